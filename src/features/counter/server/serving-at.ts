import { coversOffice } from '#domain/access/jurisdiction.ts';
import { policy } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { findOfficerOffice } from '#features/accounts/server/public.ts';
import { findOffice, type Office } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';

/** Who serves where, today. */
export type Serving = {
	readonly officerId: string;
	readonly office: Office;
	/** Office and date, as the queue is kept. */
	readonly day: { readonly officeId: string; readonly onDate: string };
};

/** The office whose queue the acting officer serves: the one they work at. Refuses whoever may not serve a counter, or not there. */
export async function servingAt(ctx: Ctx): Promise<Result<Serving>> {
	const { actor } = ctx;
	if (actor.kind === 'anyone') return refuse('not_signed_in');
	if (actor.kind !== 'officer') return refuse('not_allowed');
	if (!actor.secondFactor) return refuse('second_factor_needed');
	const held = actor.grants.filter(({ role }) =>
		(policy.serve_counter.may as readonly string[]).includes(role),
	);
	if (held.length === 0) return refuse('not_allowed');
	const officeId = await findOfficerOffice(ctx.db, actor.accountId);
	const office = officeId === null ? null : await findOffice(ctx.db, officeId);
	if (!office) return refuse('office_unknown');
	if (!held.some(({ jurisdiction }) => coversOffice(jurisdiction, office)))
		return refuse('outside_jurisdiction');
	return done({
		officerId: actor.accountId,
		office,
		day: { officeId: office.id, onDate: dateInWib(ctx.now()) },
	});
}
