import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '#server/ctx.ts';
import { codeOf, valueOf } from '../../../../../tests/support/make-application.ts';
import { makeApplicant, type MadeApplicant } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { atFullOffice, date, office } from '../../../../../tests/support/waiting-list.ts';
import { discardDraft } from '../discard-draft.ts';
import { acceptOffer } from './answer-offer.ts';
import { offerPlaces } from './offer-places.ts';

let t: TestCtx;
let applicant: MadeApplicant;
const {
	reset,
	places,
	draft,
	drafts,
	book,
	join,
	statusOf,
	dayNow,
	fullDay,
	discard,
	noticesOf,
	expectCounted,
} = atFullOffice(() => ({ t, applicant }));
beforeAll(async () => {
	t = await testCtx();
	applicant = await makeApplicant(t);
});
afterAll(async () => await t.close());
beforeEach(reset);

describe('many at once', () => {
	test('fifty free and book while offers are made by two: nothing twice, nobody two, the order kept', async () => {
		await places(10);
		const holders = await drafts(10);
		for (const number of holders) valueOf(await book(number));
		const waiting = await drafts(15);
		for (const number of waiting) valueOf(await join(number));
		const others = await drafts(25);
		const results = await Promise.all([
			...holders.map(async (number) => await discardDraft(applicant.ctx, { number })),
			...others.map(async (number) => await book(number)),
			offerPlaces(t.ctx),
			offerPlaces(t.ctx),
		]);
		// Whoever did not queue got nothing.
		for (const result of results.slice(10, 35))
			expect(['day_queued', 'day_full']).toContain(codeOf(result as Awaited<ReturnType<typeof book>>));
		await Promise.all([offerPlaces(t.ctx), offerPlaces(t.ctx)]);
		const states = [];
		for (const number of waiting) states.push(await statusOf(number));
		expect(states).toEqual([...Array<string>(10).fill('offered'), ...Array<string>(5).fill('waiting')]);
		await expectCounted();
		const answers = await Promise.all(
			waiting.flatMap((number) => [
				acceptOffer(applicant.ctx, { number }),
				acceptOffer(applicant.ctx, { number }),
			]),
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(10);
		expect(await dayNow()).toMatchObject({ taken: 10 });
		await expectCounted();
	});

	test('an offer that is cut off half-way has taken nothing, and is made by the next run', async () => {
		const [holder] = await fullDay();
		const number = await draft();
		valueOf(await join(number));
		await discard(holder);
		const cut: Ctx = {
			...t.ctx,
			log: { ...t.ctx.log, error: () => {} } as Ctx['log'],
			jobs: { ...t.ctx.jobs, enqueue: () => Promise.reject(new Error('cut off')) },
		};
		expect(await offerPlaces(cut)).toBe(0);
		expect(await statusOf(number)).toBe('waiting');
		expect(await noticesOf(number, 'place_offered')).toHaveLength(0);
		await expectCounted();
		expect(await offerPlaces(t.ctx)).toBe(1);
	});
});

test('an office that closes on the offered day: the offer is withdrawn, the place in line stays', async () => {
	const [holder] = await fullDay();
	const number = await draft();
	valueOf(await join(number));
	await discard(holder);
	await offerPlaces(t.ctx);
	const day = { officeId: office, onDate: date, open: false, reason: 'Pindah gedung', setAt: t.ctx.now() };
	await t.ctx.db.insertInto('officeDays').values(day).execute();
	expect(await offerPlaces(t.ctx)).toBe(0);
	expect(await statusOf(number)).toBe('waiting');
	expect(await noticesOf(number, 'offer_withdrawn')).toHaveLength(1);
	await expectCounted();
	await t.ctx.db.deleteFrom('officeDays').execute();
});
