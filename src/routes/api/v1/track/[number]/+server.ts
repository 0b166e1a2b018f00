import { done } from '#domain/refusal.ts';
import { trackApplication } from '#features/applications/server/track-application.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { pickupBody } from '../../application-body.ts';

/** Number and PIN together; a wrong one of either is the same answer, and attempts are counted. */
export const GET = endpoint('trackApplication', async ({ ctx, params, query, address }) => {
	const found = await trackApplication(ctx, { number: params['number'] ?? '', pin: query.pin, address });
	if (!found.ok) return found;
	const {
		service,
		variant,
		timeline,
		pickup,
		submittedAt,
		number,
		status,
		correctBy,
		dueOn,
		linked,
		visit,
		waiting,
	} = found.value;
	return done({
		number,
		status,
		correctBy,
		dueOn,
		service: { id: service.id, name: service.name },
		variant: { id: variant.id, name: variant.name },
		submittedAt: submittedAt.toISOString(),
		pickup: pickup && pickupBody(pickup),
		visit,
		waiting,
		linked: linked.map((one) => ({
			number: one.number,
			service: { id: one.service.id, name: one.service.name },
			variant: { id: one.variant.id, name: one.variant.name },
			status: one.status,
		})),
		timeline: timeline.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
	});
});
export const fallback = otherMethods('/track/{number}');
