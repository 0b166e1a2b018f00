import { fail } from '@sveltejs/kit';
import { trackApplication } from '#features/applications/server/track-application.ts';
import { timelineItems } from '#features/applications/ui/timeline-items.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { trackMessages as m } from '#ui/messages/track.ts';
import { nextPromise } from '../next-promise.ts';
import { trailShown } from '../../custody-shown.ts';
import { visitShown } from '../../visit-shown.ts';
import type { Actions, PageServerLoad } from './$types';

/*
 * Open to anyone who holds number and PIN. Wrong number and wrong PIN read the same; attempts are limited; the PIN is only ever
 * posted, so that it stands in no address. No name, answer or document is shown.
 */
export const load: PageServerLoad = ({ url }) => ({ number: url.searchParams.get('nomor') ?? '' });

export const actions: Actions = {
	default: async ({ request, locals: { ctx, address } }) => {
		const form = await request.formData();
		const number = String(form.get('nomor') ?? '').trim();
		const tracked = await trackApplication(ctx, { number, pin: String(form.get('pin') ?? ''), address });
		if (!tracked.ok) {
			const { code } = tracked.refusal;
			const words = refusalWords(tracked.refusal, ctx.locale);
			const message = code === 'not_found' ? m.notFound[ctx.locale] : words.detail;
			return fail(httpStatus(tracked.refusal), {
				found: null,
				number,
				title: code === 'not_found' ? undefined : words.title,
				problems: [{ ...(code === 'not_found' ? { field: 'nomor' } : {}), message }],
			});
		}
		const found = tracked.value;
		return {
			number,
			title: undefined,
			problems: [],
			found: {
				number: found.number,
				status: found.status,
				service: found.service.name,
				variant: found.variant.name,
				correctBy: found.correctBy,
				waitsForSiak: found.waitsForSiak,
				agentSees: found.agentSees,
				trail: trailShown(found.trail, ctx.locale),
				waiting: found.waiting,
				linked: found.linked.map(({ number: other, service, variant, status }) => ({
					number: other,
					service: service.name,
					variant: variant.name,
					status,
				})),
				visit: found.visit && visitShown(found.visit, ctx.locale),
				next: await nextPromise(ctx, found),
				items: timelineItems(found.timeline, {
					status: found.status,
					locale: ctx.locale,
					viewer: 'anyone',
					byAgent: found.byAgent,
					nameOf: () => null,
				}),
			},
		};
	},
};
