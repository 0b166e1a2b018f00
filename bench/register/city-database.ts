import { join } from 'node:path';
import { onServer } from '../on-server.ts';
import { readEnv } from '#env';
import { openCtx, type Ctx } from '#server/ctx.ts';
import { seedBase } from '../../db/seed/seed-base.ts';

/** A database with the city's data and an empty register, and the settings to open it with. */
export type CityDatabase = {
	readonly ctx: Ctx;
	readonly settings: Readonly<Record<string, string>>;
	/** Closes and drops it. */
	remove(): Promise<void>;
};

/** Makes a database of this run on the server. `folder` holds its other data. */
export async function makeCityDatabase(server: string, name: string, folder: string): Promise<CityDatabase> {
	const database = `e_open_bench_${name}_${process.pid}`;
	const url = new URL(server);
	url.pathname = `/${database}`;
	const settings = {
		DATABASE_URL: url.href,
		DATA_DIR: join(folder, name),
		DEMO: 'false',
		PUBLIC_ORIGIN: 'http://127.0.0.1:4610',
		SMTP_URL: 'smtp://127.0.0.1:4611',
		SECRET_KEYS: `bench:${Buffer.alloc(32, 'a key of the bench').toString('base64')}`,
		LOG_LEVEL: 'warn',
	};
	await onServer(server, `create database ${database}`);
	let opened: Ctx | null = null;
	const remove = async (): Promise<void> => {
		await opened?.close();
		await onServer(server, `drop database if exists ${database} with (force)`);
	};
	try {
		const ctx = (opened = await openCtx(readEnv(settings)));
		await seedBase(ctx.db, ctx.city);
		return { ctx, settings, remove };
	} catch (error) {
		await remove().catch(() => {});
		throw error;
	}
}
