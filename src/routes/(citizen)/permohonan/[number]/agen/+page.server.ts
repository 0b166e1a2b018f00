import { error, fail, redirect } from '@sveltejs/kit';
import { withdrawals, withdrawalsFrom } from '#domain/consent/consent.ts';
import { formatInstant } from '#domain/time/office-time.ts';
import { nameOfOfficer } from '#features/accounts/server/public.ts';
import { findConsent } from '#features/applications/server/consent/consent-store.ts';
import { withdrawConsent } from '#features/applications/server/consent/withdraw-consent.ts';
import { sentenceOf } from '#features/applications/ui/timeline-items.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { agentMessages as m } from '#ui/messages/agents.ts';
import { applicantOf, ownApplication, postedForm, turnAway } from '../../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

/* For its applicant: what an agent did in their name, how they consented, and taking that back. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	applicantOf({ locals, url });
	const { ctx } = locals;
	const { locale } = ctx;
	const { app, timeline } = await ownApplication({ locals, url }, params.number);
	const { row } = app;
	if (row.channel !== 'agent') error(404, refusalWords({ code: 'not_found' }, locale).detail);
	const consent = await findConsent(ctx.db, app);
	const at = (instant: Date): string => formatInstant(instant, locale);
	return {
		number: row.number,
		agent: await nameOfOfficer(ctx, row.enteredBy),
		deeds: [
			{ at: at(row.createdAt), words: m.whatStarted[locale] },
			...(consent?.givenAt
				? [{ at: at(consent.givenAt), words: m[`consentBy_${consent.method}`][locale] }]
				: []),
			...timeline
				.filter(
					({ by, action }) =>
						by === 'officer' && ['submit', 'resubmit', 'hand_over_at_door'].includes(action),
				)
				.map((one) => ({ at: at(one.at), words: sentenceOf(one.action, one.to)[locale] })),
		],
		reason: consent?.details.reason ?? null,
		over: row.consentWithdrawnAt !== null,
		choices: row.consentWithdrawnAt === null ? withdrawalsFrom(row.status, true) : [],
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await postedForm(event);
		applicantOf(event);
		const { locals, params } = event;
		const then = withdrawals.find((one) => one === form.get('then'));
		const withdrawn = await withdrawConsent(locals.ctx, { number: params.number, then: then ?? 'go_on' });
		if (withdrawn.ok) {
			if (then === 'cancel') redirect(303, '/permohonan');
			redirect(303, `/permohonan/${encodeURIComponent(params.number)}`);
		}
		const { refusal } = withdrawn;
		if (refusal.code === 'not_found') turnAway(event, refusal);
		const { title, detail } = refusalWords(refusal, locals.ctx.locale);
		return fail(httpStatus(refusal), { title, problems: [{ field: undefined, message: detail }] });
	},
};
