import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { fill } from '#domain/text.ts';
import { formatDate } from '#domain/time/office-time.ts';
import { residentAddress } from '#features/applications/server/consent/ask-consent.ts';
import { findConsent } from '#features/applications/server/consent/consent-store.ts';
import { standingDelivery } from '#features/applications/server/delivery/ask-delivery.ts';
import { qrSvg } from '#features/applications/server/paper/qr.ts';
import { openPin } from '#features/applications/server/stored-application.ts';
import { viewApplication } from '#features/applications/server/view-application.ts';
import { timelineItems } from '#features/applications/ui/timeline-items.ts';
import { actorId } from '#server/ctx.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { agentMessages as m } from '#ui/messages/agents.ts';
import { trailShown } from '../../../../custody-shown.ts';
import type { PageServerLoad } from './$types';

/** How long after sending the agent sees the PIN of who has no address, in milliseconds: long enough to write it down for them. */
const pinShown = 30 * 60_000;

/* For agents, of what was entered for a resident: where it is, what is missing, and the receipt for who gets no mail. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { locale } = ctx;
	const refused = (refusal: Parameters<typeof refusalWords>[0]): never =>
		error(httpStatus(refusal), refusalWords(refusal, locale).detail);
	if (!holdsRole(ctx.actor, 'start_as_agent')) return refused({ code: 'not_allowed' });
	const seen = await viewApplication(ctx, params.number, 'agent');
	if (!seen.ok) return refused(seen.refusal);
	const { app, service, variant, summary, pickup, timeline, trail } = seen.value;
	const { row } = app;
	// What a resident sent by themselves is not an agent's.
	if (row.channel !== 'agent') return refused({ code: 'not_found' });
	const { address } = await residentAddress(ctx, app);
	const mine = row.enteredBy === actorId(ctx);
	const fresh = row.submittedAt !== null && ctx.now().getTime() - row.submittedAt.getTime() < pinShown;
	const consent = await findConsent(ctx.db, app);
	const toDoor = (await standingDelivery(ctx.db, app)) !== null;
	return {
		number: row.number,
		name: summary.applicantName,
		service: `${service.name[locale]}: ${variant.name[locale]}`,
		status: row.status,
		next:
			row.status === 'returned' && row.correctBy
				? fill(m.nextReturned[locale], { date: formatDate(row.correctBy, locale) })
				: pickup
					? fill(m[toDoor ? 'nextHome' : 'nextPickup'][locale], { date: formatDate(pickup.date, locale) })
					: null,
		office: pickup?.officeName ?? null,
		consent: consent?.givenAt ? m[`consentBy_${consent.method}`][locale] : null,
		sent: url.searchParams.get('selesai') === 'terkirim',
		receipt:
			mine && fresh && address === ''
				? {
						pin: openPin(app),
						qr: qrSvg(`${ctx.env.publicOrigin}/lacak?nomor=${row.number}`),
					}
				: null,
		items: timelineItems(timeline, {
			status: row.status,
			locale,
			viewer: 'anyone',
			byAgent: true,
			nameOf: () => null,
		}),
		trail: trailShown(trail, locale),
	};
};
