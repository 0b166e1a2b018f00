import type { Actor } from '#domain/access/role.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { noteSignIn } from './officers-store.ts';
import { insertSession } from './sessions-store.ts';

export type Session = {
	readonly accountId: string;
	readonly accountKind: 'applicant' | 'officer';
	readonly token: string;
	readonly expiresAt: Date;
	readonly secondFactor: boolean;
};

/** Starts a session of an account whose owner has just been recognised, and writes it down. */
export async function startSession(
	ctx: Ctx,
	tx: Tx,
	account: Pick<Row<'accounts'>, 'id' | 'kind'>,
	session: { readonly kind: 'web' | 'api'; readonly secondFactor: boolean },
): Promise<Session> {
	const facts = { accountId: account.id, accountKind: account.kind, secondFactor: session.secondFactor };
	const actor: Actor =
		account.kind === 'officer'
			? { kind: 'officer', accountId: account.id, grants: [], secondFactor: session.secondFactor }
			: { kind: 'applicant', accountId: account.id };
	const started = await insertSession(ctx, tx, { ...facts, kind: session.kind });
	if (account.kind === 'officer' && session.secondFactor) await noteSignIn(tx, account.id, ctx.now());
	await audit({ ...ctx, actor }, tx, {
		action: 'sign_in',
		subjectKind: 'account',
		subjectId: account.id,
		detail: { kind: session.kind, secondFactor: session.secondFactor },
	});
	return { ...facts, ...started };
}
