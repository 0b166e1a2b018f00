import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { giveOn } from '#features/custody/server/hand-on.ts';
import { listOnTheirWay } from '#features/custody/server/late-queries.ts';
import { packBag } from '#features/custody/server/pack-bag.ts';
import { findPaper, noteLateLegs } from '#features/custody/server/public.ts';
import { openReason } from '#features/custody/server/reason.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeOfficer, type MadeOfficer } from '../../../../tests/support/make.ts';
import {
	codeOf,
	desk,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { printDocument } from './finish-application.ts';
import { enterSiak } from './process-siak.ts';
import { receivePaper } from './receive-paper.ts';
import { reportPaperLost } from './report-lost.ts';

let t: TestCtx;
let operator: Ctx;
let counter: Ctx;
let agent: MadeOfficer;
let supervisor: MadeOfficer;
const main = 'disdukcapil';

beforeAll(async () => {
	t = await testCtx();
	({ operator, counter } = await desk(t));
	agent = await makeOfficer(t, 'agent');
	supervisor = await makeOfficer(t, 'supervisor');
});
afterAll(async () => t.close());
beforeEach(() => t.now('2026-11-24T09:00:00+07:00'));

/** A paper an agent carries. */
async function carried(): Promise<{ number: string; code: string; goal: string }> {
	const { number } = await makeApplication(t, { status: 'processing' });
	valueOf(await enterSiak(operator, { number }));
	valueOf(await printDocument(operator, { number }));
	const { row } = await storedOf(t, number);
	const { code } = (await findPaper(t.ctx.db, { applicationId: row.id }))!;
	valueOf(await giveOn(operator, { code, as: { office: main }, to: 'carrier' }));
	valueOf(await receivePaper(agent.ctx, { code, as: 'carrier' }));
	return { number, code, goal: row.officeId! };
}
const suspend = (accountId: string, at: Date | null) =>
	t.ctx.db.updateTable('accounts').set({ suspendedAt: at }).where('id', '=', accountId).execute();
const noticesTo = async (accountId: string): Promise<number> =>
	(
		await t.ctx.db
			.selectFrom('notices')
			.select('id')
			.where('kind', '=', 'hand_over_late')
			.where('accountId', '=', accountId)
			.execute()
	).length;

describe('what a suspended officer carries', () => {
	test('is handed on by a supervisor with a reason, and confirmed by a witness', async () => {
		const { code, goal } = await carried();
		const as = { inPlaceOf: agent.accountId };
		const give = { code, as, to: { office: goal }, reason: 'Pembawa ditangguhkan, barang dijemput.' };
		expect(codeOf(await giveOn(supervisor.ctx, give))).toBe('not_the_holder');
		await suspend(agent.accountId, t.ctx.now());
		expect(fieldsOf(await giveOn(supervisor.ctx, { ...give, reason: ' ' }))).toEqual(['reason']);
		expect(codeOf(await giveOn(counter, give))).toBe('not_the_holder');
		const elsewhere = await makeOfficer(t, 'supervisor', { kind: 'kecamatan', code: '32.75.02' }, null);
		expect(codeOf(await giveOn(elsewhere.ctx, give))).toBe('not_the_holder');
		valueOf(await giveOn(supervisor.ctx, give));
		expect(codeOf(await receivePaper(supervisor.ctx, { code, as: { office: goal } }))).toBe('own_hand_over');
		valueOf(await receivePaper(counter, { code, as: { office: goal } }));
		expect((await findPaper(t.ctx.db, { code }))!.holder).toEqual({ kind: 'office', officeId: goal });
		const step = await t.ctx.db
			.selectFrom('custodyEvents')
			.selectAll()
			.where('reason', 'is not', null)
			.executeTakeFirstOrThrow();
		expect(openReason(t.ctx, step.reason!)).toBe(give.reason);
		expect(step.reason!.toString('latin1')).not.toContain('ditangguhkan');
		expect(step.actorId).toBe(supervisor.accountId);
		await suspend(agent.accountId, null);
	});

	test('and is nowhere to be found, is reported lost by a supervisor', async () => {
		const { number, code } = await carried();
		await suspend(agent.accountId, t.ctx.now());
		const lost = { code, reason: 'Tidak ada pada pembawanya.' };
		expect(codeOf(await reportPaperLost(counter, lost))).toBe('not_the_holder');
		expect(valueOf(await reportPaperLost(supervisor.ctx, lost)).number).toBe(number);
		await suspend(agent.accountId, null);
	});
});

describe('a scan that is wrong', () => {
	test('of another’s, is refused and leaves a trace', async () => {
		const { code, goal } = await carried();
		expect(codeOf(await receivePaper(counter, { code, as: { office: goal } }))).toBe('not_offered_to_you');
		const traces = await t.ctx.db
			.selectFrom('audit')
			.select('subjectId')
			.where('action', '=', 'custody_wrong_scan')
			.execute();
		expect(traces).toContainEqual({ subjectId: code });
	});

	test('of what one has already, says so', async () => {
		const { code } = await carried();
		expect(codeOf(await receivePaper(agent.ctx, { code, as: 'carrier' }))).toBe('already_received');
	});
});

describe('what is kept too long', () => {
	test('is noted once for each leg, and its carrier is told once', async () => {
		const { code, goal } = await carried();
		const before = await noticesTo(agent.accountId);
		const mine = async () => (await listOnTheirWay(t.ctx.db)).some((item) => item.code === code);
		expect(await mine()).toBe(true);
		t.now('2026-11-25T18:00:00+07:00');
		await noteLateLegs(t.ctx);
		expect(await noticesTo(agent.accountId)).toBe(before);
		t.now('2026-11-26T06:30:00+07:00');
		expect(await noteLateLegs(t.ctx)).toBeGreaterThan(0);
		const told = await noticesTo(agent.accountId);
		expect(told).toBeGreaterThan(before);
		expect(await noteLateLegs(t.ctx)).toBe(0);
		expect(await noticesTo(agent.accountId)).toBe(told);
		valueOf(await giveOn(agent.ctx, { code, as: 'carrier', to: { office: goal } }));
		valueOf(await receivePaper(counter, { code, as: { office: goal } }));
		// Where it is collected nobody has to pass it on.
		expect(await mine()).toBe(false);
	});

	test('a bag is late with its holder, and its papers are not counted again', async () => {
		const { number } = await makeApplication(t, { status: 'processing' });
		valueOf(await enterSiak(operator, { number }));
		valueOf(await printDocument(operator, { number }));
		const { row } = await storedOf(t, number);
		const { code } = (await findPaper(t.ctx.db, { applicationId: row.id }))!;
		const bag = valueOf(await packBag(operator, { office: main, to: row.officeId!, codes: [code] })).code;
		const codes = (await listOnTheirWay(t.ctx.db)).map((item) => item.code);
		expect(codes).toContain(bag);
		expect(codes).not.toContain(code);
	});
});
