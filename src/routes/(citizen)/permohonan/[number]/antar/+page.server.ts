import { fail, redirect } from '@sveltejs/kit';
import type { Text } from '#domain/text.ts';
import { formatPhone } from '#domain/identity/phone-number.ts';
import {
	askDelivery,
	noteLength,
	standingDelivery,
	stopDelivery,
	whyNotToDoor,
} from '#features/applications/server/delivery/ask-delivery.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { deliveryMessages as m } from '#ui/messages/agents.ts';
import { momentShown } from '../../moment-shown.ts';
import { orTurnAway, ownApplication, postedForm } from '../../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

/* For its applicant, or who fills it in for them: whether the document is brought to the door. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const { ctx } = locals;
	const { app, pickup, facts } = await ownApplication({ locals, url }, params.number);
	const delivery = await standingDelivery(ctx.db, app);
	return {
		number: app.row.number,
		draft: app.row.status === 'draft',
		whyNot: await whyNotToDoor(ctx.db, app),
		pickup: pickup && { office: pickup.officeName, day: momentShown(pickup, ctx.locale) },
		asked: delivery !== null,
		phone: formatPhone(delivery?.details.phone ?? facts.applicantPhone ?? ''),
		note: delivery?.details.note ?? '',
		longest: noteLength,
	};
};

const labels: Readonly<Record<string, Text>> = { phone: m.phone, note: m.note };

export const actions: Actions = {
	ask: async (event) => {
		const form = await postedForm(event);
		const { locals, params } = event;
		const phone = String(form.get('phone') ?? '');
		const note = String(form.get('note') ?? '');
		const asked = await askDelivery(locals.ctx, { number: params.number, phone, note });
		if (asked.ok) redirect(303, backTo(form, params.number));
		const { refusal } = asked;
		const { title, detail } = refusalWords(refusal, locals.ctx.locale);
		const problems = (refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			message: fieldProblemWords(problem, locals.ctx.locale, labels[problem.field]?.[locals.ctx.locale]),
		}));
		return fail(httpStatus(refusal), {
			title,
			problems: problems.length > 0 ? problems : [{ field: undefined, message: detail }],
			phone,
			note,
		});
	},
	stop: async (event) => {
		const form = await postedForm(event);
		orTurnAway(event, await stopDelivery(event.locals.ctx, { number: event.params.number }));
		redirect(303, backTo(form, event.params.number));
	},
};

/** A draft goes on to be checked; what was sent, to its page. */
const backTo = (form: FormData, number: string): string =>
	`/permohonan/${encodeURIComponent(number)}${form.get('draft') === 'yes' ? '/periksa' : ''}`;
