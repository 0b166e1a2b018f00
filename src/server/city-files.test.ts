import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SettingsError } from '#env';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { readCity } from './city-files.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'e-open-city-'));
	cpSync('data/kota-contoh', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const change = (file: string, from: string, to: string): void => {
	const path = join(folder, file);
	const was = readFileSync(path, 'utf8');
	expect(was).toContain(from);
	writeFileSync(path, was.replace(from, to));
};
const problems = (): string[] => {
	try {
		readCity(folder);
	} catch (error) {
		if (error instanceof SettingsError)
			return error.problems.map((problem) => problem.replace(`${folder}/`, ''));
		throw error;
	}
	return [];
};

test('every city of the project is whole', () => {
	expect(readCity('data/kota-bekasi').regions.city.name).toBe('Kota Bekasi');
	const { regions, offices, settings } = readCity('data/kota-contoh');
	expect([regions.kecamatan.length, regions.kecamatan.flatMap(({ kelurahan }) => kelurahan).length]).toEqual([
		3, 7,
	]);
	expect(offices).toHaveLength(11);
	expect(settings.cityName).toBe('Kota Contoh');
});

test('a city’s own closure is no working day there', () => {
	const calendar = ({ holidays, settings }: ReturnType<typeof readCity>) => ({
		closed: new Set(holidays.map(({ date }) => date)),
		weekend: settings.weekend,
	});
	expect(addWorkingDays('2026-12-01', 1, calendar(readCity('data/kota-bekasi')))).toBe('2026-12-02');
	expect(addWorkingDays('2026-12-01', 1, calendar(readCity('data/kota-contoh')))).toBe('2026-12-03');
});

describe('refuses a folder, saying file and place', () => {
	test.each([
		['settings.json', '"cityName": "Kota Contoh"', '"cityName": " "', 'settings.json: cityName is empty.'],
		['settings.json', '"cityName"', '"name"', 'settings.json: cityName is missing.'],
		['settings.json', '"max": 5', '"max": 1', 'settings.json: pickupSpan.min is more than pickupSpan.max.'],
		[
			'regions.json',
			'"nikPrefix": "339901"',
			'"nikPrefix": "339902"',
			'regions.json: nikPrefix of 33.99.01 must be 339901; it is 339902.',
		],
		[
			'regions.json',
			'"postalCode": "59912"',
			'"postalCode": "599"',
			'regions.json: kecamatan.0.kelurahan.1.postalCode must look like 17112.',
		],
		[
			'regions.json',
			'33.99.03.1002',
			'33.99.02.1003',
			'regions.json: kelurahan 33.99.02.1003 does not lie in kecamatan 33.99.03.',
		],
		[
			'offices.json',
			'kecamatan-contoh-utara',
			'disdukcapil',
			'offices.json: office disdukcapil stands there more than once.',
		],
		[
			'offices.json',
			'"pickup": true',
			'"sessions": ["03:00"], "pickup": true',
			'has the session 03:00 outside its opening hours.',
		],
		['holidays.json', '2026-12-02', '2026-13-02', 'is no date, YYYY-MM-DD.'],
	])('%s: %s → %s', (file, from, to, said) => {
		change(file, from, to);
		expect(problems().join('\n')).toContain(said);
	});

	test('a file that is missing, and one that is no JSON, both at once', () => {
		rmSync(join(folder, 'offices.json'));
		writeFileSync(join(folder, 'settings.json'), '{');
		expect(problems().map((problem) => problem.slice(0, 40))).toEqual([
			expect.stringContaining('offices.json: is missing.'),
			expect.stringContaining('settings.json: is no JSON:'),
		]);
	});
});
