import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { giveOn, takeOfferBack } from '#features/custody/server/hand-on.ts';
import { findBag, listBags, listToSend } from '#features/custody/server/custody-queries.ts';
import { packBag } from '#features/custody/server/pack-bag.ts';
import { findPaper, listTrail } from '#features/custody/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import {
	codeOf,
	desk,
	makeApplication,
	storedOf,
	valueOf,
	type MadeApplication,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { expireApplication, makeReady, printDocument } from './finish-application.ts';
import { handOver } from './hand-over/hand-over.ts';
import { enterSiak } from './process-siak.ts';
import { receivePaper, unpackPapers } from './receive-paper.ts';
import { reportPaperLost } from './report-lost.ts';
import { openHandOverCode } from './stored-application.ts';

let t: TestCtx;
let operator: Ctx;
let counter: Ctx;
const main = 'disdukcapil';

beforeAll(async () => {
	t = await testCtx();
	({ operator, counter } = await desk(t));
});
afterAll(async () => t.close());
beforeEach(() => t.now('2026-11-24T09:00:00+07:00'));

/** Printed at the main office; where it is to be collected, and the code on its paper. */
async function printed(): Promise<MadeApplication & { code: string; goal: string }> {
	const made = await makeApplication(t, { status: 'processing' });
	valueOf(await enterSiak(operator, made));
	valueOf(await printDocument(operator, made));
	const { row } = await storedOf(t, made.number);
	const paper = await findPaper(t.ctx.db, { applicationId: row.id });
	return { ...made, code: paper!.code, goal: row.officeId! };
}

const statusOf = async (number: string): Promise<string> => (await storedOf(t, number)).row.status;
const stepsOf = async (number: string): Promise<string[]> =>
	(await listTrail(t.ctx.db, (await storedOf(t, number)).row.id)).map(({ action }) => action);

describe('a printed document', () => {
	test('is ready once the office of collection has confirmed that it came, and not by a word alone', async () => {
		const { number, code, goal } = await printed();
		expect(codeOf(await makeReady(operator, { number }))).toBe('paper_elsewhere');
		valueOf(await giveOn(operator, { code, as: { office: main }, to: { office: goal } }));
		expect(await statusOf(number)).toBe('processing');
		expect(codeOf(await receivePaper(operator, { code, as: { office: goal } }))).toBe('own_hand_over');
		expect(codeOf(await receivePaper(counter, { code, as: 'carrier' }))).toBe('not_offered_to_you');
		valueOf(await receivePaper(counter, { code, as: { office: goal } }));
		expect(await statusOf(number)).toBe('ready');
		expect(codeOf(await receivePaper(counter, { code, as: { office: goal } }))).toBe('already_received');
		const hand = {
			number,
			code: openHandOverCode(await storedOf(t, number))!,
			idChecked: true,
			dataChecked: true,
		};
		valueOf(await handOver(counter, hand));
		expect(await stepsOf(number)).toEqual(['printed', 'given', 'received', 'handed_over']);
	});

	test('is carried by somebody who scanned it, and given on by them', async () => {
		const { number, code, goal } = await printed();
		const { ctx: agent, accountId } = await makeOfficer(t, 'agent');
		valueOf(await giveOn(operator, { code, as: { office: main }, to: 'carrier' }));
		valueOf(await receivePaper(agent, { code, as: 'carrier' }));
		expect((await findPaper(t.ctx.db, { code }))!.holder).toEqual({ kind: 'carrier', accountId });
		expect(codeOf(await giveOn(operator, { code, as: { office: main }, to: { office: goal } }))).toBe(
			'not_the_holder',
		);
		valueOf(await giveOn(agent, { code, as: 'carrier', to: { office: goal } }));
		valueOf(await receivePaper(counter, { code, as: { office: goal } }));
		expect(await statusOf(number)).toBe('ready');
	});

	test('stays with who gave it when the offer is taken back', async () => {
		const { code, goal } = await printed();
		valueOf(await giveOn(operator, { code, as: { office: main }, to: { office: goal } }));
		valueOf(await takeOfferBack(counter, { code, as: { office: goal } }));
		expect((await findPaper(t.ctx.db, { code }))!).toMatchObject({
			holder: { kind: 'office', officeId: main },
			offeredTo: null,
		});
	});

	test('is received once when two confirm at the same moment', async () => {
		const { number, code, goal } = await printed();
		const { ctx: other } = await makeOfficer(t, 'counter_officer');
		valueOf(await giveOn(operator, { code, as: { office: main }, to: { office: goal } }));
		const all = await Promise.all(
			[counter, other].map(async (who) => await receivePaper(who, { code, as: { office: goal } })),
		);
		expect(all.map(codeOf).sort()).toEqual([null, 'already_received'].sort());
		expect((await stepsOf(number)).filter((step) => step === 'received')).toHaveLength(1);
	});

	test('is handed on only by who works there, with a right to', async () => {
		const { code, goal } = await printed();
		const { ctx: elsewhere } = await makeOfficer(
			t,
			'counter_officer',
			{ kind: 'office', code: 'kecamatan-bekasi-barat' },
			'kecamatan-bekasi-barat',
		);
		const { ctx: auditor } = await makeOfficer(t, 'auditor');
		const give = { code, as: { office: main }, to: { office: goal } } as const;
		expect(codeOf(await giveOn(elsewhere, give))).toBe('outside_jurisdiction');
		expect(codeOf(await giveOn(auditor, give))).toBe('not_allowed');
		expect(codeOf(await giveOn(operator, { ...give, to: { office: 'nowhere' } }))).toBe('not_a_receiver');
		expect(codeOf(await giveOn(operator, { ...give, code: 'D-2222-2222' }))).toBe('not_found');
		expect(codeOf(await giveOn(operator, { ...give, code: 'gibberish' }))).toBe('not_found');
	});

	test('lost on its way is void and printed anew, and its applicant is told', async () => {
		const { number, code, goal } = await printed();
		valueOf(await giveOn(operator, { code, as: { office: main }, to: 'carrier' }));
		valueOf(await receivePaper(counter, { code, as: 'carrier' }));
		expect(codeOf(await reportPaperLost(operator, { code, reason: 'Tas hilang di jalan.' }))).toBe(
			'not_the_holder',
		);
		expect(codeOf(await reportPaperLost(counter, { code, reason: '' }))).toBe('invalid_input');
		valueOf(await reportPaperLost(counter, { code, reason: 'Tas hilang di jalan.' }));
		const { row } = await storedOf(t, number);
		expect(row).toMatchObject({ status: 'processing', printedAt: null });
		expect(codeOf(await receivePaper(counter, { code, as: { office: goal } }))).toBe('not_offered_to_you');
		valueOf(await printDocument(operator, { number }));
		const again = await findPaper(t.ctx.db, { applicationId: row.id });
		expect(again!.code).not.toBe(code);
		const told = t.ctx.db.selectFrom('notices').select('kind').where('applicationId', '=', row.id);
		expect((await told.execute()).filter(({ kind }) => kind === 'paper_lost')).toHaveLength(1);
	});

	test('of what nobody collected is void with its application', async () => {
		const { number, code, goal } = await printed();
		valueOf(await giveOn(operator, { code, as: { office: main }, to: { office: goal } }));
		valueOf(await receivePaper(counter, { code, as: { office: goal } }));
		valueOf(await expireApplication(t.actAs({ kind: 'system' }), { number, reason: 'not_collected' }));
		expect((await stepsOf(number)).at(-1)).toBe('void');
	});
});

describe('a bag', () => {
	test('is packed, carried, checked paper by paper; what is missing is reported', async () => {
		const one = await printed();
		const codes = [one.code, (await printed()).code, (await printed()).code];
		const listed = (await listToSend(t.ctx.db, main, 100)).map(({ code }) => code);
		for (const code of codes) expect(listed).toContain(code);
		const { code: bag } = valueOf(await packBag(operator, { office: main, to: one.goal, codes }));
		expect((await listToSend(t.ctx.db, main, 100)).map(({ code }) => code)).not.toContain(codes[0]);
		expect(codeOf(await giveOn(operator, { code: codes[0]!, as: { office: main }, to: 'carrier' }))).toBe(
			'paper_in_bag',
		);
		valueOf(await giveOn(operator, { code: bag, as: { office: main }, to: { office: one.goal } }));
		expect(valueOf(await receivePaper(counter, { code: bag, as: { office: one.goal } }))).toEqual({
			papers: 3,
		});
		expect(await statusOf(one.number)).toBe('processing');
		const found = codes.slice(0, 2);
		expect(codeOf(await unpackPapers(counter, { code: bag, found: ['D-2222-2222'] }))).toBe(
			'paper_not_in_bag',
		);
		expect(valueOf(await unpackPapers(counter, { code: bag, found }))).toEqual({ papers: 2 });
		expect(await statusOf(one.number)).toBe('ready');
		expect(await findBag(t.ctx.db, bag)).toMatchObject({ state: 'sealed', papers: 1 });
		valueOf(await reportPaperLost(counter, { code: codes[2]!, reason: 'Tidak ada di dalam tas.' }));
		expect(await findBag(t.ctx.db, bag)).toMatchObject({ state: 'emptied', papers: 0 });
		expect(await stepsOf(one.number)).toEqual(['printed', 'packed', 'given', 'received', 'unpacked']);
	});

	test('is opened nowhere but where it goes, and not packed empty or with what is not there', async () => {
		const { code, goal } = await printed();
		expect(codeOf(await packBag(operator, { office: main, to: goal, codes: [] }))).toBe('bag_empty');
		expect(codeOf(await packBag(operator, { office: main, to: main, codes: [code] }))).toBe('not_a_receiver');
		expect(codeOf(await packBag(operator, { office: goal, to: main, codes: [code] }))).toBe('not_the_holder');
		const { code: bag } = valueOf(await packBag(operator, { office: main, to: goal, codes: [code] }));
		expect(codeOf(await unpackPapers(operator, { code: bag, found: [code] }))).toBe('not_the_holder');
		const { accountId } = await makeOfficer(t, 'agent');
		expect((await listBags(t.ctx.db, { officeId: goal, accountId })).map((one) => one.code)).toContain(bag);
	});
});

test('the database keeps one holder for each paper, whoever writes', async () => {
	const { code } = await printed();
	const paper = t.ctx.db.updateTable('papers').where('code', '=', code);
	await expect(paper.set({ holderKind: 'carrier' }).execute()).rejects.toThrow('papers_one_holder');
	await expect(paper.set({ offeredKind: 'any_carrier' }).execute()).rejects.toThrow('papers_offer_whole');
});
