import { whyNot } from '#domain/access/policy.ts';
import { isAsked, stillAsked } from '#domain/applications/second-opinion.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { seal } from '#server/keyring.ts';
import { readWords } from './ask-opinion.ts';
import { officeOf } from './opinions-queries.ts';
import { findOpenOpinionForUpdate, opinionContext, tellDesks, updateOpinion } from './opinions-store.ts';

/**
 * Answers the question about an application: good or not, and why. It decides nothing: the application stays with who asked, who sees the
 * answer on top of their work. Refuses (`opinion_over`) what is not asked, or not of this officer.
 */
export function giveOpinion(
	ctx: Ctx,
	input: { readonly number: string; readonly view: string; readonly words: string },
): Promise<Result<null>> {
	return transact<null>(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'give_opinion', app.facts);
		if (forbidden) return refuse(forbidden);
		const me = actorId(ctx)!;
		const opinion = await findOpenOpinionForUpdate(tx, app.row.id);
		if (!opinion || !stillAsked(opinion, app.facts, app.row.round)) return refuse('opinion_over');
		if (!isAsked(opinion, me, await officeOf(tx, me))) return refuse('opinion_over');
		const words = readWords('opinionWords', input.words);
		const chosen = input.view === 'good' || input.view === 'not_good';
		if (typeof words !== 'string' || !chosen)
			return refuse('invalid_input', {
				fields: [
					...(chosen ? [] : [{ field: 'opinionView', code: 'required' } as const]),
					...(typeof words === 'string' ? [] : [words]),
				],
			});
		await updateOpinion(tx, opinion.id, {
			answeredBy: me,
			answeredAt: ctx.now(),
			good: input.view === 'good',
			answer: seal(app.dataKey, opinionContext(app.row.id, opinion.id, 'answer'), words),
		});
		await audit(ctx, tx, {
			action: 'give_opinion',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { opinion: opinion.id, good: input.view === 'good' },
		});
		await tellDesks(tx, app);
		return done(null);
	});
}
