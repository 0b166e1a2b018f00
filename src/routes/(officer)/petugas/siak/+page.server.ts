import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { listShownIn } from '#features/issuance/server/list-issued.ts';
import {
	closeSiak,
	closingReason,
	listClosings,
	listQueued,
	siakState,
} from '#features/siak/server/public.ts';
import { actorId } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { closeSiakMessages as m } from '#ui/messages/close-siak.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const shownOfLate = 10;
const outcomes = ['closed', 'opened', 'already'] as const;

/** As many lines as one page shows of each list. */
const shownAtOnce = 50;

/* For who enters in SIAK or answers for it: how it stands, what waits or came back, and, for the whole city, who closed it of late. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	if (!holdsRole(ctx.actor, 'view_siak'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const me = actorId(ctx);
	const [state, closings] = [await siakState(ctx, { count: true }), await listClosings(ctx.db, shownOfLate)];
	return {
		mayClose: holdsRole(ctx.actor, 'close_siak'),
		queue: await listQueued(ctx.db, shownAtOnce),
		sentBack: (await listShownIn(ctx, 'refused', shownAtOnce)).map(({ number, note }) => ({ number, note })),
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
