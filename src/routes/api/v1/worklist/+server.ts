import { holdsRole } from '#domain/access/policy.ts';
import { everything } from '#domain/applications/worklist-view.ts';
import { done, refuse } from '#domain/refusal.ts';
import { listWorklist } from '#features/applications/server/worklist-queries.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** Officers whose role sees the worklist, within their jurisdictions. */
export const GET = endpoint('listWorklist', async ({ ctx, query }) => {
	if (!holdsRole(ctx.actor, 'view_worklist')) return refuse('not_allowed');
	const { items, next } = await listWorklist(ctx, query.view ?? 'open', {
		limit: query.limit ?? 50,
		after: query.next,
		filter: {
			...everything,
			service: query.service ?? null,
			variant: query.variant ?? null,
			status: query.status ?? null,
			office: query.office ?? null,
			kecamatan: query.kecamatan ?? null,
			kelurahan: query.kelurahan ?? null,
			channel: query.channel ?? null,
			holder: query.holder ?? null,
			overdue: query.overdue === 'true',
		},
	});
	return done({
		items: items.map((item) => ({
			number: item.number,
			service: item.serviceId,
			variant: item.variantId,
			status: item.status,
			revision: item.revision,
			applicantName: item.applicantName,
			subjectName: item.subjectName,
			kelurahan: item.kelurahanName,
			pickup: item.pickupOn ? { date: item.pickupOn, officeName: item.officeName } : null,
			submittedAt: item.submittedAt.toISOString(),
			dueOn: item.dueOn,
			overdue: item.overdue,
			round: item.round,
			siakDone: item.siakDone,
			waitsFor: item.waitsFor,
			siakQueued: item.siakQueued,
			printed: item.printed,
			takenBy: item.takenBy,
			holderName: item.holderName,
			backToMe: item.backToMe,
		})),
		next,
	});
});
export const fallback = otherMethods('/worklist');
