import { randomUUID } from 'node:crypto';
import { filesAtMost } from '#domain/appeals/appeal.ts';
import { refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { sealBytes } from '#server/keyring.ts';
import { attachedContexts, isAttached, type FileOwner } from './attached-files-queries.ts';
import { insertAttachedFile } from './attached-files-store.ts';
import { cleanFileName } from './file-name.ts';
import { takeIn, type TakenIn } from './take-in.ts';

/** A file that came with a form, whole. */
export type SentFile = { readonly fileName: string; readonly body: Uint8Array };
/** Files that are checked and lie sealed in storage, and that nobody owns yet. */
export type TakenFiles = readonly (TakenIn & { readonly fileName: string })[];

/** Writes taken files down beside their owner, in the transaction that writes the owner. */
export async function attachFiles(ctx: Ctx, tx: Tx, owner: FileOwner, taken: TakenFiles): Promise<void> {
	for (const { storageKey, fileKey, mediaType, byteSize, fileName } of taken) {
		const id = randomUUID();
		await insertAttachedFile(tx, {
			id,
			ownerKind: owner.kind,
			ownerId: owner.id,
			storageKey,
			fileKey: sealBytes(owner.dataKey, attachedContexts.fileKey(id), fileKey),
			fileName: sealBytes(owner.dataKey, attachedContexts.fileName(id), Buffer.from(fileName)),
			mediaType,
			byteSize,
			addedAt: ctx.now(),
		});
	}
}

/** Removes the bytes of files that nobody came to own. */
async function forget(ctx: Ctx, taken: TakenFiles): Promise<void> {
	for (const { storageKey } of taken) {
		// The connection may have gone after the commit: bytes that a row owns are kept.
		const owned = await isAttached(ctx.db, storageKey).catch(() => true);
		if (!owned)
			await ctx.storage.remove(storageKey).catch((error: unknown) => {
				ctx.log.warn({ err: error, storageKey }, 'the bytes of a refused file could not be removed');
			});
	}
}

/**
 * Does a deed with files that came along: each is checked by its content as every document is, sealed and flushed to disk before the deed;
 * what is refused leaves nothing behind. Refuses more than {@link filesAtMost}, and what a document is refused for; field `berkas`.
 */
export async function withFiles<T>(
	ctx: Ctx,
	files: readonly SentFile[],
	deed: (taken: TakenFiles) => Promise<Result<T>>,
): Promise<Result<T>> {
	if (files.length > filesAtMost)
		return refuse('invalid_input', {
			fields: [{ field: 'berkas', code: 'too_many_rows', values: { max: filesAtMost } }],
		});
	const taken: (TakenIn & { fileName: string })[] = [];
	let kept = false;
	try {
		for (const { fileName, body } of files) {
			const one = await takeIn(ctx, { fileName, body, declaredLength: null });
			if (!one.ok)
				return refuse(one.refusal.code, {
					...one.refusal,
					fields: [{ field: 'berkas', code: 'document_missing' }],
				});
			taken.push({ ...one.value, fileName: cleanFileName(fileName) ?? 'lampiran' });
		}
		const result = await deed(taken);
		kept = result.ok;
		return result;
	} finally {
		if (!kept) await forget(ctx, taken);
	}
}

/** The files of a form's field; an empty file field sends one of no name and no bytes. */
export async function filesSent(form: FormData, field = 'berkas'): Promise<readonly SentFile[]> {
	const files = form.getAll(field).filter((value) => value instanceof File);
	const sent = files.filter(({ name, size }) => name !== '' || size > 0);
	return await Promise.all(
		sent.map(async (file) => ({ fileName: file.name, body: new Uint8Array(await file.arrayBuffer()) })),
	);
}
