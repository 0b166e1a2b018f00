import type pg from 'pg';
import { localRegistry } from '#server/adapters/population-registry/local.ts';
import type { Ctx } from '#server/ctx.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { generateFamilies } from '../../db/seed/population/generate-families.ts';
import { population } from '../../db/seed/seed-population.ts';

type Sample = { readonly nik: string; readonly kkNumber: string };
const ROUNDS = 3;

/** Residents from all over the register, in no order. */
function sample(ctx: Ctx, residents: number, count: number): Sample[] {
	const every = Math.max(1, Math.floor(residents / count));
	const found: Sample[] = [];
	let given = 0;
	for (const { members } of generateFamilies({ ...population, residents, regions: ctx.city.regions }))
		for (const { nik, kkNumber } of members) {
			given += 1;
			if (given % every === 0) found.push({ nik, kkNumber });
		}
	for (let i = found.length - 1; i > 0; i -= 1) {
		const other = Math.floor(Math.random() * (i + 1));
		[found[i], found[other]] = [found[other]!, found[i]!];
	}
	return found;
}

const at = (sorted: readonly number[], part: number): string =>
	sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!.toFixed(2);

/** The plan of every statement that `work` sends. */
async function plansOf(pool: pg.Pool, work: (recorded: pg.Pool) => Promise<unknown>): Promise<string[]> {
	const plans: string[] = [];
	const recorded = {
		query: async (text: string, values: unknown[]) => {
			const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
				`explain (analyze, buffers) ${text}`,
				values,
			);
			plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
			return await pool.query(text, values);
		},
	};
	await work(recorded as unknown as pg.Pool);
	return plans;
}

/** Look-ups through the register's port, one at a time and several at once, beside two bare statements on the same pool; and their plans. */
export async function lookUp(ctx: Ctx, residents: number, count: number): Promise<string> {
	const { pool } = ctx.database;
	const { rows } = await pool.query<{ least: string; most: string }>(
		'select min(id) as least, max(id) as most from register_residents',
	);
	const [least, most] = [Number(rows[0]!.least), Number(rows[0]!.most)];
	const samples = sample(ctx, residents, count);
	const anyId = (): number => least + Math.floor(Math.random() * (most - least));
	const kinds: readonly (readonly [string, (one: Sample) => Promise<unknown>])[] = [
		['bare: select 1', async () => await pool.query('select 1')],
		[
			'bare: a row by its primary key',
			async () => await pool.query('select sealed from register_residents where id = $1', [anyId()]),
		],
		[
			'by NIK (findResident)',
			async ({ nik }) => {
				if (!(await ctx.registry.findResident(nik))) throw new Error('a resident is not found');
			},
		],
		[
			'by KK (findFamily)',
			async ({ kkNumber }) => {
				if (!(await ctx.registry.findFamily(kkNumber))) throw new Error('a family is not found');
			},
		],
		[
			'NIK on KK (verify)',
			async ({ nik, kkNumber }) => {
				if (!(await ctx.registry.verify(nik, kkNumber))) throw new Error('a resident is not verified');
			},
		],
	];
	const lines = [
		'| milliseconds | p50 | p99 | most | p50, 8 at once | p99, 8 at once |',
		'|---|---:|---:|---:|---:|---:|',
	];
	const times = new Map<string, number[]>();
	const run = async (
		name: string,
		clients: number,
		task: (one: Sample) => Promise<unknown>,
	): Promise<void> => {
		const key = `${name} ${clients}`;
		const taken = times.get(key) ?? [];
		let next = 0;
		const work = async (): Promise<void> => {
			while (next < samples.length / ROUNDS) {
				const one = samples[Math.floor(Math.random() * samples.length)]!;
				next += 1;
				const began = performance.now();
				await task(one);
				taken.push(performance.now() - began);
			}
		};
		await Promise.all(Array.from({ length: clients }, work));
		times.set(key, taken);
	};
	for (let round = 0; round < ROUNDS; round += 1)
		for (const [name, task] of kinds) for (const clients of [1, 8]) await run(name, clients, task);
	for (const [name] of kinds) {
		const [one, eight] = [1, 8].map((clients) => times.get(`${name} ${clients}`)!.toSorted((a, b) => a - b));
		lines.push(
			`| ${name} | ${at(one!, 0.5)} | ${at(one!, 0.99)} | ${at(one!, 1)} | ${at(eight!, 0.5)} | ${at(eight!, 0.99)} |`,
		);
	}
	const crypto = registerCrypto(ctx.keys);
	const { nik, kkNumber } = samples[0]!;
	const plans = await plansOf(pool, async (recorded) => {
		const registry = localRegistry(recorded, crypto);
		await registry.findResident(nik);
		await registry.findFamily(kkNumber);
	});
	return [
		`${samples.length.toLocaleString('en')} look-ups of each kind, in ${ROUNDS} alternating rounds:`,
		'',
		...lines,
		'',
		...plans.flatMap((plan) => ['```', plan, '```', '']),
	].join('\n');
}
