import type { StoredApplication } from '#features/applications/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { openBytes } from '#server/keyring.ts';
import type { MediaType } from './inspection.ts';

/** A document as screens and the API show it. */
export type DocumentInfo = {
	readonly id: string;
	/** Id of the required document it answers. */
	readonly requirement: string;
	/** As its owner called it. */
	readonly fileName: string;
	readonly mediaType: MediaType;
	readonly byteSize: number;
	/** Pixels; null for a PDF. */
	readonly width: number | null;
	readonly height: number | null;
	readonly uploadedAt: Date;
};

const shown = [
	'id',
	'requirement',
	'fileName',
	'mediaType',
	'byteSize',
	'width',
	'height',
	'uploadedAt',
] as const;

/** What the sealed columns of a document are bound to. */
export const documentContexts = {
	fileName: (id: string): string => `documents.file_name:${id}`,
	fileKey: (id: string): string => `documents.file_key:${id}`,
} as const;

const infoOf = (
	dataKey: Buffer,
	row: Omit<DocumentInfo, 'fileName' | 'mediaType'> & { fileName: Buffer; mediaType: string },
): DocumentInfo => ({
	id: row.id,
	requirement: row.requirement,
	fileName: openBytes(dataKey, documentContexts.fileName(row.id), row.fileName).toString('utf8'),
	mediaType: row.mediaType as MediaType,
	byteSize: row.byteSize,
	width: row.width,
	height: row.height,
	uploadedAt: row.uploadedAt,
});

/** The documents of an application as they stand, one per requirement at most, by requirement. */
export async function listDocuments(
	_ctx: Ctx,
	reader: Reader,
	application: StoredApplication,
): Promise<readonly DocumentInfo[]> {
	const rows = await reader
		.selectFrom('documents')
		.select(shown)
		.where('applicationId', '=', application.facts.id)
		.where('replacedAt', 'is', null)
		.orderBy('requirement')
		.execute();
	return rows.map((row) => infoOf(application.dataKey, row));
}

/** Which document of an application: by its own id, or the one that answers a requirement. */
export type WhichDocument = { readonly id: string } | { readonly requirement: string };

export type StoredDocument = {
	readonly info: DocumentInfo;
	readonly storageKey: string;
	/** Wrapped by the application's data key. */
	readonly fileKey: Buffer;
	readonly sha256: Buffer;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A document as it stands; null when there is none, or when it was replaced or removed. */
export async function findDocument(
	reader: Reader,
	application: StoredApplication,
	which: WhichDocument,
): Promise<StoredDocument | null> {
	if ('id' in which && !uuid.test(which.id)) return null;
	const row = await reader
		.selectFrom('documents')
		.select([...shown, 'storageKey', 'fileKey', 'sha256'])
		.where('applicationId', '=', application.facts.id)
		.where('replacedAt', 'is', null)
		.where((where) =>
			'id' in which ? where('id', '=', which.id) : where('requirement', '=', which.requirement),
		)
		.executeTakeFirst();
	if (!row) return null;
	return {
		info: infoOf(application.dataKey, row),
		storageKey: row.storageKey,
		fileKey: row.fileKey,
		sha256: row.sha256,
	};
}

/** The requirements that have a document. */
export async function documentsPresent(reader: Reader, applicationId: string): Promise<ReadonlySet<string>> {
	const rows = await reader
		.selectFrom('documents')
		.select('requirement')
		.where('applicationId', '=', applicationId)
		.where('replacedAt', 'is', null)
		.execute();
	return new Set(rows.map((row) => row.requirement));
}

/** Whether a document that stands has these bytes. */
export async function isHeld(reader: Reader, storageKey: string): Promise<boolean> {
	const row = await reader
		.selectFrom('documents')
		.select('id')
		.where('storageKey', '=', storageKey)
		.where('replacedAt', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether a document, present or replaced, has these bytes; of this application, where one is named. */
export async function isOwned(reader: Reader, storageKey: string, applicationId?: string): Promise<boolean> {
	const rows = await reader
		.selectFrom('documents')
		.select('applicationId')
		.where('storageKey', '=', storageKey)
		.execute();
	return rows.some((row) => applicationId === undefined || row.applicationId === applicationId);
}
