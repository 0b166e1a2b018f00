import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importFamilies } from '#server/adapters/population-registry/local.ts';
import type { Ctx } from '#server/ctx.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { fictionalFamilies } from '../../db/seed/seed-population.ts';
import { exportRegister } from './register-export.ts';
import { registerWorld, valueAt, type RegisterWorld } from './register-fixtures.ts';
import { generateRegister } from './register-generate.ts';
import { importRegister } from './register-import.ts';

let world: RegisterWorld;
let t: RegisterWorld['t'];
let { empty, exported, bringIn, count, audited, fresh, writeTo, folder } = {} as RegisterWorld;
/** The register as every database of a test begins, as a file. */
let original: string;
beforeAll(async () => {
	world = await registerWorld();
	({ t, empty, exported, bringIn, count, audited, fresh, writeTo, folder } = world);
	original = await exported();
});
afterAll(async () => await world.close());

describe('an import that was cut off', () => {
	/** The same parts on a database whose connection breaks after so many transactions. */
	function breaking(after: number): Ctx {
		let left = after;
		const { pool } = t.ctx.database;
		const broken = new Proxy(pool, {
			get: (target, name) => {
				const value: unknown = Reflect.get(target, name, target);
				if (name !== 'connect') return typeof value === 'function' ? value.bind(target) : value;
				return async () => {
					if (left-- <= 0) throw new Error('the connection is gone');
					return await pool.connect();
				};
			},
		});
		return { ...t.ctx, database: { ...t.ctx.database, pool: broken } };
	}
	/** Enough for several transactions. */
	let large: string;
	beforeAll(async () => {
		await empty();
		await importFamilies(
			t.ctx.database,
			registerCrypto(t.ctx.keys),
			fictionalFamilies(t.ctx.city.regions, 9_000, 5_000),
		);
		large = await exported();
	}, 120_000);
	beforeEach(async () => await empty());

	test.each([
		['from its start', false],
		['with --resume', true],
	])('ends the same when it is begun again %s', { timeout: 120_000 }, async (_, resume) => {
		const file = writeTo(large);
		const errand = { file, skipBadLines: false, resume: false };
		await expect(importRegister(breaking(1), errand)).rejects.toThrow('the connection is gone');
		const lines = large.trimEnd().split('\n').length - 1;
		const there = await count();
		expect(there).toBeGreaterThan(0);
		expect(there).toBeLessThan(lines);
		const report = await importRegister(t.ctx, { ...errand, resume });
		expect(report).toMatchObject({ added: lines - there, same: resume ? 0 : there });
		expect(await exported()).toBe(large);
		await expect(importRegister(t.ctx, { ...errand, resume: true })).rejects.toThrow(
			'No import of this file was cut off',
		);
	});

	test('goes on with no other file', async () => {
		const file = writeTo(large);
		await expect(importRegister(breaking(1), { file, skipBadLines: false, resume: false })).rejects.toThrow(
			'gone',
		);
		const before = await count();
		await expect(bringIn(original, { resume: true })).rejects.toThrow('No import of this file was cut off');
		expect(await count()).toBe(before);
	});
});

describe('files that are none', () => {
	test.each([
		['a folder', () => folder, /is a folder and no file/],
		['what is not there', () => join(folder, 'gone.csv'), /There is no file/],
		['an empty file', () => writeTo(''), /is empty/],
		['blank lines alone', () => writeTo('\n\n'), /is empty/],
		['a spreadsheet', () => writeTo('PK\u0003\u0004'), /save it as CSV/],
		[
			'a file without a head',
			() => writeTo(original.slice(original.indexOf('\n') + 1)),
			/does not name the columns/,
		],
		[
			'a file without a column',
			() => writeTo(original.replace('nik,', 'number,')),
			/lacks nik; it has "number"/,
		],
	])('%s is refused in a sentence, with exit code 2', async (_, path, sentence) => {
		const refused = importRegister(t.ctx, { file: path(), skipBadLines: false, resume: false });
		await expect(refused).rejects.toMatchObject({
			problem: { exitCode: 2, sentence: expect.stringMatching(sentence) },
		});
		await expect(refused).rejects.not.toThrow(valueAt(original, 2, 'name'));
	});
});

test('a register that is kept elsewhere is neither filled nor written', async () => {
	const elsewhere = { ...t.ctx, env: { ...t.ctx.env, register: { kind: 'dukcapil' } } } as Ctx;
	const file = fresh();
	await expect(exportRegister(elsewhere, file)).rejects.toThrow('not kept here');
	await expect(importRegister(elsewhere, { file, skipBadLines: false, resume: false })).rejects.toThrow(
		'not kept here',
	);
	await expect(generateRegister(elsewhere, 5)).rejects.toThrow('not kept here');
	expect(existsSync(file) || existsSync(`${file}.part`)).toBe(false);
});

test('a file that is written is its owner’s alone, is never one that was there, and stands in the audit trail', async () => {
	const file = fresh();
	const report = await exportRegister(t.ctx, file);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	await expect(exportRegister(t.ctx, file)).rejects.toThrow('is there already');
	await expect(exportRegister(t.ctx, join(folder, 'no/where.csv'))).rejects.toThrow(
		'cannot be written (ENOENT)',
	);
	expect((await audited('export_register')).at(-1)).toEqual({
		actorKind: 'system',
		subjectKind: 'register',
		file: expect.stringMatching(/^[0-9a-f]{64}$/),
		...report,
	});
});

test('fictional residents are added to those there are, the same as if all had been made at once; never to a real register', async () => {
	await empty();
	await generateRegister(t.ctx, 400);
	expect((await generateRegister(t.ctx, 900)).added).toBeGreaterThan(400);
	expect((await generateRegister(t.ctx, 900)).added).toBe(0);
	const families = fictionalFamilies(t.ctx.city.regions, 900, 5_000);
	expect(await count()).toBe(families.flatMap(({ members }) => members).length);
	expect(valueAt(await exported(), 2, 'nik')).toBe(families[0]!.members[0]!.nik);
	expect((await audited('generate_register')).length).toBeGreaterThan(1);
	const real = { ...t.ctx, env: { ...t.ctx.env, demo: false } };
	await expect(generateRegister(real, 2_000)).rejects.toThrow('in demo mode only');
});
