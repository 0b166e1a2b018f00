import type { StoredApplication } from '#features/applications/server/public.ts';
import type { Tx } from '#server/db/database.ts';
import type { NewRow, Row } from '#server/db/schema.ts';
import { announce } from '#server/live.ts';

/** What question and answer are sealed under. */
export const opinionContext = (applicationId: string, id: string, part: 'question' | 'answer'): string =>
	`opinions.${part}:${applicationId}:${id}`;

/** Asks; false when a question about the application is open already. */
export async function insertOpinion(tx: Tx, opinion: NewRow<'opinions'>): Promise<boolean> {
	const row = await tx
		.insertInto('opinions')
		.values(opinion)
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** The open question about an application, locked; null: there is none. */
export async function findOpenOpinionForUpdate(
	tx: Tx,
	applicationId: string,
): Promise<Row<'opinions'> | null> {
	const row = await tx
		.selectFrom('opinions')
		.selectAll()
		.where('applicationId', '=', applicationId)
		.where('answeredAt', 'is', null)
		.where('withdrawnAt', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	return row ?? null;
}

/** Ends an open question: answered, or taken back. */
export async function updateOpinion(
	tx: Tx,
	id: string,
	set: { answeredBy: string; answeredAt: Date; good: boolean; answer: Buffer } | { withdrawnAt: Date },
): Promise<void> {
	await tx.updateTable('opinions').set(set).where('id', '=', id).execute();
}

/** Lets open worklists read themselves again. The application itself has not changed: what is being typed about it stays valid. */
export const tellDesks = (tx: Tx, { row }: StoredApplication): Promise<void> =>
	announce(tx, {
		applicationId: row.id,
		applicantId: row.applicantId,
		kelurahanCode: row.kelurahanCode,
		rw: row.rw,
		officeId: row.officeId,
		status: row.status,
		revision: row.revision,
	});
