import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPickup } from '#features/booking/server/public.ts';
import { arrive, desk, makeApplication, storedOf } from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { noteMissedPickups } from './note-missed-pickups.ts';
import { openSummary, sealColumn } from './stored-application.ts';
import { countShelf, listShelf, type ShelfAsked } from './shelf-queries.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

test('what lies at an office stands in one part of the list, from its day to the shelf, until it is handed over', async () => {
	const made = await makeApplication(t, { status: 'ready' });
	await makeApplication(t, { status: 'processing' });
	const { number } = made;
	const { counter } = await desk(t);
	const { officeId, date } = (await findPickup(t.ctx.db, (await storedOf(t, number)).row.id))!;
	const numbers = async (view: ShelfAsked['view'], office: string | null = officeId) =>
		(await listShelf(counter, { officeId: office, view })).items.map((item) => item.number);
	const only = async (view: ShelfAsked['view']): Promise<void> => {
		const counts = { today: 0, missed: 0, shelved: 0, later: 0, [view]: 1 };
		expect(await countShelf(counter, officeId)).toEqual(counts);
		expect(await numbers(view)).toEqual([number]);
		expect(await numbers(view, null)).toEqual([number]);
		expect(await numbers(view, 'mpp-btc')).toEqual([]);
	};
	await only('later');
	t.now(`${date}T09:00:00+07:00`);
	await only('today');
	t.now(`${date}T20:00:00+07:00`);
	await noteMissedPickups(t.ctx);
	await only('missed');
	for (const day of ['2026-12-01', '2026-12-03']) {
		t.now(`${day}T20:00:00+07:00`);
		await noteMissedPickups(t.ctx);
	}
	await only('shelved');
	const [item] = (await listShelf(counter, { officeId, view: 'shelved' })).items;
	expect(item).toMatchObject({
		missed: 3,
		pickupOn: null,
		shelvedOn: '2026-12-03',
		keptUntil: '2027-01-23',
		daysLeft: 51,
		applicantName: made.applicant.resident.name,
	});
	const found = await listShelf(counter, { officeId: null, view: 'today', number });
	expect(found.items.map((one) => one.number)).toEqual([number]);
	await arrive(t, made, 'collected');
	expect(await countShelf(counter, null)).toEqual({ today: 0, missed: 0, shelved: 0, later: 0 });
	const looks = await t.ctx.db
		.selectFrom('audit')
		.select('detail')
		.where('action', '=', 'view_shelf')
		.execute();
	expect(looks.length).toBeGreaterThan(4);
	expect(JSON.stringify(looks)).not.toContain(made.applicant.resident.name);
});

test('an officer sees the shelf of the jurisdiction only, page by page', async () => {
	t.now('2026-11-24T09:00:00+07:00');
	const made = await makeApplication(t, { status: 'ready' });
	const { row } = await storedOf(t, made.number);
	const own = await makeOfficer(t, 'counter_officer', { kind: 'kelurahan', code: row.kelurahanCode });
	const other = await makeOfficer(t, 'counter_officer', { kind: 'kelurahan', code: '32.75.99.9999' });
	const verifier = (await desk(t)).verifier;
	const asked = { officeId: null, view: 'later' } as const;
	expect((await listShelf(own.ctx, asked)).items.map(({ number }) => number)).toEqual([made.number]);
	for (const ctx of [other.ctx, verifier]) {
		expect((await listShelf(ctx, asked)).items).toEqual([]);
		expect((await countShelf(ctx, null)).later).toBe(0);
	}
	// Fifty-one more, the same but for the number: two pages, each number once.
	const app = await storedOf(t, made.number);
	const pickup = (await t.ctx.db
		.selectFrom('pickups')
		.selectAll()
		.where('applicationId', '=', row.id)
		.executeTakeFirst())!;
	for (let n = 0; n < 51; n += 1) {
		const id = crypto.randomUUID();
		const number = `EOP-KK-20261124-${String(90_000 + n)}-0`;
		const summary = sealColumn(app.dataKey, id, 'summary', openSummary(app));
		const copy = { ...row, id, number, summary, offers: null, submitKey: null };
		await t.ctx.db.insertInto('applications').values(copy).execute();
		await t.ctx.db
			.insertInto('pickups')
			.values({ ...pickup, applicationId: id })
			.execute();
	}
	const first = await listShelf(own.ctx, asked);
	expect(first.items).toHaveLength(50);
	const second = await listShelf(own.ctx, { ...asked, after: first.next! });
	expect(second.next).toBeNull();
	const seen = [...first.items, ...second.items].map(({ number }) => number);
	expect(new Set(seen).size).toBe(52);
	expect((await countShelf(own.ctx, null)).later).toBe(52);
});
