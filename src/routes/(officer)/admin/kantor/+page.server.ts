import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { officeKinds } from '#domain/booking/office.ts';
import { formatOpeningHours } from '#domain/booking/opening-hours.ts';
import { dateInWib, formatDay } from '#domain/time/office-time.ts';
import { listOfficesToRun, nextClosedDays } from '#features/offices/server/office-queries.ts';
import { officesNow } from '#features/offices/server/offices-now.ts';
import { refusalWords } from '#server/refusals.ts';
import { stateInWords } from '#features/offices/ui/state-in-words.ts';
import type { PageServerLoad } from './$types';

/* For administrators of the city: every office with its hours, how it stands now, and when it is closed next. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'manage_offices'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const areas = ctx.city.regions.kecamatan.map(({ code, displayName }) => ({ code, name: displayName }));
	const area = areas.find(({ code }) => code === url.searchParams.get('wilayah'))?.code ?? '';
	const kind = officeKinds.find((one) => one === url.searchParams.get('jenis')) ?? '';
	const all = (await listOfficesToRun(ctx.db)).filter(
		(office) => (area === '' || office.kecamatanCode === area) && (kind === '' || office.kind === kind),
	);
	const now = await officesNow(ctx, all);
	const closed = await nextClosedDays(ctx.db, dateInWib(ctx.now()));
	return {
		areas,
		area,
		kind,
		offices: all.map(({ id, name, pickup, openingHours }) => {
			const next = closed.get(id);
			return {
				id,
				name,
				pickup,
				hours: formatOpeningHours(openingHours, locale),
				now: stateInWords(now.get(id)!, locale),
				next: next ? `${formatDay(next.date, locale)}: ${next.reason}` : null,
			};
		}),
	};
};
