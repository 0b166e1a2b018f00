import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Regions } from '#domain/identity/region.ts';
import { columnNames, type ColumnName } from '#domain/population-file/columns.ts';
import { writeLine } from '#domain/population-file/line.ts';
import { asCsv } from '#server/population-file/write-records.ts';
import { generateFamilies } from '../../db/seed/population/generate-families.ts';
import { population } from '../../db/seed/seed-population.ts';
import { makeCityDatabase } from './city-database.ts';

const root = join(import.meta.dirname, '../..');

/** A fault on a line, of a kind for each. */
const faults: readonly (readonly [ColumnName, string])[] = [
	['birthDate', '2001-02-29'],
	['nik', '32750'],
	['religion', 'ISLAM'],
	['name', ''],
	['kelurahanCode', '32.75.99.1001'],
	['sex', 'L'],
];

/** Writes a population file of so many residents, of whom some have a fault, evenly spread. Gives how many lines and faults it has. */
async function writeFile(
	file: string,
	regions: Regions,
	residents: number,
	bad: number,
): Promise<{ lines: number; bad: number }> {
	const out = createWriteStream(file);
	out.write(asCsv([[...columnNames]]));
	const every = bad > 0 ? Math.floor(residents / bad) : Number.POSITIVE_INFINITY;
	let [lines, made] = [0, 0];
	for (const { address, members } of generateFamilies({ ...population, residents, regions })) {
		const rows = members.map((member) => {
			const values = writeLine(member, address);
			lines += 1;
			if (lines % every === 0 && made < bad) {
				const [column, value] = faults[made % faults.length]!;
				values[columnNames.indexOf(column)] = value;
				made += 1;
			}
			return values;
		});
		if (!out.write(asCsv(rows))) await once(out, 'drain');
	}
	out.end();
	await finished(out);
	return { lines, bad: made };
}

type Ran = {
	readonly code: number | null;
	readonly seconds: number;
	/** Seconds of processor of the command itself; what else the machine does is not in it. */
	readonly cpu: number;
	readonly peakMb: number;
	readonly said: string;
};

/** Runs a command as people do, and watches the most memory its process ever had. */
async function runCommand(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
	const began = performance.now();
	const child = spawn(process.execPath, ['src/cli.ts', ...args], {
		cwd: root,
		env: { PATH: process.env.PATH ?? '', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (piece: Buffer) => (said = (said + piece.toString()).slice(-2_000)));
	let [peak, cpu] = [0, 0];
	const watch = setInterval(() => {
		try {
			const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
			peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
			const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			cpu = (Number(fields[11]) + Number(fields[12])) / 100;
		} catch {
			// It has just ended.
		}
	}, 50);
	const [code] = (await once(child, 'close')) as [number | null];
	clearInterval(watch);
	return { code, seconds: (performance.now() - began) / 1_000, cpu, peakMb: peak / 1_024, said: said.trim() };
}

/** A file with bad lines brought in: all or nothing, without its bad families, once more, and a clean one; each a process of its own. */
export async function measureImports(options: {
	readonly server: string;
	readonly folder: string;
	readonly lines: number;
	readonly bad: number;
	readonly say: (text: string) => void;
}): Promise<string> {
	const { server, folder, say } = options;
	const rows = [
		'| | seconds | of processor | lines/s | peak MB resident | exit code | it says |',
		'|---|---:|---:|---:|---:|---:|---|',
	];
	const { ctx, settings, remove } = await makeCityDatabase(server, 'import', folder);
	try {
		const [bad, clean] = [join(folder, 'bad.csv'), join(folder, 'clean.csv')];
		const made = await writeFile(bad, ctx.city.regions, options.lines, options.bad);
		await writeFile(clean, ctx.city.regions, options.lines, 0);
		const measure = async (name: string, file: string, ...flags: string[]): Promise<void> => {
			const before = loadavg()[0]!.toFixed(1);
			const args = flags[0] === 'export' ? ['export', file, '--in-the-clear'] : ['import', file, ...flags];
			const { code, seconds, cpu, peakMb, said } = await runCommand(['register', ...args], settings);
			rows.push(
				`| ${name} | ${seconds.toFixed(1)} | ${cpu.toFixed(1)} | ${Math.round(made.lines / seconds).toLocaleString('en')} | ${peakMb.toFixed(0)} | ${code} | ${said.split('\n').at(-1)} |`,
			);
			say(`${name}: ${seconds.toFixed(1)} s (load average ${before} before)`);
		};
		await measure('with bad lines: nothing is changed', bad);
		const { rows: none } = await ctx.database.pool.query('select from register_residents limit 1');
		if (none.length > 0) throw new Error('an import with bad lines changed the register');
		await measure('with bad lines, `--skip-bad-lines`', bad, '--skip-bad-lines');
		await measure('the corrected file: what lacked comes in', clean);
		await measure('the same file once more', clean);
		await ctx.database.pool.query('truncate register_residents, register_families');
		await measure('the corrected file into an empty register', clean);
		const written = join(folder, 'written.csv');
		await measure('`register export` of it', written, 'export');
		if (!readFileSync(written).equals(readFileSync(clean)))
			throw new Error('what was brought in is not what is written');
		const size = (statSync(clean).size / 1_048_576).toFixed(0);
		return [
			`A file of ${made.lines.toLocaleString('en')} lines (${size} MB), ${made.bad.toLocaleString('en')} of them bad:`,
			'',
			...rows,
		].join('\n');
	} finally {
		await remove();
	}
}
