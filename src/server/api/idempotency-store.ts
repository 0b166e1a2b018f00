import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

export type KeyOf = { readonly accountId: string; readonly key: string };

/** Writes that a request with this key runs; false when one runs or has run. One that never ended gives way after `staleBefore`. */
export async function claimKey(
	reader: Reader,
	claim: KeyOf & { readonly requestHash: Buffer; readonly at: Date; readonly staleBefore: Date },
): Promise<boolean> {
	const { at: createdAt, staleBefore, ...values } = claim;
	const row = await reader
		.insertInto('idempotencyKeys')
		.values({ ...values, createdAt })
		.onConflict((c) =>
			c
				.columns(['accountId', 'key'])
				.doUpdateSet({ requestHash: claim.requestHash, createdAt })
				.where('idempotencyKeys.status', 'is', null)
				.where('idempotencyKeys.createdAt', '<', staleBefore),
		)
		.returning('key')
		.executeTakeFirst();
	return row !== undefined;
}

export async function findKey(
	reader: Reader,
	{ accountId, key }: KeyOf,
): Promise<Row<'idempotencyKeys'> | null> {
	const row = await reader
		.selectFrom('idempotencyKeys')
		.selectAll()
		.where('accountId', '=', accountId)
		.where('key', '=', key)
		.executeTakeFirst();
	return row ?? null;
}

/** Keeps the answer of a request that succeeded. */
export async function keepAnswer(
	reader: Reader,
	{ accountId, key }: KeyOf,
	answer: { readonly status: number; readonly body: Buffer },
): Promise<void> {
	await reader
		.updateTable('idempotencyKeys')
		.set(answer)
		.where('accountId', '=', accountId)
		.where('key', '=', key)
		.execute();
}

/** Frees the key of a request that came to nothing. */
export async function releaseKey(reader: Reader, { accountId, key }: KeyOf): Promise<void> {
	await reader
		.deleteFrom('idempotencyKeys')
		.where('accountId', '=', accountId)
		.where('key', '=', key)
		.where('status', 'is', null)
		.execute();
}

export async function deleteKeysBefore(reader: Reader, before: Date): Promise<void> {
	await reader.deleteFrom('idempotencyKeys').where('createdAt', '<', before).execute();
}
