import type { Actor } from '#domain/access/role.ts';
import type { Locale } from '#domain/text.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import { openDetails } from './accounts-queries.ts';
import { grantOf } from './officers-queries.ts';
import { findSessionRow } from './sessions-queries.ts';
import { lifetimeOf, sessionLifetimes, touchSession } from './sessions-store.ts';

/** Who is signed in. */
export type FoundSession = {
	readonly state: 'live';
	readonly actor: Extract<Actor, { kind: 'applicant' | 'officer' }>;
	readonly accountId: string;
	readonly kind: 'web' | 'api';
	readonly name: string;
	readonly locale: Locale;
	/** The officer's office; null for applicants and officers of none. */
	readonly officeId: string | null;
	readonly expiresAt: Date;
};

/** `expired` still tells whose it was, so that what was typed in its last form is kept for that account. */
export type SessionLookup =
	FoundSession | { readonly state: 'expired'; readonly accountId: string } | { readonly state: 'none' };

const touchEvery = 60_000;

/** The session of a token. Its use is written down at most once a minute. Call it outside transactions. */
export async function findSession(ctx: Ctx, token: string): Promise<SessionLookup> {
	const row = await findSessionRow(ctx.db, lookup(ctx, 'token', token));
	if (!row) return { state: 'none' };
	const { account, session } = row;
	if (account.closedAt !== null || account.confirmedAt === null || (account.demo && !ctx.env.demo))
		return { state: 'none' };
	const now = ctx.now();
	const { idle } = sessionLifetimes[lifetimeOf({ ...session, accountKind: account.kind })];
	const unused = now.getTime() - session.lastSeenAt.getTime();
	if (account.suspendedAt !== null || session.expiresAt <= now || unused >= idle)
		return { state: 'expired', accountId: account.id };
	if (unused >= touchEvery) await touchSession(ctx, ctx.db, token, now);
	return {
		state: 'live',
		actor:
			account.kind === 'officer'
				? {
						kind: 'officer',
						accountId: account.id,
						grants: row.grants.map(grantOf),
						secondFactor: session.secondFactor,
					}
				: { kind: 'applicant', accountId: account.id },
		accountId: account.id,
		kind: session.kind,
		name: openDetails(ctx, account).name,
		locale: account.locale,
		officeId: account.officeId,
		expiresAt: session.expiresAt,
	};
}
