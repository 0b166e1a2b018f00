import { error } from '@sveltejs/kit';
import { fill } from '#domain/text.ts';
import { proofOf, renderProofPdf } from '#features/recording/server/public.ts';
import { refusalWords } from '#server/refusals.ts';
import { recordingMessages as m } from '#ui/messages/recording.ts';
import { ownApplication } from '../../own-application.ts';
import type { RequestHandler } from './$types';

/** The proof that its person was recorded, for its applicant; kept by no cache. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
	const { app } = await ownApplication({ locals, url }, params.number);
	const { ctx } = locals;
	const facts = await proofOf(ctx, app);
	if (!facts) error(404, refusalWords({ code: 'not_found' }, ctx.locale).title);
	const name = fill(m.proofFileName[ctx.locale], { number: app.row.number });
	return new Response(new Uint8Array(await renderProofPdf(facts, ctx.locale)), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${name}"`,
			'cache-control': 'private, no-store',
		},
	});
};
