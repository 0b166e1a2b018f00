import { covers } from '#domain/access/jurisdiction.ts';
import { holdsRole, policy } from '#domain/access/policy.ts';
import type { Hand, Holder, Receiver } from '#domain/custody/custody.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findOffice, listOffices, type Office } from '#features/booking/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { findCarrier, officeOfAccount } from './holder-queries.ts';

/**
 * For which office somebody acts, or as who carries it themselves. `inPlaceOf`: a supervisor, for an officer who is suspended and cannot
 * pass on what they carry.
 */
export type ActingAs = { readonly office: string } | { readonly inPlaceOf: string } | 'carrier';

type Where = Pick<Office, 'id' | 'kelurahanCode' | 'kecamatanCode'>;

const placeOf = (office: Where) => ({
	kelurahanCode: office.kelurahanCode ?? `${office.kecamatanCode ?? ''}.`,
	rw: '',
	officeId: office.id,
});

/** Whether an officer may give and receive for an office: it is their own, or lies within a jurisdiction of theirs. */
export function actsFor({ actor }: Pick<Ctx, 'actor'>, office: Where, own: string | null): boolean {
	if (actor.kind !== 'officer') return false;
	if (own === office.id) return true;
	const may: readonly string[] = policy.carry_papers.may;
	return actor.grants.some(
		({ role, jurisdiction }) => may.includes(role) && covers(jurisdiction, placeOf(office)),
	);
}

/** Whether somebody may carry papers at all; asked before anything is told of them. */
export const mayCarry = ({ actor }: Pick<Ctx, 'actor'>): Result<null> =>
	holdsRole(actor, 'carry_papers') ? done(null) : refuse('not_allowed');

/** Whether somebody watches over the papers of an office: as its supervisor, or of its kelurahan, kecamatan or city. */
export function watchesOver({ actor }: Pick<Ctx, 'actor'>, office: Where | null): boolean {
	if (actor.kind !== 'officer' || !holdsRole(actor, 'watch_custody')) return false;
	return actor.grants.some(
		({ role, jurisdiction }) =>
			role === 'supervisor' &&
			(jurisdiction.kind === 'city' || (office !== null && covers(jurisdiction, placeOf(office)))),
	);
}

/** Whether a supervisor may pass on what this officer carries: they are suspended, and of an office the supervisor watches over. */
async function standsInFor(ctx: Ctx, reader: Reader, accountId: string): Promise<boolean> {
	const carrier = await findCarrier(reader, accountId);
	if (!carrier?.suspended || accountId === actorId(ctx)) return false;
	return watchesOver(ctx, carrier.officeId === null ? null : await findOffice(reader, carrier.officeId));
}

/**
 * Who gives or receives: the officer for an office, as who carries, or a supervisor in place of a suspended officer. Refuses who may not
 * carry papers, another's office, and to act for an officer who can do so themselves.
 */
export async function actingHand(ctx: Ctx, reader: Reader, as: ActingAs): Promise<Result<Hand>> {
	const { actor } = ctx;
	if (actor.kind !== 'officer' || !holdsRole(actor, 'carry_papers')) return refuse('not_allowed');
	const { accountId } = actor;
	if (as === 'carrier') return done({ accountId, holder: { kind: 'carrier', accountId } });
	if ('inPlaceOf' in as)
		return (await standsInFor(ctx, reader, as.inPlaceOf))
			? done({ accountId, holder: { kind: 'carrier', accountId: as.inPlaceOf } })
			: refuse('not_the_holder');
	const office = await findOffice(reader, as.office);
	if (!office) return refuse('office_unknown');
	const own = await officeOfAccount(reader, accountId);
	if (!actsFor(ctx, office, own)) return refuse('outside_jurisdiction');
	return done({ accountId, holder: { kind: 'office', officeId: office.id } });
}

/** An officer with the offices of the city and those they act for. */
export type Acting = {
	readonly me: string;
	readonly own: string | null;
	readonly all: readonly Office[];
	readonly mine: readonly Office[];
};

/** Who acts, and for which offices. */
export async function whoActs(ctx: Ctx): Promise<Acting> {
	const me = actorId(ctx)!;
	const own = await officeOfAccount(ctx.db, me);
	const all = await listOffices(ctx.db, null);
	return { me, own, all, mine: all.filter((office) => actsFor(ctx, office, own)) };
}

/** As whom somebody may act where something lies: its office, or as who carries it; null: not at all. */
export function actingAt(
	who: Holder | Receiver | null,
	{ me, mine }: Acting,
): { readonly as: ActingAs; readonly office: string | null } | null {
	if (who?.kind === 'any_carrier') return { as: 'carrier', office: null };
	if (who?.kind === 'carrier') return who.accountId === me ? { as: 'carrier', office: null } : null;
	if (who?.kind !== 'office') return null;
	const office = mine.find(({ id }) => id === who.officeId);
	return office ? { as: { office: office.id }, office: office.name } : null;
}

/** The same, or null; of what a suspended officer carries: a supervisor, in their place. */
export async function standingIn(
	ctx: Ctx,
	who: Holder | null,
): Promise<{ readonly as: ActingAs; readonly office: null } | null> {
	if (who?.kind !== 'carrier' || !(await standsInFor(ctx, ctx.db, who.accountId))) return null;
	return { as: { inPlaceOf: who.accountId }, office: null };
}
