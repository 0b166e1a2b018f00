import { done, refuse } from '#domain/refusal.ts';
import { listOwnApplications } from '#features/applications/server/application-queries.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { tellApplication } from '../application-body.ts';

/** The applicant's own, and nobody else's. */
export const GET = endpoint('listApplications', async ({ ctx, query }) => {
	if (ctx.actor.kind !== 'applicant') return refuse('not_allowed');
	const { items, next } = await listOwnApplications(ctx, ctx.actor.accountId, {
		limit: query.limit ?? 50,
		cursor: query.next,
	});
	return done({
		items: items.map((item) => ({
			number: item.number,
			service: item.serviceId,
			variant: item.variantId,
			status: item.status,
			revision: item.revision,
			subjectName: item.subjectName,
			createdAt: item.createdAt.toISOString(),
			submittedAt: item.submittedAt?.toISOString() ?? null,
			correctBy: item.correctBy,
			pickup: item.pickupOn ? { date: item.pickupOn, officeName: item.officeName } : null,
		})),
		next,
	});
});

export const POST = endpoint('startApplication', async ({ ctx, body, locate }) => {
	const started = await startApplication(ctx, {
		...body,
		termsAccepted: body.termsAccepted ?? false,
		along: body.companions,
	});
	if (!started.ok) return started;
	locate(`/applications/${started.value.number}`);
	return await tellApplication(ctx, started.value.number);
});
export const fallback = otherMethods('/applications');
