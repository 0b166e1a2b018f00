import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { findAccount, findResidentAccount, openDetails } from './accounts-queries.ts';
import { insertKeptAccount, updateDetails } from './accounts-store.ts';

/** By which account a resident is served: their own, which they sign in to, or one that the office keeps for them. */
export type ResidentAccount = { readonly id: string; readonly own: boolean };

/** The account of a resident; null when nobody has served them yet and they have none. */
export async function accountOfResident(
	ctx: Ctx,
	reader: Reader,
	nik: string,
): Promise<ResidentAccount | null> {
	return await findResidentAccount(reader, lookup(ctx, 'nik', nik));
}

/** The account of a resident, kept by the office from now on where there is none. Two at once get the same. */
export async function keepResidentAccount(
	ctx: Ctx,
	tx: Tx,
	resident: { readonly nik: string; readonly kkNumber: string; readonly name: string },
): Promise<ResidentAccount> {
	const found = await accountOfResident(ctx, tx, resident.nik);
	if (found) return found;
	const id = await insertKeptAccount(ctx, tx, resident);
	if (id !== null) return { id, own: false };
	const other = await accountOfResident(ctx, tx, resident.nik);
	if (!other) throw new Error('an account of this resident is neither there nor can it be made');
	return other;
}

/** Whether the office keeps an account for somebody who has none of their own. */
export async function isKeptAccount(reader: Reader, accountId: string): Promise<boolean> {
	const row = await findAccount(reader, accountId);
	return row !== null && row.residentHash !== null;
}

/** Writes to an account that the office keeps where its resident can be told; one of their own stays as it is. */
export async function keepAddress(ctx: Ctx, tx: Tx, accountId: string, email: string): Promise<void> {
	const row = await findAccount(tx, accountId);
	if (!row || row.residentHash === null) return;
	await updateDetails(ctx, tx, row, { ...openDetails(ctx, row), email });
}
