import { error, fail } from '@sveltejs/kit';
import { qrSvg } from '#features/applications/server/public.ts';
import { ownNumberOf } from '#features/counter/server/queue-seen.ts';
import { changeOwnNumber } from '#features/counter/server/rejoin.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/* For whoever holds the code of a number: where it is in line. Nothing personal is known of it. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const own = await ownNumberOf(ctx, params.code);
	if (!own) error(404, refusalWords({ code: 'not_found' }, ctx.locale).title);
	return { own, qr: qrSvg(`${ctx.env.publicOrigin}${url.pathname}`) };
};

const change = async ({ locals: { ctx }, params }: RequestEvent, what: 'leave' | 'rejoin') => {
	const changed = await changeOwnNumber(ctx, { code: params.code, what });
	if (changed.ok) return { problem: null };
	return fail(httpStatus(changed.refusal), { problem: refusalWords(changed.refusal, ctx.locale) });
};

export const actions = {
	rejoin: (event) => change(event, 'rejoin'),
	leave: (event) => change(event, 'leave'),
} satisfies Actions;
