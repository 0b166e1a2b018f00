import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findPickup } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { codeOf, makeApplication, valueOf } from '../../../../../tests/support/make-application.ts';
import { makeApplicant, type MadeApplicant } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { atFullOffice, date, next, office } from '../../../../../tests/support/waiting-list.ts';
import { discardDraft } from '../discard-draft.ts';
import { acceptOffer } from './answer-offer.ts';
import { joinLine } from './join-line.ts';
import { offerPlaces } from './offer-places.ts';

let t: TestCtx;
let applicant: MadeApplicant;
const {
	reset,
	places,
	idOf,
	entryOf,
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
	expect(codeOf(await acceptOffer(applicant.ctx, { number }))).toBe('offer_over');
	expect(await offerPlaces(t.ctx)).toBe(0);
	expect(await statusOf(number)).toBe('waiting');
	expect(await noticesOf(number, 'offer_withdrawn')).toHaveLength(1);
	await expectCounted();
	await t.ctx.db.deleteFrom('officeDays').execute();
});

describe('a document that has been printed', () => {
	/** What was sent and waits for an earlier day at another office than its own, at which nothing is left; who has a place there. */
	async function waitsElsewhere() {
		const made = await makeApplication(t);
		const id = await idOf(made.number);
		const [holder] = await fullDay();
		const { officeId } = (await findPickup(t.ctx.db, id))!;
		expect(officeId).not.toBe(office);
		const own = { officeId, quotaGroup: 'paper', quota: 1, taken: 1 } as const;
		await t.ctx.db
			.insertInto('pickupDays')
			.values([
				{ ...own, onDate: date },
				{ ...own, onDate: next },
			])
			.onConflict((c) => c.columns(['officeId', 'onDate', 'quotaGroup']).doUpdateSet({ quota: 1, taken: 1 }))
			.execute();
		await t.ctx.db.updateTable('pickups').set({ onDate: next }).where('applicationId', '=', id).execute();
		valueOf(await joinLine(made.applicant.ctx, { number: made.number, offices: [office] }));
		const print = async () =>
			await t.ctx.db
				.updateTable('applications')
				.set({ status: 'processing', printedAt: t.ctx.now() })
				.where('id', '=', id)
				.execute();
		return { number: made.number, ctx: made.applicant.ctx, officeId, holder, print };
	}

	test('is offered no place at another office, and keeps none there from others', async () => {
		const { number, officeId, holder, print } = await waitsElsewhere();
		await print();
		await discard(holder);
		expect(await offerPlaces(t.ctx)).toBe(0);
		expect(await entryOf(number)).toMatchObject({ status: 'waiting', offices: [officeId] });
		expect(await noticesOf(number, 'place_offered')).toHaveLength(0);
		valueOf(await book(await draft()));
	});

	test('does not go to the other office that was offered before: the offer is withdrawn and says why', async () => {
		const { number, ctx, officeId, holder, print } = await waitsElsewhere();
		await discard(holder);
		expect(await offerPlaces(t.ctx)).toBe(1);
		await print();
		expect(codeOf(await acceptOffer(ctx, { number }))).toBe('office_fixed');
		expect(await offerPlaces(t.ctx)).toBe(0);
		expect(await entryOf(number)).toMatchObject({ status: 'waiting', offices: [officeId] });
		const [told] = await noticesOf(number, 'offer_withdrawn');
		expect(told!.values['reason']).toMatch(/sudah dicetak|has been printed/);
		expect(await findPickup(t.ctx.db, await idOf(number))).toMatchObject({ officeId, date: next });
		expect(await dayNow()).toMatchObject({ taken: 1, open: true });
	});
});
