import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Result } from '#domain/refusal.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { transact } from '#server/db/transact.ts';
import { codeOf, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { bookPlace, heldFor, keepPlace } from './book-place.ts';
import { freeHeldPlaces, freePlace } from './free-place.ts';
import { findOffice, findPickup, listOffices, listPickupDays } from './booking-queries.ts';

const officeId = 'disdukcapil';
const group = 'paper';
const morning = '2026-11-24T09:00:00+07:00';

let t: TestCtx;
let drafts: string[];
let days: string[];

/** Sixty drafts of one applicant; ten places a day. */
beforeAll(async () => {
	t = await testCtx();
	const quotas = JSON.stringify({ paper: 10, card: 10 });
	await t.ctx.db
		.updateTable('offices')
		.set({ quotas: quotas as never })
		.where('id', '=', officeId)
		.execute();
	const applicant = await makeApplicant(t);
	drafts = [];
	for (let n = 0; n < 60; n += 1) {
		const started = await startApplication(applicant.ctx, {
			service: 'KK',
			variant: 'HILANG',
			termsAccepted: true,
		});
		drafts.push((await storedOf(t, valueOf(started).number)).row.id);
	}
	days = (await listPickupDays(t.ctx, t.ctx.db, officeId, group))!.map((day) => day.date);
});
afterAll(async () => await t.close());
beforeEach(async () => {
	t.now(morning);
	await t.ctx.db.deleteFrom('pickups').execute();
	await t.ctx.db.deleteFrom('pickupDays').execute();
});

const book = (id: string, date: string): Promise<Result<null>> =>
	transact(t.ctx.db, (tx) => bookPlace(t.ctx, tx, id, { officeId, date, group }));
const takenOn = async (date: string): Promise<number> =>
	(await listPickupDays(t.ctx, t.ctx.db, officeId, group))!.find((day) => day.date === date)!.taken;
const inTx = <T>(work: Parameters<ReturnType<typeof t.ctx.db.transaction>['execute']>[0]): Promise<T> =>
	t.ctx.db.transaction().execute(work) as Promise<T>;

test('fifty at once on ten places: exactly ten get one, the others are told the day is full', async () => {
	const results = await Promise.all(drafts.slice(0, 50).map((id) => book(id, days[0]!)));
	expect(results.filter((result) => result.ok)).toHaveLength(10);
	expect(results.filter((result) => codeOf(result) === 'day_full')).toHaveLength(40);
	expect(await takenOn(days[0]!)).toBe(10);
	expect(await t.ctx.db.selectFrom('pickups').select('applicationId').execute()).toHaveLength(10);
	const day = (await listPickupDays(t.ctx, t.ctx.db, officeId, group))![0];
	expect(day).toEqual({ date: days[0], quota: 10, taken: 10, left: 0, open: false });
});

test('of the newest day only what has opened by now is given, hour by hour, and all of it in the evening', async () => {
	const newest = days.at(-1)!;
	const takenAfter = async (time: string): Promise<number> => {
		t.now(`2026-11-24T${time}:00+07:00`);
		await Promise.all(drafts.slice(0, 30).map((id) => book(id, newest)));
		return await takenOn(newest);
	};
	expect(await takenAfter('06:59')).toBe(0);
	expect(codeOf(await book(drafts[0]!, newest))).toBe('day_full');
	expect(await takenAfter('07:00')).toBe(1);
	expect(await takenAfter('09:30')).toBe(3);
	expect((await listPickupDays(t.ctx, t.ctx.db, officeId, group))!.at(-1)).toEqual({
		...{ date: newest, quota: 10, taken: 3, left: 0, open: false },
		opensNext: { places: 1, at: '10:00' },
	});
	expect(await takenAfter('18:00')).toBe(10);
	// The next morning it is a day like any other.
	t.now('2026-11-25T00:00:00+07:00');
	await t.ctx.db.deleteFrom('pickups').execute();
	await t.ctx.db.updateTable('pickupDays').set({ taken: 0 }).execute();
	await Promise.all(drafts.slice(0, 30).map((id) => book(id, newest)));
	expect(await takenOn(newest)).toBe(10);
});

test('the database itself refuses an eleventh place', async () => {
	await Promise.all(drafts.slice(0, 10).map((id) => book(id, days[0]!)));
	const one = t.ctx.db.updateTable('pickupDays').set({ taken: 11 }).where('onDate', '=', days[0]!);
	await expect(one.execute()).rejects.toThrow(/pickup_days_never_overbooked/);
});

test('another day gives the first place back; the same day again takes no second place', async () => {
	const [id] = drafts as [string];
	valueOf(await book(id, days[0]!));
	valueOf(await book(id, days[0]!));
	expect(await takenOn(days[0]!)).toBe(1);
	valueOf(await book(id, days[1]!));
	expect([await takenOn(days[0]!), await takenOn(days[1]!)]).toEqual([0, 1]);
	expect(await findPickup(t.ctx.db, id)).toMatchObject({ officeId, date: days[1], held: true });
});

test('a full day leaves the earlier place as it was', async () => {
	await Promise.all(drafts.slice(0, 10).map((id) => book(id, days[0]!)));
	const late = drafts[10]!;
	valueOf(await book(late, days[1]!));
	expect(codeOf(await book(late, days[0]!))).toBe('day_full');
	expect(await findPickup(t.ctx.db, late)).toMatchObject({ date: days[1] });
	expect([await takenOn(days[0]!), await takenOn(days[1]!)]).toEqual([10, 1]);
});

test('people who swap days at once do not block each other, and no place is lost', async () => {
	const [first, second] = [drafts.slice(0, 8), drafts.slice(8, 16)];
	await Promise.all([...first.map((id) => book(id, days[0]!)), ...second.map((id) => book(id, days[1]!))]);
	const swapped = [...first.map((id) => book(id, days[1]!)), ...second.map((id) => book(id, days[0]!))];
	for (const result of await Promise.all(swapped)) expect([null, 'day_full']).toContain(codeOf(result));
	expect((await takenOn(days[0]!)) + (await takenOn(days[1]!))).toBe(16);
	for (const day of [days[0]!, days[1]!]) {
		const rows = await t.ctx.db
			.selectFrom('pickups')
			.select('applicationId')
			.where('onDate', '=', day)
			.execute();
		expect(rows).toHaveLength(await takenOn(day));
	}
});

test('a held place goes back after a day; a kept one stays', async () => {
	const [held, kept] = drafts as [string, string];
	valueOf(await book(held, days[0]!));
	valueOf(await book(kept, days[0]!));
	expect(await inTx((tx) => keepPlace(tx, kept))).toBe(true);
	t.now(new Date(Date.parse(morning) + heldFor - 1_000).toISOString());
	expect(await freeHeldPlaces(t.ctx)).toBe(0);
	t.now(new Date(Date.parse(morning) + heldFor + 1_000).toISOString());
	expect(await freeHeldPlaces(t.ctx)).toBe(1);
	expect(await findPickup(t.ctx.db, held)).toBeNull();
	expect(await findPickup(t.ctx.db, kept)).toMatchObject({ held: false });
	const day = await t.ctx.db
		.selectFrom('pickupDays')
		.select('taken')
		.where('onDate', '=', days[0]!)
		.executeTakeFirst();
	expect(day).toEqual({ taken: 1 });
	expect(await inTx((tx) => keepPlace(tx, held))).toBe(false);
});

test('places that run out and places that are changed at once leave the count right', async () => {
	const late = drafts.slice(0, 10);
	await Promise.all(late.map((id, n) => book(id, days[n % 2]!)));
	t.now('2026-11-25T09:00:01+07:00');
	const open = (await listPickupDays(t.ctx, t.ctx.db, officeId, group))!.map((day) => day.date);
	await Promise.all([
		freeHeldPlaces(t.ctx),
		...late.slice(5).map((id) => book(id, open[1]!)),
		freeHeldPlaces(t.ctx),
	]);
	const rows = await t.ctx.db.selectFrom('pickupDays').select(['onDate', 'taken']).execute();
	const pickups = await t.ctx.db.selectFrom('pickups').select('onDate').execute();
	for (const { onDate, taken } of rows)
		expect(pickups.filter((p) => p.onDate === onDate)).toHaveLength(taken);
});

test('freeing twice gives one place back', async () => {
	const [id, other] = drafts as [string, string];
	valueOf(await book(id, days[0]!));
	valueOf(await book(other, days[0]!));
	await inTx((tx) => freePlace(tx, id));
	await inTx((tx) => freePlace(tx, id));
	expect(await takenOn(days[0]!)).toBe(1);
});

test('a day outside the third to seventh working day, a holiday, and an unknown office are refused', async () => {
	const [id] = drafts as [string];
	expect(days).toHaveLength(5);
	expect(codeOf(await book(id, '2026-11-25'))).toBe('day_not_open');
	expect(codeOf(await book(id, '2026-11-28'))).toBe('day_not_open');
	expect(codeOf(await book(id, '2027-03-01'))).toBe('day_not_open');
	const elsewhere = { officeId: 'nowhere', date: days[0]!, group } as const;
	expect(codeOf(await transact(t.ctx.db, (tx) => bookPlace(t.ctx, tx, id, elsewhere)))).toBe(
		'office_unknown',
	);
	expect(await findPickup(t.ctx.db, id)).toBeNull();
});

test('the office of the kelurahan comes first, then that of its kecamatan', async () => {
	const offices = await listOffices(t.ctx.db, 'paper');
	const kelurahan = offices.find((office) => office.kind === 'kelurahan')!;
	const near = await listOffices(t.ctx.db, 'paper', kelurahan.kelurahanCode!);
	expect(near[0]).toMatchObject({ id: kelurahan.id });
	expect(near).toHaveLength(offices.length);
	const inReach = near.filter(
		(office) => office.kecamatanCode === kelurahan.kecamatanCode && office.kind !== 'kelurahan',
	);
	expect(inReach.map((office) => office.kind)).toContain('kecamatan');
	expect(near.slice(1, 1 + inReach.length)).toEqual(inReach);
});

test('a weekday on which the office has no hours is not offered there', async () => {
	const offered = async () =>
		(await listPickupDays(t.ctx, t.ctx.db, officeId, group))!.map((day) => day.date);
	expect(await offered()).toContain('2026-11-27');
	const { openingHours } = (await findOffice(t.ctx.db, officeId))!;
	const { friday: _, ...rest } = openingHours;
	const set = async (hours: typeof openingHours) =>
		await t.ctx.db
			.updateTable('offices')
			.set({ openingHours: JSON.stringify(hours) })
			.where('id', '=', officeId)
			.execute();
	await set(rest);
	try {
		expect(await offered()).not.toContain('2026-11-27');
		expect(codeOf(await book(drafts[0]!, '2026-11-27'))).toBe('day_not_open');
		expect(codeOf(await book(drafts[0]!, '2026-11-30'))).toBeNull();
	} finally {
		await set(openingHours);
	}
});
