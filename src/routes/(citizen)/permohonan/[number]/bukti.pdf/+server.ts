import { error } from '@sveltejs/kit';
import { fill } from '#domain/text.ts';
import { receiptPdf } from '#features/applications/server/public.ts';
import { refusalWords } from '#server/refusals.ts';
import { applicationMessages as m } from '#ui/messages/applications.ts';
import { ownApplication } from '../../own-application.ts';
import type { RequestHandler } from './$types';

/** The receipt as a PDF, for its applicant; kept by no cache. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
	const { app, pickup } = await ownApplication({ locals, url }, params.number);
	const { ctx } = locals;
	if (app.row.submittedAt === null || !pickup)
		error(404, refusalWords({ code: 'not_found' }, ctx.locale).title);
	const pdf = await receiptPdf(ctx, app.row.id);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${fill(m.receiptFileName[ctx.locale], { number: app.row.number })}"`,
			'cache-control': 'private, no-store',
		},
	});
};
