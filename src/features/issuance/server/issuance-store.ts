import { sql } from 'kysely';
import type { EndReason, IssuedState } from '#domain/issuance/issued-document.ts';
import type { DocumentContent } from '#domain/issuance/content.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { NewRow, Row } from '#server/db/schema.ts';
import { open, seal, type DataKey } from '#server/keyring.ts';

export type IssuedRow = Row<'issuedDocuments'>;

const contentContext = (id: string): string => `issued_documents.content:${id}`;
const noteContext = (id: string): string => `issued_documents.end_note:${id}`;
/** Context of the key of the signed file. */
export const fileKeyContext = (id: string): string => `issued_documents.file_key:${id}`;

export const sealContent = (key: DataKey, id: string, content: DocumentContent): Buffer =>
	seal(key, contentContext(id), content);
export const openContent = (key: DataKey, row: Pick<IssuedRow, 'id' | 'content'>): DocumentContent =>
	open<DocumentContent>(key, contentContext(row.id), row.content);
export const sealNote = (key: DataKey, id: string, note: string): Buffer => seal(key, noteContext(id), note);
export const openNote = (key: DataKey, row: Pick<IssuedRow, 'id' | 'endNote'>): string | null =>
	row.endNote && open<string>(key, noteContext(row.id), row.endNote);

/** Writes a version of a document that waits for its signatory. */
export async function insertIssued(tx: Tx, row: NewRow<'issuedDocuments'>): Promise<void> {
	await tx.insertInto('issuedDocuments').values(row).execute();
}

/** The document of this id or code, locked; null: there is none. */
export async function findIssuedForUpdate(
	tx: Tx,
	which: { readonly id: string } | { readonly code: string },
): Promise<IssuedRow | null> {
	const row = await tx
		.selectFrom('issuedDocuments')
		.selectAll()
		.$if('id' in which, (q) => q.where('id', '=', (which as { id: string }).id))
		.$if('code' in which, (q) => q.where('code', '=', (which as { code: string }).code))
		.forUpdate()
		.executeTakeFirst();
	return row ?? null;
}

/** Every version of every document of an application, locked, the newest version of each first. */
export async function listIssuedForUpdate(tx: Tx, applicationId: string): Promise<readonly IssuedRow[]> {
	return await tx
		.selectFrom('issuedDocuments')
		.selectAll()
		.where('applicationId', '=', applicationId)
		.orderBy('place')
		.orderBy('version', 'desc')
		.forUpdate()
		.execute();
}

type Patch = Partial<Omit<IssuedRow, 'id' | 'code' | 'applicationId' | 'place' | 'version' | 'content'>>;

/** Writes what became of a document; false: it is in another state by now. */
export async function updateIssued(tx: Tx, id: string, from: IssuedState, patch: Patch): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('issuedDocuments')
		.set(patch)
		.where('id', '=', id)
		.where('state', '=', from)
		.executeTakeFirst();
	return numUpdatedRows === 1n;
}

/** Ends every signed document of this number but one: the newer one holds. Gives the ids of those ended. */
export async function supersedeOthers(
	tx: Tx,
	of: { readonly numberHash: Buffer; readonly kind: IssuedRow['kind']; readonly but: string },
	at: Date,
): Promise<readonly string[]> {
	const reason: EndReason = 'newer';
	const rows = await tx
		.updateTable('issuedDocuments')
		.set({ state: 'superseded', endedAt: at, endReason: reason })
		.where('numberHash', '=', of.numberHash)
		.where('kind', '=', of.kind)
		.where('state', '=', 'signed')
		.where('id', '!=', of.but)
		.returning('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** Claims one approved document for a while, the one approved first; null: none is due. With any number of processes. */
export async function claimApproved(reader: Reader, now: Date, until: Date): Promise<IssuedRow | null> {
	const row = await reader
		.updateTable('issuedDocuments')
		.set({ claimedUntil: until, tries: sql<number>`tries + 1` })
		.where('id', '=', (sub) =>
			sub
				.selectFrom('issuedDocuments as next')
				.innerJoin('signingBatches', 'signingBatches.id', 'next.batchId')
				.select('next.id')
				.where('next.state', '=', 'approved')
				.where((where) =>
					where.or([where('next.claimedUntil', 'is', null), where('next.claimedUntil', '<', now)]),
				)
				.where((where) => where.or([where('next.notBefore', 'is', null), where('next.notBefore', '<=', now)]))
				.orderBy('signingBatches.approvedAt')
				.orderBy('next.preparedAt')
				.orderBy('next.id')
				.limit(1)
				.forUpdate('next')
				.skipLocked(),
		)
		.where('state', '=', 'approved')
		.returningAll()
		.executeTakeFirst();
	return row ?? null;
}

/** Lets go of a claim: to be tried again not before then, with what went wrong. */
export async function postponeSigning(
	reader: Reader,
	id: string,
	next: { readonly notBefore: Date; readonly fault: string },
): Promise<void> {
	await reader
		.updateTable('issuedDocuments')
		.set({ claimedUntil: null, ...next })
		.where('id', '=', id)
		.where('state', '=', 'approved')
		.execute();
}

/** The signing service answers again: nobody waits for a pause to end. */
export async function wakeSigning(reader: Reader): Promise<void> {
	await reader
		.updateTable('issuedDocuments')
		.set({ notBefore: null })
		.where('state', '=', 'approved')
		.where('notBefore', 'is not', null)
		.execute();
}

export async function insertBatch(tx: Tx, row: NewRow<'signingBatches'>): Promise<void> {
	await tx.insertInto('signingBatches').values(row).execute();
}

/** Forgets the passphrase of a batch in which nothing waits to be signed any more, and of those approved before then. */
export async function forgetPassphrases(reader: Reader, before: Date): Promise<void> {
	await reader
		.updateTable('signingBatches')
		.set({ passphrase: null })
		.where('passphrase', 'is not', null)
		.where((where) =>
			where.or([
				where('approvedAt', '<', before),
				where.not(
					where.exists(
						where
							.selectFrom('issuedDocuments')
							.select('issuedDocuments.id')
							.whereRef('issuedDocuments.batchId', '=', 'signingBatches.id')
							.where('issuedDocuments.state', '=', 'approved'),
					),
				),
			]),
		)
		.execute();
}

/** Writes what documents say of a signatory. */
export async function writeSignatory(reader: Reader, row: NewRow<'signatories'>): Promise<void> {
	const { accountId: _, ...values } = row;
	await reader
		.insertInto('signatories')
		.values(row)
		.onConflict((conflict) => conflict.column('accountId').doUpdateSet(values))
		.execute();
}
