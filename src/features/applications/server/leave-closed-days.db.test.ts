import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Family } from '#domain/identity/resident.ts';
import { findPickup } from '#features/booking/server/public.ts';
import {
	makeApplication,
	storedOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listTimeline } from './application-queries.ts';
import { listDisplaced } from './displaced-queries.ts';
import { leaveClosedDays, planLeaving } from './leave-closed-days.ts';
import { listCompanions } from './linked-queries.ts';

const morning = '2026-11-24T09:00:00+07:00';
let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());
beforeEach(async () => {
	t.now(morning);
	await t.ctx.db.deleteFrom('officeDays').execute();
	await t.ctx.db.updateTable('offices').set({ pickup: true }).execute();
});

const idOf = async (number: string): Promise<string> => (await storedOf(t, number)).row.id;
const placeOf = async (number: string) => (await findPickup(t.ctx.db, await idOf(number)))!;
const close = async (officeId: string, ...dates: readonly string[]): Promise<void> => {
	await t.ctx.db
		.insertInto('officeDays')
		.values(
			dates.map((onDate) => ({
				officeId,
				onDate,
				open: false,
				reason: 'Pindah gedung',
				setBy: null,
				setAt: t.ctx.now(),
				hours: null,
			})),
		)
		.execute();
};
const noticesOf = async (number: string, kind: string): Promise<number> =>
	(
		await t.ctx.db
			.selectFrom('notices')
			.select('id')
			.where('kind', '=', kind)
			.where('applicationId', '=', await idOf(number))
			.execute()
	).length;
const changesOf = async (number: string) =>
	await t.ctx.db
		.selectFrom('promiseChanges')
		.select(['cause', 'toDate'])
		.where('applicationId', '=', await idOf(number))
		.execute();

/** What is counted as taken is what somebody has or holds, on every day. */
async function expectCounted(): Promise<void> {
	const days = await t.ctx.db.selectFrom('pickupDays').selectAll().execute();
	const own = await t.ctx.db.selectFrom('pickups').selectAll().execute();
	const extra = await t.ctx.db
		.selectFrom('pickupExtraPlaces')
		.innerJoin('pickups', 'pickups.applicationId', 'pickupExtraPlaces.applicationId')
		.select([
			'pickups.officeId',
			'pickupExtraPlaces.onDate',
			'pickupExtraPlaces.quotaGroup',
			'pickupExtraPlaces.places',
		])
		.execute();
	for (const { officeId, onDate, quotaGroup, taken } of days) {
		const here = (one: { officeId: string; onDate: string; quotaGroup: string }): boolean =>
			one.officeId === officeId && one.onDate === onDate && one.quotaGroup === quotaGroup;
		const count = own.filter(here).length + extra.filter(here).reduce((sum, { places }) => sum + places, 0);
		expect(taken, `${officeId} ${onDate} ${quotaGroup}`).toBe(count);
	}
}

describe('a day on which the office is closed', () => {
	test('is left for the next, told once with the reason, however often it is looked', async () => {
		const made = await makeApplication(t);
		const { officeId, date } = await placeOf(made.number);
		await close(officeId, date);
		const planned = await planLeaving(t.ctx, t.ctx.db, await listDisplaced(t.ctx, t.ctx.db));
		expect(planned.map(({ numbers, to }) => [numbers, to])).toEqual([
			[[made.number], { officeId, date: '2026-11-30' }],
		]);
		expect(await leaveClosedDays(t.ctx)).toBe(1);
		expect(await leaveClosedDays(t.ctx)).toBe(0);
		expect(await placeOf(made.number)).toMatchObject({ officeId, date: '2026-11-30', held: false });
		expect(await noticesOf(made.number, 'pickup_postponed')).toBe(1);
		expect(await changesOf(made.number)).toEqual([{ cause: 'office_closed', toDate: '2026-11-30' }]);
		expect((await listTimeline(t.ctx.db, await storedOf(t, made.number))).at(-1)).toMatchObject({
			action: 'postpone_pickup',
			by: 'system',
			detail: {
				reason: 'office_closed',
				closedFor: { id: 'Pindah gedung' },
				moved: { toDate: '2026-11-30' },
			},
		});
		await expectCounted();
	});

	test('is left by everybody exactly once, when two do it at the same time', async () => {
		const made: MadeApplication[] = [];
		for (let n = 0; n < 3; n++) made.push(await makeApplication(t));
		const before = await Promise.all(made.map(({ number }) => placeOf(number)));
		for (const { officeId, date } of before)
			if ((await listDisplaced(t.ctx, t.ctx.db)).every(({ displaced }) => displaced.officeId !== officeId))
				await close(officeId, date);
		const moved = await Promise.all([leaveClosedDays(t.ctx), leaveClosedDays(t.ctx)]);
		expect(moved[0] + moved[1]).toBe(3);
		for (const { number } of made) {
			expect(await noticesOf(number, 'pickup_postponed')).toBe(1);
			expect(await changesOf(number)).toHaveLength(1);
		}
		await expectCounted();
	});

	test('is left by the rest when the job was killed, wherever it was', async () => {
		const made = [await makeApplication(t), await makeApplication(t), await makeApplication(t)];
		for (const { number } of made) {
			const { officeId, date } = await placeOf(number);
			const known = await t.ctx.db
				.selectFrom('officeDays')
				.select('onDate')
				.where('officeId', '=', officeId)
				.where('onDate', '=', date)
				.execute();
			if (known.length === 0) await close(officeId, date);
		}
		let moved = 0;
		for (const after of [2, 5, 9, 14, 20]) {
			let looks = 0;
			// The clock is looked at all along the way; here the process ends with it.
			const now = (): Date => {
				if ((looks += 1) > after) throw new Error('killed');
				return t.ctx.now();
			};
			moved += await leaveClosedDays({ ...t.ctx, now }).catch(() => 0);
			await expectCounted();
		}
		moved += await leaveClosedDays(t.ctx);
		expect(moved).toBe(3);
		for (const { number } of made) {
			expect(await noticesOf(number, 'pickup_postponed')).toBe(1);
			expect(await changesOf(number)).toHaveLength(1);
		}
	});

	test('moves the day only of what is ready, and of what is with its applicant', async () => {
		const ready = await makeApplication(t, { status: 'ready' });
		const returned = await makeApplication(t, { status: 'returned' });
		for (const { number } of [ready, returned]) {
			const { officeId, date } = await placeOf(number);
			await t.ctx.db.deleteFrom('officeDays').execute();
			await close(officeId, date);
			expect(await leaveClosedDays(t.ctx)).toBe(1);
			const after = await placeOf(number);
			expect(after.officeId).toBe(officeId);
			expect(after.date > date).toBe(true);
			expect(await noticesOf(number, 'pickup_postponed')).toBe(1);
		}
		expect((await storedOf(t, ready.number)).row.status).toBe('ready');
	});

	test('is left for another office when its own is closed for long; what is printed waits for its own', async () => {
		const sent = await makeApplication(t);
		const { officeId, date } = await placeOf(sent.number);
		const long = ['27', '30'].map((day) => `2026-11-${day}`);
		for (let day = 1; day <= 31; day++) long.push(`2026-12-${String(day).padStart(2, '0')}`);
		await close(officeId, ...long);
		await leaveClosedDays(t.ctx);
		const after = await placeOf(sent.number);
		expect(after.officeId).not.toBe(officeId);
		expect(after.date >= date).toBe(true);
		expect((await storedOf(t, sent.number)).row.officeId).toBe(after.officeId);
		await t.ctx.db.deleteFrom('officeDays').execute();
		const ready = await makeApplication(t, { status: 'ready' });
		const stays = await placeOf(ready.number);
		await close(stays.officeId, ...long);
		await leaveClosedDays(t.ctx);
		expect(await placeOf(ready.number)).toMatchObject({ officeId: stays.officeId, date: '2027-01-04' });
		await expectCounted();
	});

	test('is left by a draft too, which holds its new place for a day again', async () => {
		const draft = await makeApplication(t, { status: 'draft' });
		const { officeId, date } = await placeOf(draft.number);
		await close(officeId, date);
		t.now('2026-11-24T15:00:00+07:00');
		expect(await leaveClosedDays(t.ctx)).toBe(1);
		expect(await leaveClosedDays(t.ctx)).toBe(0);
		const after = await placeOf(draft.number);
		expect(after).toMatchObject({ officeId, held: true });
		expect(after.date > date).toBe(true);
		const { heldUntil } = await t.ctx.db
			.selectFrom('pickups')
			.select('heldUntil')
			.where('applicationId', '=', await idOf(draft.number))
			.executeTakeFirstOrThrow();
		expect(heldUntil).toEqual(new Date('2026-11-25T15:00:00+07:00'));
		expect(await noticesOf(draft.number, 'held_place_moved')).toBe(1);
		await expectCounted();
	});

	test('is left by a family together', async () => {
		const made = await makeApplication(t, {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			along: ['kk', 'kia'],
			fits: (family: Family) => family.members.some(({ relation }) => relation === '3'),
		});
		const companions = await listCompanions(t.ctx, t.ctx.db, await idOf(made.number));
		const { officeId, date } = await placeOf(made.number);
		await close(officeId, date);
		expect(await leaveClosedDays(t.ctx)).toBe(1);
		const after = await placeOf(made.number);
		expect(after.date > date).toBe(true);
		for (const { row } of companions) {
			expect(await placeOf(row.number)).toMatchObject({ officeId: after.officeId, date: after.date });
			expect(await noticesOf(row.number, 'pickup_postponed')).toBe(0);
		}
		expect(companions.length).toBeGreaterThan(1);
		expect(await noticesOf(made.number, 'pickup_postponed')).toBe(1);
		await expectCounted();
	});
});

test('an office that hands out no more is left on the very day; what lies there stays', async () => {
	const sent = await makeApplication(t);
	const ready = await makeApplication(t, { status: 'ready' });
	const [before, stays] = [await placeOf(sent.number), await placeOf(ready.number)];
	for (const id of [before.officeId, stays.officeId])
		await t.ctx.db.updateTable('offices').set({ pickup: false }).where('id', '=', id).execute();
	await leaveClosedDays(t.ctx);
	const after = await placeOf(sent.number);
	expect(after.officeId).not.toBe(before.officeId);
	expect(await placeOf(ready.number)).toEqual(stays);
	expect(await listDisplaced(t.ctx, t.ctx.db)).toEqual([]);
	await expectCounted();
});

test('what finds no place stays where it is and is looked at again', async () => {
	const ready = await makeApplication(t, { status: 'ready' });
	const before = await placeOf(ready.number);
	await t.ctx.db
		.updateTable('offices')
		.set({ quotas: JSON.stringify({ paper: 0, card: 0, recording: 0 }) })
		.where('id', '=', before.officeId)
		.execute();
	await t.ctx.db
		.updateTable('pickupDays')
		.set((row) => ({ quota: row.ref('taken') }))
		.where('officeId', '=', before.officeId)
		.execute();
	await close(before.officeId, before.date);
	expect(await leaveClosedDays(t.ctx)).toBe(0);
	expect(await placeOf(ready.number)).toEqual(before);
	expect((await listDisplaced(t.ctx, t.ctx.db)).map(({ numbers }) => numbers)).toContainEqual([ready.number]);
	await t.ctx.db
		.updateTable('offices')
		.set({ quotas: JSON.stringify({ paper: 30, card: 10, recording: 10 }) })
		.where('id', '=', before.officeId)
		.execute();
	expect(await leaveClosedDays(t.ctx)).toBe(1);
});
