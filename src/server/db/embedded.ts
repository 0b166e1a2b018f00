import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PglitePgConnection } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';

/** The data folder is in use by another running e-Open, or cannot be written; the message is for the operator. */
export class DataFolderError extends Error {}

const alive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
};

/** Takes the folder's lock file (the embedded database takes none itself); gives back the function that frees it. */
export function lockFolder(folder: string): () => void {
	const lock = join(folder, 'lock');
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		if (existsSync(lock)) {
			const holder = Number(readFileSync(lock, 'utf8'));
			if (holder && holder !== process.pid && alive(holder))
				throw new DataFolderError(
					`The data folder ${folder} is in use by another running e-Open (process ${holder}). Stop it first, or set DATA_DIR to another folder.`,
				);
			rmSync(lock, { force: true });
		}
		const file = openSync(lock, 'wx', 0o600);
		writeSync(file, String(process.pid));
		closeSync(file);
	} catch (error) {
		if (error instanceof DataFolderError) throw error;
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'EEXIST')
			throw new DataFolderError(
				`The data folder ${folder} is being opened by another e-Open. Try again in a moment.`,
			);
		throw new DataFolderError(
			`The data folder ${folder} cannot be written (${code ?? 'unknown reason'}). Give this user the right to write there, or set DATA_DIR to another folder.`,
		);
	}
	return () => rmSync(lock, { force: true });
}

/** Opens PGlite: in `folder`, or in memory when null; `snapshot` is a dump to start from (tests). */
export async function openPglite(folder: string | null, snapshot?: Blob): Promise<PGlite> {
	return PGlite.create({
		...(folder ? { dataDir: join(folder, 'database') } : {}),
		...(snapshot ? { loadDataDir: snapshot } : {}),
		relaxedDurability: false,
	});
}

/** A `pg.Pool` over PGlite. One connection; each client gets a connection object of its own, since a shared one breaks after an SQL error. */
export function poolOver(pglite: PGlite): pg.Pool {
	class EmbeddedClient extends pg.Client {
		constructor() {
			super({ connection: new PglitePgConnection({ pglite }) } as unknown as pg.ClientConfig);
		}
	}
	return new pg.Pool({
		Client: EmbeddedClient as unknown as typeof pg.Client,
		max: 1,
		idleTimeoutMillis: 0,
	} as pg.PoolConfig);
}
