import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { weekdayKeys } from '#domain/booking/opening-hours.ts';
import type { Result } from '#domain/refusal.ts';
import { choosePickup } from '#features/applications/server/choose-pickup.ts';
import { leaveClosedDays } from '#features/applications/server/public.ts';
import { findPickup } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	codeOf,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { changeOffice, type TypedOffice } from './change-office.ts';
import { addHoliday, changeHoliday, removeHoliday } from './holidays.ts';
import { closeOfficeDays, forgetOfficeDay, openOfficeDay } from './office-days.ts';
import { findOfficeToRun, listChangesSince, listOfficeDays } from './office-queries.ts';
import type { Outcome } from './take-days-away.ts';

let t: TestCtx;
let admin: Ctx;
beforeAll(async () => {
	t = await testCtx();
	admin = (await makeOfficer(t, 'administrator')).ctx;
});
afterAll(async () => await t.close());
const atNine = '2026-11-24T09:00:00+07:00';
beforeEach(async () => {
	t.now(atNine);
	await t.ctx.db.deleteFrom('officeDays').execute();
	await t.ctx.db.updateTable('offices').set({ pickup: true }).execute();
});

const id = 'kecamatan-bekasi-timur';
const officeOf = async (office = id) => (await findOfficeToRun(t.ctx.db, office))!;
const placeOf = async (number: string) => (await findPickup(t.ctx.db, (await storedOf(t, number)).row.id))!;
const none = { opens: '', closes: '', from: '', to: '' };
/** The office as its form shows it. */
const typedOf = async (office = id): Promise<TypedOffice> => {
	const { name, address, pickup, openingHours } = await officeOf(office);
	const hours = weekdayKeys.map((day) => {
		const own = openingHours[day];
		return [day, own ? { ...own, from: own.break?.from ?? '', to: own.break?.to ?? '' } : none] as const;
	});
	return { name, address, pickup, hours: Object.fromEntries(hours) };
};
const wrongOf = (result: Result<unknown>) =>
	result.ok ? null : result.refusal.fields?.map(({ field, code }) => `${field} ${code}`);
const shown = (result: Result<Outcome>) => {
	const outcome = valueOf(result);
	if (outcome.saved) throw new Error('it was saved');
	return outcome.affected;
};

describe('an office is changed', () => {
	test('by the administrator of the city, with what changed in the audit trail; by nobody else', async () => {
		const { revision } = await officeOf();
		const typed = { ...(await typedOf()), name: ' Kantor  Kecamatan\nBaru ' };
		const changed = await changeOffice(admin, { office: id, revision, typed, confirmed: null });
		expect(valueOf(changed)).toEqual({ saved: true, visits: 0 });
		expect(await officeOf()).toMatchObject({ name: 'Kantor Kecamatan Baru', revision: revision + 1 });
		const [line] = await listChangesSince(t.ctx.db, id, revision);
		expect(line).toMatchObject({
			action: 'change_office',
			detail: { revision: revision + 1, changed: { name: [expect.any(String), 'Kantor Kecamatan Baru'] } },
		});
		const part = await makeOfficer(t, 'administrator', { kind: 'kecamatan', code: '32.75.01' });
		for (const { ctx } of [part, await makeOfficer(t, 'supervisor')])
			expect(codeOf(await changeOffice(ctx, { office: id, revision: 99, typed, confirmed: null }))).toBe(
				'not_allowed',
			);
	});

	test('of two administrators the second is told, and nothing of the first is lost', async () => {
		const { revision } = await officeOf();
		const typed = await typedOf();
		const as = (address: string, ctx: Ctx) =>
			changeOffice(ctx, { office: id, revision, typed: { ...typed, address }, confirmed: null });
		const second = (await makeOfficer(t, 'administrator')).ctx;
		const both = await Promise.all([as('Jl. Satu 1', admin), as('Jl. Dua 2', second)]);
		expect(both.map(codeOf).sort()).toEqual(['office_changed', null].sort());
		const { address } = await officeOf();
		expect(address).toBe(both[0].ok ? 'Jl. Satu 1' : 'Jl. Dua 2');
		expect(await listChangesSince(t.ctx.db, id, revision)).toHaveLength(1);
	});

	test('saved as it is changes nothing', async () => {
		const { revision } = await officeOf();
		valueOf(await changeOffice(admin, { office: id, revision, typed: await typedOf(), confirmed: null }));
		expect((await officeOf()).revision).toBe(revision);
	});

	test('with hours that cannot be is refused, field by field', async () => {
		const { revision } = await officeOf();
		const typed = await typedOf();
		const hours = {
			...typed.hours,
			monday: { ...none, opens: '15:00', closes: '08:00' },
			friday: { opens: '08:00', closes: '15:00', from: '16:00', to: '17:00' },
		};
		const input = { office: id, revision, typed: { ...typed, name: ' ', hours }, confirmed: null };
		expect(wrongOf(await changeOffice(admin, input))).toEqual([
			'name required',
			'monday-closes closes_before_opens',
			'friday-from break_outside',
		]);
	});

	test('without any hours is refused while it is waited for', async () => {
		const made = await makeApplication(t);
		const { officeId } = await placeOf(made.number);
		const { revision } = await officeOf(officeId);
		const typed = { ...(await typedOf(officeId)), hours: {} };
		const input = { office: officeId, revision, typed, confirmed: null };
		expect(wrongOf(await changeOffice(admin, input))).toEqual(['hours no_hours_left']);
	});
});

describe('a change that takes a day from somebody', () => {
	test('is shown first, saved as shown, and everybody is moved', async () => {
		const made = await makeApplication(t);
		const { officeId: office, date, officeName } = await placeOf(made.number);
		const input = { office, first: date, last: '', reason: 'Pelatihan petugas' };
		const affected = shown(await closeOfficeDays(admin, { ...input, confirmed: null }));
		expect(affected).toMatchObject({
			visits: 1,
			unplaced: 0,
			lines: [
				{
					office: officeName,
					date,
					to: { office: officeName, date: '2026-11-30' },
					visits: 1,
					drafts: 0,
					numbers: [made.number],
				},
			],
		});
		expect(await listOfficeDays(t.ctx.db, office, date)).toEqual([]);
		const saved = await closeOfficeDays(admin, { ...input, confirmed: affected.digest });
		expect(valueOf(saved)).toEqual({ saved: true, visits: 1 });
		expect(await listOfficeDays(t.ctx.db, office, date)).toEqual([
			{ date, open: false, hours: null, reason: 'Pelatihan petugas' },
		]);
		expect(await leaveClosedDays(t.ctx)).toBe(1);
		expect((await placeOf(made.number)).date).toBe('2026-11-30');
	});

	test('is shown again when somebody else has come to stand there meanwhile', async () => {
		const first = await makeApplication(t);
		const { officeId: office, date } = await placeOf(first.number);
		const input = { office, first: date, last: '', reason: 'Pelatihan petugas' };
		const affected = shown(await closeOfficeDays(admin, { ...input, confirmed: null }));
		const { kelurahanCode } = first.applicant.family.address;
		await makeApplication(t, { fits: ({ address }) => address.kelurahanCode === kelurahanCode });
		const again = shown(await closeOfficeDays(admin, { ...input, confirmed: affected.digest }));
		expect(again.visits).toBe(2);
		expect(await listOfficeDays(t.ctx.db, office, date)).toEqual([]);
		expect(valueOf(await closeOfficeDays(admin, { ...input, confirmed: again.digest })).saved).toBe(true);
		// What stands there already is not counted again by the next change.
		const other = { ...input, first: '2026-12-31', confirmed: null };
		expect(valueOf(await closeOfficeDays(admin, other))).toEqual({ saved: true, visits: 0 });
		await leaveClosedDays(t.ctx);
	});

	test('and booking that day at the same moment exclude each other', async () => {
		const [one, two] = [await makeApplication(t, { status: 'draft' }), await makeApplication(t)];
		const { officeId: office } = await placeOf(two.number);
		const date = '2026-12-02';
		const closed = { office, first: date, last: '', reason: 'Pindah gedung', confirmed: null };
		const [booked, saved] = await Promise.all([
			choosePickup(one.applicant.ctx, { number: one.number, office, date }),
			closeOfficeDays(admin, closed),
		]);
		expect(booked.ok && valueOf(saved).saved).toBe(false);
		expect(booked.ok || valueOf(saved).saved).toBe(true);
	});

	test('hours of a weekday, a place of pickup and a holiday are such changes too', async () => {
		const made = await makeApplication(t);
		const { officeId: office, date } = await placeOf(made.number);
		expect(date).toBe('2026-11-27');
		const { revision } = await officeOf(office);
		const typed = await typedOf(office);
		const friday = { ...typed, hours: { ...typed.hours, friday: none } };
		const change = (wanted: TypedOffice) =>
			changeOffice(admin, { office, revision, typed: wanted, confirmed: null });
		expect(shown(await change(friday)).lines[0]!.numbers).toContain(made.number);
		expect(shown(await change({ ...typed, pickup: false })).lines[0]!.to!.office).not.toBe(typed.name);
		const holiday = { date, nameId: 'Cuti bersama', nameEn: '', kind: 'cuti_bersama', works: false };
		const affected = shown(await addHoliday(admin, { typed: holiday, confirmed: null }));
		expect(affected.lines.flatMap(({ numbers }) => numbers)).toContain(made.number);
		// Worked on all the same, it takes nothing away; until it is said that nobody works.
		const works = { ...holiday, works: true };
		expect(valueOf(await addHoliday(admin, { typed: works, confirmed: null })).saved).toBe(true);
		expect(shown(await changeHoliday(admin, { typed: holiday, confirmed: null })).visits).toBeGreaterThan(0);
		expect(valueOf(await removeHoliday(admin, { date })).saved).toBe(true);
	});

	test('opening a Saturday takes nothing; taking it back moves who chose it', async () => {
		const made = await makeApplication(t);
		const place = await placeOf(made.number);
		const { officeId: office } = place;
		const saturday = '2026-11-28';
		const hours = { ...none, opens: '08', closes: '12' };
		const input = { office, date: saturday, reason: 'Pelayanan Sabtu' };
		expect(wrongOf(await openOfficeDay(admin, { ...input, hours: none }))).toEqual(['open-opens required']);
		valueOf(await openOfficeDay(admin, { ...input, hours }));
		expect(wrongOf(await openOfficeDay(admin, { ...input, hours }))).toEqual(['open date_taken']);
		const closed = { office, first: place.date, last: '', reason: 'Pindah gedung' };
		const { digest } = shown(await closeOfficeDays(admin, { ...closed, confirmed: null }));
		valueOf(await closeOfficeDays(admin, { ...closed, confirmed: digest }));
		await leaveClosedDays(t.ctx);
		expect((await placeOf(made.number)).date).toBe(saturday);
		const back = { office, date: saturday, confirmed: null };
		expect(shown(await forgetOfficeDay(admin, back)).lines[0]!.to!.date).toBe('2026-11-30');
	});
});

describe('days are refused', () => {
	test.each([
		['2026-11-23', '', 'first date_in_past'],
		['2026-12-01', '2027-02-28', 'last range_too_long'],
		['2026-11-28', '2026-11-29', 'first day_off'],
		['', '', 'first required'],
	])('%s to %s: %s', async (first, last, wrong) => {
		const input = { office: id, first, last, reason: 'Pindah gedung', confirmed: null };
		expect(wrongOf(await closeOfficeDays(admin, input))).toEqual([wrong]);
	});

	test('set twice, without a reason, at an office that is none, by who may not', async () => {
		const input = { office: id, first: '2026-12-28', last: '2026-12-30', reason: 'Pindah', confirmed: null };
		valueOf(await closeOfficeDays(admin, input));
		const twice = { ...input, first: '2026-12-30', last: '2026-12-31' };
		expect(wrongOf(await closeOfficeDays(admin, twice))).toEqual(['first date_taken']);
		expect(fieldsOf(await closeOfficeDays(admin, { ...input, reason: ' ' }))).toEqual(['reason']);
		expect(codeOf(await closeOfficeDays(admin, { ...twice, office: 'nowhere' }))).toBe('office_unknown');
		expect(codeOf(await closeOfficeDays(t.ctx, input))).toBe('not_allowed');
		// A closing over midnight of the year leaves weekends and holidays as they are.
		const dates = (await listOfficeDays(t.ctx.db, id, '2026-12-01')).map(({ date }) => date);
		expect(dates).toEqual(['2026-12-28', '2026-12-29', '2026-12-30']);
	});

	test('a holiday that is one already, or is past, or has no name', async () => {
		const typed = { date: '2026-12-25', nameId: 'Hari Raya', nameEn: '', kind: 'closure', works: false };
		expect(wrongOf(await addHoliday(admin, { typed, confirmed: null }))).toEqual(['date date_taken']);
		const past = { ...typed, date: '2026-01-01' };
		expect(wrongOf(await addHoliday(admin, { typed: past, confirmed: null }))).toEqual(['date date_in_past']);
		const nameless = { ...typed, nameId: '', kind: 'x' };
		expect(fieldsOf(await addHoliday(admin, { typed: nameless, confirmed: null }))).toEqual([
			'nameId',
			'kind',
		]);
		expect(
			codeOf(await changeHoliday(admin, { typed: { ...typed, date: '2026-12-01' }, confirmed: null })),
		).toBe('not_found');
	});

	test('today counts until midnight in the city', async () => {
		t.now('2026-11-24T23:59:00+07:00');
		const input = { office: id, first: '2026-11-24', last: '', reason: 'Banjir', confirmed: null };
		expect(valueOf(await closeOfficeDays(admin, input)).saved).toBe(true);
		t.now('2026-11-25T00:00:00+07:00');
		const forget = { office: id, date: '2026-11-24', confirmed: null };
		expect(wrongOf(await forgetOfficeDay(admin, forget))).toEqual(['first date_in_past']);
	});
});
