import { sql } from 'kysely';
import type { ReasonTemplate } from '#domain/reasons/reason-template.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

const templateIn = (row: Row<'reasonTemplates'>): ReasonTemplate => ({
	key: row.key,
	version: row.version,
	scope: row.scope,
	place: row.place,
	words: { id: row.wordsId, en: row.wordsEn },
	needsNote: row.needsNote,
	retired: row.retired,
});

const newest = (reader: Reader) =>
	reader
		.selectFrom('reasonTemplates')
		.distinctOn('key')
		.selectAll()
		.orderBy('key')
		.orderBy('version', 'desc');

/** Every reason as it stands now, the retired ones too; in the order in which they are offered. */
export async function listReasons(reader: Reader): Promise<readonly ReasonTemplate[]> {
	const rows = await newest(reader).execute();
	return rows.map(templateIn).toSorted((a, b) => a.place - b.place || a.key.localeCompare(b.key));
}

/** A reason as it stands now; null: there is none of this key. */
export async function findReason(reader: Reader, key: string): Promise<ReasonTemplate | null> {
	const row = await newest(reader).where('key', '=', key).executeTakeFirst();
	return row ? templateIn(row) : null;
}

export type ReasonVersion = ReasonTemplate & { readonly writtenAt: Date; readonly writtenBy: string | null };

/** What a reason has said, the newest version first. */
export async function listReasonVersions(reader: Reader, key: string): Promise<readonly ReasonVersion[]> {
	const rows = await reader
		.selectFrom('reasonTemplates')
		.selectAll()
		.where('key', '=', key)
		.orderBy('version', 'desc')
		.execute();
	return rows.map((row) => ({ ...templateIn(row), writtenAt: row.writtenAt, writtenBy: row.writtenBy }));
}

/** How often officers gave each reason since an instant. */
export async function countReasonsGiven(reader: Reader, since: Date): Promise<ReadonlyMap<string, number>> {
	const rows = await reader
		.selectFrom('verdicts')
		.select(['reason', sql<string>`count(*)`.as('times')])
		.where('reason', 'is not', null)
		.where('givenAt', '>=', since)
		.groupBy('reason')
		.execute();
	return new Map(rows.map(({ reason, times }) => [reason!, Number(times)]));
}
