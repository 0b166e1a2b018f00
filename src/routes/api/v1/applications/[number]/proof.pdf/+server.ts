import { whyNot } from '#domain/access/policy.ts';
import { refuse } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { proofOf, renderProofPdf } from '#features/recording/server/public.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** For its applicant, and for the officers who record. */
export const GET = endpoint('getProof', async ({ ctx, params }) => {
	const app = await findApplication(ctx, ctx.db, params['number'] ?? '');
	if (!app) return refuse('not_found');
	const may = ctx.actor.kind === 'officer' ? 'view_recordings' : 'view_application';
	const forbidden = whyNot(ctx.actor, may, app.facts);
	if (forbidden) return refuse(forbidden);
	const facts = await proofOf(ctx, app);
	if (!facts) return refuse('not_found');
	return new Response(new Uint8Array(await renderProofPdf(facts, ctx.locale)), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${facts.number}-rekam.pdf"`,
			'cache-control': 'private, no-store',
		},
	});
});
export const fallback = otherMethods('/applications/{number}/proof.pdf');
