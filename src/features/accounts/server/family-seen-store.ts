import type { Family } from '#domain/identity/resident.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { open, seal } from '#server/keyring.ts';

const context = (accountId: string): string => `account_families.sealed:${accountId}`;

/** A family as the register told it, and when. */
export type FamilySeen = { readonly family: Family; readonly seenAt: Date };

/** Keeps the family of an account as the register has just told it. */
export async function writeFamilySeen(
	ctx: Ctx,
	reader: Reader,
	accountId: string,
	family: Family,
): Promise<void> {
	const values = { sealed: seal(ctx.keys.register, context(accountId), family), seenAt: ctx.now() };
	await reader
		.insertInto('accountFamilies')
		.values({ accountId, ...values })
		.onConflict((conflict) => conflict.column('accountId').doUpdateSet(values))
		.execute();
}

/** The family of an account as last told; null when it never was. */
export async function findFamilySeen(
	ctx: Ctx,
	reader: Reader,
	accountId: string,
): Promise<FamilySeen | null> {
	const row = await reader
		.selectFrom('accountFamilies')
		.selectAll()
		.where('accountId', '=', accountId)
		.executeTakeFirst();
	return row
		? { family: open<Family>(ctx.keys.register, context(accountId), row.sealed), seenAt: row.seenAt }
		: null;
}
