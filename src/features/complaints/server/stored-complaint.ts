import type { Locale } from '#domain/text.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Row } from '#server/db/schema.ts';
import { open, seal, type DataKey } from '#server/keyring.ts';
import type { FileOwner } from '#features/documents/server/public.ts';

/** What was written; sealed. */
export type ComplaintContent = {
	readonly text: string;
	/** Who did it, as who reports describes them. */
	readonly who: string | null;
	/** A number that was typed and that is no application's. */
	readonly typedNumber: string | null;
};
/** Who reports; sealed apart, and opened for who handles it alone. */
export type Reporter = {
	readonly name: string;
	readonly email: string | null;
	readonly phone: string | null;
	readonly locale: Locale;
};

/** A report as stored, with the key that opens what is sealed of it. */
export type StoredComplaint = { readonly row: Row<'complaints'>; readonly dataKey: DataKey };

type SealedColumn = 'content' | 'reporter' | 'pin';
const context = (id: string, column: SealedColumn): string => `complaints.${column}:${id}`;

/** Seals a value for a column of a report. */
export const sealComplaint = (dataKey: DataKey, id: string, column: SealedColumn, value: unknown): Buffer =>
	seal(dataKey, context(id, column), value);

export const toStoredComplaint = (ctx: Pick<Ctx, 'keyring'>, row: Row<'complaints'>): StoredComplaint => ({
	row,
	dataKey: ctx.keyring.unwrap(row.dataKey),
});

const openColumn = <T>({ row, dataKey }: StoredComplaint, column: SealedColumn): T | null => {
	const sealed = row[column];
	return sealed === null ? null : open<T>(dataKey, context(row.id, column), sealed);
};
export const openContent = (complaint: StoredComplaint): ComplaintContent =>
	openColumn<ComplaintContent>(complaint, 'content')!;
export const openReporter = (complaint: StoredComplaint): Reporter | null =>
	openColumn<Reporter>(complaint, 'reporter');
export const openComplaintPin = (complaint: StoredComplaint): string => openColumn<string>(complaint, 'pin')!;

/** Whose its files are. */
export const fileOwner = ({ row, dataKey }: StoredComplaint): FileOwner => ({
	kind: 'complaint',
	id: row.id,
	dataKey,
});

/** What a message is bound to: its place among those of the report. */
export const messageContext = (complaintId: string, at: string): string =>
	`complaint_messages.sealed:${complaintId}:${at}`;
