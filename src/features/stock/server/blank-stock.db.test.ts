import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { delayReasons, supplyWords } from '#domain/booking/kept-date.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { printDocument } from '#features/applications/server/finish-application.ts';
import { keepDates } from '#features/applications/server/keep-dates.ts';
import { spoilCard } from '#features/applications/server/print-card.ts';
import { reportPaperLost } from '#features/applications/server/report-lost.ts';
import { blanksNow, findPickup, listShortCards } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	arrive,
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { expectDelivery, settleDelivery } from './expect-delivery.ts';
import { allocateBlanks, countBlanks, receiveBlanks, returnBlanks, spoilBlanks } from './record-stock.ts';
import { listEntries, listStoresNow } from './stock-queries.ts';

const morning = '2026-11-24T09:00:00+07:00';
let t: TestCtx;
let admin: Ctx;

beforeAll(async () => {
	t = await testCtx();
	admin = (await makeOfficer(t, 'administrator')).ctx;
});
afterAll(async () => await t.close());
beforeEach(async () => {
	t.now(morning);
	// Who was put off waits for earlier days, and would come first.
	for (const table of ['waitingList', 'blankBalances', 'blankDeliveries', 'blankPromises'] as const)
		await t.ctx.db.deleteFrom(table).execute();
	await t.ctx.db.updateTable('pickups').set({ provisional: false }).execute();
});

const city = { blank: 'kia', office: '' };
const office = { blank: 'kia', office: 'kecamatan-bekasi-timur' };
const onHand = async (officeId: string | null = null): Promise<number | undefined> =>
	(await listStoresNow(t.ctx)).find((store) => store.officeId === officeId)?.onHand;
const card = (status: Parameters<typeof makeApplication>[1] = {}): Promise<MadeApplication> =>
	makeApplication(t, { service: 'KIA', variant: 'HILANG', status: 'verification', ...status });
const dayOf = async (number: string) => (await findPickup(t.ctx.db, (await storedOf(t, number)).row.id))!;
const postponedNotices = async (number: string): Promise<number> =>
	(
		await t.ctx.db
			.selectFrom('notices')
			.select('id')
			.where('applicationId', '=', (await storedOf(t, number)).row.id)
			.where('kind', '=', 'pickup_postponed')
			.execute()
	).length;
const causesOf = async (number: string) =>
	(
		await t.ctx.db
			.selectFrom('promiseChanges')
			.select('cause')
			.where('applicationId', '=', (await storedOf(t, number)).row.id)
			.execute()
	).map(({ cause }) => cause);

describe('the ledger', () => {
	test('received, allocated, spoiled, counted, given back: balances and lines agree, with who and why', async () => {
		valueOf(await receiveBlanks(admin, { ...city, quantity: '1.000' }));
		valueOf(await allocateBlanks(admin, { ...office, quantity: '300' }));
		valueOf(await spoilBlanks(admin, { ...office, quantity: '2', reason: 'Chip tidak terbaca' }));
		valueOf(await countBlanks(admin, { ...city, quantity: '690', reason: 'Hitung ulang akhir bulan' }));
		expect([await onHand(), await onHand(office.office)]).toEqual([690, 298]);
		valueOf(await returnBlanks(admin, office));
		expect([await onHand(), await onHand(office.office)]).toEqual([988, undefined]);
		const lines = (await listEntries(t.ctx, 7)).map(({ kind, quantity, officeName, reason, by }) => [
			kind,
			quantity,
			officeName !== null,
			reason,
			by !== null,
		]);
		expect(lines).toEqual([
			['returned', -298, true, null, true],
			['returned', 298, false, null, true],
			['counted', -10, false, 'Hitung ulang akhir bulan', true],
			['spoiled', -2, true, 'Chip tidak terbaca', true],
			['allocated', 300, true, null, true],
			['allocated', -300, false, null, true],
			['received', 1000, false, null, true],
		]);
		const audited = await t.ctx.db
			.selectFrom('audit')
			.select('action')
			.where('subjectKind', '=', 'blank_stock')
			.execute();
		expect(audited.map(({ action }) => action)).toEqual(
			['received', 'allocated', 'spoiled', 'counted', 'returned'].map((kind) => `blanks_${kind}`),
		);
	});

	test('what is typed wrong is refused at its field, and nothing is written', async () => {
		const wrong = [
			await receiveBlanks(admin, { blank: '', quantity: '' }),
			await receiveBlanks(admin, { ...city, quantity: 'banyak' }),
			await receiveBlanks(admin, { ...city, quantity: '0' }),
			await receiveBlanks(admin, { ...city, quantity: '-5' }),
			await receiveBlanks(admin, { blank: 'kk', office: 'nowhere', quantity: '5' }),
			await allocateBlanks(admin, { ...city, quantity: '5' }),
			await allocateBlanks(admin, { ...office, quantity: '5' }),
			await spoilBlanks(admin, { ...city, quantity: '5', reason: 'Chip tidak terbaca' }),
			await countBlanks(admin, { ...city, quantity: '5', reason: 'x' }),
			await expectDelivery(admin, { blank: 'kia', quantity: '9', expectedOn: '2026-11-23' }),
			await expectDelivery(admin, { blank: '', quantity: '', expectedOn: '2026-02-30' }),
		];
		expect(wrong.map(fieldsOf)).toEqual([
			['blank', 'quantity'],
			['quantity'],
			['quantity'],
			['quantity'],
			['blank', 'office'],
			['office'],
			['quantity'],
			['quantity'],
			['reason'],
			['expectedOn'],
			['blank', 'quantity', 'expectedOn'],
		]);
		expect(await listStoresNow(t.ctx)).toEqual([]);
	});

	test('only an administrator of the whole city', async () => {
		const supervisor = (await makeOfficer(t, 'supervisor')).ctx;
		expect(codeOf(await receiveBlanks(supervisor, { ...city, quantity: '5' }))).toBe('not_allowed');
		expect(codeOf(await returnBlanks(supervisor, office))).toBe('not_allowed');
		const asked = { blank: 'kia', quantity: '5', expectedOn: '2026-12-01' };
		expect(codeOf(await expectDelivery(supervisor, asked))).toBe('not_allowed');
	});

	test('a delivery is received once', async () => {
		valueOf(await expectDelivery(admin, { blank: 'kia', quantity: '40', expectedOn: '2026-12-01' }));
		const { id } = await t.ctx.db.selectFrom('blankDeliveries').select('id').executeTakeFirstOrThrow();
		valueOf(await settleDelivery(admin, { id: String(id), how: 'put_off', expectedOn: '2026-12-02' }));
		valueOf(await settleDelivery(admin, { id: String(id), how: 'received' }));
		expect(codeOf(await settleDelivery(admin, { id: String(id), how: 'received' }))).toBe('stale');
		expect(await onHand()).toBe(40);
	});
});

describe('printing', () => {
	test('uses one blank, and none where no stock is recorded', async () => {
		const { operator } = await desk(t);
		const [first, second] = [await card(), await card()];
		for (const made of [first, second]) {
			await arrive(t, made, 'processing');
			valueOf(await enterSiak(operator, made));
		}
		valueOf(await printDocument(operator, first));
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 3 }).execute();
		valueOf(await printDocument(operator, second));
		expect(await onHand()).toBe(2);
		expect((await listEntries(t.ctx, 1))[0]).toMatchObject({
			kind: 'used',
			quantity: -1,
			number: second.number,
		});
		const { id } = (await storedOf(t, second.number)).row;
		expect(
			await t.ctx.db.selectFrom('blankPromises').select('cards').where('applicationId', '=', id).execute(),
		).toEqual([]);
		expect(codeOf(await printDocument(operator, second))).toBe('action_not_possible');
		expect(await onHand()).toBe(2);
	});

	test('without a blank on hand is refused, and the application stays to be printed', async () => {
		const { operator } = await desk(t);
		const made = await card();
		await arrive(t, made, 'processing');
		valueOf(await enterSiak(operator, made));
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 0 }).execute();
		expect(codeOf(await printDocument(operator, made))).toBe('no_blanks');
		expect((await storedOf(t, made.number)).facts.printed).toBe(false);
	});

	test('a spoiled blank is said with its reason, and another is used', async () => {
		const { operator, counter } = await desk(t);
		const made = await card();
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 2 }).execute();
		const spoil = (ctx: Ctx, reason = 'Chip tidak terbaca') => spoilCard(ctx, { ...made, reason });
		expect(codeOf(await spoil(operator))).toBe('action_not_possible');
		await arrive(t, made, 'processing');
		valueOf(await enterSiak(operator, made));
		expect(codeOf(await spoil(counter))).toBe('not_allowed');
		expect(fieldsOf(await spoil(operator, ' '))).toEqual(['reason']);
		valueOf(await spoil(operator));
		valueOf(await printDocument(operator, made));
		expect(await onHand()).toBe(0);
		expect(codeOf(await spoil(operator))).toBe('no_blanks');
	});

	test('of a card that was lost needs a blank once more: it is promised again, and its day waits for one', async () => {
		const { operator } = await desk(t);
		const made = await card();
		await arrive(t, made, 'processing');
		valueOf(await enterSiak(operator, made));
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 1 }).execute();
		valueOf(await printDocument(operator, made));
		valueOf(await reportPaperLost(operator, { ...made, reason: 'Tas hilang di jalan.' }));
		const { id } = (await storedOf(t, made.number)).row;
		const held = t.ctx.db.selectFrom('blankPromises').select('cards').where('applicationId', '=', id);
		expect(await held.execute()).toEqual([{ cards: 1 }]);
		valueOf(await expectDelivery(admin, { blank: 'kia', quantity: '1', expectedOn: '2026-12-15' }));
		await keepDates(t.ctx);
		expect((await dayOf(made.number)).date >= '2026-12-17').toBe(true);
		expect(await causesOf(made.number)).toEqual(['stock_out']);
		expect(await held.execute()).toEqual([{ cards: 1 }]);
	});

	test('makes a day certain that was not: there is nothing left to wait for', async () => {
		const { operator } = await desk(t);
		const made = await card();
		await arrive(t, made, 'processing');
		valueOf(await enterSiak(operator, made));
		const { id } = (await storedOf(t, made.number)).row;
		await t.ctx.db
			.updateTable('pickups')
			.set({ provisional: true })
			.where('applicationId', '=', id)
			.execute();
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 1 }).execute();
		valueOf(await printDocument(operator, made));
		expect((await dayOf(made.number)).provisional).toBe(false);
	});

	test('two operators print on the last blank at once: one of them does', async () => {
		const { operator } = await desk(t);
		const both = [await card(), await card()];
		for (const made of both) {
			await arrive(t, made, 'processing');
			valueOf(await enterSiak(operator, made));
		}
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 1 }).execute();
		const printed = await Promise.all(both.map((made) => printDocument(operator, made)));
		expect(printed.map(codeOf).sort()).toEqual([null, 'no_blanks'].sort());
		expect(await onHand()).toBe(0);
	});
});

describe('more promised than there is', () => {
	test('those whose turn is last are moved to the first day that has a blank, and told why', async () => {
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 5 }).execute();
		const early = await card();
		t.now('2026-11-24T09:05:00+07:00');
		const late = await card();
		const before = await dayOf(late.number);
		valueOf(await expectDelivery(admin, { blank: 'kia', quantity: '1', expectedOn: '2026-12-15' }));
		valueOf(await countBlanks(admin, { ...city, quantity: '1', reason: 'Hitung ulang: hilang' }));
		expect((await listShortCards(t.ctx, t.ctx.db)).map(({ number }) => number)).toEqual([late.number]);
		expect(await keepDates(t.ctx)).toBe(1);
		expect((await dayOf(early.number)).date).toBe(before.date);
		// Two working days after the delivery.
		expect(await dayOf(late.number)).toMatchObject({ date: '2026-12-17', provisional: false });
		expect([await causesOf(late.number), await postponedNotices(late.number)]).toEqual([['stock_out'], 1]);
		expect(await listShortCards(t.ctx, t.ctx.db)).toEqual([]);
		expect(await keepDates(t.ctx)).toBe(0);
	});

	test('first cards keep their day before others', async () => {
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'ktp_el', onHand: 20 }).execute();
		const other = await card({ service: 'CETAK_KTP', variant: 'HILANG' });
		const first = await card({ service: 'CETAK_KTP', variant: 'BARU' });
		valueOf(await countBlanks(admin, { blank: 'ktp_el', quantity: '1', reason: 'Hitung ulang: hilang' }));
		expect((await listShortCards(t.ctx, t.ctx.db)).map(({ number }) => number)).toEqual([other.number]);
		valueOf(await expectDelivery(admin, { blank: 'ktp_el', quantity: '9', expectedOn: '2026-12-15' }));
		await keepDates(t.ctx);
		expect((await dayOf(first.number)).date < '2026-12-15').toBe(true);
		expect((await dayOf(other.number)).date).toBe('2026-12-17');
	});

	test('where nothing is expected the day is not certain, said so, and told again once it is', async () => {
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 1 }).execute();
		const made = await card();
		valueOf(await spoilBlanks(admin, { ...city, quantity: '1', reason: 'Terkena air' }));
		expect(await keepDates(t.ctx)).toBe(1);
		const far = await dayOf(made.number);
		expect(far.provisional).toBe(true);
		expect(far.date > '2027-01-15').toBe(true);
		// Nothing new is told until something is new.
		expect(await keepDates(t.ctx)).toBe(0);
		valueOf(await expectDelivery(admin, { blank: 'kia', quantity: '1', expectedOn: '2026-12-15' }));
		expect(await keepDates(t.ctx)).toBe(1);
		expect(await dayOf(made.number)).toMatchObject({ date: '2026-12-17', provisional: false });
		expect([await causesOf(made.number), await postponedNotices(made.number)]).toEqual([
			['stock_out', 'stock_out'],
			2,
		]);
		// Said in both languages, and not the same thing.
		expect(
			new Set([delayReasons.stock_out.id, supplyWords.provisional.id, supplyWords.certain.id]).size,
		).toBe(3);
	});

	test('who was promised first gets the first blank that comes', async () => {
		await t.ctx.db.insertInto('blankBalances').values({ blank: 'kia', onHand: 2 }).execute();
		const early = await card();
		t.now('2026-11-24T09:05:00+07:00');
		const late = await card();
		valueOf(await countBlanks(admin, { ...city, quantity: '0', reason: 'Hitung ulang: hilang' }));
		expect(await keepDates(t.ctx)).toBe(2);
		valueOf(await receiveBlanks(admin, { ...city, quantity: '1' }));
		expect(await keepDates(t.ctx)).toBe(1);
		expect([(await dayOf(early.number)).provisional, (await dayOf(late.number)).provisional]).toEqual([
			false,
			true,
		]);
	});
});

test('what is published: blanks in the city and how long they last', async () => {
	valueOf(await receiveBlanks(admin, { ...city, quantity: '100' }));
	valueOf(await allocateBlanks(admin, { ...office, quantity: '30' }));
	valueOf(await expectDelivery(admin, { blank: 'kia', quantity: '9', expectedOn: '2026-12-15' }));
	expect(await blanksNow(t.ctx)).toMatchObject([
		{
			blank: 'kia',
			onHand: 100,
			next: { expectedOn: '2026-12-15', quantity: 9 },
			forecast: { kind: 'too_little' },
		},
	]);
});
