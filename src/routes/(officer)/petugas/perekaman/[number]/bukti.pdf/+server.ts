import { error } from '@sveltejs/kit';
import { whyNot } from '#domain/access/policy.ts';
import { fill } from '#domain/text.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { proofOf, renderProofPdf } from '#features/recording/server/public.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { recordingMessages as m } from '#ui/messages/recording.ts';
import type { RequestHandler } from './$types';

/** The proof of recording, for the officer who gives it to the person; kept by no cache. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const app = await findApplication(ctx, ctx.db, params.number);
	const code = app ? whyNot(ctx.actor, 'view_recordings', app.facts) : 'not_found';
	if (code !== null || !app)
		error(
			httpStatus({ code: code ?? 'not_found' }),
			refusalWords({ code: code ?? 'not_found' }, ctx.locale).detail,
		);
	const facts = await proofOf(ctx, app);
	if (!facts) error(404, refusalWords({ code: 'not_found' }, ctx.locale).detail);
	const name = fill(m.proofFileName[ctx.locale], { number: app.row.number });
	return new Response(new Uint8Array(await renderProofPdf(facts, ctx.locale)), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${name}"`,
			'cache-control': 'private, no-store',
		},
	});
};
