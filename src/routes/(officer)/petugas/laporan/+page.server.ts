import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { clockOf } from '#domain/appeals/appeal.ts';
import { complaintStates } from '#domain/complaints/complaint.ts';
import { dateInWib, formatDate, formatInstant } from '#domain/time/office-time.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { listComplaints } from '#features/complaints/server/complaint-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

/* For supervisors: the reports they may handle (another line's where it is about somebody's conduct), the one due first on top. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'view_complaints'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const state = complaintStates.find((one) => one === url.searchParams.get('bagian')) ?? 'received';
	const calendar = await workingCalendar(ctx, ctx.db);
	const today = dateInWib(ctx.now());
	const items = await listComplaints(ctx, state);
	return {
		state,
		rows: items.map(({ receivedAt, answerBy, ...item }) => ({
			...item,
			received: formatInstant(receivedAt, locale),
			due: formatDate(answerBy, locale),
			clock: clockOf(answerBy, today, calendar),
		})),
	};
};
