import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openCtx, type Ctx } from '#server/ctx.ts';
import { openEmbedded } from '#server/db/database.ts';
import { seedBase } from '../../db/seed/seed-base.ts';
import { seedPopulation } from '../../db/seed/seed-population.ts';
import { testEnv } from './test-env.ts';

/** What every test file starts from: a file to load the embedded database from, or a PostgreSQL database to copy. */
export type TestDatabase =
	| { readonly kind: 'embedded'; readonly snapshot: string }
	| { readonly kind: 'postgres'; readonly server: string; readonly template: string };

declare module 'vitest' {
	export interface ProvidedContext {
		testDatabase: TestDatabase;
	}
}

const RESIDENTS = 1_200;

/** Makes, once for all test files, a database that is migrated and seeded with the city's data and fictional residents. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'e-open-tests-'));
	const server = process.env.TEST_DATABASE;
	if (!server) {
		const snapshot = join(folder, 'snapshot.tar');
		writeFileSync(snapshot, Buffer.from(await (await embeddedSnapshot(folder)).arrayBuffer()));
		project.provide('testDatabase', { kind: 'embedded', snapshot });
		return async () => rmSync(folder, { recursive: true, force: true });
	}
	const template = `e_open_test_${process.pid}`;
	await onServer(server, `create database ${template}`);
	await fill(await openCtx(testEnv(folder, urlOf(server, template))));
	project.provide('testDatabase', { kind: 'postgres', server, template });
	return async () => {
		await onServer(server, `drop database if exists ${template} with (force)`);
		rmSync(folder, { recursive: true, force: true });
	};
}

async function embeddedSnapshot(folder: string): Promise<Blob> {
	const database = await openEmbedded(null);
	try {
		// The parts are closed before the dump, the database after it.
		await fill(await openCtx(testEnv(folder, null), { database: { ...database, close: async () => {} } }));
		return await database.dump();
	} finally {
		await database.close();
	}
}

async function fill(ctx: Ctx): Promise<void> {
	try {
		await seedBase(ctx.db, ctx.city);
		await seedPopulation(ctx, RESIDENTS);
	} finally {
		await ctx.close();
	}
}

/** The address of another database of the same server. */
export function urlOf(server: string, database: string): string {
	const url = new URL(server);
	url.pathname = `/${database}`;
	return url.href;
}

/** Runs one statement on the server itself. */
export async function onServer(server: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
