import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlacesNeeded } from '#domain/catalogue/life-events/planned.ts';
import type { Blank } from '#domain/catalogue/card.ts';
import type { Result } from '#domain/refusal.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { transact } from '#server/db/transact.ts';
import { codeOf, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { nobody } from './blank-supply-queries.ts';
import { bookPlace, movePlaces } from './book-place.ts';
import { freePlace } from './free-place.ts';
import { listPickupDays, listSharedDays } from './booking-queries.ts';

const officeId = 'disdukcapil';
const kecamatan = 'kecamatan-bekasi-timur';

let t: TestCtx;
/** Cards of KIA (no reserve), of a lost KTP-el, and of a first one. */
const drafts: Record<'kia' | 'lost' | 'first', string[]> = { kia: [], lost: [], first: [] };
let days: string[];
const needed = (blank: Blank, first = false): PlacesNeeded => ({
	thatDay: new Map([['card', 1]]),
	later: new Map(),
	cards: { thatDay: [{ blank, first, cards: 1 }], later: [] },
});

beforeAll(async () => {
	t = await testCtx();
	await t.ctx.db
		.updateTable('offices')
		.set({ quotas: JSON.stringify({ paper: 10, card: 200 }) as never })
		.where('id', 'in', [officeId, kecamatan])
		.execute();
	const applicant = await makeApplicant(t);
	const draft = async (service: string, variant: string): Promise<string> => {
		const started = await startApplication(applicant.ctx, { service, variant, termsAccepted: true });
		return (await storedOf(t, valueOf(started).number)).row.id;
	};
	for (let n = 0; n < 50; n += 1) drafts.kia.push(await draft('KIA', 'HILANG'));
	for (let n = 0; n < 12; n += 1) drafts.lost.push(await draft('CETAK_KTP', 'HILANG'));
	for (let n = 0; n < 12; n += 1) drafts.first.push(await draft('CETAK_KTP', 'BARU'));
	// The newest day opens in parts; the first ones are open whole.
	days = (await listPickupDays(t.ctx, t.ctx.db, officeId, 'card'))!.map(({ date }) => date).slice(0, 4);
});
afterAll(async () => await t.close());
beforeEach(async () => {
	await t.ctx.db.deleteFrom('pickups').execute();
	await t.ctx.db.deleteFrom('pickupDays').execute();
	await t.ctx.db.deleteFrom('blankBalances').execute();
	await t.ctx.db.deleteFrom('blankDeliveries').execute();
});

const stock = async (blank: Blank, onHand: number, office: string | null = null): Promise<void> => {
	await t.ctx.db.insertInto('blankBalances').values({ blank, officeId: office, onHand }).execute();
};
const book = (id: string, date = days[0]!, office = officeId): Promise<Result<null>> =>
	transact(t.ctx.db, (tx) => bookPlace(t.ctx, tx, id, { officeId: office, date, group: 'card' }));
const promised = async (): Promise<number> =>
	(await t.ctx.db.selectFrom('blankPromises').select('cards').execute()).reduce(
		(sum, { cards }) => sum + cards,
		0,
	);
const leftFor = async (places: PlacesNeeded, office = officeId, asking = nobody) =>
	(await listSharedDays(t.ctx, t.ctx.db, office, places, undefined, asking))!.find(
		({ date }) => date === days[0],
	)!;

test('where no stock is recorded, blanks bound nothing', async () => {
	expect(await leftFor(needed('kia'))).toMatchObject({ left: 200, open: true });
	for (const id of drafts.kia.slice(0, 3)) valueOf(await book(id));
	expect(await promised()).toBe(3);
});

describe('ten blanks', () => {
	test('fifty at once: exactly ten are promised a card, the others are told blanks are short', async () => {
		await stock('kia', 10);
		const results = await Promise.all(
			drafts.kia.map((id, at) => book(id, days[at % days.length], at % 2 === 0 ? officeId : kecamatan)),
		);
		expect(results.filter(({ ok }) => ok)).toHaveLength(10);
		expect(results.filter((result) => codeOf(result) === 'blanks_short')).toHaveLength(40);
		expect(await promised()).toBe(10);
		const taken = await t.ctx.db.selectFrom('pickupDays').select('taken').execute();
		expect(taken.reduce((sum, day) => sum + day.taken, 0)).toBe(10);
		expect(await leftFor(needed('kia'))).toMatchObject({ left: 0, open: false, blanksShort: true });
	});

	test('a place given back gives its blank back', async () => {
		await stock('kia', 1);
		valueOf(await book(drafts.kia[0]!));
		expect(codeOf(await book(drafts.kia[1]!))).toBe('blanks_short');
		await t.ctx.db.transaction().execute((tx) => freePlace(tx, drafts.kia[0]!));
		valueOf(await book(drafts.kia[1]!));
	});

	test('who holds the last blank may choose another day; the refused keep what they had', async () => {
		await stock('kia', 1);
		valueOf(await book(drafts.kia[0]!));
		valueOf(await book(drafts.kia[0]!, days[2]));
		valueOf(
			await transact(t.ctx.db, (tx) =>
				movePlaces(t.ctx, tx, [drafts.kia[0]!], { officeId: kecamatan, date: days[1]! }),
			),
		);
		expect(await t.ctx.db.selectFrom('blankPromises').selectAll().execute()).toMatchObject([
			{ applicationId: drafts.kia[0], onDate: days[1], officeId: kecamatan, blank: 'kia', cards: 1 },
		]);
		const own = { own: [drafts.kia[0]!], beside: [drafts.kia[0]!] };
		expect(await leftFor(needed('kia'), officeId, own)).toMatchObject({ left: 1, open: true });
	});

	test('the last five KTP-el are for first cards', async () => {
		await stock('ktp_el', 10);
		expect(await leftFor(needed('ktp_el'))).toMatchObject({ left: 5 });
		expect(await leftFor(needed('ktp_el', true))).toMatchObject({ left: 10 });
		const others = [];
		for (const id of drafts.lost.slice(0, 6)) others.push(codeOf(await book(id)));
		expect(others).toEqual([null, null, null, null, null, 'blanks_short']);
		const first = [];
		for (const id of drafts.first.slice(0, 6)) first.push(codeOf(await book(id)));
		expect(first).toEqual([null, null, null, null, null, 'blanks_short']);
		// Who holds one of the five may still change the day.
		valueOf(await book(drafts.lost[0]!, days[1]));
	});

	test('an office with a store of its own draws from it alone', async () => {
		await stock('kia', 10);
		await stock('kia', 1, kecamatan);
		valueOf(await book(drafts.kia[0]!, days[0], kecamatan));
		expect(codeOf(await book(drafts.kia[1]!, days[0], kecamatan))).toBe('blanks_short');
		expect(await leftFor(needed('kia'))).toMatchObject({ left: 10 });
	});

	test('what is expected is promised two working days after it comes, and no more once it is late', async () => {
		await stock('kia', 0);
		await t.ctx.db
			.insertInto('blankDeliveries')
			.values({ blank: 'kia', quantity: 2, expectedOn: '2026-11-27' })
			.execute();
		// The 27th is a Friday.
		const open = (await listSharedDays(t.ctx, t.ctx.db, officeId, needed('kia')))!.map(
			({ date, left, blanksShort }) => [date, left, blanksShort ?? false],
		);
		expect(open.slice(0, 3)).toEqual([
			['2026-11-27', 0, true],
			['2026-11-30', 0, true],
			['2026-12-01', 2, false],
		]);
		expect(codeOf(await book(drafts.kia[0]!, '2026-11-30'))).toBe('blanks_short');
		valueOf(await book(drafts.kia[0]!, '2026-12-01'));
		t.now('2026-11-28T09:00:00+07:00');
		expect(codeOf(await book(drafts.kia[1]!, '2026-12-02'))).toBe('blanks_short');
		t.now('2026-11-24T09:00:00+07:00');
	});

	test('the public count of card places is what blanks of both kinds allow', async () => {
		await stock('kia', 3);
		const left = async () => (await listPickupDays(t.ctx, t.ctx.db, officeId, 'card'))![0]!.left;
		expect(await left()).toBe(200);
		await stock('ktp_el', 9);
		expect(await left()).toBe(3 + 4);
		expect((await listPickupDays(t.ctx, t.ctx.db, officeId, 'paper'))![0]!.left).toBe(10);
	});
});

test('the database itself refuses fewer than no blanks, and any change of the ledger', async () => {
	await stock('kia', 0);
	await expect(
		t.ctx.db.updateTable('blankBalances').set({ onHand: -1 }).where('blank', '=', 'kia').execute(),
	).rejects.toThrow(/never_below_zero/);
	await t.ctx.db
		.insertInto('blankEntries')
		.values({ at: t.ctx.now(), blank: 'kia', kind: 'received', quantity: 1 })
		.execute();
	await expect(t.ctx.db.updateTable('blankEntries').set({ quantity: 2 }).execute()).rejects.toThrow(
		/append-only/,
	);
});
