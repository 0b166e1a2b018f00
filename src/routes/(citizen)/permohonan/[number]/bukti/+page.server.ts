import { redirect } from '@sveltejs/kit';
import { atTime, formatDay, formatInstant } from '#domain/time/office-time.ts';
import { receiptOf } from '#features/applications/server/receipt/receipt-of.ts';
import { qrSvg } from '#features/applications/server/paper/qr.ts';
import { toBring } from '#features/applications/server/receipt/receipt-pdf.ts';
import { ownApplication } from '../../own-application.ts';
import type { PageServerLoad } from './$types';

/* For its applicant: the receipt, with the PIN. The QR leads to the public tracking page and holds no PIN. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const view = await ownApplication({ locals, url }, params.number);
	const { ctx } = locals;
	const facts = view.pickup || view.meeting === 'home' ? await receiptOf(ctx, view.app) : null;
	if (!facts) redirect(303, `/permohonan/${view.app.row.number}`);
	return {
		number: facts.number,
		pin: facts.pin,
		service: facts.service,
		variant: facts.variant,
		applicant: `${facts.applicantName} · ${facts.maskedNik}`,
		office: facts.office,
		dateValue: facts.pickupOn,
		meeting: facts.meeting,
		date: facts.pickupOn && atTime(formatDay(facts.pickupOn, ctx.locale), facts.session ?? null, ctx.locale),
		sentAt: formatInstant(facts.submittedAt, ctx.locale),
		bring: toBring(facts),
		linked: facts.linked ?? [],
		qr: qrSvg(facts.statusUrl),
		justSent: view.app.row.status === 'verification' && view.timeline.length === 1,
	};
};
