import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';

type Purpose = 'confirm' | 'reset';

/** How long a code holds, in milliseconds, and how often it may be tried. */
export const codeLifetime = 15 * 60_000;
export const codeAttempts = 5;

const codeHash = (ctx: Ctx, codeId: string, code: string): Buffer => lookup(ctx, 'code', `${codeId}:${code}`);

/** What people type of a code: spaces and hyphens between its digits do not matter. */
export const readCode = (typed: string): string => typed.replace(/[\s-]/g, '');

/** A new six-digit code, in place of the account's earlier ones for this purpose. Only its keyed hash is stored. */
export async function insertCode(
	ctx: Ctx,
	tx: Tx,
	accountId: string,
	purpose: Purpose,
): Promise<{ id: string; code: string }> {
	const now = ctx.now();
	const id = randomUUID();
	const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
	await tx
		.deleteFrom('accountCodes')
		.where('accountId', '=', accountId)
		.where('purpose', '=', purpose)
		.execute();
	await tx
		.insertInto('accountCodes')
		.values({
			id,
			accountId,
			purpose,
			codeHash: codeHash(ctx, id, code),
			expiresAt: new Date(now.getTime() + codeLifetime),
			createdAt: now,
		})
		.execute();
	return { id, code };
}

export type CodeAnswer =
	| { readonly state: 'right'; readonly codeId: string; readonly accountId: string }
	/** It was right, but too late. */
	| { readonly state: 'expired' }
	| { readonly state: 'wrong' };

/**
 * Tries a code and counts the try for good, which is why it stands outside the deed's transaction. Whoever cannot name
 * the right code hears `wrong`, whether the code is wrong, used, tried too often or was never sent.
 */
export async function tryCode(
	ctx: Ctx,
	reader: Reader,
	of: { purpose: Purpose } & ({ accountId: string } | { codeId: string }),
	typed: string,
): Promise<CodeAnswer> {
	let query = reader
		.updateTable('accountCodes')
		.set((set) => ({ attempts: set('attempts', '+', 1) }))
		.where('purpose', '=', of.purpose)
		.where('usedAt', 'is', null)
		.where('attempts', '<', codeAttempts);
	query = 'accountId' in of ? query.where('accountId', '=', of.accountId) : query.where('id', '=', of.codeId);
	const row = await query.returningAll().executeTakeFirst();
	const given = codeHash(ctx, row?.id ?? randomUUID(), readCode(typed));
	if (!row || !timingSafeEqual(given, row.codeHash)) return { state: 'wrong' };
	if (row.expiresAt <= ctx.now()) return { state: 'expired' };
	return { state: 'right', codeId: row.id, accountId: row.accountId };
}

/** Uses a code up. False when it was used meanwhile. */
export async function useCode(tx: Tx, codeId: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('accountCodes')
		.set({ usedAt: now })
		.where('id', '=', codeId)
		.where('usedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Removes the codes that ended before `before`. */
export async function deleteCodesEndedBefore(reader: Reader, before: Date): Promise<void> {
	await reader.deleteFrom('accountCodes').where('expiresAt', '<', before).execute();
}
