import type { ReasonTemplate } from '#domain/reasons/reason-template.ts';
import type { Tx } from '#server/db/database.ts';

/** Writes a version of a reason; false when somebody else has written it meanwhile. */
export async function insertReasonVersion(
	tx: Tx,
	{ words, ...reason }: ReasonTemplate,
	by: { readonly accountId: string | null; readonly at: Date },
): Promise<boolean> {
	const row = await tx
		.insertInto('reasonTemplates')
		.values({
			...reason,
			wordsId: words.id,
			wordsEn: words.en,
			writtenBy: by.accountId,
			writtenAt: by.at,
		})
		.onConflict((conflict) => conflict.columns(['key', 'version']).doNothing())
		.returning('version')
		.executeTakeFirst();
	return row !== undefined;
}
