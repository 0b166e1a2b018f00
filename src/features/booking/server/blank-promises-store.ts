import { sql } from 'kysely';
import type { Blank } from '#domain/catalogue/card.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { NewRow, Row } from '#server/db/schema.ts';

/** The cards promised to these applications and not printed yet. */
export async function listCardPromises(
	reader: Reader,
	applicationIds: readonly string[],
): Promise<readonly Row<'blankPromises'>[]> {
	if (applicationIds.length === 0) return [];
	return await reader
		.selectFrom('blankPromises')
		.selectAll()
		.where('applicationId', 'in', applicationIds)
		.execute();
}

/** Writes what is promised to these applications, in place of what was. Their places must be written already. */
export async function writeCardPromises(
	tx: Tx,
	applicationIds: readonly string[],
	rows: readonly NewRow<'blankPromises'>[],
): Promise<void> {
	if (applicationIds.length > 0)
		await tx.deleteFrom('blankPromises').where('applicationId', 'in', applicationIds).execute();
	if (rows.length > 0) await tx.insertInto('blankPromises').values(rows).execute();
}

/** The card of an application is printed: nothing is promised to it any more, and no blank is waited for. */
export async function dropCardPromise(tx: Tx, applicationId: string): Promise<void> {
	await tx.deleteFrom('blankPromises').where('applicationId', '=', applicationId).execute();
	await tx
		.updateTable('pickups')
		.set({ provisional: false })
		.where('applicationId', '=', applicationId)
		.where('provisional', '=', true)
		.execute();
}

/** Which service and variant these applications are; those whose document is printed are left out. */
export async function listKinds(
	reader: Reader,
	applicationIds: readonly string[],
): Promise<readonly { readonly id: string; readonly service: string; readonly variant: string }[]> {
	if (applicationIds.length === 0) return [];
	return await reader
		.selectFrom('applications')
		.select(['id', 'service', 'variant'])
		.where('id', 'in', applicationIds)
		.where('printedAt', 'is', null)
		.execute();
}

/** Locks the store an office draws from, so that no two promise the same blank; false where none is recorded. */
export async function lockStore(tx: Tx, blank: Blank, officeId: string): Promise<boolean> {
	const { rows } = await sql`
		select 1 from blank_balances
		where blank = ${blank} and (office_id = ${officeId} or office_id is null)
		order by office_id nulls last
		limit 1
		for update`.execute(tx);
	return rows.length > 0;
}

/** Says of the places of applications that there is no blank for them yet, so that the day is not certain. */
export async function markProvisional(tx: Tx, applicationIds: readonly string[]): Promise<void> {
	await tx
		.updateTable('pickups')
		.set({ provisional: true })
		.where('applicationId', 'in', applicationIds)
		.execute();
}
