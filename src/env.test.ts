import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { envExample, readEnv, settings, SettingsError } from './env.ts';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'e-open-env-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const key = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
const production = {
	DEMO: 'false',
	DATABASE_URL: 'postgres://e-open:secret@db:5432/e_open',
	SMTP_URL: 'smtp://mail:25',
	PUBLIC_ORIGIN: 'https://e-open.example/',
	SECRET_KEYS: key,
};

const problemsOf = (raw: Record<string, string>): readonly string[] => {
	try {
		readEnv(raw);
	} catch (error) {
		if (error instanceof SettingsError) return error.problems;
		throw error;
	}
	throw new Error('these settings were accepted');
};

describe('production mode', () => {
	test('starts with everything set', () => {
		const env = readEnv(production);
		expect(env).toMatchObject({
			demo: false,
			host: '0.0.0.0',
			port: 3000,
			publicOrigin: 'https://e-open.example',
			publicOriginFixed: true,
			secretKeys: key,
		});
	});

	test('is what a DATABASE_URL means', () => {
		const { DEMO: _, ...rest } = production;
		expect(readEnv(rest).demo).toBe(false);
		expect(readEnv({ DATA_DIR: folder }).demo).toBe(true);
	});

	test.each([
		['SECRET_KEYS', 'SECRET_KEYS must be set in production mode (e.g. k1:$(openssl rand -base64 32)).'],
		['PUBLIC_ORIGIN', 'PUBLIC_ORIGIN must be set in production mode.'],
		['SMTP_URL', 'SMTP_URL must be set in production mode.'],
		[
			'DATABASE_URL',
			'DATABASE_URL must be set in production mode: the embedded database does not survive a power cut (ALLOW_EMBEDDED_DATABASE=true for a trial).',
		],
	])('refuses to start without %s', (name, sentence) => {
		expect(problemsOf({ ...production, [name]: '' })).toEqual([sentence]);
	});

	test('names everything that is missing at once', () => {
		expect(problemsOf({ DEMO: 'false' })).toHaveLength(4);
	});

	test('takes the embedded database only when told to', () => {
		const { DATABASE_URL: _, ...rest } = production;
		expect(readEnv({ ...rest, ALLOW_EMBEDDED_DATABASE: 'true' })).toMatchObject({
			demo: false,
			databaseUrl: null,
		});
	});
});

describe('a setting that cannot be', () => {
	test.each([
		['PORT', '80a', 'PORT must be a whole number from 0 to 65535; it is "80a".'],
		['PORT', '65536', 'PORT must be a whole number from 0 to 65535; it is "65536".'],
		['DATABASE_CONNECTIONS', '0', 'DATABASE_CONNECTIONS must be a whole number from 1 to 200; it is "0".'],
		['DEMO_RESIDENTS', '5', 'DEMO_RESIDENTS must be a whole number from 100 to 3000000; it is "5".'],
		['DEMO', 'perhaps', 'DEMO must be true or false; it is "perhaps".'],
		['TRUST_PROXY', '2', 'TRUST_PROXY must be true or false; it is "2".'],
		['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of trace, debug, info, warn, error, silent.'],
		[
			'DATABASE_URL',
			'mysql://db/x',
			'DATABASE_URL must be an address starting with postgres:// or postgresql://.',
		],
		['SMTP_URL', 'mail.example:25', 'SMTP_URL must be an address starting with smtp:// or smtps://.'],
		[
			'PUBLIC_ORIGIN',
			'e-open.example',
			'PUBLIC_ORIGIN must be an address starting with http:// or https://.',
		],
		[
			'SECRET_KEYS',
			'k1:short',
			'SECRET_KEYS must be id:base64 (32 bytes or more each), separated by commas.',
		],
		[
			'SECRET_KEYS',
			`${key},k2`,
			'SECRET_KEYS must be id:base64 (32 bytes or more each), separated by commas.',
		],
	])('%s=%s', (name, value, sentence) => {
		expect(problemsOf({ ...production, [name]: value })).toContain(sentence);
	});
});

describe('the population register', () => {
	const dukcapil = {
		...production,
		POPULATION_REGISTRY: 'dukcapil',
		DUKCAPIL_URL: 'http://10.0.0.1:8080',
		DUKCAPIL_LEMBAGA: '3275/contoh',
		DUKCAPIL_USER: 'contoh',
		DUKCAPIL_PASSWORD: 'rahasia',
		DUKCAPIL_IP: '10.0.0.2',
	};

	test('is the local one unless said otherwise', () => {
		expect(readEnv(production).register).toEqual({ kind: 'local' });
		expect(problemsOf({ ...production, POPULATION_REGISTRY: 'siak' })).toEqual([
			'POPULATION_REGISTRY must be local or dukcapil; it is "siak".',
		]);
	});

	test('is the web service, with the methods of the contract', () => {
		expect(readEnv({ ...dukcapil, DUKCAPIL_METHOD_VERIFY: 'CALL_VERIFY_BY_ELEMEN' }).register).toEqual({
			kind: 'dukcapil',
			url: 'http://10.0.0.1:8080',
			lembaga: '3275/contoh',
			user: 'contoh',
			password: 'rahasia',
			ip: '10.0.0.2',
			methods: { resident: 'CALL_NIK', family: 'CALL_NIK_GET_KK', verify: 'CALL_VERIFY_BY_ELEMEN' },
			timeoutMs: 8_000,
			parallel: 8,
		});
	});

	test('needs everything of its contract, and no fictional people', () => {
		expect(problemsOf({ ...production, POPULATION_REGISTRY: 'dukcapil' })).toEqual(
			['URL', 'LEMBAGA', 'USER', 'PASSWORD', 'IP'].map(
				(name) => `DUKCAPIL_${name} must be set with POPULATION_REGISTRY=dukcapil.`,
			),
		);
		expect(problemsOf({ ...dukcapil, DUKCAPIL_URL: 'host:80', DUKCAPIL_TIMEOUT_MS: '5' })).toEqual([
			'DUKCAPIL_URL must be an address starting with http:// or https://.',
			'DUKCAPIL_TIMEOUT_MS must be a whole number from 100 to 60000; it is "5".',
		]);
		expect(problemsOf({ ...dukcapil, DEMO: 'true' })).toEqual([
			'DEMO must be false with POPULATION_REGISTRY=dukcapil: the fictional people stand in the local register alone.',
		]);
	});
});

describe('demo mode', () => {
	test('makes its secret key once, for its owner alone', () => {
		const first = readEnv({ DATA_DIR: folder });
		const second = readEnv({ DATA_DIR: folder });
		expect(first.secretKeys).toMatch(/^demo:[\w+/=]{44}$/);
		expect(second.secretKeys).toBe(first.secretKeys);
		expect(statSync(join(folder, 'secret-keys')).mode & 0o777).toBe(0o600);
		expect(readFileSync(join(folder, 'secret-keys'), 'utf8').trim()).toBe(first.secretKeys);
	});

	test('answers on this machine alone, under whatever address it is reached by', () => {
		expect(readEnv({ DATA_DIR: folder, PORT: '4321' })).toMatchObject({
			host: '127.0.0.1',
			publicOrigin: 'http://localhost:4321',
			publicOriginFixed: false,
		});
	});

	test('says so when its folder cannot be made', () => {
		const file = join(folder, 'a-file');
		writeFileSync(file, '');
		expect(problemsOf({ DATA_DIR: join(file, 'data') })).toEqual([
			`The data folder ${join(file, 'data')} cannot be written (ENOTDIR). Give this user the right to write there, or set DATA_DIR to another folder.`,
		]);
	});
});

test('.env.example names every setting', () => {
	for (const name of Object.keys(settings)) expect(envExample()).toContain(`#${name}=\n`);
});
