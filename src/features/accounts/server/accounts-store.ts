import { randomUUID } from 'node:crypto';
import type { Grant } from '#domain/access/role.ts';
import type { Locale } from '#domain/text.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { seal, sealBytes } from '#server/keyring.ts';

/** Everything personal of an account; only ever stored sealed. */
export type AccountDetails = {
	readonly nik: string | null;
	readonly kkNumber: string | null;
	readonly name: string;
	/** Empty of an account the office keeps for somebody who gave none: nothing is sent then. */
	readonly email: string;
	readonly phone: string | null;
};

export type NewAccount = {
	readonly kind: 'applicant' | 'officer';
	readonly details: AccountDetails;
	readonly passwordHash: string;
	readonly totpSecret?: Uint8Array | null;
	readonly officeId?: string | null;
	readonly grants?: readonly Grant[];
	readonly locale: Locale;
	readonly demo?: boolean;
	readonly confirmed: boolean;
};

export const detailsContext = (accountId: string): string => `accounts.sealed:${accountId}`;
export const totpContext = (accountId: string): string => `accounts.totp:${accountId}`;

/** Writes a new account with a data key of its own. Null when an account with this NIK, e-mail or phone exists. */
export async function insertAccount(ctx: Ctx, tx: Tx, account: NewAccount): Promise<string | null> {
	const id = randomUUID();
	const { key, wrapped } = ctx.keyring.newDataKey();
	const { nik, email, phone } = account.details;
	const now = ctx.now();
	const inserted = await tx
		.insertInto('accounts')
		.values({
			id,
			kind: account.kind,
			nikHash: nik === null ? null : lookup(ctx, 'nik', nik),
			emailHash: lookup(ctx, 'email', email),
			phoneHash: phone === null ? null : lookup(ctx, 'phone', phone),
			dataKey: wrapped,
			sealed: seal(key, detailsContext(id), account.details),
			passwordHash: account.passwordHash,
			totp: account.totpSecret ? sealBytes(key, totpContext(id), account.totpSecret) : null,
			totpLastStep: null,
			officeId: account.officeId ?? null,
			locale: account.locale,
			demo: account.demo ?? false,
			confirmedAt: account.confirmed ? now : null,
			createdAt: now,
			updatedAt: now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!inserted) return null;
	if (account.grants && account.grants.length > 0) await insertGrants(tx, id, account.grants);
	return id;
}

/** Writes an account the office keeps for a resident, that nobody can sign in to. Null when there is one. */
export async function insertKeptAccount(
	ctx: Ctx,
	tx: Tx,
	resident: { readonly nik: string; readonly kkNumber: string; readonly name: string },
): Promise<string | null> {
	const id = randomUUID();
	const { key, wrapped } = ctx.keyring.newDataKey();
	const { nik, kkNumber, name } = resident;
	const details: AccountDetails = { nik, kkNumber, name, email: '', phone: null };
	const now = ctx.now();
	const inserted = await tx
		.insertInto('accounts')
		.values({
			id,
			kind: 'applicant',
			residentHash: lookup(ctx, 'nik', nik),
			dataKey: wrapped,
			sealed: seal(key, detailsContext(id), details),
			passwordHash: '',
			locale: 'id',
			confirmedAt: now,
			createdAt: now,
			updatedAt: now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return inserted?.id ?? null;
}

/** Writes the personal part of an account anew; what it is found by stays. */
export async function updateDetails(
	ctx: Ctx,
	tx: Tx,
	account: Pick<Row<'accounts'>, 'id' | 'dataKey'>,
	details: AccountDetails,
): Promise<void> {
	await tx
		.updateTable('accounts')
		.set({
			sealed: seal(ctx.keyring.unwrap(account.dataKey), detailsContext(account.id), details),
			updatedAt: ctx.now(),
		})
		.where('id', '=', account.id)
		.execute();
}

/** Writes an officer's grants. */
export async function insertGrants(tx: Tx, accountId: string, grants: readonly Grant[]): Promise<void> {
	await tx
		.insertInto('officerGrants')
		.values(
			grants.map(({ role, jurisdiction }) => ({
				accountId,
				role,
				jurisdictionKind: jurisdiction.kind,
				jurisdictionCode: jurisdiction.kind === 'city' ? '' : jurisdiction.code,
			})),
		)
		.execute();
}

/** Removes residents' registrations never confirmed that hold this NIK, e-mail or phone, to make room for a new one. */
export async function deleteUnconfirmed(
	ctx: Ctx,
	tx: Tx,
	of: { nik: string; email: string; phone: string },
): Promise<void> {
	await tx
		.deleteFrom('accounts')
		.where('kind', '=', 'applicant')
		.where('confirmedAt', 'is', null)
		.where((where) =>
			where.or([
				where('nikHash', '=', lookup(ctx, 'nik', of.nik)),
				where('emailHash', '=', lookup(ctx, 'email', of.email)),
				where('phoneHash', '=', lookup(ctx, 'phone', of.phone)),
			]),
		)
		.execute();
}

/** Removes residents' registrations not confirmed since `before`; an invited officer stays until the invitation is withdrawn. Returns how many. */
export async function deleteUnconfirmedBefore(reader: Reader, before: Date): Promise<number> {
	const { numDeletedRows } = await reader
		.deleteFrom('accounts')
		.where('kind', '=', 'applicant')
		.where('confirmedAt', 'is', null)
		.where('createdAt', '<', before)
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

/** Confirms a resident's registration. False when it is confirmed already or gone. */
export async function markConfirmed(tx: Tx, accountId: string, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('accounts')
		.set({ confirmedAt: now, updatedAt: now })
		.where('id', '=', accountId)
		.where('kind', '=', 'applicant')
		.where('confirmedAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export async function updatePasswordHash(
	tx: Tx,
	accountId: string,
	passwordHash: string,
	now: Date,
): Promise<void> {
	await tx
		.updateTable('accounts')
		.set({ passwordHash, updatedAt: now })
		.where('id', '=', accountId)
		.execute();
}

/** Marks a step of the second factor as used. False when it, or a later one, was used before (RFC 6238 5.2). */
export async function useTotpStep(reader: Reader, accountId: string, step: number): Promise<boolean> {
	const { numUpdatedRows } = await reader
		.updateTable('accounts')
		.set({ totpLastStep: String(step) })
		.where('id', '=', accountId)
		.where((where) => where.or([where('totpLastStep', 'is', null), where('totpLastStep', '<', String(step))]))
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
