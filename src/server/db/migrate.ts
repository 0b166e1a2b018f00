import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** Any number that no other use of advisory locks in this database has. */
const MIGRATION_LOCK = 20_261_124;

/** The names of the migrations in a folder, in order. */
export const migrationNames = (folder: string): string[] =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.sql'))
		.sort();

/**
 * Runs the migrations not yet run, forward only, each in its own transaction, all under one lock: two processes starting
 * together run each of them once. Returns the names it ran.
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
	const client = await pool.connect();
	const ran: string[] = [];
	try {
		await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
		await client.query(
			'create table if not exists schema_migrations (name text primary key, applied_at timestamptz not null default now())',
		);
		const { rows } = await client.query<{ name: string }>('select name from schema_migrations');
		const applied = new Set(rows.map((row) => row.name));
		for (const name of migrationNames(folder)) {
			if (applied.has(name)) continue;
			try {
				await client.query('begin');
				await client.query(readFileSync(join(folder, name), 'utf8'));
				await client.query('insert into schema_migrations (name) values ($1)', [name]);
				await client.query('commit');
			} catch (error) {
				await client.query('rollback');
				throw new Error(`migration ${name} failed`, { cause: error });
			}
			ran.push(name);
		}
	} finally {
		await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
		client.release();
	}
	return ran;
}

/** The migrations in the folder that this database has not run. */
export async function pendingMigrations(pool: pg.Pool, folder: string): Promise<string[]> {
	const { rows } = await pool
		.query<{ name: string }>('select name from schema_migrations')
		.catch((error: { code?: string }) => {
			if (error.code === '42P01') return { rows: [] };
			throw error;
		});
	const applied = new Set(rows.map((row) => row.name));
	return migrationNames(folder).filter((name) => !applied.has(name));
}
