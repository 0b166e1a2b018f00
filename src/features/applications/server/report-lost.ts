import { done, refuse, type Result } from '#domain/refusal.ts';
import { promiseCardAgain } from '#features/booking/server/public.ts';
import { findFollowedPaper, losePaper, mayCarry, readReason } from '#features/custody/server/public.ts';
import { endIssuedOf } from '#features/issuance/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, getApplicationById } from './application-store.ts';
import { transition } from './transition.ts';

/**
 * A paper was lost on its way: it is void, its application goes back to be printed anew, free of charge, and the applicant is told; a day
 * that cannot be kept so is moved. Refuses who does not hold it, and a loss without a reason.
 */
export async function reportPaperLost(
	ctx: Ctx,
	input: { readonly reason: string } & ({ readonly code: string } | { readonly number: string }),
): Promise<Result<{ readonly number: string }>> {
	const may = mayCarry(ctx);
	if (!may.ok) return may;
	const said = readReason(input.reason);
	if (!said.ok) return said;
	const reason = said.value;
	return transact(ctx.db, async (tx) => {
		const named = 'number' in input ? await findApplication(ctx, tx, input.number) : null;
		const which = 'code' in input ? input : named && { applicationId: named.row.id };
		const paper = which && (await findFollowedPaper(tx, which));
		if (!paper) return refuse('not_found');
		const { number } = (await getApplicationById(ctx, tx, paper.applicationId)).row;
		const app = (await findApplication(ctx, tx, number, { lock: true }))!;
		const lost = await losePaper(ctx, tx, paper);
		if (!lost.ok) return lost;
		// A signed document that somebody may find holds no more: the new one is signed anew.
		const of = { applicationId: app.row.id, dataKey: app.dataKey };
		const ended = await endIssuedOf(ctx, tx, of, { reason: 'lost', note: reason });
		const after = await transition(ctx, tx, app, 'report_lost', {
			met: ['reason'],
			set: { ...(ended > 0 ? { unsigned: true } : {}), printedAt: null, readyAt: null, handOverCode: null },
			detail: { note: reason },
		});
		if (!after.ok) return after;
		// Printed anew it needs a blank once more.
		await promiseCardAgain(ctx, tx, app.row.id);
		await ctx.jobs.enqueue(tx, 'keep_dates', {});
		if (ended > 0) await ctx.jobs.enqueue(tx, 'prepare_documents', {});
		return done({ number });
	});
}
