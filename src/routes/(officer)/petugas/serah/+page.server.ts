import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { handOver } from '#features/applications/server/finish-application.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { viewApplication } from '#features/applications/server/view-application.ts';
import { listWorklist } from '#features/applications/server/worklist-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import { numberIn } from '../number-in.ts';
import { refused } from '../permohonan/[number]/desk-answer.ts';
import type { Actions, PageServerLoad } from './$types';

/* Counter officers, for documents to be collected within their jurisdiction; each look is written to the audit trail. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { actor, locale } = ctx;
	if (!holdsRole(actor, 'hand_over')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const typed = url.searchParams.get('nomor');
	const number = typed === null ? null : numberIn(typed);
	const find = { typed: number ? '' : (typed ?? ''), wrong: typed !== null && number === null };
	const seen = number === null ? null : await viewApplication(ctx, number, 'counter');
	const { items } = await listWorklist(ctx, 'ready', { limit: 50 });
	return {
		find,
		today: dateInWib(ctx.now()),
		refusal: seen && !seen.ok ? refusalWords(seen.refusal, locale) : null,
		found: seen?.ok
			? {
					number: seen.value.app.row.number,
					status: seen.value.app.row.status,
					serviceName: seen.value.service.name[locale],
					variantName: seen.value.variant.name[locale],
					bring: seen.value.variant.bring?.[locale] ?? null,
					applicant: { name: seen.value.summary.applicantName, nik: seen.value.summary.applicantNik },
					subject: { name: seen.value.summary.subjectName, nik: seen.value.summary.subjectNik },
					pickup: seen.value.pickup
						? { officeName: seen.value.pickup.officeName, date: seen.value.pickup.date }
						: null,
					documents: seen.value.siak?.outcome === 'accepted' ? seen.value.siak.documents : [],
					mayHandOver: seen.value.actions.includes('hand_over'),
				}
			: null,
		waiting: items.map((item) => {
			const { service, variant } = catalogueOf({ service: item.serviceId, variant: item.variantId });
			return {
				number: item.number,
				applicantName: item.applicantName,
				name: `${service.name[locale]}: ${variant.name[locale]}`,
				officeName: item.officeName ?? '',
				pickupOn: item.pickupOn,
			};
		}),
	};
};

export const actions = {
	handOver: async ({ locals: { ctx }, request }) => {
		const form = await request.formData();
		const number = String(form.get('number') ?? '');
		const typed = {
			code: String(form.get('code') ?? ''),
			receivedBy: String(form.get('receivedBy') ?? ''),
			idChecked: form.has('idChecked') ? 'yes' : '',
		};
		const result = await handOver(ctx, {
			number,
			code: typed.code,
			receivedBy: typed.receivedBy,
			idChecked: typed.idChecked === 'yes',
		});
		if (!result.ok) return refused(ctx.locale, 'handOver', result.refusal, { typed });
		return { problem: null, handedOver: { number, name: typed.receivedBy.trim() } };
	},
} satisfies Actions;
