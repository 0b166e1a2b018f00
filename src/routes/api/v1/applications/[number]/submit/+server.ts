import { done, refuse } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/application-store.ts';
import { listLinked } from '#features/applications/server/linked-queries.ts';
import { submitApplication } from '#features/applications/server/submit-application.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { apiBase, endpoint, otherMethods } from '#server/api/handle.ts';
import { pickupBody } from '../../../application-body.ts';

/** One submission and one receipt for a key, however often and however many at once. */
export const POST = endpoint('submitApplication', async ({ ctx, params, body, key }) => {
	if (key === null) return refuse('idempotency_key_missing');
	const submitted = await submitApplication(ctx, {
		number: params['number'] ?? '',
		key,
		termsAccepted: body.termsAccepted,
	});
	if (!submitted.ok) return submitted;
	const { number, pin } = submitted.value;
	const app = await findApplication(ctx, ctx.db, number);
	if (!app?.row.submittedAt) throw new Error('a submitted application is not there');
	const pickup = await findPickup(ctx.db, app.row.id);
	return done({
		number,
		pin,
		status: app.row.status,
		submittedAt: app.row.submittedAt.toISOString(),
		pickup: pickup && pickupBody(pickup),
		linked: (await listLinked(ctx, ctx.db, app)).map(({ number: other, service, variant }) => ({
			number: other,
			service: service.id,
			variant: variant.id,
		})),
		cost: 0,
		receipt: `${apiBase}/applications/${number}/receipt.pdf`,
	});
});
export const fallback = otherMethods('/applications/{number}/submit');
