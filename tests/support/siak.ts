import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { product } from './e2e.ts';

const run = promisify(execFile);

/** The office says at the command line that SIAK is closed, or open again; gives what the command says. */
export async function saySiak(wish: 'close' | 'open' | 'state'): Promise<string> {
	const { dataDir, databaseUrl } = product();
	const env = {
		...process.env,
		DATA_DIR: dataDir,
		SECRET_KEYS: process.env.E2E_SECRET_KEYS,
		DEMO: 'true',
		...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
	};
	return (await run(process.execPath, ['src/cli.ts', 'siak', wish], { env })).stdout;
}
