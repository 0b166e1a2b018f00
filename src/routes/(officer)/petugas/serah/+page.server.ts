import { error, fail, redirect } from '@sveltejs/kit';
import { parseApplicationNumber } from '#domain/applications/application-number.ts';
import { holdsRole } from '#domain/access/policy.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Locale } from '#domain/text.ts';
import { dateInWib, formatDate } from '#domain/time/office-time.ts';
import { handOver } from '#features/applications/server/hand-over/hand-over.ts';
import {
	reportWrongData,
	wrongDataReason,
} from '#features/applications/server/hand-over/report-wrong-data.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { viewApplication } from '#features/applications/server/view-application.ts';
import { listWorklist } from '#features/applications/server/worklist-queries.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { numberIn } from '../number-in.ts';
import { counterWords, handOverShown, postedHandOver, receiverPosted } from './hand-over-shown.ts';
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
	const given = parseApplicationNumber(url.searchParams.get('selesai') ?? '');
	const wrong = parseApplicationNumber(url.searchParams.get('salah') ?? '');
	return {
		find,
		given,
		wrong,
		today: dateInWib(ctx.now()),
		most: wrongDataReason.max,
		refusal: seen && !seen.ok ? refusalWords(seen.refusal, locale) : null,
		found: seen?.ok ? await handOverShown(ctx, seen.value) : null,
		waiting: items.map((item) => {
			const { service, variant } = catalogueOf({ service: item.serviceId, variant: item.variantId });
			return {
				number: item.number,
				applicantName: item.applicantName,
				name: `${service.name[locale]}: ${variant.name[locale]}`,
				place: [item.officeName, item.pickupOn && formatDate(item.pickupOn, locale)]
					.filter(Boolean)
					.join(', '),
			};
		}),
	};
};

const refused = (
	locale: Locale,
	refusal: Refusal,
	action: 'handOver' | 'wrong',
	typed: Readonly<Record<string, string>>,
) =>
	fail(httpStatus(refusal), {
		...refusalWords(refusal, locale),
		action,
		typed,
		fields: (refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			message: counterWords(problem, locale),
		})),
	});

export const actions = {
	handOver: async ({ locals: { ctx }, request }) => {
		const typed = postedHandOver(await request.formData());
		const number = typed['number'] ?? '';
		const result = await handOver(ctx, {
			number,
			code: typed['code'] ?? '',
			idChecked: typed['idChecked'] === 'yes',
			dataChecked: typed['dataChecked'] === 'yes',
			...receiverPosted(typed),
		});
		if (!result.ok) return refused(ctx.locale, result.refusal, 'handOver', typed);
		redirect(303, `/petugas/serah?selesai=${encodeURIComponent(number)}`);
	},
	wrong: async ({ locals: { ctx }, request }) => {
		const form = await request.formData();
		const [number, reason] = [String(form.get('number') ?? ''), String(form.get('reason') ?? '')];
		const result = await reportWrongData(ctx, { number, reason });
		if (!result.ok) return refused(ctx.locale, result.refusal, 'wrong', { reason });
		redirect(303, `/petugas/serah?salah=${encodeURIComponent(number)}`);
	},
} satisfies Actions;
