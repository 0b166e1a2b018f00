import { holdsRole } from '#domain/access/policy.ts';
import type { Grant } from '#domain/access/role.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { lockAdministrators, lockOfficer, type OfficerState } from './officers-queries.ts';

/** Whose account, and which state of it the administrator saw. */
export type Seen = { readonly accountId: string; readonly revision: number };
export type Locked = {
	readonly account: Row<'accounts'>;
	readonly grants: readonly Grant[];
	readonly state: OfficerState;
};

/** Refuses who may not manage officers: `not_signed_in`, `second_factor_needed`, `not_allowed`. */
export function mayManage(ctx: Ctx): Result<null> {
	const { actor } = ctx;
	if (holdsRole(actor, 'manage_officers')) return done(null);
	if (actor.kind === 'anyone') return refuse('not_signed_in');
	return refuse(actor.kind === 'officer' && !actor.secondFactor ? 'second_factor_needed' : 'not_allowed');
}

/**
 * The officer to change, kept from others until the transaction ends. Who changes is an administrator still, under a lock, and changes
 * nobody but others: so the city always keeps one. Refuses {@link mayManage}, `not_found` (a resident's account too), `own_account`
 * and `stale`: somebody has changed it since it was seen.
 */
export async function officerToChange(ctx: Ctx, tx: Tx, seen: Seen): Promise<Result<Locked>> {
	const may = mayManage(ctx);
	if (!may.ok) return may;
	const me = actorId(ctx);
	if (me === null || !(await lockAdministrators(tx)).includes(me)) return refuse('not_allowed');
	const found = await lockOfficer(tx, seen.accountId);
	if (!found) return refuse('not_found');
	if (found.account.id === me) return refuse('own_account');
	if (found.account.revision !== seen.revision) return refuse('stale');
	return done(found);
}
