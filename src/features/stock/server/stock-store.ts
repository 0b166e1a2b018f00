import { sql } from 'kysely';
import type { Blank } from '#domain/catalogue/card.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { NewRow } from '#server/db/schema.ts';

/** One store: of an office, or the city's (null). */
export type Store = { readonly blank: Blank; readonly officeId: string | null };

/** What a store has on hand, locked; null: it is not recorded. */
export async function findOnHandForUpdate(tx: Tx, { blank, officeId }: Store): Promise<number | null> {
	const { rows } = await sql<{ onHand: number }>`
		select on_hand from blank_balances
		where blank = ${blank} and office_id is not distinct from ${officeId}::text
		for update`.execute(tx);
	return rows[0]?.onHand ?? null;
}

/** The store an office draws from, its own or else the city's, locked; null: none is recorded. */
export async function findDrawnStoreForUpdate(
	tx: Tx,
	blank: Blank,
	officeId: string | null,
): Promise<(Store & { readonly onHand: number; readonly officeName: string | null }) | null> {
	const { rows } = await sql<{ officeId: string | null; onHand: number; officeName: string | null }>`
		select office_id, on_hand, (select name from offices where id = office_id) as office_name from blank_balances
		where blank = ${blank} and (office_id = ${officeId}::text or office_id is null)
		order by office_id nulls last
		limit 1
		for update of blank_balances`.execute(tx);
	return rows[0] ? { blank, ...rows[0] } : null;
}

/** Adds to (or takes from) what a store has on hand; a store that was not recorded is from now on. */
export async function changeOnHand(tx: Tx, { blank, officeId }: Store, quantity: number): Promise<void> {
	await sql`
		insert into blank_balances (blank, office_id, on_hand) values (${blank}, ${officeId}, 0)
		on conflict (blank, office_id) do nothing`.execute(tx);
	await sql`
		update blank_balances set on_hand = on_hand + ${quantity}::int
		where blank = ${blank} and office_id is not distinct from ${officeId}::text`.execute(tx);
}

/** An office has no store of its own any more, and draws from the city's again. */
export async function closeStore(tx: Tx, { blank, officeId }: Store): Promise<void> {
	await tx.deleteFrom('blankBalances').where('blank', '=', blank).where('officeId', '=', officeId).execute();
}

/** Writes lines of the ledger. */
export async function insertEntries(tx: Tx, entries: readonly NewRow<'blankEntries'>[]): Promise<void> {
	await tx.insertInto('blankEntries').values(entries).execute();
}

/** Writes that a delivery is expected; gives its id. */
export async function insertDelivery(
	tx: Tx,
	delivery: { readonly blank: Blank; readonly quantity: number; readonly expectedOn: string },
): Promise<string> {
	const row = await tx
		.insertInto('blankDeliveries')
		.values(delivery)
		.returning('id')
		.executeTakeFirstOrThrow();
	return String(row.id);
}

/** A delivery that is still to come, locked; null: it has come, was cancelled, or never was. */
export async function findDeliveryForUpdate(
	tx: Tx,
	id: string,
): Promise<{ readonly blank: Blank; readonly quantity: number; readonly expectedOn: string } | null> {
	const row = await tx
		.selectFrom('blankDeliveries')
		.select(['blank', 'quantity', 'expectedOn'])
		.where('id', '=', id)
		.where('receivedAt', 'is', null)
		.where('cancelledAt', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	return row ?? null;
}

/** What has become of a delivery. */
export async function updateDelivery(
	tx: Tx,
	id: string,
	set: { expectedOn: string } | { receivedAt: Date } | { cancelledAt: Date },
): Promise<void> {
	await tx.updateTable('blankDeliveries').set(set).where('id', '=', id).execute();
}

/** Whether there is such an office. */
export async function isOffice(reader: Reader, id: string): Promise<boolean> {
	const row = await reader.selectFrom('offices').select('id').where('id', '=', id).executeTakeFirst();
	return row !== undefined;
}

/** The store that the blank of an application's card was last taken from; null: none was, or it was given back. */
export async function findUsedStore(reader: Reader, applicationId: string): Promise<Store | null> {
	const row = await reader
		.selectFrom('blankEntries')
		.select(['blank', 'officeId', 'quantity'])
		.where('applicationId', '=', applicationId)
		.where('kind', '=', 'used')
		.orderBy('id', 'desc')
		.executeTakeFirst();
	return row && row.quantity < 0 ? { blank: row.blank, officeId: row.officeId } : null;
}
