import { error, fail, redirect } from '@sveltejs/kit';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { offersLedBy } from '#domain/catalogue/life-events.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { termsVersion } from '#features/applications/server/terms.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { serviceMessages } from '#ui/messages/services.ts';
import { termsMessages as m } from '#ui/messages/terms.ts';
import { applicantOf, postedForm } from '../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

/* For an applicant: the terms, whose version is recorded, and then a draft. */
export const load: PageServerLoad = ({ locals, url }) => {
	applicantOf({ locals, url });
	const slug = url.searchParams.get('layanan');
	if (slug === null) redirect(303, '/layanan');
	const service = findService(slug);
	if (!service) error(404, serviceMessages.notFound[locals.ctx.locale]);
	const variant = findVariant(service, url.searchParams.get('jenis') ?? '');
	if (!variant || service.state !== 'open') redirect(303, `/layanan/${service.slug}`);
	return {
		service: { slug: service.slug, name: service.name },
		variant: { id: variant.id, name: variant.name },
		version: termsVersion,
		offers: offersLedBy(service.id, variant.id),
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await postedForm(event);
		const { ctx } = event.locals;
		if (form.get('termsAccepted') !== 'yes') {
			const label = m.acceptSubject[ctx.locale];
			const message = fieldProblemWords({ field: 'termsAccepted', code: 'must_accept' }, ctx.locale, label);
			return fail(422, {
				title: undefined,
				problems: [{ field: 'termsAccepted', message }],
				along: form.getAll('companions').map(String),
			});
		}
		const started = await startApplication(ctx, {
			service: event.url.searchParams.get('layanan') ?? '',
			variant: event.url.searchParams.get('jenis') ?? '',
			termsAccepted: true,
			along: form.getAll('companions').map(String),
		});
		if (!started.ok) {
			const { title, detail } = refusalWords(started.refusal, ctx.locale);
			return fail(httpStatus(started.refusal), {
				title,
				problems: [{ message: detail }],
				along: form.getAll('companions').map(String),
			});
		}
		redirect(303, `/permohonan/${started.value.number}/mulai`);
	},
};
