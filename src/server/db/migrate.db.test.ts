import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testCtx, type TestCtx } from '../../../tests/support/test-db.ts';
import { projectRoot } from '../project-root.ts';
import { migrate, migrationNames, pendingMigrations } from './migrate.ts';

let t: TestCtx;
let folder: string;
beforeAll(async () => {
	t = await testCtx();
	folder = mkdtempSync(join(tmpdir(), 'e-open-migrations-'));
	// A second process that ran one of these too would make the table twice, or the row twice.
	writeFileSync(
		join(folder, '9001-first.sql'),
		'create table migrated_once (n integer); select pg_sleep(0.2);',
	);
	writeFileSync(join(folder, '9002-second.sql'), 'insert into migrated_once values (1);');
});
afterAll(async () => {
	await t.close();
	rmSync(folder, { recursive: true, force: true });
});

test('the migrations of the project have all run, and run again they do nothing', async () => {
	const own = join(projectRoot(), 'db/migrations');
	expect(await pendingMigrations(t.ctx.database.pool, own)).toEqual([]);
	expect(await migrate(t.ctx.database.pool, own)).toEqual([]);
});

test('two that start together run each migration once', async () => {
	const { pool } = t.ctx.database;
	expect(await pendingMigrations(pool, folder)).toEqual(migrationNames(folder));
	const ran = await Promise.all([migrate(pool, folder), migrate(pool, folder)]);
	expect(ran.flat().sort()).toEqual(['9001-first.sql', '9002-second.sql']);
	expect((await pool.query('select n from migrated_once')).rows).toEqual([{ n: 1 }]);
	expect(await pendingMigrations(pool, folder)).toEqual([]);
});

test('a migration that fails leaves nothing of itself, and those before it stay', async () => {
	const { pool } = t.ctx.database;
	writeFileSync(join(folder, '9003-third.sql'), 'insert into migrated_once values (3);');
	writeFileSync(join(folder, '9004-fails.sql'), 'insert into migrated_once values (4); select 1 / 0;');
	await expect(migrate(pool, folder)).rejects.toThrow('migration 9004-fails.sql failed');
	expect((await pool.query('select n from migrated_once order by n')).rows).toEqual([{ n: 1 }, { n: 3 }]);
	expect(await pendingMigrations(pool, folder)).toEqual(['9004-fails.sql']);
	// The lock is free again.
	rmSync(join(folder, '9004-fails.sql'));
	expect(await migrate(pool, folder)).toEqual([]);
});
