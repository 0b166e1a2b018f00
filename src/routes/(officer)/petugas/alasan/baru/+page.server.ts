import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { addReason } from '#features/reasons/server/change-reasons.ts';
import { readReasonForm, reasonLabels } from '#features/reasons/ui/reason-form.ts';
import { refusalWords } from '#server/refusals.ts';
import type { Actions, PageServerLoad } from './$types';

/* For supervisors of the whole city. */
export const load: PageServerLoad = ({ locals: { ctx } }) => {
	if (!holdsRole(ctx.actor, 'manage_reasons'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
};

export const actions: Actions = {
	add: async ({ locals: { ctx }, request }) => {
		const typed = readReasonForm(await request.formData());
		const added = await addReason(ctx, typed);
		if (added.ok) redirect(303, '/petugas/alasan?selesai=added');
		const { status, answer } = formAnswer(added.refusal, ctx.locale, { labels: reasonLabels });
		return fail(status, { ...answer, typed });
	},
	/** Shows how it reads; keeps nothing. */
	show: async ({ locals: { ctx }, request }) => {
		const typed = readReasonForm(await request.formData());
		if (holdsRole(ctx.actor, 'manage_reasons'))
			return { title: undefined, problems: [], errors: {}, values: {}, typed };
		const { status, answer } = formAnswer({ code: 'not_allowed' }, ctx.locale, { labels: {} });
		return fail(status, { ...answer, typed });
	},
};
