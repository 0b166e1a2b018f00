import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { lockFolder, openPglite, poolOver } from './embedded.ts';
import type { Schema } from './schema.ts';

export type Db = Kysely<Schema>;
export type Tx = Transaction<Schema>;
/** Reads may run on either. */
export type Reader = Db | Tx;

export type Database = {
	readonly kind: 'embedded' | 'postgres';
	readonly pool: pg.Pool;
	readonly db: Db;
	/** Calls `heard` with each payload notified on the channel; gives back the function that stops. Survives lost connections. */
	listen(channel: string, heard: (payload: string) => void): Promise<() => Promise<void>>;
	close(): Promise<void>;
};

// Dates stay YYYY-MM-DD strings; bigints stay strings.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

const kyselyOver = (pool: pg.Pool): Db =>
	new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [new CamelCasePlugin()] });

/** Opens the embedded database in a folder (locked against a second process), or in memory. */
export async function openEmbedded(
	folder: string | null,
	snapshot?: Blob,
): Promise<Database & { dump(): Promise<Blob> }> {
	const unlock = folder ? lockFolder(folder) : () => {};
	const pglite = await openPglite(folder, snapshot).catch((error: unknown) => {
		unlock();
		throw error;
	});
	const pool = poolOver(pglite);
	return {
		kind: 'embedded',
		pool,
		db: kyselyOver(pool),
		listen: (channel, heard) => pglite.listen(channel, heard),
		dump: async () => await pglite.dumpDataDir('none'),
		close: async () => {
			await pool.end();
			await pglite.close();
			unlock();
		},
	};
}

/** Milliseconds until a database that does not answer is taken to be away. */
const connectWithin = 3_000;
/** Milliseconds a request waits for its turn while all connections are in use: thousands at once are slow, not refused. */
const turnWithin = 20_000;

/** The pool has one limit for both waits. */
class ConnectingClient extends pg.Client {
	constructor(config?: pg.ClientConfig) {
		super({ ...config, connectionTimeoutMillis: connectWithin });
	}
}

/** Opens PostgreSQL. A lost connection is replaced; a lost listener subscribes again within a second. */
export function openPostgres(
	url: string,
	log: (message: string, error: unknown) => void,
	max = 10,
): Database {
	const pool = new pg.Pool({
		connectionString: url,
		max,
		Client: ConnectingClient,
		connectionTimeoutMillis: turnWithin,
		keepAlive: true,
		application_name: 'e-open',
	});
	pool.on('error', (error) => log('an idle database connection was lost', error));
	// One in use has no listener of the pool's; unheard, its loss between two statements would end the process.
	pool.on('connect', (client) =>
		client.on('error', (error) => log('a database connection in use was lost', error)),
	);
	const listeners = new Set<() => Promise<void>>();
	return {
		kind: 'postgres',
		pool,
		db: kyselyOver(pool),
		listen: async (channel, heard) => {
			const stop = await subscribe(url, channel, heard, log);
			listeners.add(stop);
			return async () => {
				listeners.delete(stop);
				await stop();
			};
		},
		close: async () => {
			await Promise.all([...listeners].map((stop) => stop()));
			await pool.end();
		},
	};
}

async function subscribe(
	url: string,
	channel: string,
	heard: (payload: string) => void,
	log: (message: string, error: unknown) => void,
): Promise<() => Promise<void>> {
	let stopped = false;
	let client: pg.Client | null = null;
	let again: NodeJS.Timeout | undefined;
	const connect = async (): Promise<void> => {
		if (stopped) return;
		const next = new pg.Client({
			connectionString: url,
			keepAlive: true,
			application_name: 'e-open listener',
		});
		let retried = false;
		const retry = (error: unknown) => {
			if (stopped || retried) return;
			retried = true;
			log('the listener lost its database connection', error);
			next.end().catch(() => {});
			again = setTimeout(() => void connect(), 1_000);
		};
		next.on('error', retry);
		next.on('end', () => retry(new Error('connection ended')));
		next.on('notification', (message) => {
			if (message.channel === channel) heard(message.payload ?? '');
		});
		try {
			await next.connect();
			await next.query(`listen ${next.escapeIdentifier(channel)}`);
			client = next;
		} catch (error) {
			retry(error);
		}
	};
	await connect();
	return async () => {
		stopped = true;
		clearTimeout(again);
		await client?.end().catch(() => {});
	};
}
