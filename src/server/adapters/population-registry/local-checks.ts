import type { Queryable } from './local-store.ts';

const TABLES = ['register_families', 'register_residents'];

/** What the database keeps watch over in the register's tables, as statements to put it back. */
export type SetAside = readonly string[];

/**
 * Takes the register's keys, foreign keys and indexes away, to be put back by {@link putBack} in the same transaction, so that the register is
 * never seen without them: building an index once is cheaper than adding to it a few million times. Locks both tables.
 */
export async function setAside(on: Queryable): Promise<SetAside> {
	const { rows: constraints } = await on.query<{ owner: string; name: string; is: string }>(
		`select conrelid::regclass::text as owner, quote_ident(conname) as name, pg_get_constraintdef(oid) as is
		from pg_constraint
		where contype in ('p', 'u', 'f') and (conrelid = any($1::regclass[]) or confrelid = any($1::regclass[]))
		-- what refers to a key goes before the key, and comes back after it
		order by contype = 'f' desc, owner, name`,
		[TABLES],
	);
	for (const { owner, name } of constraints) await on.query(`alter table ${owner} drop constraint ${name}`);
	const { rows: indexes } = await on.query<{ name: string; is: string }>(
		`select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as is
		from pg_index where indrelid = any($1::regclass[]) order by name`,
		[TABLES],
	);
	for (const { name } of indexes) await on.query(`drop index ${name}`);
	return [
		...indexes.map(({ is }) => is),
		...constraints
			.map(({ owner, name, is }) => `alter table ${owner} add constraint ${name} ${is}`)
			.reverse(),
	];
}

/** Puts back what {@link setAside} took away; fails, and the transaction with it, when a row does not keep it. */
export async function putBack(on: Queryable, aside: SetAside): Promise<void> {
	for (const statement of aside) await on.query(statement);
}
