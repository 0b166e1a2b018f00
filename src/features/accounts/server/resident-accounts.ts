import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { findResidentAccount } from './accounts-queries.ts';
import { insertKeptAccount } from './accounts-store.ts';

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
