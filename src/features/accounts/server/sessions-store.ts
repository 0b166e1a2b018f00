import { randomBytes } from 'node:crypto';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long sessions live, in milliseconds: unused, and at most. Officers' are shorter (ASVS 5.0 7.3). */
export const sessionLifetimes = {
	applicant: { idle: 2 * hour, most: 12 * hour },
	officer: { idle: 30 * minute, most: 10 * hour },
	/** The password was right, the second factor is still to be given. */
	half: { idle: 10 * minute, most: 10 * minute },
	api: { idle: 12 * hour, most: 12 * hour },
} as const;
export type SessionLifetime = keyof typeof sessionLifetimes;

/** Which lifetime a session has. */
export function lifetimeOf(session: {
	kind: 'web' | 'api';
	accountKind: 'applicant' | 'officer';
	secondFactor: boolean;
}): SessionLifetime {
	if (session.accountKind === 'officer' && !session.secondFactor) return 'half';
	return session.kind === 'api' ? 'api' : session.accountKind;
}

/** A new session; the token leaves this function once and is stored as a keyed hash only. */
export async function insertSession(
	ctx: Ctx,
	reader: Reader,
	session: {
		accountId: string;
		accountKind: 'applicant' | 'officer';
		kind: 'web' | 'api';
		secondFactor: boolean;
	},
): Promise<{ token: string; expiresAt: Date }> {
	const token = randomBytes(32).toString('base64url');
	const now = ctx.now();
	const expiresAt = new Date(now.getTime() + sessionLifetimes[lifetimeOf(session)].most);
	await reader
		.insertInto('sessions')
		.values({
			tokenHash: lookup(ctx, 'token', token),
			accountId: session.accountId,
			kind: session.kind,
			secondFactor: session.secondFactor,
			createdAt: now,
			lastSeenAt: now,
			expiresAt,
		})
		.execute();
	return { token, expiresAt };
}

/** Writes that a session was used. */
export async function touchSession(ctx: Ctx, reader: Reader, token: string, now: Date): Promise<void> {
	await reader
		.updateTable('sessions')
		.set({ lastSeenAt: now })
		.where('tokenHash', '=', lookup(ctx, 'token', token))
		.execute();
}

/** Ends one session. False when there was none. */
export async function deleteSession(ctx: Ctx, reader: Reader, token: string): Promise<boolean> {
	const { numDeletedRows } = await reader
		.deleteFrom('sessions')
		.where('tokenHash', '=', lookup(ctx, 'token', token))
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}

/** Ends every session of an account, but the one of `keepToken`. Returns how many. */
export async function deleteSessionsOf(
	ctx: Ctx,
	reader: Reader,
	accountId: string,
	keepToken: string | null = null,
): Promise<number> {
	let query = reader.deleteFrom('sessions').where('accountId', '=', accountId);
	if (keepToken !== null) query = query.where('tokenHash', '<>', lookup(ctx, 'token', keepToken));
	return Number((await query.executeTakeFirstOrThrow()).numDeletedRows);
}

/** Ends every session of an account at once, and keeps them a day, so that their pages can tell their owner why. Returns how many. */
export async function endSessionsOf(reader: Reader, accountId: string, now: Date): Promise<number> {
	const { numUpdatedRows } = await reader
		.updateTable('sessions')
		.set({ expiresAt: now })
		.where('accountId', '=', accountId)
		.where('expiresAt', '>', now)
		.executeTakeFirstOrThrow();
	return Number(numUpdatedRows);
}

/** Removes the sessions that ended before `before`. */
export async function deleteSessionsEndedBefore(reader: Reader, before: Date): Promise<void> {
	await reader.deleteFrom('sessions').where('expiresAt', '<', before).execute();
}
