import { error, fail, redirect } from '@sveltejs/kit';
import { formatDay, formatInstant } from '#domain/time/office-time.ts';
import { answerByLink, seeOffer } from '#features/applications/server/waiting/answer-offer.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/*
 * For whoever holds the link of an offer, without signing in. Opening it only shows the offer, since mail scanners follow links; a button
 * answers. No name, no answer and no document is shown.
 */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const found = await seeOffer(ctx, params.token);
	if (!found.ok) error(httpStatus(found.refusal), refusalWords(found.refusal, ctx.locale).title);
	const { number, service, variant, office, address, date, expiresAt, state, sent } = found.value;
	return {
		token: params.token,
		number,
		sent,
		state,
		service: service.name,
		variant: variant.name,
		offer: {
			office,
			address,
			day: formatDay(date, ctx.locale),
			until: formatInstant(expiresAt, ctx.locale),
		},
	};
};

async function answer({ locals: { ctx }, params }: RequestEvent, how: 'accept' | 'pass') {
	const answered = await answerByLink(ctx, params.token, how);
	const here = `/antrean/${encodeURIComponent(params.token)}`;
	// Answered before, in another tab or by a second press: the page says how it stands.
	if (answered.ok || answered.refusal.code === 'offer_over') redirect(303, here);
	const { title, detail } = refusalWords(answered.refusal, ctx.locale);
	return fail(httpStatus(answered.refusal), { title, problems: [{ message: detail }] });
}

export const actions: Actions = {
	accept: async (event) => await answer(event, 'accept'),
	pass: async (event) => await answer(event, 'pass'),
};
