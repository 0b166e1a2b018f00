import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { installPackages, mayInstallPackages } from './browser.ts';
import { run, start } from './program.ts';

/** A PostgreSQL to test on; `stop` ends it if it was started for that. */
export type Postgres = { url: string; stop: () => Promise<void> };

const usual = 'postgres://postgres@127.0.0.1:5432/postgres';

async function answers(url: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
	try {
		await client.connect();
		await client.query('select 1');
		return true;
	} catch {
		return false;
	} finally {
		await client.end().catch(() => undefined);
	}
}

/** The newest installed server's programs: Debian keeps them off PATH, Homebrew in a folder of each version. */
function findPrograms(): string | undefined {
	const newestFirst = (folder: string, path: string) =>
		(existsSync(folder) ? readdirSync(folder) : [])
			.sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))
			.map((name) => join(folder, name, path));
	const folders = [
		...newestFirst('/usr/lib/postgresql', 'bin'),
		...(process.env.PATH ?? '').split(delimiter),
		...['/opt/homebrew/opt', '/usr/local/opt'].flatMap((folder) => newestFirst(folder, 'bin')),
	];
	return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

const freePort = (): Promise<number> =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => {
				if (address && typeof address === 'object') resolve(address.port);
				else reject(new Error('no port'));
			});
		});
	});

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where that account is missing. */
async function account(): Promise<{ uid: number; gid: number } | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	for (const name of ['postgres', 'nobody']) {
		const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
		if (uid.code === 0 && gid.code === 0) return { uid: Number(uid.output), gid: Number(gid.output) };
	}
	return undefined;
}

/** Starts a throw-away server in a temporary folder on a free port; answers a sentence if it does not come up. */
async function startThrowAway(programs: string): Promise<Postgres | string> {
	const folder = mkdtempSync(join(tmpdir(), 'e-open-postgres-'));
	const remove = () => {
		rmSync(folder, { recursive: true, force: true });
	};
	const as = await account();
	if (as) chownSync(folder, as.uid, as.gid);
	const data = join(folder, 'data');
	const options = { cwd: folder, ...as };
	const made = start(
		join(programs, 'initdb'),
		['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
		{ ...options, stdio: ['ignore', 'ignore', 'inherit'] },
	);
	const madeCode = await new Promise((resolve) => {
		made.once('close', resolve);
		made.once('error', () => {
			resolve(127);
		});
	});
	if (madeCode !== 0) {
		remove();
		return `${join(programs, 'initdb')} could not make a database folder.`;
	}
	const port = await freePort();
	// What is thrown away needs no fsync.
	const settings = ['fsync=off', 'max_connections=200', 'listen_addresses=127.0.0.1'].flatMap((set) => [
		'-c',
		set,
	]);
	const server = start(
		join(programs, 'postgres'),
		['-D', data, '-p', String(port), '-k', folder, ...settings],
		{ ...options, stdio: 'ignore' },
	);
	const ended = new Promise<void>((resolve) => {
		server.once('close', () => {
			resolve();
		});
	});
	const stop = async () => {
		// SIGINT is PostgreSQL's fast shutdown: it closes the connections itself.
		server.kill('SIGINT');
		await Promise.race([ended, wait(20_000)]);
		remove();
	};
	const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
	for (let tries = 0; tries < 100; tries++) {
		if (server.exitCode !== null) break;
		if (await answers(url)) return { url, stop };
		await wait(200);
	}
	await stop();
	return `${join(programs, 'postgres')} did not start.`;
}

/** The PostgreSQL that runs here, else a throw-away one; installs Debian's if it may. Answers a sentence if there is none. */
export async function ensurePostgres(): Promise<Postgres | string> {
	const given = process.env.TEST_POSTGRES ?? usual;
	if (await answers(given)) return { url: given, stop: () => Promise.resolve() };
	let programs = findPrograms();
	let tried = '';
	if (programs === undefined && mayInstallPackages()) {
		tried = (await installPackages('postgresql')) ?? '';
		programs = findPrograms();
	}
	if (programs === undefined)
		return `${tried}\nNo PostgreSQL answers at ${given} and none is installed: install the package "postgresql", or start one there.`;
	return startThrowAway(programs);
}
