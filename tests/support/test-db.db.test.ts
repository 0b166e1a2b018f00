import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCtx, type TestCtx } from './test-db.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

test('a test file gets the city', async () => {
	const { kelurahan } = await t.ctx.db
		.selectFrom('kelurahan')
		.select((row) => row.fn.countAll<string>().as('kelurahan'))
		.executeTakeFirstOrThrow();
	expect(Number(kelurahan)).toBe(56);
	expect((await t.ctx.db.selectFrom('offices').select('id').execute()).length).toBeGreaterThan(70);
});

test('the clock stands where it is put', () => {
	t.now('2026-12-01T00:00:00+07:00');
	expect(t.ctx.now().toISOString()).toBe('2026-11-30T17:00:00.000Z');
	expect(t.actAs({ kind: 'anyone' }).now()).toEqual(t.ctx.now());
});
