import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { services } from '#domain/catalogue/services.ts';
import { startWalkIn } from '#features/counter/server/start-walk-in.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { counterMessages as m } from '#ui/messages/counter.ts';
import type { Actions, PageServerLoad } from './$types';

const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);

/* For counter officers: starts an application for the resident in front of them, under the number that was called or none. */
export const load: PageServerLoad = ({ locals: { ctx } }) => {
	if (!holdsRole(ctx.actor, 'start_at_counter'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	return {
		choices: services
			.filter(({ state }) => state === 'open')
			.flatMap(({ id, name, variants }) =>
				variants.map((variant) => ({
					value: `${id}/${variant.id}`,
					label: `${name[ctx.locale]}: ${variant.name[ctx.locale]}`,
				})),
			),
	};
};

export const actions: Actions = {
	default: async ({ request, url, locals: { ctx } }) => {
		const form = await request.formData();
		const typed = {
			nik: String(form.get('nik') ?? ''),
			kkNumber: String(form.get('kkNumber') ?? ''),
			choice: String(form.get('choice') ?? ''),
			idSeen: form.has('idSeen'),
			termsAccepted: form.has('termsAccepted'),
		};
		const [service = '', variant = ''] = typed.choice.split('/');
		const ticket = url.searchParams.get('nomor');
		const started = await startWalkIn(ctx, {
			...typed,
			service,
			variant,
			ticketId: ticket !== null && isId(ticket) ? ticket : null,
		});
		if (started.ok) redirect(303, `/permohonan/${started.value.number}/mulai`);
		const { refusal } = started;
		// The deed refuses one thing after the other; the page says at once all that is missing.
		const asked = refusal.code === 'invalid_input' || refusal.code === 'unknown_service';
		const fields = [
			...(refusal.fields ?? [])
				.filter(({ field }) => field === 'nik' || field === 'kkNumber')
				.map((problem) => ({
					field: problem.field,
					message:
						problem.code === 'required'
							? (problem.field === 'nik' ? m.nikMissing : m.kkNumberMissing)[ctx.locale]
							: fieldProblemWords(problem, ctx.locale),
				})),
			...(refusal.code === 'unknown_service' || (asked && typed.choice === '')
				? [{ field: 'choice', message: m.choiceMissing[ctx.locale] }]
				: []),
			...(asked && !typed.idSeen ? [{ field: 'idSeen', message: m.idSeenMissing[ctx.locale] }] : []),
			...(asked && !typed.termsAccepted
				? [{ field: 'termsAccepted', message: m.termsMissing[ctx.locale] }]
				: []),
		];
		return fail(httpStatus(refusal), { typed, problem: refusalWords(refusal, ctx.locale), fields });
	},
};
