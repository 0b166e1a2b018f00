import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleAnswers } from '#domain/catalogue/examples.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { sayClosed, siakState } from '#features/siak/server/public.ts';
import { setRegisterClosed } from '#server/register-state-store.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	choosePlace,
	codeOf,
	desk,
	goodVerdicts,
	makeApplication,
	storedOf,
	uploadRequired,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { checkPending } from './check-pending.ts';
import { approveApplication } from './decide-application.ts';
import { drainSiakQueue } from './drain-siak-queue.ts';
import { takeApplication } from './hold-application.ts';
import { lookUpResidents } from './look-up-residents.ts';
import { enterSiak } from './process-siak.ts';
import { saveAnswers } from './save-answers.ts';
import { startApplication } from './start-application.ts';
import { submitApplication } from './submit-application.ts';
import { viewApplication } from './view-application.ts';

let t: TestCtx;
let at: Desk;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
});
afterAll(async () => await t.close());
beforeEach(async () => void (await sayClosed(t.ctx, false)));

const start = (ctx: Ctx) => startApplication(ctx, { service: 'KK', variant: 'HILANG', termsAccepted: true });

/** Sent by somebody known, while SIAK is away. */
async function sentWhileAway() {
	const applicant = await makeApplicant(t);
	// The register told of the family once, for an earlier draft.
	valueOf(await start(applicant.ctx));
	t.now('2026-11-25T09:00:00+07:00');
	await sayClosed(t.ctx, true);
	const { number } = valueOf(await start(applicant.ctx));
	const answers = exampleAnswers('KK/HILANG', applicant.family, dateInWib(t.ctx.now()))!;
	valueOf(await saveAnswers(applicant.ctx, { number, answers }));
	await uploadRequired(t, applicant, number);
	await choosePlace(t, applicant, number);
	valueOf(await submitApplication(applicant.ctx, { number, key: `key-${number}` }));
	return { number, applicant };
}
/** The product, told of families by somebody else. */
const told = (findFamily: Ctx['registry']['findFamily']): Ctx => ({
	...t.ctx,
	registry: { ...t.ctx.registry, findFamily },
});
const checkOf = async (number: string) => (await storedOf(t, number)).row.registerCheck;

describe('whoever is known goes on while SIAK is away', () => {
	test('starts, fills in, sends; the officer verifies, and sees that it is not matched yet; it is entered afterwards', async () => {
		const { number } = await sentWhileAway();
		expect(await checkOf(number)).toBe('pending');
		const seen = valueOf(await viewApplication(at.verifier, number));
		expect(seen.facts).toMatchObject({ seenAt: new Date('2026-11-24T02:00:00Z') });
		expect(seen.facts.family.members.length).toBeGreaterThan(0);
		valueOf(await takeApplication(at.verifier, { number }));
		valueOf(await approveApplication(at.verifier, { number, verdicts: await goodVerdicts(t, number) }));
		expect(valueOf(await enterSiak(at.operator, { number })).outcome).toBe('queued');
		expect(await checkPending(t.ctx)).toBe(0);
		expect(await checkOf(number)).toBe('pending');
		await sayClosed(t.ctx, false);
		expect(await checkPending(t.ctx)).toBe(1);
		expect(await checkOf(number)).toBeNull();
		expect(await drainSiakQueue(t.ctx)).toBe(1);
		expect((await storedOf(t, number)).row.siakDoneAt).not.toBeNull();
	});

	test('SIAK says otherwise afterwards: the officer is told, the application stays where it is', async () => {
		const { number, applicant } = await sentWhileAway();
		await sayClosed(t.ctx, false);
		const moved = { ...applicant.family, address: { ...applicant.family.address, street: 'JL. LAIN NO. 1' } };
		const other = told(async () => await Promise.resolve(moved));
		expect(await checkPending(other)).toBe(1);
		expect((await storedOf(t, number)).row).toMatchObject({
			status: 'verification',
			registerCheck: 'differs',
		});
		expect(await checkPending(other)).toBe(0);
	});

	test('one that waits for SIAK and differs is not entered until an officer asks again', async () => {
		const { number, applicant } = await sentWhileAway();
		valueOf(await takeApplication(at.verifier, { number }));
		valueOf(await approveApplication(at.verifier, { number, verdicts: await goodVerdicts(t, number) }));
		expect(valueOf(await enterSiak(at.operator, { number })).outcome).toBe('queued');
		await sayClosed(t.ctx, false);
		const moved = { ...applicant.family, address: { ...applicant.family.address, street: 'JL. LAIN NO. 2' } };
		expect(await checkPending(told(async () => await Promise.resolve(moved)))).toBe(1);
		expect(await drainSiakQueue(t.ctx)).toBe(0);
		expect((await storedOf(t, number)).row).toMatchObject({ registerCheck: 'differs', siakDoneAt: null });
		expect(valueOf(await enterSiak(at.operator, { number })).outcome).toBe('accepted');
	});

	test('one that cannot be compared keeps nothing else waiting', async () => {
		const { number } = await sentWhileAway();
		await sayClosed(t.ctx, false);
		const other = await sentWhileAway();
		await sayClosed(t.ctx, false);
		const failing = told(async (kkNumber) => {
			if (kkNumber !== other.applicant.family.kkNumber) throw new Error('a fault of ours');
			return await Promise.resolve(other.applicant.family);
		});
		expect(await checkPending(failing)).toBe(1);
		expect([await checkOf(number), await checkOf(other.number)]).toEqual(['pending', null]);
	});

	test('a stranger to the register is told to try later, and a look at others says that it is away', async () => {
		const applicant = await makeApplicant(t);
		const { number } = await makeApplication(t, { status: 'verification' });
		await sayClosed(t.ctx, true);
		expect(codeOf(await start(applicant.ctx))).toBe('register_unavailable');
		const app = await storedOf(t, number);
		expect(await lookUpResidents(at.verifier, app, [applicant.resident.nik])).toBe('away');
		await t.ctx.db.deleteFrom('accountFamilies').where('accountId', '=', app.row.applicantId).execute();
		expect(valueOf(await viewApplication(at.verifier, number)).facts.family.members).toEqual([]);
	});

	test('what is sent while SIAK answers needs no later look', async () => {
		const { number } = await makeApplication(t, { status: 'verification' });
		expect(await checkOf(number)).toBeNull();
	});
});

test('what another process has opened is compared at once, before anything is entered', async () => {
	const { number } = await sentWhileAway();
	expect((await siakState(t.ctx)).closed).toBe(true);
	await setRegisterClosed(t.ctx.db, null);
	expect((await siakState(t.ctx)).closed).toBe(true);
	await checkPending(t.ctx);
	expect(await checkOf(number)).toBeNull();
});
