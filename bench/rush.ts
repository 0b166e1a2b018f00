import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readEnv } from '#env';
import { listOffices, listPickupDays } from '#features/booking/server/public.ts';
import { openCtx, type Ctx } from '#server/ctx.ts';
import { seedBase } from '../db/seed/seed-base.ts';
import { seedPopulation } from '../db/seed/seed-population.ts';
import { makeContenders, residentsFor, type Contender } from '../tests/support/contenders.ts';
import { clientOf } from './load.ts';
import { onServer } from './on-server.ts';
import { startProgram, type Program } from './program.ts';
import { baselineKeys } from './servers.ts';

// Many people who all want one of a few places within a minute: the built product, then the bare server on the same database.

const { values: options } = parseArgs({
	options: {
		server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
		port: { type: 'string', default: '4190' },
		people: { type: 'string', default: '10000' },
		seconds: { type: 'string', default: '60' },
		connections: { type: 'string', default: '200' },
	},
});
const root = join(import.meta.dirname, '..');
const port = Number(options.port);
const people = Number(options.people);
const seconds = Number(options.seconds);
/** Offices with so many places each: 510. */
const OFFICES = 17;
const PLACES = 30;

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const originOf = (at: number): string => `http://127.0.0.1:${at}`;

type Rush = {
	readonly name: string;
	readonly booked: number;
	readonly full: number;
	/** In the table afterwards. */
	readonly stand: number;
	readonly seconds: number;
	/** Milliseconds from when somebody pressed the button, waiting to be sent included. */
	readonly times: readonly number[];
	readonly cpuMs: number;
};

async function rush(
	name: string,
	target: { readonly program: Program; readonly origin: string; readonly api: string },
	where: {
		readonly ctx: Ctx;
		readonly contenders: readonly Contender[];
		readonly offices: readonly string[];
		readonly date: string;
	},
): Promise<Rush> {
	const { pool } = where.ctx.database;
	await pool.query('delete from pickups');
	await pool.query('delete from pickup_days');
	for (const office of where.offices)
		await pool.query(
			`insert into pickup_days (office_id, on_date, quota_group, quota) values ($1, $2, 'paper', $3)`,
			[office, where.date, PLACES],
		);
	const { send, close } = clientOf(
		target.origin,
		Number(options.connections),
		(status) => status === 200 || status === 409,
	);
	const answers = new Map<number, number>();
	const times: number[] = [];
	const cpuBefore = target.program.cpuMs();
	const began = performance.now();
	await Promise.all(
		where.contenders.map(async ({ number, token }, at) => {
			const due = began + (at / people) * seconds * 1_000;
			await pause(Math.max(1, due - performance.now()));
			const office = where.offices[at % where.offices.length]!;
			const { status } = await send(
				'PUT',
				`${target.api}/applications/${number}/pickup`,
				{ authorization: `Bearer ${token}` },
				{ office, date: where.date },
			);
			times.push(performance.now() - due);
			answers.set(status, (answers.get(status) ?? 0) + 1);
		}),
	);
	const took = (performance.now() - began) / 1_000;
	close();
	const { rows } = await pool.query<{ stand: string }>('select count(*) as stand from pickups');
	return {
		name,
		booked: answers.get(200) ?? 0,
		full: answers.get(409) ?? 0,
		stand: Number(rows[0]!.stand),
		seconds: took,
		times: times.sort((a, b) => a - b),
		cpuMs: target.program.cpuMs() - cpuBefore,
	};
}

function lineOf({ name, booked, full, stand, seconds: took, times, cpuMs }: Rush): string {
	const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(0);
	const cells = [
		name,
		booked + full,
		took.toFixed(1),
		booked,
		full,
		stand,
		at(0.5),
		at(0.99),
		at(1),
		(cpuMs / times.length).toFixed(2),
	];
	return `| ${cells.join(' | ')} |`;
}

async function main(): Promise<void> {
	if (!existsSync(join(root, 'build/handler.js'))) throw new Error('there is no build: npm run build');
	const database = `e_open_rush_${process.pid}`;
	const dataDir = mkdtempSync(join(tmpdir(), 'e-open-rush-'));
	const url = new URL(options.server);
	url.pathname = `/${database}`;
	const settings = {
		HOST: '127.0.0.1',
		PORT: String(port),
		PUBLIC_ORIGIN: originOf(port),
		DATABASE_URL: url.href,
		DATA_DIR: dataDir,
		DEMO: 'false',
		SMTP_URL: 'smtp://127.0.0.1:9',
		SECRET_KEYS: `rush:${Buffer.alloc(32, 'a key of the rush').toString('base64')}`,
		LOG_LEVEL: 'warn',
	};
	const closing: (() => Promise<void>)[] = [];
	try {
		await onServer(options.server, `create database ${database}`);
		closing.push(async () => {
			await onServer(options.server, `drop database if exists ${database} with (force)`);
			rmSync(dataDir, { recursive: true, force: true });
		});
		const ctx = await openCtx(readEnv(settings));
		closing.push(() => ctx.close());
		const began = performance.now();
		await seedBase(ctx.db, ctx.city);
		await seedPopulation(ctx, residentsFor(people));
		const contenders = await makeContenders(ctx, people);
		const offices = (await listOffices(ctx.db, 'paper')).slice(0, OFFICES).map(({ id }) => id);
		const [day] = (await listPickupDays(ctx, ctx.db, offices[0]!, 'paper'))!;
		say(`${people} people prepared in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
		const program = (script: string, env: Readonly<Record<string, string>>, at: number) =>
			startProgram([script], {
				cwd: root,
				env: { ...settings, ...env, PORT: String(at) },
				address: `${originOf(at)}/healthz`,
			});
		const product = await program('src/serve.ts', {}, port);
		closing.push(() => product.stop());
		const baseline = await program('bench/baseline.ts', { BENCH_KEYS: baselineKeys(ctx) }, port + 1);
		closing.push(() => baseline.stop());
		const where = { ctx, contenders, offices, date: day!.date };
		const sides = [
			['product', { program: product, origin: originOf(port), api: '/api/v1' }],
			['baseline', { program: baseline, origin: originOf(port + 1), api: '' }],
		] as const;
		// The first compiles and connects.
		for (const [, target] of sides)
			await rush('', target, { ...where, contenders: contenders.slice(0, 300) });
		const all: Rush[] = [];
		for (const [name, target] of sides) all.push(await rush(name, target, where));
		const head =
			'| | attempts | seconds | booked | told full | places taken | p50 ms | p99 ms | slowest ms | CPU ms each |';
		const out = [
			`Node ${process.version}, ${availableParallelism()} cores shared by server, PostgreSQL and clients, load average ${loadavg()[0]!.toFixed(1)}; ${people} people in ${seconds} s, ${options.connections} connections, ${OFFICES * PLACES} places.`,
			'',
			head,
			'|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
			...all.map(lineOf),
		];
		process.stdout.write(`${out.join('\n')}\n`);
		const places = Math.min(OFFICES * PLACES, people);
		if (all.some(({ booked, stand }) => booked !== places || stand !== places))
			throw new Error(`not exactly ${places} places were booked`);
	} finally {
		for (const close of closing.splice(0).reverse())
			await close().catch((error: unknown) => say(String(error)));
	}
}

await main();
process.exit(0);
