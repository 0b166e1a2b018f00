import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiveBlanks } from '#features/stock/server/record-stock.ts';
import { findPaper, giveOn } from '#features/custody/server/public.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { undoPrint } from '../undo-print.ts';
import { closeSheet, makeSheet, markPrinted, ownSheet, undoOnSheet } from './print-batch.ts';
import { listPrintable } from './printing-queries.ts';

let t: TestCtx;
let operator: Ctx;
beforeAll(async () => {
	t = await testCtx();
	({ operator } = await desk(t));
});
afterAll(async () => await t.close());

async function entered(service = 'KK', variant = 'HILANG'): Promise<string> {
	const { number } = await makeApplication(t, { status: 'processing', service, variant });
	valueOf(await enterSiak(operator, { number }));
	return number;
}
const printable = async (ctx = operator): Promise<readonly string[]> =>
	(await listPrintable(ctx, { officeId: null, limit: 100 })).map(({ number }) => number);
const outcomes = async (batch: string) =>
	valueOf(await ownSheet(operator, batch)).map(({ outcome, refusal }) => [outcome, refusal]);

test('a sheet: chosen, marked in part, the rest let go; nobody else sees or prints what is on it', async () => {
	const [one, two] = [await entered(), await entered()];
	expect(await printable()).toEqual(expect.arrayContaining([one, two]));
	expect(codeOf(await makeSheet(operator, { numbers: [] }))).toBe('invalid_input');
	expect(codeOf(await makeSheet((await desk(t)).verifier, { numbers: [one] }))).toBe('not_allowed');
	expect(codeOf(await makeSheet(operator, { numbers: [one, 'EOP-KK-20261124-99999-1'] }))).toBe('not_found');
	const { batch } = valueOf(await makeSheet(operator, { numbers: [one, two] }));
	expect(await printable()).not.toContain(one);
	const other = (await makeOfficer(t, 'siak_operator')).ctx;
	expect(codeOf(await ownSheet(other, batch))).toBe('not_found');
	expect(codeOf(await makeSheet(other, { numbers: [one] }))).toBe('stale');
	const both = await Promise.all([1, 2].map(() => markPrinted(operator, { batch, numbers: [one] })));
	expect(both.map((each) => valueOf(each).printed).toSorted()).toEqual([0, 1]);
	const sheet = valueOf(await ownSheet(operator, batch));
	expect(sheet.find(({ number }) => number === one)).toMatchObject({ outcome: 'printed' });
	expect(sheet.find(({ number }) => number === one)!.paperCode).toMatch(/^D-/);
	valueOf(await closeSheet(operator, { batch }));
	expect(await printable()).toContain(two);
});

test('the printer jammed after "printed": undone with a reason, the paper void, printed again', async () => {
	const number = await entered();
	const { batch } = valueOf(await makeSheet(operator, { numbers: [number] }));
	valueOf(await markPrinted(operator, { batch, numbers: [number] }));
	expect(fieldsOf(await undoOnSheet(operator, { batch, number, reason: '' }))).toEqual(['reason']);
	expect(codeOf(await undoPrint((await desk(t)).verifier, { number, reason: 'Printer macet' }))).toBe(
		'not_allowed',
	);
	const before = (await findPaper(t.ctx.db, { applicationId: (await storedOf(t, number)).row.id }))!;
	valueOf(await undoOnSheet(operator, { batch, number, reason: 'Printer macet, kertas sobek' }));
	expect(await outcomes(batch)).toEqual([['undone', null]]);
	expect(codeOf(await undoOnSheet(operator, { batch, number, reason: 'Printer macet' }))).toBe('not_found');
	const again = valueOf(await makeSheet(operator, { numbers: [number] }));
	valueOf(await markPrinted(operator, { batch: again.batch, numbers: [number] }));
	const after = (await findPaper(t.ctx.db, { applicationId: (await storedOf(t, number)).row.id }))!;
	expect(after.code).not.toBe(before.code);
	const { holder, code } = after;
	if (holder.kind !== 'office') throw new Error(holder.kind);
	valueOf(await giveOn(operator, { code, as: { office: holder.officeId }, to: 'carrier' }));
	expect(codeOf(await undoPrint(operator, { number, reason: 'Printer macet' }))).toBe('not_in_hand');
});

test('a card: without a blank it stays open with why; spoiled after "printed" it counts as spoiled, not used', async () => {
	const number = await entered('CETAK_KTP', 'RUSAK');
	const admin = (await makeOfficer(t, 'administrator')).ctx;
	const stock = { blank: 'ktp_el', office: '' };
	const { receiveBlanks: _, ...record } = await import('#features/stock/server/record-stock.ts');
	valueOf(await record.countBlanks(admin, { ...stock, quantity: '0', reason: 'Hitung awal' }));
	const { batch } = valueOf(await makeSheet(operator, { numbers: [number] }));
	expect(valueOf(await markPrinted(operator, { batch, numbers: [number] }))).toEqual({
		printed: 0,
		refused: 1,
	});
	expect(await outcomes(batch)).toEqual([['open', 'no_blanks']]);
	valueOf(await receiveBlanks(admin, { ...stock, quantity: '5', reason: '' }));
	expect(valueOf(await markPrinted(operator, { batch, numbers: [number] }))).toEqual({
		printed: 1,
		refused: 0,
	});
	valueOf(await undoOnSheet(operator, { batch, number, reason: 'Kartu tergores' }));
	const again = valueOf(await makeSheet(operator, { numbers: [number] }));
	valueOf(await markPrinted(operator, { batch: again.batch, numbers: [number] }));
	const { id } = (await storedOf(t, number)).row;
	const entries = await t.ctx.db
		.selectFrom('blankEntries')
		.select(['kind', 'quantity'])
		.where('applicationId', '=', id)
		.orderBy('id')
		.execute();
	expect(entries.map(({ kind, quantity }) => `${kind} ${quantity}`)).toEqual([
		'used -1',
		'used 1',
		'spoiled -1',
		'used -1',
	]);
	const balance = await t.ctx.db
		.selectFrom('blankBalances')
		.select('onHand')
		.where('blank', '=', 'ktp_el')
		.executeTakeFirstOrThrow();
	expect(balance.onHand).toBe(3);
});
