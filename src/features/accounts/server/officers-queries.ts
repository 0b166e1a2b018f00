import { covers } from '#domain/access/jurisdiction.ts';
import type { Grant, Jurisdiction, OfficerRole } from '#domain/access/role.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { openDetails } from './accounts-queries.ts';
import { asId } from './as-id.ts';

/** Invited: has never come. Suspended: may not sign in for now. */
export const officerStates = ['invited', 'active', 'suspended'] as const;
export type OfficerState = (typeof officerStates)[number];

export type Officer = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly officeId: string | null;
	readonly officeName: string | null;
	readonly grants: readonly Grant[];
	readonly state: OfficerState;
	/** False: the second factor was taken away and no new one is set up yet. */
	readonly enrolled: boolean;
	readonly lastSignedInAt: Date | null;
	readonly revision: number;
	/** Until when the link sent last can be used; null when there is none or it was used. */
	readonly linkUntil: Date | null;
};

type OfficerFilter = {
	/** Part of a name or an e-mail address. */
	readonly text: string;
	readonly role: OfficerRole | null;
	readonly officeId: string | null;
	readonly state: OfficerState | null;
};

/** A grant as it is stored. */
export function grantOf(row: {
	readonly role: Grant['role'];
	readonly jurisdictionKind: Jurisdiction['kind'];
	readonly jurisdictionCode: string;
}): Grant {
	const { role, jurisdictionKind: kind, jurisdictionCode: code } = row;
	return { role, jurisdiction: kind === 'city' ? { kind } : { kind, code } };
}

const stateOf = (account: Pick<Row<'accounts'>, 'confirmedAt' | 'suspendedAt'>): OfficerState =>
	account.suspendedAt !== null ? 'suspended' : account.confirmedAt === null ? 'invited' : 'active';

const officersOf = (reader: Reader) =>
	reader
		.selectFrom('accounts')
		.leftJoin('offices', 'offices.id', 'accounts.officeId')
		.leftJoin('officerInvitations', (on) =>
			on
				.onRef('officerInvitations.accountId', '=', 'accounts.id')
				.on('officerInvitations.usedAt', 'is', null),
		)
		.selectAll('accounts')
		.select(['offices.name as officeName', 'officerInvitations.expiresAt as linkUntil'])
		.where('accounts.kind', '=', 'officer')
		.where('accounts.closedAt', 'is', null);

type OfficerRow = Awaited<ReturnType<ReturnType<typeof officersOf>['executeTakeFirstOrThrow']>>;

function toOfficer(ctx: Ctx, row: OfficerRow, grants: readonly Grant[]): Officer {
	const { name, email } = openDetails(ctx, row);
	const { id, officeId, officeName, lastSignedInAt, revision, linkUntil } = row;
	const state = stateOf(row);
	const enrolled = row.totp !== null;
	return {
		id,
		name,
		email,
		officeId,
		officeName,
		grants,
		state,
		enrolled,
		lastSignedInAt,
		revision,
		linkUntil,
	};
}

/** The grants of an officer. */
export async function listGrants(reader: Reader, accountId: string): Promise<readonly Grant[]> {
	const rows = await reader
		.selectFrom('officerGrants')
		.selectAll()
		.where('accountId', '=', accountId)
		.orderBy('role')
		.orderBy('jurisdictionCode')
		.execute();
	return rows.map(grantOf);
}

/** The officers that fit, by name. Names are sealed, so they are opened and compared here, not in the database. */
export async function listOfficers(ctx: Ctx, filter: OfficerFilter): Promise<readonly Officer[]> {
	const { role, officeId, state } = filter;
	let query = officersOf(ctx.db);
	if (role !== null)
		query = query.where((where) =>
			where.exists(
				where
					.selectFrom('officerGrants')
					.select('officerGrants.accountId')
					.whereRef('officerGrants.accountId', '=', 'accounts.id')
					.where('officerGrants.role', '=', role),
			),
		);
	if (officeId !== null) query = query.where('accounts.officeId', '=', officeId);
	const rows = await query.execute();
	const wanted = filter.text.trim().toLocaleLowerCase('id');
	const officers = rows
		.map((row) => toOfficer(ctx, row, []))
		.filter((one) => state === null || one.state === state)
		.filter(({ name, email }) => `${name}\n${email}`.toLocaleLowerCase('id').includes(wanted))
		.sort((a, b) => a.name.localeCompare(b.name, 'id') || a.id.localeCompare(b.id));
	const grants = await ctx.db.selectFrom('officerGrants').selectAll().orderBy('role').execute();
	const byAccount = Map.groupBy(grants, ({ accountId }) => accountId);
	return officers.map((one) => ({ ...one, grants: (byAccount.get(one.id) ?? []).map(grantOf) }));
}

/** The officer of an id; null when there is none, a resident's account included. */
export async function findOfficer(ctx: Ctx, accountId: string): Promise<Officer | null> {
	const row = await officersOf(ctx.db).where('accounts.id', '=', asId(accountId)).executeTakeFirst();
	return row ? toOfficer(ctx, row, await listGrants(ctx.db, row.id)) : null;
}

/** The account of an officer, kept from others until the transaction ends, with its grants; null when there is none. */
export async function lockOfficer(
	tx: Tx,
	accountId: string,
): Promise<{
	readonly account: Row<'accounts'>;
	readonly grants: readonly Grant[];
	readonly state: OfficerState;
} | null> {
	const account = await tx
		.selectFrom('accounts')
		.selectAll()
		.where('id', '=', asId(accountId))
		.where('kind', '=', 'officer')
		.where('closedAt', 'is', null)
		.forNoKeyUpdate()
		.executeTakeFirst();
	return account ? { account, grants: await listGrants(tx, account.id), state: stateOf(account) } : null;
}

const administratorsOf = (reader: Reader) =>
	reader
		.selectFrom('accounts')
		.select('accounts.id')
		.where('accounts.kind', '=', 'officer')
		.where('accounts.confirmedAt', 'is not', null)
		.where('accounts.suspendedAt', 'is', null)
		.where('accounts.closedAt', 'is', null)
		.where((where) =>
			where.exists(
				where
					.selectFrom('officerGrants')
					.select('officerGrants.accountId')
					.whereRef('officerGrants.accountId', '=', 'accounts.id')
					.where('role', '=', 'administrator')
					.where('jurisdictionKind', '=', 'city'),
			),
		);

/** The ids of the city's administrators who can work, kept from others until the transaction ends. */
export async function lockAdministrators(tx: Tx): Promise<readonly string[]> {
	const rows = await administratorsOf(tx).orderBy('accounts.id').forNoKeyUpdate().execute();
	return rows.map(({ id }) => id);
}

/** How many administrators of the city can work. */
export const countAdministrators = async (reader: Reader): Promise<number> =>
	(await administratorsOf(reader).execute()).length;

/** Whether the account is an officer's that is suspended now. */
export async function isSuspended(reader: Reader, accountId: string): Promise<boolean> {
	const row = await reader
		.selectFrom('accounts')
		.select('id')
		.where('id', '=', accountId)
		.where('suspendedAt', 'is not', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether an officer has a second factor to give. */
export async function hasSecondFactor(reader: Reader, accountId: string): Promise<boolean> {
	const row = await reader
		.selectFrom('accounts')
		.select('id')
		.where('id', '=', accountId)
		.where('totp', 'is not', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** The name of an officer; empty when there is none of this id. */
export async function nameOfOfficer(ctx: Ctx, accountId: string): Promise<string> {
	const row = await ctx.db
		.selectFrom('accounts')
		.select(['id', 'dataKey', 'sealed'])
		.where('id', '=', asId(accountId))
		.where('kind', '=', 'officer')
		.executeTakeFirst();
	return row ? openDetails(ctx, row).name : '';
}

/** Whether an agent who can work covers this place. */
export async function agentCovers(
	reader: Reader,
	place: { readonly kelurahanCode: string; readonly rw: string },
): Promise<boolean> {
	const rows = await reader
		.selectFrom('officerGrants')
		.innerJoin('accounts', 'accounts.id', 'officerGrants.accountId')
		.select(['officerGrants.role', 'jurisdictionKind', 'jurisdictionCode'])
		.where('officerGrants.role', '=', 'agent')
		.where('accounts.closedAt', 'is', null)
		.where('accounts.suspendedAt', 'is', null)
		.where('accounts.confirmedAt', 'is not', null)
		.execute();
	return rows.some((row) => covers(grantOf(row).jurisdiction, { ...place, officeId: null }));
}
