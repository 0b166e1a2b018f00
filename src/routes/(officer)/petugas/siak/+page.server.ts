import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { closeSiak, closingReason, listClosings, siakState } from '#features/siak/server/public.ts';
import { actorId } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { closeSiakMessages as m } from '#ui/messages/close-siak.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const shownOfLate = 10;
const outcomes = ['closed', 'opened', 'already'] as const;

/* For officers of the whole city who answer for SIAK being closed: how it stands, and who said what of late. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	if (!holdsRole(ctx.actor, 'close_siak'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const me = actorId(ctx);
	const [state, closings] = [await siakState(ctx, { count: true }), await listClosings(ctx.db, shownOfLate)];
	return {
		state,
		longestReason: closingReason.max,
		byHand: ctx.registry.entry === 'by_hand',
		done: outcomes.find((outcome) => outcome === url.searchParams.get('selesai')) ?? null,
		closings: closings.map(({ by, ...closing }) => ({
			...closing,
			by: by === null ? ('machine' as const) : by === me ? ('you' as const) : ('other' as const),
		})),
	};
};

/** Closes or opens, with the reason typed, which comes back with a refusal. */
const say =
	(closed: boolean) =>
	async ({ locals: { ctx }, request, url }: RequestEvent) => {
		const reason = String((await request.formData()).get('reason') ?? '');
		const result = await closeSiak(ctx, { closed, reason });
		if (result.ok)
			redirect(
				303,
				`${url.pathname}?selesai=${result.value.changed ? (closed ? 'closed' : 'opened') : 'already'}`,
			);
		const { refusal } = result;
		return fail(httpStatus(refusal), {
			reason,
			title: refusalWords(refusal, ctx.locale).title,
			problems: (refusal.fields ?? []).map((problem) => ({
				field: problem.field,
				message: fieldProblemWords(problem, ctx.locale, m.reason[ctx.locale]),
			})),
		});
	};

export const actions: Actions = { close: say(true), open: say(false) };
