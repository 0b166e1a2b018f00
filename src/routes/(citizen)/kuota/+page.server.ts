import { waitsLookBack } from '#domain/booking/waiting-times.ts';
import { quotaGroups } from '#domain/catalogue/service.ts';
import { findService } from '#domain/catalogue/services.ts';
import { formatDate, formatDay, formatDayShort, formatTime, timeInWib } from '#domain/time/office-time.ts';
import { waitingTimes } from '#features/applications/server/waiting-times-queries.ts';
import { blanksPublished, listPlacesLeft } from '#features/booking/server/public.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone: what is left where and when, for one kind of document; without an area the offices of the city and the kecamatan. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	const asked = url.searchParams.get('untuk');
	const group = quotaGroups.find((one) => one === asked) ?? 'paper';
	const areas = ctx.city.regions.kecamatan.map(({ code, displayName }) => ({ code, name: displayName }));
	const area = areas.find(({ code }) => code === url.searchParams.get('wilayah'))?.code ?? '';
	const { dates, offices, soonest, opensNext } = await listPlacesLeft(ctx, group);
	return {
		group,
		area,
		areas,
		days: dates.map((date) => ({ date, label: formatDayShort(date, locale) })),
		offices: offices
			.filter(({ office }) => (area ? office.kecamatanCode === area : office.kind !== 'kelurahan'))
			.map(({ office, left, opens }) => ({
				id: office.id,
				name: office.name,
				left,
				opens: opens.map((at) => at && formatTime(at, locale)),
			})),
		soonest: soonest && { day: formatDay(soonest.date, locale), n: soonest.offices },
		opensNext: opensNext && {
			day: formatDay(opensNext.date, locale),
			time: formatTime(opensNext.at, locale),
		},
		waits: (await waitingTimes(ctx)).map(({ service, ready, visit }) => ({
			service,
			name: findService(service)?.name[locale] ?? service,
			ready,
			visit,
		})),
		lookBack: { days: waitsLookBack },
		blanks:
			group === 'card'
				? (await blanksPublished(ctx)).map(({ blank, onHand, next, forecast }) => ({
						blank,
						onHand,
						next: next && formatDate(next.expectedOn, locale),
						forecast: forecast.kind,
						until: 'date' in forecast ? formatDate(forecast.date, locale) : '',
					}))
				: [],
		at: formatTime(timeInWib(ctx.now()), locale),
	};
};
