import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { officerChoices, officerLabels } from '#features/accounts/server/area-names.ts';
import { formAnswer } from '#features/accounts/server/form-answer.ts';
import { inviteOfficer } from '#features/accounts/server/invite-officer.ts';
import { mayManage } from '#features/accounts/server/may-manage.ts';
import { readOfficerForm } from '#features/accounts/server/read-officer-form.ts';
import { refusalWords } from '#server/refusals.ts';
import type { Actions, PageServerLoad } from './$types';

/* For administrators of the city. The account opens by the link in the mail alone. */
export const load: PageServerLoad = ({ locals: { ctx } }) => {
	if (!holdsRole(ctx.actor, 'manage_officers'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	return { choices: officerChoices(ctx) };
};

export const actions: Actions = {
	invite: async ({ locals: { ctx }, request }) => {
		const typed = readOfficerForm(await request.formData());
		const invited = await inviteOfficer(ctx, typed);
		if (invited.ok) redirect(303, `/admin/petugas/${invited.value.accountId}?selesai=invited`);
		const { status, answer } = formAnswer(invited.refusal, ctx.locale, {
			labels: officerLabels(typed.grants.length),
		});
		return fail(status, { ...answer, typed });
	},
	more: async ({ locals: { ctx }, request }) => {
		const typed = readOfficerForm(await request.formData(), true);
		const may = mayManage(ctx);
		if (may.ok) return { title: undefined, problems: [], errors: {}, values: {}, typed };
		const { status, answer } = formAnswer(may.refusal, ctx.locale, { labels: {} });
		return fail(status, { ...answer, typed });
	},
};
