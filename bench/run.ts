import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, perSecond, type Measured } from './load.ts';
import { holdMail, measureMail, startMailServer } from './mail.ts';
import { readCosts, type Costs } from './profile.ts';
import { fillQueue } from './queue.ts';
import { costsTable, memoryTable, tableOf, verdictOf, type Kind, type Rounds } from './report.ts';
import { CLIENTS, startBaseline, startProduct, type Running } from './servers.ts';
import { finishDraft, prepareDraft, readWorklist, requestsOfFlow, viewQueuePage } from './tasks.ts';
import { applied, makeWorld, type World } from './world.ts';

// The built product beside a raw `node:http` + `pg` server doing the same work, on PostgreSQL, in alternating rounds of one run.

const { values: options } = parseArgs({
	options: {
		quick: { type: 'boolean', default: false },
		server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
		port: { type: 'string', default: '4190' },
		/** Only the profile. */
		profile: { type: 'boolean', default: false },
	},
});
const root = join(import.meta.dirname, '..');
const size = options.quick
	? { rounds: 2, seconds: 1.5, flows: 120, drafts: 56, queue: 2_000, warmUp: 12, mails: 12, budget: 5 }
	: { rounds: 4, seconds: 3, flows: 400, drafts: 160, queue: 2_000, warmUp: 40, mails: 30, budget: 28 };
const port = Number(options.port);

const say = (text: string): void => void process.stderr.write(`${text}\n`);

type Task = { readonly kind: Kind; run(running: Running, world: World): Promise<Measured> };

const tasks: readonly Task[] = [
	{
		kind: { name: 'officer’s queue, page', unit: 'pages', requests: 1 },
		run: ({ program, side }) =>
			measure(
				program,
				CLIENTS,
				{ seconds: size.seconds, most: 20_000 },
				async () => void (await viewQueuePage(side)),
			),
	},
	{
		kind: { name: 'officer’s queue, API', unit: 'lists', requests: 1 },
		run: ({ program, side }, world) =>
			measure(program, CLIENTS, { seconds: size.seconds, most: 20_000 }, () => readWorklist(side, world)),
	},
	{
		kind: {
			name: 'submission, 3 photos and submit',
			unit: 'submissions',
			requests: applied.documents.length + 1,
		},
		run: async ({ program, side }, world) => {
			const drafts: { client: number; number: string }[] = [];
			await Promise.all(
				Array.from({ length: CLIENTS }, async (_, client) => {
					for (let i = 0; i < size.drafts / CLIENTS; i += 1)
						drafts.push({ client, number: await prepareDraft(side, world, client) });
				}),
			);
			return measure(program, CLIENTS, { seconds: 60, most: drafts.length }, async () => {
				const { client, number } = drafts.pop()!;
				await finishDraft(side, world, client, number);
			});
		},
	},
	{
		kind: { name: 'submission, whole flow', unit: 'submissions', requests: requestsOfFlow },
		run: ({ program, side }, world) =>
			measure(program, CLIENTS, { seconds: size.seconds, most: size.flows }, async (client) => {
				await finishDraft(side, world, client, await prepareDraft(side, world, client));
			}),
	},
];

async function compare(world: World, product: Running, baseline: Running): Promise<Rounds[]> {
	for (const side of [product.side, baseline.side])
		for (let i = 0; i < size.warmUp; i += 1) {
			await finishDraft(side, world, i, await prepareDraft(side, world, i));
			await viewQueuePage(side);
			await readWorklist(side, world);
		}
	const all: Rounds[] = [];
	for (const { kind, run } of tasks) {
		const rounds = { product: [] as Measured[], baseline: [] as Measured[] };
		// On a machine with no time to spare, fewer rounds.
		const until = performance.now() + size.budget * 1_000;
		for (let round = 0; round < size.rounds && (round === 0 || performance.now() < until); round += 1) {
			const order = round % 2 === 0 ? (['baseline', 'product'] as const) : (['product', 'baseline'] as const);
			for (const which of order) {
				rounds[which].push(await run(which === 'product' ? product : baseline, world));
			}
		}
		const words = (which: 'product' | 'baseline') =>
			rounds[which].map((one) => perSecond(one).toFixed(1)).join(' ');
		say(`${kind.name}: product ${words('product')} · baseline ${words('baseline')} ${kind.unit}/s`);
		all.push({ kind, ...rounds });
	}
	return all;
}

/** One more round of whole submissions, with the profiler on. */
async function profileProduct(world: World): Promise<Costs> {
	const folder = mkdtempSync(join(tmpdir(), 'e-open-profile-'));
	try {
		const profiled = await startProduct(world, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
		let began = 0;
		try {
			for (let i = 0; i < size.warmUp; i += 1)
				await finishDraft(profiled.side, world, i, await prepareDraft(profiled.side, world, i));
			began = performance.now();
			await tasks.at(-1)!.run(profiled, world);
		} finally {
			await profiled.stop();
		}
		return readCosts(folder, (performance.now() - began) / 1_000, 15);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

async function main(): Promise<void> {
	if (!existsSync(join(root, 'build/handler.js'))) {
		say('Building ...');
		execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
			cwd: root,
			stdio: ['ignore', 2, 2],
		});
	}
	const began = performance.now();
	const closing: (() => Promise<void>)[] = [await startMailServer(port + 2)];
	const stopAll = async (): Promise<void> => {
		for (const close of closing.splice(0).reverse())
			await close().catch((error: unknown) => say(String(error)));
	};
	process.once('SIGINT', () => void stopAll().then(() => process.exit(130)));
	process.once('SIGTERM', () => void stopAll().then(() => process.exit(143)));
	try {
		const world = await makeWorld({
			server: options.server,
			origin: `http://127.0.0.1:${port}`,
			port,
			smtpUrl: `smtp://127.0.0.1:${port + 2}`,
			applicants: CLIENTS * 2,
		});
		closing.push(() => world.remove());
		await fillQueue(world, size.queue);
		await holdMail(world);
		const product = await startProduct(world);
		closing.push(() => product.stop());
		const baseline = await startBaseline(world, port + 1);
		closing.push(() => baseline.stop());
		say(
			`Prepared in ${((performance.now() - began) / 1_000).toFixed(0)} s; photos of ${world.photos.map((photo) => Math.round(photo.length / 1_024)).join(', ')} KB`,
		);
		const pageBytes = await viewQueuePage(product.side);
		const all = options.profile ? [] : await compare(world, product, baseline);
		const memory = memoryTable(product.program.memoryMb(), baseline.program.memoryMb());
		const mailCpu = options.profile ? Number.NaN : await measureMail(world, product.program, size.mails);
		await product.stop();
		const costs = options.quick ? null : await profileProduct(world);
		const out = [
			`Node ${process.version}, ${availableParallelism()} cores shared by server, PostgreSQL and ${CLIENTS} clients, load average ${loadavg()[0]!.toFixed(1)}; ${Math.max(...all.map(({ product }) => product.length), 0)} alternating rounds.`,
			`Queue: ${size.queue} applications waiting and those of the run; its page is ${(pageBytes / 1_024).toFixed(0)} KB. Submission: ${applied.service} ${applied.variant}.`,
			'',
			tableOf(all),
			'',
			memory,
			'',
			...all.filter(({ kind }) => kind.unit === 'submissions').map(verdictOf),
			'',
			`The message with its receipt, sent later and not counted above: ${mailCpu.toFixed(1)} ms of processor each.`,
			'',
			...(costs ? ['What a whole submission costs most:', '', costsTable(costs), ''] : []),
			`Took ${((performance.now() - began) / 1_000).toFixed(0)} s.`,
		];
		process.stdout.write(`${out.join('\n')}\n`);
	} finally {
		await stopAll();
	}
}

await main();
process.exit(0);
