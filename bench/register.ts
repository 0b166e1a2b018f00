import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seedPopulation } from '../db/seed/seed-population.ts';
import { lookUp } from './register/look-ups.ts';
import { measureImports } from './register/imports.ts';
import { sizesOf } from './register/sizes.ts';
import { makeCityDatabase } from './register/city-database.ts';

// The register at the size of the city, on PostgreSQL: made, looked up, and brought in from a file with bad lines.

const { values: options } = parseArgs({
	options: {
		residents: { type: 'string', default: '2513669' },
		/** Lines of the file that is brought in, and how many of them are bad. */
		lines: { type: 'string', default: '1000000' },
		bad: { type: 'string', default: '1000' },
		lookups: { type: 'string', default: '20000' },
		server: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/postgres' },
	},
});
const residents = Number(options.residents);

const say = (text: string): void => void process.stderr.write(`${text}\n`);
const load = (): string => `load average ${loadavg()[0]!.toFixed(1)}`;
const closing: (() => Promise<void>)[] = [];
const stopAll = async (): Promise<void> => {
	for (const close of closing.splice(0).reverse())
		await close().catch((error: unknown) => say(String(error)));
};
process.once('SIGINT', () => void stopAll().then(() => process.exit(130)));
process.once('SIGTERM', () => void stopAll().then(() => process.exit(143)));

/** Makes the city, and says what it took and how large it is. */
async function city(folder: string): Promise<string[]> {
	const { ctx, remove } = await makeCityDatabase(options.server, 'city', folder);
	closing.push(remove);
	const before = load();
	const began = performance.now();
	await seedPopulation(ctx, residents);
	const seconds = (performance.now() - began) / 1_000;
	say(`Made in ${seconds.toFixed(1)} s (${before} before, ${load()} after)`);
	const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
	const { pool } = ctx.database;
	const sizes = await sizesOf(pool);
	await pool.query('vacuum analyze register_residents, register_families');
	const found = await lookUp(ctx, residents, Number(options.lookups));
	await stopAll();
	return [
		`Made: ${residents.toLocaleString('en')} residents in ${seconds.toFixed(1)} s (${Math.round(residents / seconds).toLocaleString('en')}/s); ` +
			`${((userCPUTime + systemCPUTime) / 1e6).toFixed(0)} s of processor and at most ${Math.round(maxRSS / 1_024)} MB resident for the product; ${before} before, ${load()} after.`,
		'',
		sizes,
		'',
		found,
	];
}

const folder = mkdtempSync(join(tmpdir(), 'e-open-bench-register-'));
try {
	const out = [`Node ${process.version}, ${availableParallelism()} cores.`, ''];
	if (residents > 0) out.push(...(await city(folder)), '');
	if (Number(options.lines) > 0) {
		const imports = await measureImports({
			server: options.server,
			folder,
			lines: Number(options.lines),
			bad: Number(options.bad),
			say,
		});
		out.push(imports, '');
	}
	process.stdout.write(`${out.join('\n')}\n`);
} finally {
	await stopAll();
	rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
