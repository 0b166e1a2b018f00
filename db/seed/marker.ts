import type { Reader } from '#server/db/database.ts';

/** The parts of the seed that say when they are done. */
export type SeedPart = 'base' | 'population' | 'demo';
const nameOf = (part: SeedPart): string => `seed.${part}`;

/** What the part left when it was done; undefined when it has not been. */
export async function markerOf(db: Reader, part: SeedPart): Promise<unknown> {
	const row = await db
		.selectFrom('settings')
		.select('value')
		.where('name', '=', nameOf(part))
		.executeTakeFirst();
	return row?.value;
}

/** Says that the part is done, in the transaction of its last step. */
export async function leaveMarker(tx: Reader, part: SeedPart, value: unknown): Promise<void> {
	const text = JSON.stringify(value);
	await tx
		.insertInto('settings')
		.values({ name: nameOf(part), value: text })
		.onConflict((conflict) => conflict.column('name').doUpdateSet({ value: text }))
		.execute();
}
