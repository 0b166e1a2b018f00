import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseKkNumber } from '#domain/identity/kk-number.ts';
import { nikMatches } from '#domain/identity/nik.ts';
import { projectRoot } from '#server/project-root.ts';

// The commands as people run them, each in a process of its own, on an embedded database that the first of them makes.

// Processes that open a database take seconds, and longer on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'e-open-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran => {
	const { DATABASE_URL: _, TEST_DATABASE: __, ...inherited } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...args], {
		cwd: projectRoot(),
		env: { ...inherited, DATA_DIR: join(folder, 'data'), DEMO_RESIDENTS: '600', ...env },
		encoding: 'utf8',
	});
	return { code: status, out: stdout, err: stderr };
};

test('help lists the commands; an unknown one is refused in a sentence', () => {
	const help = run(['help']);
	expect(help.code).toBe(0);
	for (const name of ['migrate', 'seed', 'accounts', 'residents', 'register', 'doctor'])
		expect(help.out).toContain(`  ${name}`);
	const unknown = run(['acounts']);
	expect(unknown).toMatchObject({ code: 2, out: '' });
	expect(unknown.err).toContain('e-Open has no command "acounts".');
});

describe('on a fresh data folder', () => {
	test('accounts seeds first and shows everybody who can sign in; standard output is nothing but JSON', () => {
		const { code, out } = run(['accounts', '--json']);
		expect(code).toBe(0);
		const people = JSON.parse(out) as Record<string, string>[];
		expect(people.find(({ role }) => role === 'applicant')).toMatchObject({
			name: expect.any(String),
			identifier: expect.stringContaining('@'),
			password: expect.any(String),
			office: null,
		});
		expect(people.find(({ role }) => role === 'verifier')).toMatchObject({
			office: expect.stringContaining('Kantor'),
			totpSecret: expect.stringMatching(/^[A-Z2-7]{32}$/),
		});
	});

	test('residents are well-formed, the same at every call, and of nobody who has an account', () => {
		const first = run(['residents', '--sample', '12', '--json']);
		const residents = JSON.parse(first.out) as {
			nik: string;
			kkNumber: string;
			birthDate: string;
			sex: 'male' | 'female';
			kelurahan: string;
			relation: string;
		}[];
		expect(residents).toHaveLength(12);
		for (const resident of residents) {
			expect(nikMatches(resident.nik, resident)).toBe(true);
			expect(parseKkNumber(resident.kkNumber)).not.toBeNull();
			expect(resident.kelurahan).toMatch(/^[A-Z]/);
		}
		expect(residents[0]!.relation).toBe('Kepala keluarga');
		expect(run(['residents', '--sample', '12', '--json']).out).toBe(first.out);
	});

	test('doctor finds everything good', () => {
		const { code, out } = run(['doctor']);
		expect(out).toMatch(/DATA_DIR +environment/);
		expect(out).toMatch(/good +migrations +all run/);
		expect(out).not.toContain('WRONG');
		expect(code).toBe(0);
	});

	test('the register is written, and brought in again; a bad line or no file ends with its exit code', () => {
		const file = join(folder, 'register.csv');
		expect(run(['register', 'export', file])).toMatchObject({
			code: 2,
			err: expect.stringContaining('--in-the-clear'),
		});
		expect(run(['register', 'export', file, '--in-the-clear']).code).toBe(0);
		const same = run(['register', 'import', file]);
		expect(same).toMatchObject({
			code: 0,
			out: expect.stringMatching(/, 0 of them bad\. 0 residents brought in, 60\d there already\.\n$/),
		});
		writeFileSync(file, readFileSync(file, 'utf8').replace(',female,', ',P,'));
		const bad = run(['register', 'import', file]);
		expect(bad).toMatchObject({
			code: 1,
			out: '',
			err: expect.stringMatching(/^line \d+, sex: must be male or female\n[\s\S]*Nothing was changed\./),
		});
		expect(run(['register', 'import', join(folder, 'none.csv')])).toMatchObject({
			code: 2,
			err: expect.stringContaining('There is no file'),
		});
		expect(run(['register', 'burn'])).toMatchObject({
			code: 2,
			err: expect.stringContaining('import, export or generate'),
		});
	});

	test('production mode does not start on it', () => {
		const production = {
			DEMO: 'false',
			ALLOW_EMBEDDED_DATABASE: 'true',
			PUBLIC_ORIGIN: 'https://e-open.example',
			SMTP_URL: 'smtp://127.0.0.1:9',
		};
		const own = run(['migrate'], {
			...production,
			SECRET_KEYS: readFileSync(join(folder, 'data/secret-keys'), 'utf8').trim(),
		});
		expect(own.code).toBe(2);
		expect(own.err).toContain('This database holds demo accounts with default passwords');
		const otherKeys = run(['migrate'], {
			...production,
			SECRET_KEYS: `k9:${Buffer.alloc(32, 9).toString('base64')}`,
		});
		expect(otherKeys).toMatchObject({
			code: 2,
			err: expect.stringContaining('SECRET_KEYS are not those this database was sealed with.'),
		});
		const keys = run(['doctor'], {
			...production,
			SECRET_KEYS: `k9:${Buffer.alloc(32, 9).toString('base64')}`,
		});
		expect(keys.code).toBe(1);
		expect(keys.out).toMatch(/WRONG +SECRET_KEYS/);
		expect(keys.out).toMatch(/WRONG +mail/);
		expect(keys.out).toMatch(/WRONG +demo accounts/);
	});
});

test('doctor names what is wrong with the settings, and exits with 1', () => {
	const { code, out } = run(['doctor'], { DEMO: 'false' });
	expect(code).toBe(1);
	expect(out).toMatch(/WRONG +settings +SECRET_KEYS must be set in production mode/);
});

test('a database that is not there is a sentence without its password', () => {
	const { code, err } = run(['migrate'], {
		DATABASE_URL: 'postgres://user:geheim@127.0.0.1:9/e_open',
		DEMO: 'true',
	});
	expect(code).toBe(5);
	expect(err).toContain('The database e_open at 127.0.0.1:9 cannot be reached (ECONNREFUSED).');
	expect(err).not.toContain('geheim');
});

test('a folder that cannot be made is a sentence', () => {
	writeFileSync(join(folder, 'a-file'), '');
	const { code, err } = run(['migrate'], { DATA_DIR: join(folder, 'a-file/data') });
	expect(code).toBe(2);
	expect(err).toMatch(/^The data folder .* cannot be written \(ENOTDIR\)/);
});
