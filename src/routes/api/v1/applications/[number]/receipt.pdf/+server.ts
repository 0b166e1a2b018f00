import { whyNot } from '#domain/access/policy.ts';
import { refuse } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/application-store.ts';
import { receiptOf } from '#features/applications/server/receipt/receipt-of.ts';
import { renderReceiptPdf } from '#features/applications/server/receipt/receipt-pdf.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** Bears the PIN: for the applicant alone. */
export const GET = endpoint('getReceipt', async ({ ctx, params }) => {
	const app = await findApplication(ctx, ctx.db, params['number'] ?? '');
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'view_application', app.facts);
	if (forbidden) return refuse(forbidden);
	if (ctx.actor.kind !== 'applicant') return refuse('not_allowed');
	const facts = await receiptOf(ctx, app);
	if (!facts) return refuse('not_found');
	const pdf = await renderReceiptPdf(facts, ctx.locale);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${facts.number}.pdf"`,
			'cache-control': 'private, no-store',
		},
	});
});
export const fallback = otherMethods('/applications/{number}/receipt.pdf');
