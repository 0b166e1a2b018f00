import { sql } from 'kysely';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { NewRow, Row } from '#server/db/schema.ts';
import { seal } from '#server/keyring.ts';
import { messageContext, toStoredComplaint, type StoredComplaint } from './stored-complaint.ts';

/** Writes a report. False when one of this id, or of this number, is there. */
export async function insertComplaint(tx: Tx, row: NewRow<'complaints'>): Promise<boolean> {
	const inserted = await tx
		.insertInto('complaints')
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return inserted !== undefined;
}

/** The report of a number, locked until the transaction ends; null: none. */
export async function findComplaintForUpdate(
	ctx: Ctx,
	tx: Tx,
	code: string,
): Promise<StoredComplaint | null> {
	const row = await tx
		.selectFrom('complaints')
		.selectAll()
		.where('code', '=', code)
		.forUpdate()
		.executeTakeFirst();
	return row ? toStoredComplaint(ctx, row) : null;
}

/** Writes a change of a report and counts its revision. */
export async function updateComplaint(
	ctx: Ctx,
	tx: Tx,
	complaint: StoredComplaint,
	patch: Partial<
		Pick<
			Row<'complaints'>,
			'state' | 'handlerId' | 'answerBy' | 'lookingAt' | 'answeredAt' | 'closedAt' | 'lateToldAt'
		>
	>,
): Promise<StoredComplaint> {
	const row = await tx
		.updateTable('complaints')
		.set({ ...patch, revision: sql<number>`revision + 1` })
		.where('id', '=', complaint.row.id)
		.returningAll()
		.executeTakeFirstOrThrow();
	return toStoredComplaint(ctx, row);
}

/** Writes a message of a report, sealed; `officerId` null: by who reported. */
export async function insertMessage(
	ctx: Ctx,
	tx: Tx,
	{ row, dataKey }: StoredComplaint,
	message: { readonly text: string; readonly officerId: string | null },
): Promise<void> {
	const at = ctx.now();
	await tx
		.insertInto('complaintMessages')
		.values({
			complaintId: row.id,
			at,
			byOffice: message.officerId !== null,
			officerId: message.officerId,
			sealed: seal(dataKey, messageContext(row.id, at.toISOString()), message.text),
		})
		.execute();
}
