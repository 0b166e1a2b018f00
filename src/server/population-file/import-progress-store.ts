import type pg from 'pg';
import type { Reader, Tx } from '#server/db/database.ts';

/** How far an import came that was cut off: the hash of its file, and the last line written. */
export type Interrupted = { readonly file: string; readonly line: number };

const NAME = 'register.import';

/** The import that was cut off; null when none was. */
export async function findInterrupted(reader: Reader): Promise<Interrupted | null> {
	const row = await reader.selectFrom('settings').select('value').where('name', '=', NAME).executeTakeFirst();
	return (row?.value as Interrupted | undefined) ?? null;
}

/** Notes how far an import has come, in the transaction of what it writes. */
export async function noteInterrupted(client: pg.PoolClient, progress: Interrupted): Promise<void> {
	await client.query(
		'insert into settings (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
		[NAME, JSON.stringify(progress)],
	);
}

/** It came to its end. */
export async function forgetInterrupted(tx: Tx): Promise<void> {
	await tx.deleteFrom('settings').where('name', '=', NAME).execute();
}
