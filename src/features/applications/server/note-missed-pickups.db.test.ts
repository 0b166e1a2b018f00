import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Family } from '#domain/identity/resident.ts';
import { addDays } from '#domain/time/office-time.ts';
import { findPickup, listOffices } from '#features/booking/server/public.ts';
import { sayClosed } from '#features/siak/server/public.ts';
import {
	arrive,
	codeOf,
	desk,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { expireOverdue } from './expire-overdue.ts';
import { cancelApplication } from './finish-application.ts';
import { handOver } from './hand-over/hand-over.ts';
import { listCompanions } from './linked-queries.ts';
import { findTogether } from './meet-together.ts';
import { daysToMoveTo, movePickup } from './move-pickup.ts';
import { noteMissedPickups } from './note-missed-pickups.ts';
import { openHandOverCode } from './stored-application.ts';

const morning = '2026-11-24T09:00:00+07:00';
const evening = (date: string): string => `${date}T20:00:00+07:00`;
let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());
beforeEach(async () => {
	t.now(morning);
	// Nobody of an earlier test is awaited any more.
	await t.ctx.db.deleteFrom('pickups').execute();
	await t.ctx.db.updateTable('pickupDays').set({ taken: 0 }).execute();
});

const idOf = async (number: string) => (await storedOf(t, number)).row.id;
const placeOf = async (number: string) => await findPickup(t.ctx.db, await idOf(number));
const missedOf = async (number: string) =>
	(
		await t.ctx.db
			.selectFrom('missedPickups')
			.select(['missedOn'])
			.where('applicationId', '=', await idOf(number))
			.orderBy('missedOn')
			.execute()
	).map(({ missedOn }) => missedOn);
const causesOf = async (number: string) =>
	(
		await t.ctx.db
			.selectFrom('promiseChanges')
			.select('cause')
			.where('applicationId', '=', await idOf(number))
			.orderBy('id')
			.execute()
	).map(({ cause }) => cause);
const noticesOf = async (number: string, kind: string): Promise<number> =>
	(
		await t.ctx.db
			.selectFrom('notices')
			.select('id')
			.where('kind', '=', kind)
			.where('applicationId', '=', await idOf(number))
			.execute()
	).length;
const takenOn = async (officeId: string, date: string): Promise<number> => {
	const rows = await t.ctx.db
		.selectFrom('pickupDays')
		.select('taken')
		.where('officeId', '=', officeId)
		.where('onDate', '=', date)
		.execute();
	return rows.reduce((sum, { taken }) => sum + taken, 0);
};
/** On the evening of its day the office looks, and nobody has come. */
const missDay = async (number: string): Promise<void> => {
	t.now(evening((await placeOf(number))!.date));
	expect(await noteMissedPickups(t.ctx)).toBe(1);
};
const shelve = async (number: string): Promise<void> => {
	for (let times = 0; times < 3; times += 1) await missDay(number);
};
const freeDay = async ({ number }: MadeApplication): Promise<string> => {
	const together = (await findTogether(t.ctx, t.ctx.db, number))!;
	const days = (await daysToMoveTo(t.ctx, t.ctx.db, together, together.pickup.officeId))!;
	return days.find(({ open }) => open)!.date;
};

describe('a day that was missed', () => {
	test('is given anew twice, then the place goes to others and the document waits on the shelf', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const { number } = made;
		const { officeId, date } = (await placeOf(number))!;
		expect(date).toBe('2026-11-27');
		t.now('2026-11-26T20:00:00+07:00');
		expect(await noteMissedPickups(t.ctx)).toBe(0);
		await missDay(number);
		expect(await placeOf(number)).toMatchObject({ officeId, date: '2026-12-01', held: false });
		expect(await takenOn(officeId, date)).toBe(0);
		expect(await takenOn(officeId, '2026-12-01')).toBe(1);
		await missDay(number);
		expect(await placeOf(number)).toMatchObject({ officeId, date: '2026-12-03' });
		expect(await noticesOf(number, 'pickup_missed')).toBe(2);
		await missDay(number);
		expect(await placeOf(number)).toBeNull();
		expect(await takenOn(officeId, '2026-12-03')).toBe(0);
		expect((await storedOf(t, number)).row).toMatchObject({ status: 'ready', officeId });
		expect((await storedOf(t, number)).row.shelvedAt).not.toBeNull();
		expect(await noticesOf(number, 'pickup_shelved')).toBe(1);
		expect(await missedOf(number)).toEqual(['2026-11-27', '2026-12-01', '2026-12-03']);
		expect(await causesOf(number)).toEqual(['missed', 'missed']);
		// It waits there: nothing more is counted.
		t.now(evening('2026-12-10'));
		expect(await noteMissedPickups(t.ctx)).toBe(0);
	});

	test('is counted once, however often the office looks', async () => {
		const { number } = await makeApplication(t, { status: 'ready' });
		t.now(evening('2026-11-27'));
		const looks = await Promise.all([noteMissedPickups(t.ctx), noteMissedPickups(t.ctx)]);
		expect(looks.reduce((sum, done) => sum + done, 0)).toBe(1);
		expect(await noteMissedPickups(t.ctx)).toBe(0);
		expect(await missedOf(number)).toEqual(['2026-11-27']);
		expect(await noticesOf(number, 'pickup_missed')).toBe(1);
	});

	test('is chosen again from the shelf at its own office; missed once more it goes back at once', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const { number, applicant } = made;
		const { officeId } = (await placeOf(number))!;
		await shelve(number);
		const other = (await listOffices(t.ctx.db, 'paper')).find(({ id }) => id !== officeId)!;
		const date = await freeDay(made);
		const elsewhere = await movePickup(applicant.ctx, { number, office: other.id, date });
		expect(codeOf(elsewhere)).toBe('office_fixed');
		valueOf(await movePickup(applicant.ctx, { number, office: officeId, date }));
		expect(await placeOf(number)).toMatchObject({ officeId, date, held: false });
		expect(await takenOn(officeId, date)).toBe(1);
		expect((await storedOf(t, number)).row.shelvedAt).toBeNull();
		expect(await noticesOf(number, 'pickup_changed')).toBe(1);
		// Nothing had been promised on the shelf.
		expect(await causesOf(number)).toEqual(['missed', 'missed']);
		await missDay(number);
		expect(await placeOf(number)).toBeNull();
		expect(await takenOn(officeId, date)).toBe(0);
		expect(await missedOf(number)).toHaveLength(4);
		await arrive(t, made, 'collected');
	});

	test('two who choose the last place again from the shelf: one gets it', async () => {
		const made = [
			await makeApplication(t, { status: 'ready' }),
			await makeApplication(t, { status: 'ready' }),
		];
		for (let times = 0; times < 3; times += 1) {
			t.now(evening((await placeOf(made[0]!.number))!.date));
			expect(await noteMissedPickups(t.ctx)).toBe(2);
		}
		const offices = await Promise.all(
			made.map(async ({ number }) => (await storedOf(t, number)).row.officeId!),
		);
		const date = await freeDay(made[0]!);
		for (const officeId of new Set(offices))
			await t.ctx.db
				.insertInto('pickupDays')
				.values({ officeId, onDate: date, quotaGroup: 'paper', quota: 1 })
				.onConflict((c) =>
					c.columns(['officeId', 'onDate', 'quotaGroup']).doUpdateSet({ quota: 1, taken: 0 }),
				)
				.execute();
		const results = await Promise.all(
			made.map(({ number, applicant }, at) =>
				movePickup(applicant.ctx, { number, office: offices[at]!, date }),
			),
		);
		const expected = offices[0] === offices[1] ? ['day_full', null] : [null, null];
		expect(results.map(codeOf).sort()).toEqual([...expected].sort());
		await t.ctx.db.updateTable('pickupDays').set({ quota: 60 }).where('onDate', '=', date).execute();
	});
});

describe('nobody is blamed', () => {
	test('on a day on which the office was closed: a new day, nothing counted', async () => {
		const { number } = await makeApplication(t, { status: 'ready' });
		const { officeId, date } = (await placeOf(number))!;
		const closed = { officeId, onDate: date, open: false, reason: 'Listrik padam', setAt: t.ctx.now() };
		await t.ctx.db.insertInto('officeDays').values(closed).execute();
		await missDay(number);
		expect(await missedOf(number)).toEqual([]);
		expect(await causesOf(number)).toEqual(['office_closed']);
		expect(await noticesOf(number, 'pickup_postponed')).toBe(1);
		expect(await noticesOf(number, 'pickup_missed')).toBe(0);
		await t.ctx.db.deleteFrom('officeDays').execute();
	});

	test('when it was made ready only on that day', async () => {
		const made = await makeApplication(t, { status: 'processing' });
		t.now('2026-11-27T10:00:00+07:00');
		await arrive(t, made, 'ready');
		await missDay(made.number);
		expect(await missedOf(made.number)).toEqual([]);
		expect(await causesOf(made.number)).toEqual(['processing_late']);
	});

	test('while it is not ready: nothing is done here', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		t.now(evening('2026-11-27'));
		expect(await noteMissedPickups(t.ctx)).toBe(0);
		expect(await placeOf(number)).toMatchObject({ date: '2026-11-27' });
	});

	test('who collects at the very moment: either it is handed over, or handed over after the day was moved', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const { number } = made;
		const { counter } = await desk(t);
		const code = openHandOverCode(await storedOf(t, number))!;
		t.now(evening('2026-11-27'));
		const [handed, noted] = await Promise.all([
			handOver(counter, { number, code, idChecked: true, dataChecked: true }),
			noteMissedPickups(t.ctx),
		]);
		expect(codeOf(handed)).toBeNull();
		expect((await storedOf(t, number)).row.status).toBe('collected');
		expect(await missedOf(number)).toHaveLength(noted);
		expect(await noteMissedPickups(t.ctx)).toBe(0);
	});

	test('what was handed over or has ended is no miss', async () => {
		const made = await makeApplication(t, { status: 'collected' });
		const ended = await makeApplication(t);
		valueOf(await cancelApplication(ended.applicant.ctx, { number: ended.number }));
		t.now(evening('2026-11-27'));
		expect(await noteMissedPickups(t.ctx)).toBe(0);
		expect(await missedOf(made.number)).toEqual([]);
	});
});

describe('those who are met for together', () => {
	test('miss one day: one message, one visit, one new day for all', async () => {
		const made = await makeApplication(t, {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			along: ['kk'],
			fits: (family: Family) => family.members.some(({ relation }) => relation === '3'),
		});
		const companions = await listCompanions(t.ctx, t.ctx.db, await idOf(made.number));
		const numbers = [made.number, ...companions.map(({ row }) => row.number)];
		for (const number of numbers) {
			const one = { ...made, number };
			await arrive(t, one, 'processing');
			await arrive(t, one, 'ready');
		}
		const { officeId, date } = (await placeOf(made.number))!;
		expect(await takenOn(officeId, date)).toBe(2);
		await missDay(made.number);
		const days = await Promise.all(numbers.map(async (number) => (await placeOf(number))!.date));
		expect(new Set(days).size).toBe(1);
		expect(await takenOn(officeId, days[0]!)).toBe(2);
		const visits = await t.ctx.db
			.selectFrom('missedPickups')
			.select(['applicationId', 'visitOf'])
			.where('visitOf', '=', await idOf(made.number))
			.execute();
		expect(visits).toHaveLength(2);
		const told = await Promise.all(numbers.map(async (number) => await noticesOf(number, 'pickup_missed')));
		expect(told).toEqual([1, 0]);
		await missDay(made.number);
		await missDay(made.number);
		for (const number of numbers) expect(await placeOf(number)).toBeNull();
		expect(await takenOn(officeId, days[0]!)).toBe(0);
		const again = await freeDay(made);
		valueOf(await movePickup(made.applicant.ctx, { number: numbers[1]!, office: officeId, date: again }));
		for (const number of numbers) expect(await placeOf(number)).toMatchObject({ officeId, date: again });
		expect(await takenOn(officeId, again)).toBe(2);
	});
});

describe('a recording', () => {
	const recording = async (along: readonly string[] = []) => {
		const made = await makeApplication(t, { service: 'REKAM_KTP', variant: 'PEMULA_17', along });
		await arrive(t, made, 'processing');
		return made;
	};

	test('is missed until SIAK holds it; while SIAK is away it is the office’s own fault', async () => {
		const { number } = await recording();
		await sayClosed(t.ctx, true);
		await missDay(number);
		expect(await missedOf(number)).toEqual([]);
		expect(await causesOf(number)).toEqual(['siak_away']);
		await sayClosed(t.ctx, false);
		await missDay(number);
		expect(await missedOf(number)).toHaveLength(1);
		await missDay(number);
		await missDay(number);
		expect(await placeOf(number)).toBeNull();
		expect((await storedOf(t, number)).row.status).toBe('processing');
	});

	test('let go takes the card that is made after it along, and chosen again gives it a day again', async () => {
		const made = await recording(['ktp']);
		const { number, applicant } = made;
		const card = (await listCompanions(t.ctx, t.ctx.db, await idOf(number)))[0]!.row.number;
		const { officeId } = (await placeOf(number))!;
		for (let times = 0; times < 2; times += 1) {
			await missDay(number);
			expect((await placeOf(card))!.date > (await placeOf(number))!.date).toBe(true);
		}
		await missDay(number);
		expect([await placeOf(number), await placeOf(card)]).toEqual([null, null]);
		expect(await noticesOf(card, 'pickup_shelved')).toBe(0);
		const alone = await movePickup(applicant.ctx, { number: card, office: officeId, date: '2027-01-04' });
		expect(codeOf(alone)).toBe('not_found');
		const date = await freeDay(made);
		valueOf(await movePickup(applicant.ctx, { number, office: officeId, date }));
		expect(await placeOf(number)).toMatchObject({ officeId, date });
		const placed = (await placeOf(card))!;
		expect(placed.officeId).toBe(officeId);
		expect(placed.date > date).toBe(true);
		expect((await storedOf(t, card)).row.shelvedAt).toBeNull();
	});
});

test('a document whose day comes after its 60 days is kept until that day is over', async () => {
	const { number, applicant } = await makeApplication(t, { status: 'ready' });
	t.now('2027-01-20T09:00:00+07:00');
	const together = (await findTogether(t.ctx, t.ctx.db, number))!;
	const { officeId } = together.pickup;
	const days = (await daysToMoveTo(t.ctx, t.ctx.db, together, officeId))!;
	const { date } = days.findLast(({ open }) => open)!;
	valueOf(await movePickup(applicant.ctx, { number, office: officeId, date }));
	for (const day of ['2027-01-25', date]) {
		t.now(`${day}T00:05:00+07:00`);
		await expireOverdue(t.ctx);
		expect((await storedOf(t, number)).row.status).toBe('ready');
	}
	t.now(`${addDays(date, 1)}T00:05:00+07:00`);
	await expireOverdue(t.ctx);
	expect((await storedOf(t, number)).row.status).toBe('expired');
});
