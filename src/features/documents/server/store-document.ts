import { randomUUID } from 'node:crypto';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { noteChange, type StoredApplication } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { sealBytes } from '#server/keyring.ts';
import { documentContexts, findDocument, isOwned, type DocumentInfo } from './documents-queries.ts';
import { insertDocument, putAside } from './documents-store.ts';
import { cleanFileName } from './file-name.ts';
import { findChangeable } from './find-changeable.ts';
import { forgetBytes } from './forget-bytes.ts';
import { takeIn, type Upload } from './take-in.ts';

export type DocumentInput = Upload & {
	/** Of the application. */
	readonly number: string;
	/** Id of the required document: KK_LAMA, ... */
	readonly requirement: string;
};

/** What stood there when the application came back: marked, since it may be changed at all. */
const awaitsAnother = ({ row }: StoredApplication, stored: DocumentInfo): boolean =>
	row.status === 'returned' && row.returnedAt !== null && stored.uploadedAt <= row.returnedAt;

/**
 * Stores a document of an application: checked by content, sealed, flushed to disk, and only then written down; the
 * earlier one of the same requirement gives way. The same file sent again changes nothing; of one that the officer wants
 * replaced it is refused (`file_unchanged`). Refuses what may not be changed, what is no readable picture or PDF, what is too large, what broke off, and when storage is full.
 */
export async function storeDocument(ctx: Ctx, input: DocumentInput): Promise<Result<DocumentInfo>> {
	const before = await findChangeable(ctx, ctx.db, input);
	if (!before.ok) return before;
	const uploadedBy = actorId(ctx);
	if (!uploadedBy) return refuse('not_signed_in');
	const taken = await takeIn(ctx, input);
	if (!taken.ok) return taken;
	const { storageKey, fileKey, ...file } = taken.value;
	const id = randomUUID();
	const fileName = cleanFileName(input.fileName) ?? input.requirement;
	const uploadedAt = ctx.now();
	let stored: Result<DocumentInfo>;
	// What is left without an owner when the transaction is over.
	let orphan: string | null = storageKey;
	try {
		stored = await transact<DocumentInfo>(ctx.db, async (tx) => {
			const found = await findChangeable(ctx, tx, input, { lock: true });
			if (!found.ok) return found;
			const { dataKey, facts } = found.value;
			const present = await findDocument(tx, found.value, { requirement: input.requirement });
			if (present?.sha256.equals(file.sha256))
				return awaitsAnother(found.value, present.info) ? refuse('file_unchanged') : done(present.info);
			orphan = present ? await putAside(tx, facts.id, input.requirement, uploadedAt) : null;
			await insertDocument(tx, {
				...file,
				id,
				applicationId: facts.id,
				requirement: input.requirement,
				storageKey,
				fileKey: sealBytes(dataKey, documentContexts.fileKey(id), fileKey),
				fileName: sealBytes(dataKey, documentContexts.fileName(id), Buffer.from(fileName)),
				uploadedBy,
				uploadedAt,
			});
			await noteChange(ctx, tx, found.value);
			await audit(ctx, tx, {
				action: 'store_document',
				subjectKind: 'application',
				subjectId: facts.id,
				detail: { document: id, requirement: input.requirement },
			});
			const { mediaType, byteSize, width, height } = file;
			return done({
				id,
				requirement: input.requirement,
				fileName,
				mediaType,
				byteSize,
				width,
				height,
				uploadedAt,
			});
		});
	} catch (error) {
		// The connection may have gone after the commit: bytes that a row owns are kept.
		const owned = await isOwned(ctx.db, storageKey).catch(() => true);
		if (!owned) await forgetBytes(ctx, storageKey);
		throw error;
	}
	await forgetBytes(ctx, orphan);
	return stored;
}
