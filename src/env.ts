import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readRegister, registerSettings, type RegisterEnv } from './env-register.ts';
import { readSigning, signingSettings, type SigningEnv } from './env-signing.ts';

/** The framework reads this name from `src/env.ts`; the product's own settings are read by {@link readEnv}, at start and not at build. */
export const variables = {};

/** Every setting: what it is for, what it is when absent. `.env.example` is generated from this table. */
export const settings = {
	PORT: { default: '3000', about: 'Port to listen on.' },
	HOST: { default: '127.0.0.1 in demo mode, 0.0.0.0 otherwise', about: 'Address to listen on.' },
	PUBLIC_ORIGIN: {
		default: 'http://localhost:PORT in demo mode; must be set otherwise',
		about:
			'The address people type, scheme included, e.g. https://e-open.bekasikota.go.id. Links in messages and the check of form posts use it.',
	},
	DATABASE_URL: {
		default: 'absent: the embedded database in DATA_DIR',
		about: 'PostgreSQL 15 or newer, postgres://user:password@host:port/name.',
	},
	DATABASE_CONNECTIONS: { default: '10', about: 'Most connections of one process to PostgreSQL.' },
	DATA_DIR: {
		default: '.e-open',
		about: 'Folder for uploaded files and, with the embedded database, the database.',
	},
	CITY_DIR: {
		default: 'data/kota-bekasi',
		about:
			'Folder of the city that is served: regions.json, offices.json, holidays.json, settings.json. From the project’s folder, or absolute.',
	},
	SMTP_URL: {
		default: 'absent: messages are kept as files and readable at /dev/mail (demo mode only)',
		about: 'Mail server, smtp://user:password@host:port (smtps:// for TLS from the start).',
	},
	MAIL_FROM: {
		default: 'e-Open and the city’s name <no-reply@e-open.example>',
		about: 'Sender of messages.',
	},
	DEMO: {
		default: 'true with the embedded database, false with DATABASE_URL',
		about: 'Demo mode: fictional people, shown passwords, /dev pages. Everything else is production mode.',
	},
	DEMO_RESIDENTS: { default: '3000', about: 'How many fictional residents the seed makes.' },
	SECRET_KEYS: {
		default: 'made and kept in DATA_DIR in demo mode; must be set otherwise',
		about:
			'Keys that wrap the data keys: id:base64 (32 bytes or more), the current one first, older ones after it, separated by commas.',
	},
	ALLOW_EMBEDDED_DATABASE: {
		default: 'false',
		about: 'Production mode on the embedded database, which does not survive a power cut: only for trials.',
	},
	TRUST_PROXY: {
		default: 'false',
		about: 'Take the caller’s address from the last X-Forwarded-For entry (behind a reverse proxy of yours).',
	},
	...registerSettings,
	...signingSettings,
	LOG_LEVEL: { default: 'info', about: 'trace, debug, info, warn, error, or silent.' },
} as const;
export type SettingName = keyof typeof settings;

export type Env = {
	readonly port: number;
	readonly host: string;
	readonly publicOrigin: string;
	/** False when the origin was not set: demo mode then answers under whatever address it is reached by. */
	readonly publicOriginFixed: boolean;
	readonly databaseUrl: string | null;
	readonly databaseConnections: number;
	readonly dataDir: string;
	/** As set: from the project's folder, or absolute. */
	readonly cityDir: string;
	readonly smtpUrl: string | null;
	/** Absent: made of the city’s name. */
	readonly mailFrom: string | null;
	readonly demo: boolean;
	readonly demoResidents: number;
	readonly secretKeys: string;
	readonly allowEmbeddedDatabase: boolean;
	readonly trustProxy: boolean;
	readonly register: RegisterEnv;
	readonly signing: SigningEnv;
	readonly logLevel: string;
};

/** Settings that cannot be started with; `problems` says which and why, a sentence each. */
export class SettingsError extends Error {
	readonly problems: readonly string[];
	constructor(problems: readonly string[]) {
		super(problems.join('\n'));
		this.problems = problems;
	}
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'];

/** Reads and checks the settings; refuses with every problem at once. */
export function readEnv(raw: Readonly<Record<string, string | undefined>>): Env {
	const problems: string[] = [];
	const text = (name: SettingName): string | null => raw[name]?.trim() || null;
	const whole = (name: SettingName, fallback: number, least: number, most: number): number => {
		const value = text(name);
		if (value === null) return fallback;
		const number = Number(value);
		if (Number.isInteger(number) && number >= least && number <= most) return number;
		problems.push(`${name} must be a whole number from ${least} to ${most}; it is "${value}".`);
		return fallback;
	};
	const flag = (name: SettingName, fallback: boolean): boolean => {
		const value = text(name)?.toLowerCase();
		if (value === undefined) return fallback;
		if (['true', '1', 'yes', 'on'].includes(value)) return true;
		if (['false', '0', 'no', 'off'].includes(value)) return false;
		problems.push(`${name} must be true or false; it is "${value}".`);
		return fallback;
	};
	const address = (name: SettingName, protocols: readonly string[]): string | null => {
		const value = text(name);
		if (value === null) return null;
		if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol))
			problems.push(
				`${name} must be an address starting with ${protocols.map((p) => `${p}//`).join(' or ')}.`,
			);
		return value;
	};
	const databaseUrl = address('DATABASE_URL', ['postgres:', 'postgresql:']);
	const smtpUrl = address('SMTP_URL', ['smtp:', 'smtps:']);
	const origin = address('PUBLIC_ORIGIN', ['http:', 'https:']);
	const demo = flag('DEMO', databaseUrl === null);
	const allowEmbeddedDatabase = flag('ALLOW_EMBEDDED_DATABASE', false);
	const port = whole('PORT', 3000, 0, 65_535);
	const dataDir = resolve(text('DATA_DIR') ?? '.e-open');
	const logLevel = text('LOG_LEVEL') ?? 'info';
	if (!logLevels.includes(logLevel)) problems.push(`LOG_LEVEL must be one of ${logLevels.join(', ')}.`);
	let secretKeys = text('SECRET_KEYS') ?? '';
	if (
		secretKeys !== '' &&
		!secretKeys.split(',').every((part) => /^\s*[a-z0-9-]{1,16}:[A-Za-z0-9+/_=-]{43,}\s*$/i.test(part))
	)
		problems.push('SECRET_KEYS must be id:base64 (32 bytes or more each), separated by commas.');
	if (!demo) {
		if (secretKeys === '')
			problems.push('SECRET_KEYS must be set in production mode (e.g. k1:$(openssl rand -base64 32)).');
		if (origin === null) problems.push('PUBLIC_ORIGIN must be set in production mode.');
		if (smtpUrl === null) problems.push('SMTP_URL must be set in production mode.');
		if (databaseUrl === null && !allowEmbeddedDatabase)
			problems.push(
				'DATABASE_URL must be set in production mode: the embedded database does not survive a power cut (ALLOW_EMBEDDED_DATABASE=true for a trial).',
			);
	}
	const problem = (sentence: string): void => void problems.push(sentence);
	const values = {
		port,
		host: text('HOST') ?? (demo ? '127.0.0.1' : '0.0.0.0'),
		publicOrigin: (origin ?? `http://localhost:${port}`).replace(/\/+$/, ''),
		publicOriginFixed: origin !== null,
		databaseUrl,
		databaseConnections: whole('DATABASE_CONNECTIONS', 10, 1, 200),
		dataDir,
		cityDir: text('CITY_DIR') ?? settings.CITY_DIR.default,
		smtpUrl,
		mailFrom: text('MAIL_FROM'),
		demo,
		demoResidents: whole('DEMO_RESIDENTS', 3000, 100, 3_000_000),
		allowEmbeddedDatabase,
		trustProxy: flag('TRUST_PROXY', false),
		register: readRegister({ text, whole, address, problem }, demo),
		signing: readSigning({ text, whole, flag, address, problem }, demo),
		logLevel,
	};
	if (problems.length > 0) throw new SettingsError(problems);
	if (secretKeys === '') secretKeys = demoSecretKeys(dataDir);
	return { ...values, secretKeys };
}

/** In demo mode the secret key is made once and kept beside the data, so that a restart can read what it sealed. */
function demoSecretKeys(dataDir: string): string {
	const file = join(dataDir, 'secret-keys');
	try {
		if (existsSync(file)) return readFileSync(file, 'utf8').trim();
		mkdirSync(dataDir, { recursive: true, mode: 0o700 });
		writeFileSync(file, `demo:${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
		return readFileSync(file, 'utf8').trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file, 'utf8').trim();
		throw new SettingsError([
			`The data folder ${dataDir} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}). Give this user the right to write there, or set DATA_DIR to another folder.`,
		]);
	}
}

/** The text of `.env.example`. */
export const envExample = (): string =>
	Object.entries(settings)
		.map(([name, setting]) => `# ${setting.about}\n# Default: ${setting.default}\n#${name}=\n`)
		.join('\n');
