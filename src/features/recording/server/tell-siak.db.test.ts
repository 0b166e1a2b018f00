import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { retrySiak } from '#features/applications/server/finish-application.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { drainSiakQueue, noteMissedPickups } from '#features/applications/server/public.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	codeOf,
	desk,
	makeApplication,
	refusing,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { bookedOn, everything, here, recordingsBy } from '../../../../tests/support/recordings.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { checkIn } from './check-in.ts';
import { proofOf } from './proof-of.ts';
import { recordPerson, tellSiak } from './record-person.ts';
import { viewRecording } from './view-recording.ts';

/* What SIAK says of a recording, and that it may say nothing for a while. */

let t: TestCtx;
let by: ReturnType<typeof recordingsBy>;
let officer: Ctx;
beforeAll(async () => {
	t = await testCtx({ now: bookedOn });
	by = recordingsBy(t);
	officer = (await makeOfficer(t, 'recording_officer')).ctx;
});
afterAll(async () => await t.close());
beforeEach(() => t.now(bookedOn));

const silent = (ctx: Ctx): Ctx => ({
	...ctx,
	registry: { ...ctx.registry, enter: () => Promise.reject(new RegisterUnavailable('away')) },
});

test('away: the recording stands, the proof comes with SIAK’s answer, nobody is said to have missed the day', async () => {
	const made = await by.booked();
	await by.identified(made, officer);
	const recorded = await recordPerson(silent(officer), { number: made.number, parts: everything });
	expect(valueOf(recorded)).toEqual({ siak: 'queued' });
	const app = await storedOf(t, made.number);
	expect(app.row.status).toBe('processing');
	expect(await proofOf(t.ctx, app)).toBeNull();
	expect(valueOf(await viewRecording(officer, made.number, made.office)).waitsForSiak).toBe(true);
	t.now(`${made.date}T19:00:00+07:00`);
	await noteMissedPickups(t.ctx);
	expect(await drainSiakQueue(t.ctx)).toBe(1);
	expect((await storedOf(t, made.number)).row.status).toBe('collected');
	expect((await by.noticesOf(made.number)).at(-1)?.kind).toBe('recorded');
});

test('asked again by the officer it is told at once; asked by both, once', async () => {
	const made = await by.booked();
	await by.identified(made, officer);
	valueOf(await recordPerson(silent(officer), { number: made.number, parts: everything }));
	const both = await Promise.all([tellSiak(officer, made.number), drainSiakQueue(t.ctx)]);
	expect(valueOf(both[0]).siak).toBe('accepted');
	expect((await by.noticesOf(made.number)).filter(({ kind }) => kind === 'recorded')).toHaveLength(1);
});

test('refuses: failed, an operator sends it again, there is no second recording', async () => {
	const made = await by.booked();
	await by.identified(made, officer);
	const told = await recordPerson(refusing(officer), { number: made.number, parts: everything });
	expect(valueOf(told)).toEqual({ siak: 'refused' });
	expect((await storedOf(t, made.number)).row.status).toBe('failed');
	expect(codeOf(await checkIn(officer, here(made)))).toBe('already_recorded');
	const { operator } = await desk(t);
	valueOf(await retrySiak(operator, { number: made.number }));
	valueOf(await enterSiak(operator, { number: made.number }));
	expect((await storedOf(t, made.number)).row.status).toBe('collected');
});

test('by another way nothing is entered: who is not recorded is not told of', async () => {
	const made = await by.booked();
	expect(codeOf(await tellSiak(officer, made.number))).toBe('not_checked_in');
	const kk = await makeApplication(t, { status: 'processing' });
	const { operator } = await desk(t);
	expect(codeOf(await tellSiak(operator, kk.number))).toBe('not_checked_in');
	expect((await storedOf(t, kk.number)).facts.siakDone).toBe(false);
});
