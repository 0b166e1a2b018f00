import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

export type SessionRow = {
	readonly session: Pick<Row<'sessions'>, 'kind' | 'secondFactor' | 'lastSeenAt' | 'expiresAt'>;
	readonly account: Row<'accounts'>;
	readonly grants: readonly Row<'officerGrants'>[];
};

/** A session with its account, and the grants of an officer; null when there is none. */
export async function findSessionRow(reader: Reader, tokenHash: Buffer): Promise<SessionRow | null> {
	const row = await reader
		.selectFrom('sessions')
		.innerJoin('accounts', 'accounts.id', 'sessions.accountId')
		.selectAll('accounts')
		.select([
			'sessions.kind as sessionKind',
			'sessions.secondFactor',
			'sessions.lastSeenAt',
			'sessions.expiresAt',
		])
		.where('sessions.tokenHash', '=', tokenHash)
		.executeTakeFirst();
	if (!row) return null;
	const { sessionKind: kind, secondFactor, lastSeenAt, expiresAt, ...account } = row;
	const grants =
		account.kind === 'officer'
			? await reader
					.selectFrom('officerGrants')
					.selectAll()
					.where('accountId', '=', account.id)
					.orderBy('role')
					.execute()
			: [];
	return { session: { kind, secondFactor, lastSeenAt, expiresAt }, account, grants };
}
