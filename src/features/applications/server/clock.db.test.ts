import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	arrive,
	desk,
	goodVerdicts,
	makeApplication,
	storedOf,
	upload,
	valueOf,
	type Desk,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { approveApplication, returnApplication } from './decide-application.ts';
import { takeApplication } from './hold-application.ts';
import { resubmitApplication } from './submit-application.ts';
import { takeNextApplication } from './take-next-application.ts';
import { listBackToMe } from './worklist-queries.ts';

let t: TestCtx;
let at: Desk;
beforeAll(async () => {
	t = await testCtx();
	at = await desk(t);
});
afterAll(async () => await t.close());

const rowOf = async (number: string) => (await storedOf(t, number)).row;

/** Sends it back for one document. */
async function sendBack(number: string): Promise<string> {
	valueOf(await takeApplication(at.verifier, { number }));
	const [first, ...rest] = await goodVerdicts(t, number);
	const bad = { ...first!, good: false, reason: 'unreadable' } as const;
	valueOf(await returnApplication(at.verifier, { number, verdicts: [bad, ...rest] }));
	return first!.target.slice('document:'.length);
}

test('the clock stands still while the applicant corrects, and goes on from what was left; corrected it comes back to the same officer first', async () => {
	t.now('2026-11-24T09:00:00+07:00');
	const made = await makeApplication(t);
	expect(await rowOf(made.number)).toMatchObject({ targetOn: '2026-11-26' });
	t.now('2026-11-25T09:00:00+07:00');
	const part = await sendBack(made.number);
	expect(await rowOf(made.number)).toMatchObject({ targetOn: null, clockLeft: 1, status: 'returned' });

	t.now('2026-12-01T09:00:00+07:00');
	await upload(made.applicant, made.number, part);
	valueOf(await resubmitApplication(made.applicant.ctx, { number: made.number }));
	expect(await rowOf(made.number)).toMatchObject({ targetOn: '2026-12-02', clockLeft: null, round: 2 });
	expect((await listBackToMe(at.verifier)).map(({ number, backToMe }) => [number, backToMe])).toEqual([
		[made.number, true],
	]);

	const colleague = await makeOfficer(t, 'verifier');
	const fresh = await makeApplication(t);
	expect(await listBackToMe(colleague.ctx)).toEqual([]);
	// Kept a working day for the one who knows it.
	expect(valueOf(await takeNextApplication(colleague.ctx, { view: 'open' }))).toBe(fresh.number);
	expect(valueOf(await takeNextApplication(colleague.ctx, { view: 'open' }))).toBeNull();
	expect(valueOf(await takeNextApplication(at.verifier, { view: 'open' }))).toBe(made.number);
	expect(await listBackToMe(at.verifier)).toEqual([]);
});

test('what comes back is anybody’s after a working day', async () => {
	t.now('2026-12-03T09:00:00+07:00');
	const made = await makeApplication(t);
	const part = await sendBack(made.number);
	t.now('2026-12-03T09:10:00+07:00');
	await upload(made.applicant, made.number, part);
	valueOf(await resubmitApplication(made.applicant.ctx, { number: made.number }));
	const colleague = await makeOfficer(t, 'verifier');
	const others = async () => valueOf(await takeNextApplication(colleague.ctx, { view: 'corrected' }));
	expect(await others()).toBeNull();
	t.now('2026-12-04T08:30:00+07:00');
	expect(await others()).toBeNull();
	t.now('2026-12-04T09:10:00+07:00');
	expect(await others()).toBe(made.number);
});

test('approved, the target is the day promised for it; ready, none of the office’s', async () => {
	t.now('2026-12-07T09:00:00+07:00');
	const made = await makeApplication(t);
	valueOf(await takeApplication(at.verifier, { number: made.number }));
	valueOf(
		await approveApplication(at.verifier, {
			number: made.number,
			verdicts: await goodVerdicts(t, made.number),
		}),
	);
	const row = await rowOf(made.number);
	expect(row.targetOn).toBe(row.dueOn);
	expect(row).toMatchObject({ backTo: null, escalatedAt: null });
	await arrive(t, made, 'ready');
	expect((await rowOf(made.number)).targetOn).toBe('2027-02-05');
});
