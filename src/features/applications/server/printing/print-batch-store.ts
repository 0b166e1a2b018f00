import type { Tx } from '#server/db/database.ts';
import type { NewRow, Row } from '#server/db/schema.ts';

export type PrintOutcome = Row<'printBatchItems'>['outcome'];

/** Writes a sheet of what is printed at one go. Gives those that lie on no other sheet that is open. */
export async function insertBatch(
	tx: Tx,
	batch: NewRow<'printBatches'>,
	applicationIds: readonly string[],
): Promise<readonly string[]> {
	await tx.insertInto('printBatches').values(batch).execute();
	if (applicationIds.length === 0) return [];
	const rows = await tx
		.insertInto('printBatchItems')
		.values(applicationIds.map((applicationId) => ({ batchId: batch.id, applicationId, refusal: null })))
		.onConflict((conflict) => conflict.column('applicationId').where('outcome', '=', 'open').doNothing())
		.returning('applicationId')
		.execute();
	return rows.map(({ applicationId }) => applicationId);
}

/** What became of an application on a sheet. */
export async function updateItem(
	tx: Tx,
	of: { readonly batchId: string; readonly applicationId: string },
	set: { readonly outcome?: PrintOutcome; readonly refusal?: string | null },
): Promise<void> {
	await tx
		.updateTable('printBatchItems')
		.set(set)
		.where('batchId', '=', of.batchId)
		.where('applicationId', '=', of.applicationId)
		.execute();
}
