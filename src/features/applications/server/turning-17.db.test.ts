import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { addDays, ageOn, birthdayOn } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { findPickup, freePlace, listSharedDays, workingCalendar } from '#features/booking/server/public.ts';
import {
	arrive,
	choosePlace,
	codeOf,
	desk,
	fieldsOf,
	goodVerdicts,
	makeApplication,
	makeDraft,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { chooseOffers } from './choose-offers.ts';
import { choosePickup } from './choose-pickup.ts';
import { rejectApplication } from './decide-application.ts';
import { factsToShow } from './form-facts-of.ts';
import { takeApplication } from './hold-application.ts';
import { placesWith } from './life-event-of.ts';
import { listCompanions } from './linked-queries.ts';
import { keepDates } from './keep-dates.ts';
import { movePickup } from './move-pickup.ts';
import { enterSiak } from './process-siak.ts';
import type { StoredApplication } from './stored-application.ts';
import { submitApplication } from './submit-application.ts';
import { viewApplication } from './view-application.ts';

/* Recording and card by one form: two visits, two days, the second of which follows from the first. */

let t: TestCtx;
const morning = '2026-11-24T09:00:00+07:00';
beforeAll(async () => {
	t = await testCtx({ now: morning });
});
afterAll(async () => await t.close());

const turning17 = (
	status: 'draft' | 'verification' = 'verification',
	along: readonly string[] = ['ktp'],
): Promise<MadeApplication> =>
	makeApplication(t, { service: 'REKAM_KTP', variant: 'PEMULA_17', along, status });
const cardOf = async (number: string): Promise<StoredApplication> =>
	(await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, number)).row.id))[0]!;
const pickupOf = async (app: StoredApplication) => (await findPickup(t.ctx.db, app.row.id))!;
const daysOf = async (number: string, office: string) => {
	const app = await storedOf(t, number);
	return (await listSharedDays(t.ctx, t.ctx.db, office, placesWith(app, await factsToShow(t.ctx, app))))!;
};
const taken = async (officeId: string, onDate: string, group: 'card' | 'recording'): Promise<number> => {
	const row = await t.ctx.db
		.selectFrom('pickupDays')
		.select('taken')
		.where('officeId', '=', officeId)
		.where('onDate', '=', onDate)
		.where('quotaGroup', '=', group)
		.executeTakeFirst();
	return row?.taken ?? 0;
};
const process = async ({ row: { number } }: StoredApplication, made: MadeApplication): Promise<void> =>
	await arrive(t, { ...made, number }, 'processing');

test('a draft shows the day of the card before it is sent, and holds a place on both', async () => {
	const { number, applicant } = await turning17('draft');
	const lead = await storedOf(t, number);
	const pickup = await pickupOf(lead);
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	expect(pickup.laterDate).toBe(addWorkingDays(pickup.date, 3, calendar));
	expect(await taken(pickup.officeId, pickup.date, 'recording')).toBe(1);
	expect(await taken(pickup.officeId, pickup.laterDate!, 'card')).toBe(1);
	for (const { date, laterDate } of await daysOf(number, pickup.officeId))
		expect(laterDate! >= addWorkingDays(date, 3, calendar)).toBe(true);
	const view = valueOf(await viewApplication(applicant.ctx, number));
	expect(view.planned.map(({ service, person }) => [service.id, person?.nik])).toEqual([
		['CETAK_KTP', view.answers['nik']],
	]);
	await t.ctx.db.transaction().execute((tx) => freePlace(tx, lead.row.id));
	expect(await taken(pickup.officeId, pickup.laterDate!, 'card')).toBe(0);
});

test('sent, the card has its own number, status and day; the mail says the day', async () => {
	const made = await turning17();
	const lead = await storedOf(t, made.number);
	const card = await cardOf(made.number);
	expect(card.row).toMatchObject({
		service: 'CETAK_KTP',
		variant: 'BARU',
		status: 'verification',
		waitsFor: made.number,
	});
	const [recordingOn, cardOn] = [await pickupOf(lead), await pickupOf(card)];
	expect(cardOn.officeId).toBe(recordingOn.officeId);
	expect(cardOn.date).toBe(addWorkingDays(recordingOn.date, 3, await workingCalendar(t.ctx, t.ctx.db)));
	expect(recordingOn.laterDate).toBeNull();
	expect(await taken(cardOn.officeId, cardOn.date, 'card')).toBe(1);
	const { linked } = valueOf(await viewApplication(made.applicant.ctx, made.number));
	expect(linked).toMatchObject([{ number: card.row.number, pickupOn: cardOn.date }]);
});

test('from the recording to the card handed over, each in its order', async () => {
	const made = await turning17();
	const { verifier, operator } = await desk(t);
	const card = await cardOf(made.number);
	const { date } = await pickupOf(card);
	await process(card, made);
	const waiting = await storedOf(t, card.row.number);
	// Not before its own day: verified today, it would otherwise be due before the recording.
	expect(waiting.row.dueOn! >= date).toBe(true);
	const warnings = async (): Promise<readonly string[]> =>
		valueOf(await viewApplication(verifier, card.row.number)).warnings.map(({ brokenWhen }) => brokenWhen);
	expect(await warnings()).not.toContain('card_not_ready_to_print');
	expect(codeOf(await enterSiak(operator, { number: card.row.number }))).toBe('waits_for_other');
	await arrive(t, made, 'processing');
	t.now('2026-11-27T10:00:00+07:00');
	await arrive(t, made, 'ready');
	expect((await storedOf(t, card.row.number)).row.waitsFor).toBeNull();
	// Recorded on its day: the card's day stays.
	expect((await pickupOf(card)).date).toBe(date);
	expect(await warnings()).not.toContain('card_not_ready_to_print');
	await arrive(t, { ...made, number: card.row.number }, 'ready');
	for (const { row } of [await storedOf(t, made.number), card])
		await arrive(t, { ...made, number: row.number }, 'collected');
	expect((await storedOf(t, card.row.number)).row.status).toBe('collected');
	t.now(morning);
});

test('who is recorded later than planned gets a day for the card that can be kept, and is told', async () => {
	const made = await turning17();
	const card = await cardOf(made.number);
	const before = await pickupOf(card);
	await process(card, made);
	await arrive(t, made, 'processing');
	const held = await taken(before.officeId, before.date, 'card');
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	// Recorded on the very day on which the card was to be collected.
	t.now(`${before.date}T10:00:00+07:00`);
	await arrive(t, made, 'ready');
	const after = await pickupOf(card);
	expect(after.officeId).toBe(before.officeId);
	expect(after.date >= addWorkingDays(before.date, 1, calendar)).toBe(true);
	expect((await storedOf(t, card.row.number)).row.dueOn! >= after.date).toBe(true);
	expect(await taken(before.officeId, before.date, 'card')).toBe(held - 1);
	expect(await taken(after.officeId, after.date, 'card')).toBe(1);
	const told = await t.ctx.db
		.selectFrom('promiseChanges')
		.select(['cause', 'toDate'])
		.where('applicationId', '=', card.row.id)
		.execute();
	expect(told).toEqual([{ cause: 'meeting_moved', toDate: after.date }]);
	t.now(morning);
});

test('two days before the birthday: recorded from the birthday on, and nothing stands in the card’s way', async () => {
	const turning = (family: Family): Resident | undefined =>
		family.members.find(
			({ birthDate, recordingStatus, basicStatus }) =>
				ageOn(birthDate, '2026-11-24') === 17 && ['1', '2'].includes(recordingStatus) && basicStatus === '1',
		);
	const applicant = await makeApplicant(t, {
		fits: (family) => turning(family) !== undefined,
		who: (family) => family.members.find(({ relation }) => relation === '1')!,
	});
	const person = turning(applicant.family)!;
	const birthday = birthdayOn(person.birthDate, 17);
	t.now(`${addDays(birthday, -2)}T09:00:00+07:00`);
	const made = await makeDraft(t, applicant, {
		service: 'REKAM_KTP',
		variant: 'PEMULA_17',
		answers: { telepon: '+6281210000017', nik: person.nik, kebutuhanKhusus: 'tidak' },
		along: ['ktp'],
	});
	await arrive(t, made, 'verification');
	const card = await cardOf(made.number);
	const { verifier } = await desk(t);
	const seen = valueOf(await viewApplication(verifier, card.row.number));
	expect(seen.warnings.map(({ brokenWhen }) => brokenWhen)).toEqual(['applicant_is_not_holder']);
	await process(card, made);
	await arrive(t, made, 'processing');
	const { date } = await pickupOf(await storedOf(t, made.number));
	expect(date >= birthday).toBe(true);
	t.now(`${date}T10:00:00+07:00`);
	await arrive(t, made, 'ready');
	await arrive(t, { ...made, number: card.row.number }, 'ready');
	expect((await storedOf(t, card.row.number)).row.status).toBe('ready');
	t.now(morning);
});

test('without the tick there is one application and one day', async () => {
	const { number } = await turning17('verification', []);
	expect(await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, number)).row.id)).toEqual([]);
});

test('ticked after the day was chosen, the day is asked for again: nobody is given one unseen', async () => {
	const { number, applicant } = await turning17('draft', []);
	valueOf(await chooseOffers(applicant.ctx, { number, along: ['ktp'] }));
	const view = valueOf(await viewApplication(applicant.ctx, number));
	expect(view.missing.map(({ field }) => field)).toEqual(['pickup']);
	const sent = await submitApplication(applicant.ctx, { number, key: randomUUID() });
	expect([codeOf(sent), fieldsOf(sent)]).toEqual(['pickup_missing', ['pickup']]);
	await choosePlace(t, applicant, number);
	valueOf(await submitApplication(applicant.ctx, { number, key: randomUUID() }));
	expect((await cardOf(number)).row.status).toBe('verification');
});

test('unticked again, the later place goes back when the recording is sent', async () => {
	const { number, applicant } = await turning17('draft');
	const { officeId, laterDate } = await pickupOf(await storedOf(t, number));
	const held = await taken(officeId, laterDate!, 'card');
	valueOf(await chooseOffers(applicant.ctx, { number, along: [] }));
	valueOf(await submitApplication(applicant.ctx, { number, key: randomUUID() }));
	expect(await taken(officeId, laterDate!, 'card')).toBe(held - 1);
});

test('a full day makes the card’s the next one; when none is left the recording’s day is full', async () => {
	const { number, applicant } = await turning17('draft');
	const lead = await storedOf(t, number);
	const { officeId, date, laterDate } = await pickupOf(lead);
	const fill = async (days: readonly string[]): Promise<void> => {
		for (const day of days)
			await sql`insert into pickup_days (office_id, on_date, quota_group, quota, taken)
				values (${officeId}, ${day}, 'card', 0, 0)
				on conflict (office_id, on_date, quota_group) do update set quota = pickup_days.taken`.execute(t.ctx.db);
	};
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	await fill([laterDate!]);
	// What it holds itself it may keep.
	valueOf(await choosePickup(applicant.ctx, { number, office: officeId, date }));
	expect((await pickupOf(lead)).laterDate).toBe(laterDate);
	const offered = (await daysOf(number, officeId)).find((day) => day.date === date)!;
	expect(offered).toMatchObject({ open: true, laterDate: addWorkingDays(date, 4, calendar) });
	await t.ctx.db.transaction().execute((tx) => freePlace(tx, lead.row.id));
	await fill([3, 4, 5, 6, 7].map((n) => addWorkingDays(date, n, calendar)));
	expect((await daysOf(number, officeId)).find((day) => day.date === date)).toMatchObject({
		open: false,
		laterDate: null,
	});
	const refused = await choosePickup(applicant.ctx, { number, office: officeId, date });
	expect(refused).toMatchObject({ refusal: { code: 'day_full', values: { date, group: 'card' } } });
	expect(await findPickup(t.ctx.db, lead.row.id)).toBeNull();
});

test('a rejected recording ends the card, whose place goes back', async () => {
	const made = await turning17();
	const card = await cardOf(made.number);
	const { officeId, date } = await pickupOf(card);
	const held = await taken(officeId, date, 'card');
	const { verifier } = await desk(t);
	valueOf(await takeApplication(verifier, { number: made.number }));
	const verdicts = await goodVerdicts(t, made.number);
	const reason = 'Orang ini sudah pernah direkam di kota lain.';
	valueOf(await rejectApplication(verifier, { number: made.number, verdicts, reason }));
	expect((await storedOf(t, card.row.number)).row.status).toBe('rejected');
	expect(await taken(officeId, date, 'card')).toBe(held - 1);
});

test('the applicant moves the recording past the card’s day: the card follows, and both are told', async () => {
	const made = await turning17();
	const card = await cardOf(made.number);
	const before = await pickupOf(card);
	const recording = await pickupOf(await storedOf(t, made.number));
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	const date = addWorkingDays(before.date, 1, calendar);
	valueOf(await movePickup(made.applicant.ctx, { number: made.number, office: recording.officeId, date }));
	const after = await pickupOf(await storedOf(t, card.row.number));
	expect(after.date >= addWorkingDays(date, 1, calendar)).toBe(true);
	expect(await taken(before.officeId, before.date, 'card')).toBe(0);
	const changes = await t.ctx.db
		.selectFrom('promiseChanges')
		.select(['cause', 'toDate'])
		.where('applicationId', '=', card.row.id)
		.execute();
	expect(changes).toEqual([{ cause: 'meeting_moved', toDate: after.date }]);
	// Too soon for the card: not offered by itself either.
	const early = await movePickup(made.applicant.ctx, {
		number: card.row.number,
		office: after.officeId,
		date,
	});
	expect(codeOf(early)).toBe('day_not_open');
});

test('the office puts the recording off, being late itself: the card follows in the same night', async () => {
	t.now(morning);
	const made = await turning17();
	const card = await cardOf(made.number);
	const [recording, before] = [await pickupOf(await storedOf(t, made.number)), await pickupOf(card)];
	t.now(`${recording.date}T00:10:00+07:00`);
	await keepDates(t.ctx);
	const [moved, after] = [await pickupOf(await storedOf(t, made.number)), await pickupOf(card)];
	expect([recording.date, before.date]).toEqual(['2026-11-27', '2026-12-02']);
	// The recording comes to stand on the card's old day, and is not moved with it.
	expect(moved.date).toBe('2026-12-02');
	expect(after.date).toBe('2026-12-04');
	t.now(morning);
});
