import { readEnv, type Env } from '#env';

/** Settings of a test: its own data folder, one secret key for all, quiet unless TEST_LOG_LEVEL says otherwise. */
export const testEnv = (
	dataDir: string,
	databaseUrl: string | null,
	more: Readonly<Record<string, string>> = {},
): Env =>
	readEnv({
		DATA_DIR: dataDir,
		DEMO: 'true',
		// Tests that are not about signatures print as soon as SIAK has answered; those that are set this themselves.
		SIGNING: 'off',
		SECRET_KEYS: `test:${Buffer.alloc(32, 'e-open test key').toString('base64')}`,
		LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
		DATABASE_CONNECTIONS: '8',
		...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
		...more,
	});
