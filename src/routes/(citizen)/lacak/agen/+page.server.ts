import { fail } from '@sveltejs/kit';
import { withdrawals } from '#domain/consent/consent.ts';
import { withdrawConsentByPin } from '#features/applications/server/consent/withdraw-consent.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { agentMessages } from '#ui/messages/agents.ts';
import { trackMessages as m } from '#ui/messages/track.ts';
import type { Actions, PageServerLoad } from './$types';

/* Open to anyone who holds number and PIN: whoever has no account takes back the consent given to an agent. Attempts are limited. */
export const load: PageServerLoad = ({ url }) => ({ number: url.searchParams.get('nomor') ?? '' });

export const actions: Actions = {
	default: async ({ request, locals: { ctx, address } }) => {
		const form = await request.formData();
		const number = String(form.get('nomor') ?? '').trim();
		const then = withdrawals.find((one) => one === form.get('then'));
		const withdrawn = await withdrawConsentByPin(ctx, {
			number,
			pin: String(form.get('pin') ?? ''),
			address,
			then: then ?? 'go_on',
		});
		if (withdrawn.ok) return { number, then: '', done: true, title: undefined, problems: [] };
		const { refusal } = withdrawn;
		const words = refusalWords(refusal, ctx.locale);
		const problems =
			refusal.code === 'not_found'
				? [{ field: 'nomor', message: m.notFound[ctx.locale] }]
				: (refusal.fields ?? []).map((problem) => ({
						field: problem.field,
						message: fieldProblemWords(problem, ctx.locale, agentMessages.then[ctx.locale]),
					}));
		return fail(httpStatus(refusal), {
			number,
			then: then ?? '',
			done: false,
			title: refusal.code === 'not_found' ? undefined : words.title,
			problems: problems.length > 0 ? problems : [{ field: undefined, message: words.detail }],
		});
	},
};
