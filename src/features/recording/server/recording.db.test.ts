import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Jurisdiction } from '#domain/access/role.ts';
import { parts } from '#domain/recording/checklist.ts';
import { ageOn, birthdayOn } from '#domain/time/office-time.ts';
import { drainSiakQueue, noteMissedPickups } from '#features/applications/server/public.ts';
import { listCompanions } from '#features/applications/server/linked-queries.ts';
import { findPickup } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { bookedOn, everything, here, recordingsBy } from '../../../../tests/support/recordings.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { checkIn } from './check-in.ts';
import { confirmIdentity } from './confirm-identity.ts';
import { endTurn } from './end-turn.ts';
import { noteIkd } from './note-ikd.ts';
import { proofOf, recordingProofPdf } from './proof-of.ts';
import { keepChecklist, recordPerson } from './record-person.ts';
import { listRecordings } from './recording-queries.ts';
import { viewRecording } from './view-recording.ts';

/* From checked in to the proof of recording, and every way on which it is not that simple. */

let t: TestCtx;
let officer: Ctx;
let other: Ctx;
let by: ReturnType<typeof recordingsBy>;
beforeAll(async () => {
	t = await testCtx({ now: bookedOn });
	by = recordingsBy(t);
	officer = (await makeOfficer(t, 'recording_officer')).ctx;
	other = (await makeOfficer(t, 'recording_officer')).ctx;
});
afterAll(async () => await t.close());
beforeEach(() => t.now(bookedOn));

const turnsOf = async (number: string) =>
	await t.ctx.db
		.selectFrom('recordings')
		.selectAll()
		.where('applicationId', '=', (await storedOf(t, number)).row.id)
		.orderBy('turn')
		.execute();

describe('from checked in to the proof', () => {
	test('recorded with a finger missing: in SIAK, collected, proof by mail, the card goes on', async () => {
		const made = await by.booked(['ktp']);
		const [card] = await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, made.number)).row.id);
		expect(card!.row.waitsFor).toBe(made.number);
		expect(valueOf(await viewRecording(officer, made.number, made.office))).toMatchObject({
			noCheckIn: null,
			mayRecord: true,
		});
		await by.identified(made, officer);
		const list = { ...everything, left_index: 'missing' };
		const recorded = await recordPerson(officer, { number: made.number, parts: list, ikd: 'activated' });
		expect(valueOf(recorded)).toEqual({ siak: 'accepted' });
		const app = await storedOf(t, made.number);
		expect(app.row.status).toBe('collected');
		expect(app.facts).toMatchObject({ recorded: true, siakDone: true });
		const proof = (await proofOf(t.ctx, app))!;
		expect(proof).toMatchObject({
			number: made.number,
			ikd: 'activated',
			card: { number: card!.row.number },
		});
		expect(proof.checklist.left_index).toBe('missing');
		expect(
			Buffer.from(await recordingProofPdf(t.ctx, app.row.id))
				.subarray(0, 5)
				.toString(),
		).toBe('%PDF-');
		expect((await by.noticesOf(made.number)).at(-1)?.kind).toBe('recorded');
		expect((await storedOf(t, card!.row.number)).row.waitsFor).toBeNull();
		// Nothing of it stands in the queue any more.
		expect(await drainSiakQueue(t.ctx)).toBe(0);
	});

	test('what is kept of it is sealed, and no reason stands in the audit trail', async () => {
		const made = await by.booked();
		await by.identified(made, officer);
		const list = { ...everything, right_thumb: 'other' };
		expect(fieldsOf(await recordPerson(officer, { number: made.number, parts: list }))).toEqual(['note']);
		valueOf(await recordPerson(officer, { number: made.number, parts: list, note: 'terbakar waktu kecil' }));
		const [turn] = await turnsOf(made.number);
		expect(turn!.sealed.includes('terbakar')).toBe(false);
		const lines = await t.ctx.db
			.selectFrom('audit')
			.select(['action', 'detail'])
			.where('subjectId', '=', (await storedOf(t, made.number)).row.id)
			.execute();
		expect(lines.map(({ action }) => action)).toEqual(
			expect.arrayContaining([
				'recording_check_in',
				'recording_identity',
				'record_person',
				'finish_recording',
			]),
		);
		expect(JSON.stringify(lines)).not.toMatch(/terbakar|right_thumb/);
	});

	test('by hand at SIAK: recorded on its device is in SIAK', async () => {
		const made = await by.booked();
		const byHand: Ctx = { ...officer, registry: { ...officer.registry, entry: 'by_hand' } };
		await by.identified(made, byHand);
		expect(valueOf(await recordPerson(byHand, { number: made.number, parts: everything }))).toEqual({
			siak: 'accepted',
		});
		expect((await storedOf(t, made.number)).row.status).toBe('collected');
	});

	test('IKD is noted after it too, as one of three outcomes', async () => {
		const made = await by.booked();
		expect(codeOf(await noteIkd(officer, { number: made.number, ikd: 'activated' }))).toBe('not_checked_in');
		await by.identified(made, officer);
		valueOf(await recordPerson(officer, { number: made.number, parts: everything }));
		expect(fieldsOf(await noteIkd(officer, { number: made.number, ikd: 'maybe' }))).toEqual(['ikd']);
		valueOf(await noteIkd(officer, { number: made.number, ikd: 'not_wanted' }));
		expect((await turnsOf(made.number))[0]!.ikd).toBe('not_wanted');
	});
});

describe('checking in', () => {
	test('of two officers at once one has them; the same officer twice is once', async () => {
		const made = await by.booked();
		const both = await Promise.all([checkIn(officer, here(made)), checkIn(other, here(made))]);
		expect(both.map(codeOf).toSorted()).toEqual([null, 'already_checked_in'].toSorted());
		const first = both[0].ok ? officer : other;
		expect(valueOf(await checkIn(first, here(made)))).toEqual({ turn: 1 });
		expect(await turnsOf(made.number)).toHaveLength(1);
	});

	test('on another day it is said when, and they may be taken in; their later place is for others', async () => {
		const made = await by.booked();
		t.now('2026-11-25T09:00:00+07:00');
		const early = await checkIn(officer, here(made));
		expect(early).toMatchObject({ refusal: { code: 'recording_other_day', values: { date: made.date } } });
		valueOf(await checkIn(officer, here(made, { anyDay: true })));
		valueOf(await confirmIdentity(officer, { number: made.number, seen: 'photo_id', compared: true }));
		valueOf(await recordPerson(officer, { number: made.number, parts: everything }));
		expect(await findPickup(t.ctx.db, (await storedOf(t, made.number)).row.id)).toBeNull();
	});

	test('at another place, before verification, before the birthday, of another service: what to do', async () => {
		const made = await by.booked();
		expect(await checkIn(officer, here(made, { office: 'nowhere' }))).toMatchObject({
			refusal: { code: 'recording_elsewhere', values: { date: made.date } },
		});
		const waiting = await makeApplication(t, { service: 'REKAM_KTP', variant: 'PEMULA_17' });
		expect(codeOf(await checkIn(officer, { number: waiting.number, office: 'disdukcapil' }))).toBe(
			'recording_not_open',
		);
		const kk = await makeApplication(t, { status: 'processing' });
		expect(codeOf(await checkIn(officer, { number: kk.number, office: 'disdukcapil' }))).toBe(
			'not_a_recording',
		);
		expect(codeOf(await checkIn(officer, { number: 'EOP-RKM-20261124-99999-0', office: null }))).toBe(
			'not_found',
		);
	});

	test('who may not: another role, another area, an officer without the second factor', async () => {
		const made = await by.booked();
		const { verifier, operator, counter } = await desk(t);
		for (const ctx of [verifier, operator, counter])
			expect(codeOf(await checkIn(ctx, here(made)))).toBe('not_allowed');
		const elsewhere: Jurisdiction = { kind: 'office', code: 'nowhere' };
		const far = (await makeOfficer(t, 'recording_officer', elsewhere)).ctx;
		expect(codeOf(await checkIn(far, here(made)))).toBe('outside_jurisdiction');
		expect(codeOf(await viewRecording(far, made.number, made.office))).toBe('outside_jurisdiction');
		expect(codeOf(await checkIn(made.applicant.ctx, here(made)))).toBe('not_allowed');
	});
});

describe('identity and checklist', () => {
	test('nothing is recorded before the identity, nothing is finished half', async () => {
		const made = await by.booked();
		const record = (list: Readonly<Record<string, string>>, more = {}) =>
			recordPerson(officer, { number: made.number, parts: list, ...more });
		expect(codeOf(await record(everything))).toBe('not_checked_in');
		valueOf(await checkIn(officer, here(made)));
		expect(codeOf(await record(everything))).toBe('identity_not_confirmed');
		const look = (more: object) =>
			confirmIdentity(officer, { number: made.number, seen: '', compared: false, ...more });
		expect(fieldsOf(await look({}))).toEqual(['seen', 'compared']);
		expect(fieldsOf(await look({ seen: 'family', compared: true }))).toEqual(['witness']);
		const stranger = { seen: 'family', compared: true, witness: '3275010101900001' };
		expect(fieldsOf(await look(stranger))).toEqual(['witness']);
		const { witnesses } = valueOf(await viewRecording(officer, made.number, made.office));
		valueOf(await look({ seen: 'family', compared: true, witness: witnesses[0]!.nik }));
		expect(fieldsOf(await record({ ...everything, photo: '' }))).toEqual(['photo']);
		expect(await record({ ...everything, photo: 'device' })).toMatchObject({
			refusal: { code: 'device_first', fields: [{ field: 'photo' }] },
		});
		const none = Object.fromEntries(
			parts.map((part) => [
				part,
				part === 'photo' ? 'taken' : part === 'signature' ? 'cannot_write' : 'disability',
			]),
		);
		expect(codeOf(await record(none))).toBe('nothing_taken');
		expect(codeOf(await record(everything, { revision: 1 }))).toBe('stale');
		valueOf(await record(everything));
		expect(codeOf(await record(everything))).toBe('already_recorded');
		expect(codeOf(await checkIn(other, here(made)))).toBe('already_recorded');
	});

	test('pressed twice at once, or by two officers, it is recorded once', async () => {
		const made = await by.booked();
		await by.identified(made, officer);
		const both = await Promise.all([
			recordPerson(officer, { number: made.number, parts: everything }),
			recordPerson(other, { number: made.number, parts: everything }),
		]);
		expect(both.map(codeOf).toSorted()).toEqual([null, 'already_recorded'].toSorted());
		const done = (await by.noticesOf(made.number)).filter(({ kind }) => kind === 'recorded');
		expect(done).toHaveLength(1);
	});

	test('the device breaks in the middle: kept, another officer goes on, another day too', async () => {
		const made = await by.booked();
		await by.identified(made, officer);
		const begun = { iris_right: 'taken', iris_left: 'taken', photo: 'device' };
		valueOf(await keepChecklist(officer, { number: made.number, parts: begun }));
		t.now(`${made.date}T19:00:00+07:00`);
		// They came: the day is not missed, a new one is kept.
		await noteMissedPickups(t.ctx);
		expect((await by.noticesOf(made.number)).map(({ kind }) => kind)).toContain('pickup_postponed');
		const { id } = (await storedOf(t, made.number)).row;
		const missed = await t.ctx.db
			.selectFrom('missedPickups')
			.selectAll()
			.where('applicationId', '=', id)
			.execute();
		expect(missed).toEqual([]);
		const pickup = (await findPickup(t.ctx.db, (await storedOf(t, made.number)).row.id))!;
		t.now(`${pickup.date}T09:00:00+07:00`);
		expect(valueOf(await checkIn(other, here(made)))).toEqual({ turn: 1 });
		const view = valueOf(await viewRecording(other, made.number, made.office));
		expect(view.turn!.checklist).toEqual({ iris_right: 'taken', iris_left: 'taken', photo: 'device' });
		valueOf(await recordPerson(other, { number: made.number, parts: everything }));
	});
});

describe('not recorded this time', () => {
	test('why, what to bring and a new day in one message; what was taken is not taken again', async () => {
		const made = await by.booked(['ktp']);
		const [card] = await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, made.number)).row.id);
		const cardOn = (await findPickup(t.ctx.db, card!.row.id))!.date;
		await by.identified(made, officer);
		valueOf(
			await keepChecklist(officer, { number: made.number, parts: { iris_right: 'taken', photo: 'device' } }),
		);
		const end = (reason: string) => endTurn(officer, { number: made.number, reason });
		expect(fieldsOf(await end(''))).toEqual(['reason']);
		expect(fieldsOf(await end('not_at_home'))).toEqual(['reason']);
		const before = (await by.noticesOf(made.number)).length;
		const { newDay } = valueOf(await end('device_down'));
		expect(newDay! > made.date).toBe(true);
		const told = (await by.noticesOf(made.number)).slice(before);
		expect(told.map(({ kind }) => kind)).toEqual(['not_recorded']);
		expect(told[0]!.values).toMatchObject({ recordedOn: newDay });
		expect(told[0]!.values['reason']).toContain('Alat perekaman');
		// The card follows, and it is no missed day.
		expect((await findPickup(t.ctx.db, card!.row.id))!.date > cardOn).toBe(true);
		expect(codeOf(await endTurn(officer, { number: made.number, reason: 'left' }))).toBe('not_checked_in');
		t.now(`${newDay!}T09:00:00+07:00`);
		expect(valueOf(await checkIn(officer, here(made)))).toEqual({ turn: 2 });
		const { turn } = valueOf(await viewRecording(officer, made.number, made.office));
		expect(turn!.checklist).toEqual({ iris_right: 'taken' });
		expect(turn!.row.state).toBe('arrived');
	});
});

test('the list of the day: awaited, here, done; each look is in the audit trail', async () => {
	const made = await by.booked();
	const rows = async () => await listRecordings(officer, { officeId: made.office, date: made.date });
	const stateOf = async () => (await rows()).find(({ number }) => number === made.number)?.attendance;
	expect(await stateOf()).toBe('awaited');
	await by.identified(made, officer);
	expect(await stateOf()).toBe('arrived');
	valueOf(await recordPerson(officer, { number: made.number, parts: everything }));
	expect(await stateOf()).toBe('recorded');
	const far = (await makeOfficer(t, 'recording_officer', { kind: 'office', code: 'nowhere' })).ctx;
	expect(await listRecordings(far, { officeId: made.office, date: made.date })).toEqual([]);
	const looks = await t.ctx.db
		.selectFrom('audit')
		.select('id')
		.where('action', '=', 'view_recordings')
		.execute();
	expect(looks.length).toBeGreaterThan(2);
});

test('before the 17th birthday it is said from when', async () => {
	const made = await by.booked();
	const { subjectNik } = { subjectNik: made.answers['nik'] as string };
	const person = made.applicant.family.members.find(({ nik }) => nik === subjectNik)!;
	expect(ageOn(person.birthDate, made.date)).toBeGreaterThanOrEqual(17);
	const birthday = birthdayOn(person.birthDate, 17);
	t.now(`${birthday}T09:00:00+07:00`);
	t.now(new Date(Date.parse(`${birthday}T09:00:00+07:00`) - 86_400_000).toISOString());
	expect(await checkIn(officer, here(made))).toMatchObject({
		refusal: { code: 'recording_too_early', values: { date: birthday } },
	});
});
