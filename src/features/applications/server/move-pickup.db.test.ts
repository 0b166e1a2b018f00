import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Family } from '#domain/identity/resident.ts';
import { findPickup, listOffices } from '#features/booking/server/public.ts';
import { sayClosed } from '#features/siak/server/public.ts';
import {
	arrive,
	codeOf,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listTimeline } from './application-queries.ts';
import { keepDates } from './keep-dates.ts';
import { findTogether } from './meet-together.ts';
import { daysToMoveTo, movePickup } from './move-pickup.ts';
import { listCompanions } from './linked-queries.ts';

const morning = '2026-11-24T09:00:00+07:00';
let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());
beforeEach(() => t.now(morning));

const placeOf = async (number: string) => (await findPickup(t.ctx.db, (await storedOf(t, number)).row.id))!;
const takenOn = async (officeId: string, date: string, group = 'paper'): Promise<number> => {
	const row = await t.ctx.db
		.selectFrom('pickupDays')
		.select('taken')
		.where('officeId', '=', officeId)
		.where('onDate', '=', date)
		.where('quotaGroup', '=', group as 'paper')
		.executeTakeFirst();
	return row?.taken ?? 0;
};
const changesOf = async (number: string) =>
	await t.ctx.db
		.selectFrom('promiseChanges')
		.select(['cause', 'fromDate', 'toDate'])
		.where('applicationId', '=', (await storedOf(t, number)).row.id)
		.orderBy('id')
		.execute();
const noticesOf = async (number: string, kind: string): Promise<number> =>
	(
		await t.ctx.db
			.selectFrom('notices')
			.select('id')
			.where('kind', '=', kind)
			.where('applicationId', '=', (await storedOf(t, number)).row.id)
			.execute()
	).length;
const laterDay = async (made: MadeApplication, office: string): Promise<string> => {
	const together = (await findTogether(t.ctx, t.ctx.db, made.number))!;
	const days = (await daysToMoveTo(t.ctx, t.ctx.db, together, office))!;
	return days.filter(({ open }) => open).at(-1)!.date;
};

describe('the applicant', () => {
	test('changes day and office of what was sent; the old place is free at once', async () => {
		const made = await makeApplication(t);
		const before = await placeOf(made.number);
		const office = (await listOffices(t.ctx.db, 'paper')).find(({ id }) => id !== before.officeId)!;
		const date = await laterDay(made, office.id);
		const taken = await takenOn(before.officeId, before.date);
		const { revision } = valueOf(
			await movePickup(made.applicant.ctx, { number: made.number, office: office.id, date }),
		);
		expect(await placeOf(made.number)).toMatchObject({ officeId: office.id, date, held: false });
		expect(await takenOn(before.officeId, before.date)).toBe(taken - 1);
		expect(await takenOn(office.id, date)).toBe(1);
		const app = await storedOf(t, made.number);
		expect(app.row).toMatchObject({ revision, status: 'verification', officeId: office.id });
		expect((await listTimeline(t.ctx.db, app)).at(-1)).toMatchObject({
			action: 'move_pickup',
			detail: { moved: { fromDate: before.date, toDate: date, toOffice: office.name } },
		});
		expect(await changesOf(made.number)).toEqual([
			{ cause: 'applicant', fromDate: before.date, toDate: date },
		]);
		expect(await noticesOf(made.number, 'pickup_changed')).toBe(1);
		// Once more the same: nothing happens, nobody is told twice.
		valueOf(await movePickup(made.applicant.ctx, { number: made.number, office: office.id, date }));
		expect(await noticesOf(made.number, 'pickup_changed')).toBe(1);
	});

	test.each(['2026-11-23', '2026-11-25', '2026-11-28', '2026-12-25', '2027-06-01'])(
		'is not given %s: past, too soon to be made, a Saturday, a holiday, too far',
		async (date) => {
			const made = await makeApplication(t);
			const { officeId } = await placeOf(made.number);
			const refused = await movePickup(made.applicant.ctx, { number: made.number, office: officeId, date });
			expect(codeOf(refused)).toBe('day_not_open');
		},
	);

	test('of two who want the last place one gets it, and the other keeps theirs', async () => {
		const [one, two] = [await makeApplication(t), await makeApplication(t)];
		const { officeId } = await placeOf(one.number);
		const date = await laterDay(one, officeId);
		const day = { officeId, onDate: date, quotaGroup: 'paper' as const };
		await t.ctx.db
			.insertInto('pickupDays')
			.values({ ...day, quota: 1 })
			.onConflict((c) => c.columns(['officeId', 'onDate', 'quotaGroup']).doUpdateSet({ quota: 1, taken: 0 }))
			.execute();
		const before = [await placeOf(one.number), await placeOf(two.number)];
		const results = await Promise.all(
			[one, two].map(({ number, applicant }) =>
				movePickup(applicant.ctx, { number, office: officeId, date }),
			),
		);
		expect(results.map(codeOf).sort()).toEqual(['day_full', null].sort());
		const kept = results.findIndex((result) => !result.ok);
		expect(await placeOf([one, two][kept]!.number)).toEqual(before[kept]);
		expect(await takenOn(officeId, date)).toBe(1);
		await t.ctx.db
			.updateTable('pickupDays')
			.set({ quota: 60 })
			.where('officeId', '=', officeId)
			.where('onDate', '=', date)
			.execute();
	});

	test('may change the day of what is ready, at its own office only; of what is collected nothing', async () => {
		const made = await makeApplication(t, { status: 'ready' });
		const { officeId, officeName } = await placeOf(made.number);
		const other = (await listOffices(t.ctx.db, 'paper')).find(({ id }) => id !== officeId)!;
		const date = await laterDay(made, officeId);
		const { ctx } = made.applicant;
		const elsewhere = await movePickup(ctx, { number: made.number, office: other.id, date });
		expect(elsewhere).toMatchObject({ refusal: { code: 'office_fixed', values: { office: officeName } } });
		valueOf(await movePickup(ctx, { number: made.number, office: officeId, date: '2026-11-25' }));
		await arrive(t, made, 'collected');
		const late = await movePickup(ctx, { number: made.number, office: officeId, date });
		expect(codeOf(late)).toBe('action_not_possible');
	});

	test('a stranger is told nothing, and a draft chooses its place as a draft', async () => {
		const made = await makeApplication(t);
		const { officeId, date } = await placeOf(made.number);
		const stranger = await makeApplicant(t);
		expect(codeOf(await movePickup(stranger.ctx, { number: made.number, office: officeId, date }))).toBe(
			'not_found',
		);
		const draft = await makeApplication(t, { status: 'draft' });
		const place = { number: draft.number, office: officeId, date };
		expect(codeOf(await movePickup(draft.applicant.ctx, place))).toBe('not_found');
	});

	test('what goes along with it moves with it', async () => {
		const made = await makeApplication(t, {
			service: 'AKTA_LAHIR',
			variant: 'AYAH_IBU',
			along: ['kk', 'kia'],
			fits: (family: Family) => family.members.some(({ relation }) => relation === '3'),
		});
		const companions = await listCompanions(t.ctx, t.ctx.db, (await storedOf(t, made.number)).row.id);
		const before = await placeOf(made.number);
		const taken = [
			await takenOn(before.officeId, before.date),
			await takenOn(before.officeId, before.date, 'card'),
		];
		const date = await laterDay(made, before.officeId);
		const [kk] = companions;
		valueOf(await movePickup(made.applicant.ctx, { number: kk!.row.number, office: before.officeId, date }));
		for (const number of [made.number, ...companions.map(({ row }) => row.number)])
			expect(await placeOf(number)).toMatchObject({ officeId: before.officeId, date });
		expect(await takenOn(before.officeId, before.date)).toBe(taken[0]! - 2);
		expect(await takenOn(before.officeId, before.date, 'card')).toBe(taken[1]! - 1);
		expect(await noticesOf(kk!.row.number, 'pickup_changed')).toBe(1);
		expect(await noticesOf(made.number, 'pickup_changed')).toBe(0);
	});
});

describe('the office', () => {
	test('moves what it cannot keep, says why, and the applicant may choose again', async () => {
		const made = await makeApplication(t);
		const before = await placeOf(made.number);
		expect(before.date).toBe('2026-11-27');
		t.now('2026-11-25T00:10:00+07:00');
		expect(await keepDates(t.ctx)).toBe(0);
		expect(await placeOf(made.number)).toEqual(before);
		// Not verified yet: printed by the 27th, at the office on the 30th.
		t.now('2026-11-26T00:10:00+07:00');
		await keepDates(t.ctx);
		const after = await placeOf(made.number);
		expect(after).toMatchObject({ officeId: before.officeId, date: '2026-12-02', held: false });
		expect(await changesOf(made.number)).toEqual([
			{ cause: 'verification_late', fromDate: '2026-11-27', toDate: '2026-12-02' },
		]);
		expect(await noticesOf(made.number, 'pickup_postponed')).toBe(1);
		expect((await listTimeline(t.ctx.db, await storedOf(t, made.number))).at(-1)).toMatchObject({
			action: 'postpone_pickup',
			by: 'system',
			detail: { reason: 'verification_late' },
		});
		await keepDates(t.ctx);
		expect(await noticesOf(made.number, 'pickup_postponed')).toBe(1);
		const date = await laterDay(made, before.officeId);
		valueOf(await movePickup(made.applicant.ctx, { number: made.number, office: before.officeId, date }));
		expect(await placeOf(made.number)).toMatchObject({ date });
	});

	test('leaves what waits for its applicant, and keeps a date again once it came back', async () => {
		const made = await makeApplication(t, { status: 'returned' });
		const before = await placeOf(made.number);
		t.now('2026-12-02T00:10:00+07:00');
		await keepDates(t.ctx);
		expect(await placeOf(made.number)).toEqual(before);
		expect(await changesOf(made.number)).toEqual([]);
	});

	test('says so when it is SIAK that does not answer', async () => {
		const made = await makeApplication(t, { status: 'processing' });
		await sayClosed(t.ctx, true);
		t.now('2026-11-26T00:10:00+07:00');
		await keepDates(t.ctx);
		const [change] = await changesOf(made.number);
		expect(change).toMatchObject({ cause: 'siak_away', toDate: '2026-12-07' });
		await sayClosed(t.ctx, false);
	});
});
