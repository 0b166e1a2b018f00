import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDemand } from '#features/applications/server/demand-queries.ts';
import type { Ctx } from '#server/ctx.ts';
import { codeOf, makeApplication, valueOf } from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { replayQuotas } from './replay-quotas.ts';

let t: TestCtx;
let admin: Ctx;
beforeAll(async () => {
	t = await testCtx();
	admin = (await makeOfficer(t, 'administrator')).ctx;
});
afterAll(async () => await t.close());

test('what was sent, by its date in the city and its kind, is replayed under the numbers there are and under others', async () => {
	t.now('2026-11-23T23:30:00+07:00');
	await makeApplication(t);
	t.now('2026-11-24T00:30:00+07:00');
	await makeApplication(t);
	await makeApplication(t, { status: 'cancelled' });
	await makeApplication(t, { status: 'draft' });
	const dates = { first: '2026-11-23', last: '2026-11-24' };
	const demand = await listDemand(t.ctx.db, 'paper', dates);
	const on = (date: string): number =>
		demand.filter((one) => one.date === date).reduce((sum, { count }) => sum + count, 0);
	expect([on('2026-11-23'), on('2026-11-24')]).toEqual([1, 2]);
	expect(await listDemand(t.ctx.db, 'paper', { first: '2026-11-22', last: '2026-11-22' })).toEqual([]);
	expect(await listDemand(t.ctx.db, 'card', dates)).toEqual([]);

	const replayed = valueOf(await replayQuotas(admin, { group: 'paper', demand, trial: () => 0 }));
	expect(replayed.before).toMatchObject({ asked: 3, served: 3, overflow: 0 });
	expect(replayed.after).toMatchObject({ asked: 3, served: 0, overflow: 3 });
	expect(replayed.offices.reduce((sum, { before }) => sum + before.asked, 0)).toBe(3);
	const quiet = valueOf(await replayQuotas(admin, { group: 'card', demand: [], trial: null }));
	expect(quiet).toMatchObject({ before: { asked: 0 }, after: null, offices: [] });
});

test('only who manages offices may', async () => {
	const { ctx } = await makeOfficer(t, 'supervisor');
	expect(codeOf(await replayQuotas(ctx, { group: 'paper', demand: [], trial: null }))).toBe('not_allowed');
});
