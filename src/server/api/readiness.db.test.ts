import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCtx, type TestCtx } from '../../../tests/support/test-db.ts';
import { GET as healthz } from '../../routes/healthz/+server.ts';
import { GET as readyz } from '../../routes/readyz/+server.ts';
import type { Ctx } from '#server/ctx.ts';
import { closeRegister } from '#server/register-state.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const ask = async (parts: Partial<Ctx> = {}) => {
	const response = await readyz({ locals: { ctx: { ...t.ctx, ...parts } } } as unknown as Parameters<
		typeof readyz
	>[0]);
	return { status: response.status, body: (await response.json()) as unknown };
};
const poolThat = (query: () => Promise<unknown>): Pick<Ctx, 'database'> => ({
	database: { ...t.ctx.database, pool: { query } as unknown as Ctx['database']['pool'] },
});

test('alive without asking anything', async () => {
	expect(await healthz().json()).toEqual({ status: 'ok' });
});

test('ready: reached, migrated, writable', async () => {
	expect(await ask()).toEqual({
		status: 200,
		body: { status: 'ready', checks: { database: 'ok', migrations: 'ok', storage: 'ok', register: 'ok' } },
	});
});

test('not ready without the database, saying no more than that', async () => {
	const gone = await ask(poolThat(() => Promise.reject(new Error('connect 10.0.0.9:5432 password'))));
	expect(gone).toEqual({
		status: 503,
		body: {
			status: 'not_ready',
			checks: { database: 'failing', migrations: 'unknown', storage: 'ok', register: 'ok' },
		},
	});
});

test('not ready while migrations wait, or a database that does not answer in time', async () => {
	expect(await ask(poolThat(() => Promise.resolve({ rows: [] })))).toMatchObject({
		status: 503,
		body: { checks: { database: 'ok', migrations: 'pending' } },
	});
	expect(await ask(poolThat(() => new Promise(() => {})))).toMatchObject({
		status: 503,
		body: { checks: { database: 'failing' } },
	});
});

test('not ready when storage cannot be written', async () => {
	const storage = { ...t.ctx.storage, check: () => Promise.resolve('/data is read-only') };
	expect(await ask({ storage })).toEqual({
		status: 503,
		body: {
			status: 'not_ready',
			checks: { database: 'ok', migrations: 'ok', storage: 'failing', register: 'ok' },
		},
	});
});

test('ready, and degraded, while the register does not answer', async () => {
	await closeRegister(t.ctx.db, t.ctx.now());
	expect(await ask()).toMatchObject({ status: 200, body: { status: 'ready', checks: { register: 'down' } } });
	await closeRegister(t.ctx.db, null);
	expect(await ask()).toMatchObject({ status: 200, body: { checks: { register: 'ok' } } });
});
