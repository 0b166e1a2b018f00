import { readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Family } from '#domain/identity/resident.ts';
import { importFamilies, localRegistry } from '#server/adapters/population-registry/local.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { fictionalFamilies } from '../../db/seed/seed-population.ts';
import { changed, lineOfFamily, registerWorld, valueAt, type RegisterWorld } from './register-fixtures.ts';

let world: RegisterWorld;
let t: RegisterWorld['t'];
let { empty, exported, bringIn, count, audited } = {} as RegisterWorld;
/** The register as every database of a test begins, as a file. */
let original: string;
beforeAll(async () => {
	world = await registerWorld();
	({ t, empty, exported, bringIn, count, audited } = world);
	original = await exported();
});
afterAll(async () => await world.close());

describe('what was written is brought in again', () => {
	beforeEach(async () => await empty());

	test('into an empty register, to the last byte; a second time nothing is added', async () => {
		const lines = original.trimEnd().split('\n').length - 1;
		const { report } = await bringIn(original);
		expect(report).toMatchObject({ lines, bad: 0, added: lines, same: 0, written: true, errorsFile: null });
		expect(await exported()).toBe(original);
		expect((await bringIn(original)).report).toMatchObject({ added: 0, same: lines });
		expect(await exported()).toBe(original);
		const registry = localRegistry(t.ctx.database.pool, registerCrypto(t.ctx.keys));
		expect(await registry.verify(valueAt(original, 2, 'nik'), valueAt(original, 2, 'kkNumber'))).toBe(true);
	});

	test('whatever its names, streets and papers are, with a byte order mark, semicolons and CRLF as well', async () => {
		const [family] = fictionalFamilies(t.ctx.city.regions, 100, 1) as [Family];
		const letter = fc.constantFrom('A', 'Z', ' ', "'", ',', '.', '-', 'É', '"');
		const street = fc.string({ unit: fc.oneof(letter, fc.constantFrom('=', ';', '/', '7')), minLength: 1 });
		const person = fc.record({
			name: fc.string({ unit: letter, minLength: 1, maxLength: 60 }),
			street,
			certificate: fc.option(fc.constantFrom('3275-LU-01012020-0001', "'=A1", '+1'), { nil: null }),
			says: fc.boolean(),
			alive: fc.boolean(),
		});
		await fc.assert(
			fc.asyncProperty(
				person,
				fc.boolean(),
				async ({ name, street: at, certificate, says, alive }, office) => {
					await empty();
					const head = {
						...family.members[0]!,
						name:
							name.trim() === '' || !/[A-ZÉ]/.test(name)
								? 'A'
								: name.replaceAll('"', '').replace(/\s+/g, ' ').trim(),
						basicStatus: alive ? '1' : '2',
						...(says ? { birthCertificate: certificate } : {}),
					};
					const address = { ...family.address, street: at.trim() === '' ? 'JL.' : at };
					const one = { ...family, address, members: [head] };
					await importFamilies(t.ctx.database, registerCrypto(t.ctx.keys), [one]);
					const first = await exported();
					await empty();
					const file = office ? `\uFEFF${first.replaceAll('\n', '\r\n')}` : first;
					expect((await bringIn(file)).report).toMatchObject({ bad: 0, added: 1 });
					expect(await exported()).toBe(first);
				},
			),
			{ numRuns: 25 },
		);
	});

	test('with semicolons, as spreadsheets here write it', async () => {
		const plain = original
			.split('\n')
			.filter((line) => !line.includes('"'))
			.slice(0, 1);
		const { first, members } = lineOfFamily(original, 2);
		const rows = original.split('\n').slice(first - 1, first - 1 + members);
		const { report } = await bringIn([...plain, ...rows].join('\n').replaceAll(',', ';'));
		expect(report).toMatchObject({ bad: 0, added: members });
	});
});

describe('a file with bad lines', () => {
	beforeEach(async () => await empty());

	test('changes nothing and names the lines, all of them in a file for its owner alone', async () => {
		const one = lineOfFamily(original, 20);
		const two = lineOfFamily(original, 300);
		const bad = changed(original, [
			[one.first + 1, 'birthDate', '2001-02-29'],
			[one.first + 1, 'religion', 'X'],
			[two.first, 'kelurahanCode', '32.75.99.1001'],
		]);
		const { file, report } = await bringIn(bad);
		expect(report).toMatchObject({ bad: 2, added: 0, written: false, errorsFile: `${file}.errors.csv` });
		expect(report.said).toEqual([
			`line ${one.first + 1}, birthDate: is no day written YYYY-MM-DD`,
			`line ${one.first + 1}, religion: is no code of its table`,
			`line ${two.first}, kelurahanCode: is no kelurahan of this city`,
		]);
		expect(await count()).toBe(0);
		expect(statSync(report.errorsFile!).mode & 0o777).toBe(0o600);
		const written = readFileSync(report.errorsFile!, 'utf8').trimEnd().split('\n');
		expect(written[0]).toBe('line,column,weight,code,problem,againstLine');
		expect(written.slice(1).map((row) => row.split(',').slice(0, 4).join())).toEqual([
			`${one.first + 1},birthDate,error,not_a_date`,
			`${one.first + 1},religion,error,code_unknown`,
			`${two.first},kelurahanCode,error,kelurahan_unknown`,
		]);
		expect(readFileSync(report.errorsFile!, 'utf8')).not.toContain(valueAt(original, two.first, 'nik'));
	});

	test('gives its other families when that is asked for: a KK comes in whole or not at all', async () => {
		const { first, members } = lineOfFamily(original, 20);
		const bad = changed(original, [[first + 1, 'sex', '?']]);
		const { report } = await bringIn(bad, { skipBadLines: true });
		const lines = original.trimEnd().split('\n').length - 1;
		expect(report).toMatchObject({
			lines,
			bad: 1,
			leftOut: members - 1,
			added: lines - members,
			written: true,
		});
		const registry = localRegistry(t.ctx.database.pool, registerCrypto(t.ctx.keys));
		expect(await registry.findFamily(valueAt(original, first, 'kkNumber'))).toBeNull();
		expect(await audited('import_register')).toContainEqual(
			expect.objectContaining({
				actorKind: 'system',
				bad: 1,
				leftOut: members - 1,
				file: expect.stringMatching(/^[0-9a-f]{64}$/),
			}),
		);
		// Corrected, the same file brings in what is lacking.
		expect((await bringIn(original)).report).toMatchObject({ added: members, same: lines - members });
	});

	test('of which every line is bad changes nothing either, and has all findings written', async () => {
		const lines = original.trimEnd().split('\n');
		const rows = Array.from({ length: 12 }, () => lines.slice(1)).flat();
		const bad = [lines[0], ...rows.map((row) => row.replace(/^\d{16}/, 'KK'))].join('\n');
		for (const skipBadLines of [false, true]) {
			const { report } = await bringIn(bad, { skipBadLines });
			expect(report).toMatchObject({ lines: rows.length, bad: rows.length, added: 0, leftOut: 0 });
			const written = readFileSync(report.errorsFile!, 'utf8').trimEnd().split('\n');
			expect(written).toHaveLength(rows.length + 1);
			expect(report.said).toHaveLength(100);
		}
		expect(await count()).toBe(0);
	});

	test.each([
		['a NIK twice', 'nik', 'nik_twice'],
		['members of a KK apart', 'kkNumber', 'kk_apart'],
	])('%s is told with the earlier line', async (_, column, code) => {
		const one = lineOfFamily(original, 20);
		const two = lineOfFamily(original, 200);
		const last = two.first + two.members - 1;
		const { report } = await bringIn(
			changed(original, [[last, column, valueAt(original, one.first, column)]]),
		);
		const written = readFileSync(report.errorsFile!, 'utf8');
		expect(written).toContain(`\n${last},${column},error,${code},`);
		expect(written).toMatch(new RegExp(`\\n${last},${column},.*,${one.first}\\n`));
		expect(await count()).toBe(0);
	});

	test('a family without a head, with two, or of two addresses is told', async () => {
		const [one, two, three] = [20, 200, 400].map((from) => lineOfFamily(original, from)) as [
			ReturnType<typeof lineOfFamily>,
			ReturnType<typeof lineOfFamily>,
			ReturnType<typeof lineOfFamily>,
		];
		const { report } = await bringIn(
			changed(original, [
				[one.first, 'relation', '9'],
				[two.first + 1, 'relation', '1'],
				[three.first + 2, 'rt', '099'],
			]),
		);
		expect(report.said).toEqual([
			`line ${one.first}, relation: is of a family without a head`,
			`line ${two.first + 1}, relation: is a second head of this family (line ${two.first})`,
			`line ${three.first + 2}, street: is not the same on all lines of this KK (line ${three.first})`,
		]);
	});

	test('a line that cannot be read takes the families beside it with it: it may be of either', async () => {
		const { first, members } = lineOfFamily(original, 20);
		const lines = original.split('\n');
		lines.splice(first - 1, 0, 'no,line,at,all');
		const { report } = await bringIn(lines.join('\n'), { skipBadLines: true });
		expect(report.bad).toBe(1);
		const before = valueAt(original, first - 1, 'kkNumber');
		const registry = localRegistry(t.ctx.database.pool, registerCrypto(t.ctx.keys));
		expect(await registry.findFamily(before)).toBeNull();
		expect(await registry.findFamily(valueAt(original, first, 'kkNumber'))).toBeNull();
		expect(report.leftOut).toBeGreaterThan(members);
	});
});

describe('what the register has already', () => {
	beforeEach(async () => {
		await empty();
		await bringIn(original);
	});

	test('is not changed: another person or another address is told', async () => {
		const { first, members } = lineOfFamily(original, 20);
		const other = lineOfFamily(original, first + members);
		const { report } = await bringIn(
			changed(original, [
				[first + 1, 'name', 'SOMEBODY ELSE'],
				...Array.from({ length: other.members }, (_, i) => [other.first + i, 'rw', '099'] as const),
			]),
		);
		expect(report.said).toEqual([
			`line ${first + 1}, nik: is in the register already, on another KK or with other data`,
			`line ${other.first}, kkNumber: is in the register already, with another address or without this person`,
		]);
		expect(await exported()).toBe(original);
	});

	test('and the file lacks is told, and so is somebody of another KK', async () => {
		const { first, members } = lineOfFamily(original, 20);
		const lines = original.split('\n');
		const { report } = await bringIn([lines[0], ...lines.slice(first - 1, first + members - 2)].join('\n'));
		expect(report.said).toEqual([
			'line 2, kkNumber: has somebody in the register who is missing from the file',
		]);
		const stranger = valueAt(original, first + members, 'nik');
		const swapped = changed(original, [[first + members - 1, 'nik', stranger]]).split('\n');
		const { report: second } = await bringIn(
			[lines[0], ...swapped.slice(first - 1, first + members - 1)].join('\n'),
		);
		expect(second.said.filter((one) => !one.includes('does not agree'))).toEqual([
			'line 2, kkNumber: has somebody in the register who is missing from the file',
			`line ${members + 1}, nik: is in the register already, on another KK or with other data`,
		]);
	});
});
