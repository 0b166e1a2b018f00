import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { formatDate, formatInstant } from '#domain/time/office-time.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { makeSheet } from '#features/applications/server/printing/print-batch.ts';
import { listBatches, listPrintable } from '#features/applications/server/printing/printing-queries.ts';
import { listOffices } from '#features/booking/server/public.ts';
import { countIssuedIn } from '#features/issuance/server/issuance-queries.ts';
import { actorId } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { printingMessages as m } from '#ui/messages/printing.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many as one page shows and one sheet holds. */
const atOnce = 100;

/* For who prints: what can be printed within the jurisdiction, and the sheets made of late. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'print')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const offices = (await listOffices(ctx.db, null)).map(({ id, name }) => ({ value: id, label: name }));
	const office = offices.find(({ value }) => value === url.searchParams.get('kantor'))?.value ?? '';
	const ready = await listPrintable(ctx, { officeId: office === '' ? null : office, limit: atOnce });
	return {
		office,
		offices: [{ value: '', label: m.allOffices[locale] }, ...offices],
		unsigned: (await countIssuedIn(ctx.db, 'waiting')) + (await countIssuedIn(ctx.db, 'approved')),
		ready: ready.map(({ serviceId, variantId, pickupOn, officeName, number, subjectName }) => {
			const { service, variant } = catalogueOf({ service: serviceId, variant: variantId });
			return {
				number,
				label: `${number} · ${service.name[locale]}: ${variant.name[locale]} · ${subjectName}`,
				officeName: officeName ?? '',
				pickupOn: pickupOn && formatDate(pickupOn, locale),
			};
		}),
		sheets: (await listBatches(ctx.db, actorId(ctx)!, 10)).map(({ madeAt, ...sheet }) => ({
			...sheet,
			at: formatInstant(madeAt, locale),
		})),
	};
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, request }) => {
		const numbers = (await request.formData()).getAll('document').map(String);
		const made = await makeSheet(ctx, { numbers });
		if (made.ok) redirect(303, `/petugas/cetak/${made.value.batch}?tertinggal=${made.value.left}`);
		const [problem] = made.refusal.fields ?? [];
		return fail(httpStatus(made.refusal), {
			numbers,
			...refusalWords(made.refusal, ctx.locale),
			wrong: problem ? fieldProblemWords(problem, ctx.locale, m.choose[ctx.locale]) : null,
		});
	},
};
