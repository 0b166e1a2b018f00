import { done, refuse, type Result } from '#domain/refusal.ts';
import { startFor, type StartFor, type StartedFor } from '#features/applications/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { findTicket } from './counter-queries.ts';
import { insertRecord } from './counter-store.ts';
import { servingAt } from './serving-at.ts';

/**
 * The counter officer starts an application for the resident in front of them, under the number that was called, or none. What was
 * entered is kept for its berita acara. Refuses as {@link startFor}, and a number that is not of this office today.
 */
export async function startWalkIn(
	ctx: Ctx,
	input: Omit<StartFor, 'channel'> & { readonly ticketId: string | null },
): Promise<Result<StartedFor>> {
	const serving = await servingAt(ctx);
	if (!serving.ok) return serving;
	const { officerId, day } = serving.value;
	const { ticketId, ...asked } = input;
	return startFor(ctx, { ...asked, channel: 'counter' }, async (tx, { applicationId }) => {
		if (ticketId !== null && !(await findTicket(tx, day, ticketId))) return refuse('number_not_so');
		await insertRecord(tx, {
			applicationId,
			ticketId,
			officeId: day.officeId,
			officerId,
			startedAt: ctx.now(),
			signed: null,
			signature: null,
			signedAt: null,
			signedBefore: null,
		});
		return done(null);
	});
}
