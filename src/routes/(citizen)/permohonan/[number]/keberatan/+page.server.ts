import { fail, redirect } from '@sveltejs/kit';
import { appealWords, filesAtMost } from '#domain/appeals/appeal.ts';
import { fileAppeal } from '#features/applications/server/appeal/file-appeal.ts';
import { documentLimits, filesSent } from '#features/documents/server/public.ts';
import { httpStatus } from '#server/refusals.ts';
import { appealMessages as m } from '#ui/messages/appeal.ts';
import { refusedForm } from '../../../../refused-form.ts';
import { appealShown } from '../../appeal-shown.ts';
import { keptHere, ownApplication, postedForm } from '../../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

/* For its applicant: one step from a rejection to a supervisor, in words and with files; once, within its days. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const appeal = await appealShown(locals.ctx, view.app);
	const kept = await keptHere({ locals, url });
	const rejected = view.timeline.findLast(({ action }) => action === 'reject');
	return {
		number: view.app.row.number,
		service: view.service.name,
		variant: view.variant.name,
		appeal,
		rejectedFor: rejected?.detail?.reason ?? null,
		reason: String(kept?.get('reason') ?? ''),
		limits: { ...appealWords, n: filesAtMost, mb: documentLimits.bytes / (1024 * 1024) },
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await postedForm(event);
		const { locals, url, params } = event;
		const { number } = (await ownApplication({ locals, url }, params.number)).app.row;
		const reason = String(form.get('reason') ?? '');
		const filed = await fileAppeal(locals.ctx, { number, reason, files: await filesSent(form) });
		// Sent twice: the first is there.
		const again = !filed.ok && filed.refusal.code === 'action_not_possible';
		if (filed.ok || again) redirect(303, `/permohonan/${number}${filed.ok ? '?hasil=keberatan' : ''}`);
		const labels = { reason: m.reason, berkas: m.files };
		return fail(httpStatus(filed.refusal), {
			...refusedForm(filed.refusal, locals.ctx.locale, labels),
			reason,
		});
	},
};
