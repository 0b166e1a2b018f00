import { randomUUID } from 'node:crypto';
import { whyNot } from '#domain/access/policy.ts';
import { longestOpinion, stillAsked } from '#domain/applications/second-opinion.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { seal } from '#server/keyring.ts';
import { listColleagues } from './colleagues-queries.ts';
import { officeOf } from './opinions-queries.ts';
import {
	findOpenOpinionForUpdate,
	insertOpinion,
	opinionContext,
	tellDesks,
	updateOpinion,
} from './opinions-store.ts';

/** Instead of a colleague's account: whoever of the own office comes first. */
export const anyColleague = 'any';

/** Words of a question or an answer; refuses none and too many. */
export function readWords(field: string, typed: string): string | FieldProblem {
	const words = typed.toWellFormed().replaceAll('\0', '').trim();
	if (words === '') return { field, code: 'required' };
	return words.length > longestOpinion ? { field, code: 'too_long', values: { max: longestOpinion } } : words;
}

/**
 * Asks a colleague who may see the application, or anybody of the own office, for a view. Who asks keeps it and stays responsible. Refuses
 * who does not hold it, and a second question while one is open (`opinion_asked`).
 */
export function askOpinion(
	ctx: Ctx,
	input: { readonly number: string; readonly colleague: string; readonly question: string },
): Promise<Result<null>> {
	return transact<null>(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'ask_opinion', app.facts);
		if (forbidden) return refuse(forbidden);
		const me = actorId(ctx)!;
		if (app.row.takenBy !== me) return refuse('taken_by_other');
		if (!stillAsked({ askedBy: me, round: app.row.round }, app.facts, app.row.round))
			return refuse('action_not_possible', { values: { action: 'ask_opinion', status: app.row.status } });
		const question = readWords('question', input.question);
		const toOffice = input.colleague === anyColleague;
		const office = toOffice ? await officeOf(tx, me) : null;
		const known = toOffice
			? office !== null
			: (await listColleagues(ctx, tx, app)).some(({ id }) => id === input.colleague);
		if (typeof question !== 'string' || !known)
			return refuse('invalid_input', {
				fields: [
					...(known
						? []
						: [
								{
									field: 'colleague',
									code: input.colleague === '' ? 'required' : 'not_a_choice',
								} as const,
							]),
					...(typeof question === 'string' ? [] : [question]),
				],
			});
		const earlier = await findOpenOpinionForUpdate(tx, app.row.id);
		// A question of an earlier round or holder is nobody's any more.
		if (earlier && !stillAsked(earlier, app.facts, app.row.round))
			await updateOpinion(tx, earlier.id, { withdrawnAt: ctx.now() });
		const id = randomUUID();
		const asked = await insertOpinion(tx, {
			id,
			applicationId: app.row.id,
			round: app.row.round,
			askedBy: me,
			askedAt: ctx.now(),
			askedOf: toOffice ? null : input.colleague,
			askedOffice: office,
			question: seal(app.dataKey, opinionContext(app.row.id, id, 'question'), question),
		});
		if (!asked) return refuse('opinion_asked');
		await audit(ctx, tx, {
			action: 'ask_opinion',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { opinion: id, of: toOffice ? `office ${office}` : input.colleague },
		});
		await tellDesks(tx, app);
		return done(null);
	});
}

/** Takes the question back; refuses (`opinion_over`) one that is answered or not the officer's own. */
export function withdrawOpinion(ctx: Ctx, input: { readonly number: string }): Promise<Result<null>> {
	return transact<null>(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'ask_opinion', app.facts);
		if (forbidden) return refuse(forbidden);
		const opinion = await findOpenOpinionForUpdate(tx, app.row.id);
		if (!opinion || opinion.askedBy !== actorId(ctx)) return refuse('opinion_over');
		await updateOpinion(tx, opinion.id, { withdrawnAt: ctx.now() });
		await audit(ctx, tx, {
			action: 'withdraw_opinion',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { opinion: opinion.id },
		});
		await tellDesks(tx, app);
		return done(null);
	});
}
