import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorId, type Ctx } from '#server/ctx.ts';
import { codeOf, fieldsOf, valueOf } from '../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { closeSiak, sayClosed } from './close-siak.ts';
import { listClosings } from './siak-queries.ts';
import { siakState } from './siak-state.ts';

let t: TestCtx;
let supervisor: Ctx;
beforeAll(async () => {
	t = await testCtx();
	supervisor = (await makeOfficer(t, 'supervisor')).ctx;
});
afterAll(async () => await t.close());
beforeEach(async () => void (await sayClosed(t.ctx, false)));

const reason = 'Pemeliharaan Ditjen Dukcapil';
const auditOf = async (action: string) =>
	await t.ctx.db
		.selectFrom('audit')
		.select(['actorKind', 'actorId', 'detail'])
		.where('subjectKind', '=', 'register')
		.where('action', '=', action)
		.orderBy('id', 'desc')
		.execute();

describe('closing SIAK', () => {
	test('by a supervisor and an administrator of the city: told to everybody, with the reason in the audit trail', async () => {
		expect(
			valueOf(await closeSiak(supervisor, { closed: true, reason: ` ${reason}\n sampai besok ` })),
		).toEqual({
			changed: true,
		});
		expect(await siakState(t.ctx)).toMatchObject({ answers: false, closed: true, since: t.ctx.now() });
		const [written] = await auditOf('close_siak');
		expect(written).toEqual({
			actorKind: 'officer',
			actorId: actorId(supervisor),
			detail: { reason: `${reason} sampai besok` },
		});
		const { ctx: administrator } = await makeOfficer(t, 'administrator');
		expect(valueOf(await closeSiak(administrator, { closed: false, reason: 'Selesai lebih awal' }))).toEqual({
			changed: true,
		});
		expect(await siakState(t.ctx)).toMatchObject({ answers: true, closed: false });
		expect((await listClosings(t.ctx.db, 2)).map(({ closed, reason: why, by }) => [closed, why, by])).toEqual(
			[
				[false, 'Selesai lebih awal', actorId(administrator)],
				[true, `${reason} sampai besok`, actorId(supervisor)],
			],
		);
	});

	test('by two at once: one changes it, the other is told, and one line is written', async () => {
		const before = (await auditOf('close_siak')).length;
		const both = await Promise.all([1, 2].map(() => closeSiak(supervisor, { closed: true, reason })));
		expect(both.map((one) => valueOf(one).changed).toSorted()).toEqual([false, true]);
		expect(await auditOf('close_siak')).toHaveLength(before + 1);
	});

	test('by anybody else is refused, and nothing changes', async () => {
		const partly = (await makeOfficer(t, 'supervisor', { kind: 'kecamatan', code: '32.75.01' })).ctx;
		const others = await Promise.all(
			(['verifier', 'siak_operator', 'counter_officer', 'auditor', 'agent'] as const).map(
				async (role) => (await makeOfficer(t, role)).ctx,
			),
		);
		for (const ctx of [partly, ...others, (await makeApplicant(t)).ctx, t.ctx])
			expect(codeOf(await closeSiak(ctx, { closed: true, reason }))).toBe('not_allowed');
		expect((await siakState(t.ctx)).closed).toBe(false);
	});

	test.each([
		['none', ' \n ', 'required'],
		['too short', 'ok', 'too_short'],
		['too long', 'x'.repeat(201), 'too_long'],
	])('with a reason that is %s is refused', async (_what, typed, problem) => {
		const refused = await closeSiak(supervisor, { closed: true, reason: typed });
		expect([codeOf(refused), fieldsOf(refused)]).toEqual(['invalid_input', ['reason']]);
		expect(refused.ok ? null : refused.refusal.fields?.[0]?.code).toBe(problem);
		expect((await siakState(t.ctx)).closed).toBe(false);
	});

	test('on the machine needs no reason, and is told as such', async () => {
		await sayClosed(t.ctx, true);
		expect(await listClosings(t.ctx.db, 1)).toMatchObject([{ closed: true, reason: null, by: null }]);
	});
});
