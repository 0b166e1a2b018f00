import { normaliseEmail } from '#domain/identity/email-address.ts';
import { parseNik } from '#domain/identity/nik.ts';
import { normalisePhone } from '#domain/identity/phone-number.ts';
import type { Locale } from '#domain/text.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { open, openBytes } from '#server/keyring.ts';
import { detailsContext, totpContext, type AccountDetails } from './accounts-store.ts';

type AccountRow = Row<'accounts'>;

/** What a person is addressed by in messages. */
export type AccountContact = {
	readonly email: string;
	readonly phone: string | null;
	readonly name: string;
	readonly locale: Locale;
};

/** What a person types to be recognised, in its one form. */
export type Identifier = { readonly kind: 'nik' | 'email' | 'phone'; readonly value: string };

/** Reads a NIK, e-mail or phone number; null when it is none of them. */
export function readIdentifier(typed: string): Identifier | null {
	const nik = parseNik(typed);
	if (nik) return { kind: 'nik', value: nik.value };
	const phone = normalisePhone(typed);
	if (phone) return { kind: 'phone', value: phone };
	const email = normaliseEmail(typed);
	return email ? { kind: 'email', value: email } : null;
}

const column = { nik: 'nikHash', email: 'emailHash', phone: 'phoneHash' } as const;

/** The account of an identifier that is not closed; confirmed or not. */
export async function findByIdentifier(
	ctx: Ctx,
	reader: Reader,
	identifier: Identifier,
): Promise<AccountRow | null> {
	const row = await reader
		.selectFrom('accounts')
		.selectAll()
		.where(column[identifier.kind], '=', lookup(ctx, identifier.kind, identifier.value))
		.where('closedAt', 'is', null)
		.executeTakeFirst();
	return row ?? null;
}

/** The account, unless it is closed; confirmed or not. */
export async function findAccount(reader: Reader, accountId: string): Promise<AccountRow | null> {
	const row = await reader
		.selectFrom('accounts')
		.selectAll()
		.where('id', '=', accountId)
		.where('closedAt', 'is', null)
		.executeTakeFirst();
	return row ?? null;
}

/** Whether a confirmed account, or an invited officer's, holds this NIK, e-mail or phone, and which account holds the e-mail. */
export async function findTaken(
	ctx: Ctx,
	reader: Reader,
	of: { nik: string; email: string; phone: string },
): Promise<{ taken: boolean; emailOwner: AccountRow | null }> {
	const email = lookup(ctx, 'email', of.email);
	const rows = await reader
		.selectFrom('accounts')
		.selectAll()
		.where((where) => where.or([where('confirmedAt', 'is not', null), where('kind', '=', 'officer')]))
		.where((where) =>
			where.or([
				where('nikHash', '=', lookup(ctx, 'nik', of.nik)),
				where('emailHash', '=', email),
				where('phoneHash', '=', lookup(ctx, 'phone', of.phone)),
			]),
		)
		.execute();
	return { taken: rows.length > 0, emailOwner: rows.find((row) => row.emailHash?.equals(email)) ?? null };
}

/** The personal part of an account. */
export const openDetails = (ctx: Ctx, row: Pick<AccountRow, 'id' | 'dataKey' | 'sealed'>): AccountDetails =>
	open<AccountDetails>(ctx.keyring.unwrap(row.dataKey), detailsContext(row.id), row.sealed);

/** The secret of an officer's second factor; null when there is none. */
export const openTotpSecret = (ctx: Ctx, row: Pick<AccountRow, 'id' | 'dataKey' | 'totp'>): Buffer | null =>
	row.totp && openBytes(ctx.keyring.unwrap(row.dataKey), totpContext(row.id), row.totp);

/** The names of officers by the ids of their accounts; runs on the transaction it is given. */
export async function officerNames(
	ctx: Ctx,
	reader: Reader,
	accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	if (accountIds.length === 0) return new Map();
	const rows = await reader
		.selectFrom('accounts')
		.select(['id', 'dataKey', 'sealed'])
		.where('id', 'in', accountIds)
		.where('kind', '=', 'officer')
		.execute();
	return new Map(rows.map((row) => [row.id, openDetails(ctx, row).name]));
}

/** Whom to write to; null when there is no such account. Runs on the transaction it is given. */
export async function accountContact(
	ctx: Ctx,
	reader: Reader,
	accountId: string,
): Promise<AccountContact | null> {
	const row = await findAccount(reader, accountId);
	if (!row) return null;
	const { email, phone, name } = openDetails(ctx, row);
	return { email, phone, name, locale: row.locale };
}

/** Who an applicant is to the population register; null for officers and unknown accounts. */
export async function accountIdentity(
	ctx: Ctx,
	reader: Reader,
	accountId: string,
): Promise<{ nik: string; kkNumber: string; name: string; phone: string | null } | null> {
	const row = await findAccount(reader, accountId);
	if (!row) return null;
	const { nik, kkNumber, name, phone } = openDetails(ctx, row);
	return nik === null || kkNumber === null ? null : { nik, kkNumber, name, phone };
}

/** The name of an office; null when there is none of this id. */
export async function findOfficeName(reader: Reader, officeId: string): Promise<string | null> {
	const row = await reader.selectFrom('offices').select('name').where('id', '=', officeId).executeTakeFirst();
	return row?.name ?? null;
}

/** The account of a resident by the keyed hash of the NIK: their own before the one the office keeps for them; null when there is none. */
export async function findResidentAccount(
	reader: Reader,
	nikHash: Buffer,
): Promise<{ id: string; own: boolean } | null> {
	const rows = await reader
		.selectFrom('accounts')
		.select(['id', 'residentHash'])
		.where('closedAt', 'is', null)
		.where('kind', '=', 'applicant')
		.where((where) =>
			where.or([
				where.and([where('nikHash', '=', nikHash), where('confirmedAt', 'is not', null)]),
				where('residentHash', '=', nikHash),
			]),
		)
		.execute();
	const found = rows.find((row) => row.residentHash === null) ?? rows[0];
	return found ? { id: found.id, own: found.residentHash === null } : null;
}

/** The office an officer works at; null for applicants and for officers without one. */
export async function findOfficerOffice(reader: Reader, accountId: string): Promise<string | null> {
	const row = await findAccount(reader, accountId);
	return row?.kind === 'officer' ? row.officeId : null;
}
