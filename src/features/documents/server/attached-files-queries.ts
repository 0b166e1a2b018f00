import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { openBytes, type DataKey } from '#server/keyring.ts';
import type { MediaType } from './inspection.ts';
import type { ReadDocument } from './read-document.ts';
import { openStream } from './sealed-file.ts';

/** Whose files they are, with the key that opens them. */
export type FileOwner = {
	readonly kind: 'appeal' | 'complaint';
	readonly id: string;
	readonly dataKey: DataKey;
};
export type AttachedFile = {
	readonly id: string;
	readonly fileName: string;
	readonly mediaType: MediaType;
	readonly byteSize: number;
};

/** What the sealed columns of a file are bound to. */
export const attachedContexts = {
	fileName: (id: string): string => `attached_files.file_name:${id}`,
	fileKey: (id: string): string => `attached_files.file_key:${id}`,
} as const;

const rowsOf = (reader: Reader, { kind, id }: FileOwner) =>
	reader.selectFrom('attachedFiles').selectAll().where('ownerKind', '=', kind).where('ownerId', '=', id);

/** The files of an appeal or a report, as they were added. */
export async function listAttached(reader: Reader, owner: FileOwner): Promise<readonly AttachedFile[]> {
	const rows = await rowsOf(reader, owner).orderBy('addedAt').orderBy('id').execute();
	return rows.map(({ id, fileName, mediaType, byteSize }) => ({
		id,
		fileName: openBytes(owner.dataKey, attachedContexts.fileName(id), fileName).toString('utf8'),
		mediaType: mediaType as MediaType,
		byteSize,
	}));
}

/** Whether a file has these bytes. */
export async function isAttached(reader: Reader, storageKey: string): Promise<boolean> {
	const row = await reader
		.selectFrom('attachedFiles')
		.select('id')
		.where('storageKey', '=', storageKey)
		.executeTakeFirst();
	return row !== undefined;
}

/** One file of an owner with its content; null when it has none of this id. Who may see the owner, the caller has asked. */
export async function readAttached(ctx: Ctx, owner: FileOwner, fileId: string): Promise<ReadDocument | null> {
	if (!/^[0-9a-f-]{36}$/.test(fileId)) return null;
	const row = await rowsOf(ctx.db, owner).where('id', '=', fileId).executeTakeFirst();
	if (!row) return null;
	const key = openBytes(owner.dataKey, attachedContexts.fileKey(row.id), row.fileKey);
	return {
		info: {
			id: row.id,
			requirement: 'LAMPIRAN',
			fileName: openBytes(owner.dataKey, attachedContexts.fileName(row.id), row.fileName).toString('utf8'),
			mediaType: row.mediaType as MediaType,
			byteSize: row.byteSize,
			width: null,
			height: null,
			uploadedAt: row.addedAt,
		},
		content: openStream(key, ctx.storage.read(row.storageKey)),
	};
}
