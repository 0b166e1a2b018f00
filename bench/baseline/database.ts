import pg from 'pg';
import { keyringOf } from '#server/keyring.ts';

// Keys and database of the baseline, as the bench hands them over.

export const keyring = keyringOf(process.env.SECRET_KEYS!);
const named = JSON.parse(process.env.BENCH_KEYS!) as { lookup: string; register: string; outbox: string };
export const keys = {
	lookup: Buffer.from(named.lookup, 'hex'),
	register: Buffer.from(named.register, 'hex'),
	outbox: Buffer.from(named.outbox, 'hex'),
};
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL!, max: 10 });

type Values = readonly unknown[];
export type Row = pg.QueryResultRow;
export type Query = (text: string, values?: Values) => Promise<Row[]>;

export const query: Query = async (text, values = []) => (await pool.query<Row>(text, [...values])).rows;

export async function inTransaction<T>(work: (query: Query) => Promise<T>): Promise<T> {
	const client = await pool.connect();
	try {
		await client.query('begin');
		const value = await work(async (text, values = []) => (await client.query<Row>(text, [...values])).rows);
		await client.query('commit');
		return value;
	} catch (error) {
		await client.query('rollback');
		throw error;
	} finally {
		client.release();
	}
}

export const closeDatabase = (): Promise<void> => pool.end();
