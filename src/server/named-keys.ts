import { sql } from 'kysely';
import type { Db } from './db/database.ts';
import type { DataKey, Keyring } from './keyring.ts';

/** Data keys that belong to no single row. */
export type NamedKeys = {
	readonly lookup: DataKey;
	readonly register: DataKey;
	readonly outbox: DataKey;
	readonly forms: DataKey;
	readonly custody: DataKey;
};
const names = ['lookup', 'register', 'outbox', 'forms', 'custody'] as const;

/** Loads the named keys, making those that do not exist yet; two processes starting together end up with the same. */
export async function loadNamedKeys(db: Db, keyring: Keyring): Promise<NamedKeys> {
	for (const name of names) {
		await db
			.insertInto('wrappedKeys')
			.values({ name, wrapped: keyring.newDataKey().wrapped })
			.onConflict((conflict) => conflict.column('name').doNothing())
			.execute();
	}
	const rows = await db
		.selectFrom('wrappedKeys')
		.select(['name', 'wrapped'])
		.where('name', 'in', names)
		.orderBy(sql`name`)
		.execute();
	const key = (name: (typeof names)[number]): DataKey => {
		const row = rows.find((r) => r.name === name);
		if (!row) throw new Error(`the key "${name}" is missing`);
		return keyring.unwrap(row.wrapped);
	};
	return {
		lookup: key('lookup'),
		register: key('register'),
		outbox: key('outbox'),
		forms: key('forms'),
		custody: key('custody'),
	};
}
