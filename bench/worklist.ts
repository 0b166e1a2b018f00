import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#domain/access/role.ts';
import { everything, worklistViews } from '#domain/applications/worklist-view.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { createOfficer } from '#features/accounts/server/public.ts';
import { mostCounted } from '#features/applications/server/worklist-counts-queries.ts';
import { worklistKeys } from '#features/applications/server/worklist-keys-queries.ts';
import { clientOf, cpuEach, measure, perSecond } from './load.ts';
import { startProgram } from './program.ts';
import { growApplications } from './worklist-rows.ts';
import { makeWorld, type World } from './world.ts';

// The officers' worklist as the table grows: the page and its JSON through HTTP, signed in, and what PostgreSQL does for them.

const { values: options } = parseArgs({
	options: {
		server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
		port: { type: 'string', default: '4111' },
		seconds: { type: 'string', default: '10' },
		connections: { type: 'string', default: '32' },
		rows: { type: 'string', default: '2000,20000,200000' },
		plans: { type: 'boolean', default: false },
	},
});
const root = join(import.meta.dirname, '..');
const port = Number(options.port);
const connections = Number(options.connections);
const origin = `http://127.0.0.1:${port}`;
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Plans of the list and of the counts, as the product asks them for an officer of the whole city. */
async function plansOf({ ctx, officer }: World): Promise<void> {
	const actor: Actor = {
		kind: 'officer',
		accountId: officer.accountId,
		grants: [{ role: 'verifier', jurisdiction: { kind: 'city' } }],
		secondFactor: true,
	};
	const asked = {
		view: 'open',
		filter: everything,
		today: dateInWib(ctx.now()),
		me: officer.accountId,
	} as const;
	const counts = worklistViews.map(
		(view) =>
			sql`(select count(*)::int from (${worklistKeys(actor, { ...asked, view }, { limit: mostCounted + 1, after: null })}) counted)`,
	);
	const all: Readonly<Record<string, RawBuilder<unknown>>> = {
		'the list': worklistKeys(actor, asked, { limit: 51, after: null }),
		'the counts': sql`select ${sql.join(counts)}`,
	};
	for (const [name, query] of Object.entries(all)) {
		const { rows } = await sql<{ queryPlan: string }>`explain (analyze, buffers) ${query}`.execute(ctx.db);
		const lines = rows.map((row) => String(Object.values(row)[0]));
		const scans = lines.filter((line) => line.includes('Seq Scan on applications')).length;
		print(`\n${name}: ${lines.at(-1)}; sequential scans of applications: ${scans}`);
		print(lines.filter((line) => options.plans || /Scan/.test(line)).join('\n'));
	}
}

type Path = (at: number) => string;

async function main(): Promise<void> {
	if (!existsSync(join(root, 'build/handler.js'))) throw new Error('there is no build: npm run build');
	const world = await makeWorld({
		server: options.server,
		origin,
		port,
		smtpUrl: 'smtp://127.0.0.1:9',
		applicants: 100,
	});
	try {
		const officers = [world.officer.accountId];
		for (let at = 0; at < 60; at += 1)
			officers.push(
				await createOfficer(world.ctx, {
					name: `Verifikator ${at}`,
					email: `bench-verifikator-${at}@e-open.example`,
					phone: null,
					password: 'nobody signs in with it',
					totpSecret: 'K5XW4ZDFOJTHK3DCNFXGC5DVMFWGS3DM',
					officeId: 'disdukcapil',
					grants: [{ role: 'verifier', jurisdiction: { kind: 'city' } }],
				}),
			);
		const kelurahan = world.ctx.city.regions.kecamatan.flatMap((one) => one.kelurahan);
		const codeAt = (at: number): string => kelurahan[at % kelurahan.length]!.code;
		// Another limit each time, so that hardly any two ask for the same within the second that a reading is kept.
		const own: Path = (at) =>
			`/api/v1/worklist?kelurahan=${codeAt(at)}&limit=${20 + (Math.floor(at / kelurahan.length) % 31)}`;
		const paths: readonly (readonly [string, Path])[] = [
			['baseline: /healthz', () => '/healthz'],
			['JSON, all ask the same', () => '/api/v1/worklist'],
			['JSON, each another list', own],
			['page, all ask the same', () => '/petugas'],
			['page, each another kelurahan', (at) => `/petugas?tampilan=area&kelurahan=${codeAt(at)}`],
		];
		const product = await startProgram(['src/serve.ts'], {
			cwd: root,
			env: world.settings,
			address: `${origin}/healthz`,
		});
		const { send, close } = clientOf(origin, connections);
		const headers = {
			cookie: `eopen=${world.officer.cookie}`,
		};
		const api = { authorization: `Bearer ${world.officer.token}` };
		try {
			print(
				`Node ${process.version}, ${availableParallelism()} cores shared by server, PostgreSQL and clients; ${connections} connections, ${options.seconds} s each.\n`,
			);
			print(
				'| applications | | requests/s | of baseline | CPU ms each | p50 ms | p99 ms | bytes | load |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|',
			);
			let from = 0;
			for (const to of options.rows.split(',').map(Number)) {
				await growApplications(world, officers, from, to);
				from = to;
				let baseline = Number.NaN;
				for (const [name, path] of paths) {
					const times: number[] = [];
					let at = 0;
					let bytes = 0;
					const ask = async (): Promise<void> => {
						const began = performance.now();
						const url = path(at++);
						bytes = (await send('GET', url, url.startsWith('/api') ? api : headers)).body.length;
						times.push(performance.now() - began);
					};
					await measure(product, connections, { seconds: 1, most: 200 }, ask);
					times.length = 0;
					const measured = await measure(
						product,
						connections,
						{ seconds: Number(options.seconds), most: Number.POSITIVE_INFINITY },
						ask,
					);
					times.sort((a, b) => a - b);
					const of = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(0);
					if (Number.isNaN(baseline)) baseline = perSecond(measured);
					const cells = [
						to,
						name,
						perSecond(measured).toFixed(0),
						`${((100 * perSecond(measured)) / baseline).toFixed(0)} %`,
						cpuEach(measured).toFixed(2),
						of(0.5),
						of(0.99),
						bytes,
						loadavg()[0]!.toFixed(1),
					];
					print(`| ${cells.join(' | ')} |`);
				}
			}
		} finally {
			close();
			await product.stop();
		}
		await plansOf(world);
	} finally {
		await world.remove();
	}
}

await main();
process.exit(0);
