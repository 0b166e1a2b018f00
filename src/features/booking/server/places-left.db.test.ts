import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApplication } from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { findPickup } from './booking-queries.ts';
import { listPlacesLeft } from './places-left-queries.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx({ now: '2026-11-24T09:00:00+07:00' });
});
afterAll(async () => await t.close());

test('every office and day that may be booked, less what is taken; what was counted is told again for two seconds', async () => {
	const before = await listPlacesLeft(t.ctx, 'paper');
	expect(before.dates).toEqual(['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03']);
	expect(before.offices).toHaveLength(72);
	expect(before.soonest).toEqual({ date: '2026-11-27', offices: 72 });
	// The newest day opens in twelve parts; by nine o'clock three of them.
	expect(
		before.offices.every(({ office: { quotas }, left }) =>
			left.every((n, at) => n === (at === 4 ? Math.ceil(quotas.paper / 4) : quotas.paper)),
		),
	).toBe(true);
	expect(before.opensNext).toEqual({ date: '2026-12-03', at: '10:00' });
	expect(before.offices[0]!.opens).toEqual([null, null, null, null, '10:00']);
	const { number } = await makeApplication(t);
	const app = await t.ctx.db
		.selectFrom('applications')
		.select('id')
		.where('number', '=', number)
		.executeTakeFirstOrThrow();
	const place = (await findPickup(t.ctx.db, app.id))!;
	expect(await listPlacesLeft(t.ctx, 'paper')).toBe(before);
	t.now('2026-11-24T09:00:03+07:00');
	const after = await listPlacesLeft(t.ctx, 'paper');
	const { office, left } = after.offices.find((one) => one.office.id === place.officeId)!;
	expect(left[after.dates.indexOf(place.date)]).toBe(office.quotas.paper - 1);
});

test('only offices that hand this kind out, and no day on which one is closed', async () => {
	t.now('2026-11-24T10:00:00+07:00');
	const { openingHours } = await t.ctx.db
		.selectFrom('offices')
		.select('openingHours')
		.where('id', '=', 'mpp-btc')
		.executeTakeFirstOrThrow();
	const { friday: _, ...rest } = openingHours as Record<string, unknown>;
	await t.ctx.db
		.updateTable('offices')
		.set({ openingHours: JSON.stringify(rest) })
		.where('id', '=', 'mpp-btc')
		.execute();
	const { offices } = await listPlacesLeft(t.ctx, 'card');
	expect(offices.some(({ office }) => office.kind === 'kelurahan')).toBe(false);
	expect(offices.find(({ office }) => office.id === 'mpp-btc')?.left).toEqual([null, 60, 60, 60, 20]);
});
