import { policy } from '#domain/access/policy.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { holdsRole } from '#domain/access/policy.ts';
import type { Hand } from '#domain/custody/custody.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findOffice, type Office } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { officeOfAccount } from './custody-queries.ts';

/** For which office somebody acts, or as who carries it themselves. */
export type ActingAs = { readonly office: string } | 'carrier';

/** Whether an officer may give and receive for an office: it is their own, or lies within a jurisdiction of theirs. */
export function actsFor(
	{ actor }: Pick<Ctx, 'actor'>,
	office: Pick<Office, 'id' | 'kelurahanCode' | 'kecamatanCode'>,
	own: string | null,
): boolean {
	if (actor.kind !== 'officer') return false;
	if (own === office.id) return true;
	const place = {
		kelurahanCode: office.kelurahanCode ?? `${office.kecamatanCode ?? ''}.`,
		rw: '',
		officeId: office.id,
	};
	const may: readonly string[] = policy.carry_papers.may;
	return actor.grants.some(({ role, jurisdiction }) => may.includes(role) && covers(jurisdiction, place));
}

/** Whether somebody may carry papers at all; asked before anything is told of them. */
export const mayCarry = ({ actor }: Pick<Ctx, 'actor'>): Result<null> =>
	holdsRole(actor, 'carry_papers') ? done(null) : refuse('not_allowed');

/** Who gives or receives: the officer for an office, or as who carries. Refuses who may not carry papers, and another's office. */
export async function actingHand(ctx: Ctx, reader: Reader, as: ActingAs): Promise<Result<Hand>> {
	const { actor } = ctx;
	if (actor.kind !== 'officer' || !holdsRole(actor, 'carry_papers')) return refuse('not_allowed');
	const { accountId } = actor;
	if (as === 'carrier') return done({ accountId, holder: { kind: 'carrier', accountId } });
	const office = await findOffice(reader, as.office);
	if (!office) return refuse('office_unknown');
	const own = await officeOfAccount(reader, accountId);
	if (!actsFor(ctx, office, own)) return refuse('outside_jurisdiction');
	return done({ accountId, holder: { kind: 'office', officeId: office.id } });
}
