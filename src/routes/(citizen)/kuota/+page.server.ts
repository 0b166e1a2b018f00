import { quotaGroups } from '#domain/catalogue/service.ts';
import { formatDay, formatTime, timeInWib } from '#domain/time/office-time.ts';
import { listPlacesLeft } from '#features/booking/server/public.ts';
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
		days: dates.map((date) => ({ date, label: formatDay(date, locale) })),
		offices: offices
			.filter(({ office }) => (area ? office.kecamatanCode === area : office.kind !== 'kelurahan'))
			.map(({ office, left }) => ({ id: office.id, name: office.name, left })),
		soonest: soonest && { day: formatDay(soonest.date, locale), n: soonest.offices },
		opensNext: opensNext && {
			day: formatDay(opensNext.date, locale),
			time: formatTime(opensNext.at, locale),
		},
		at: formatTime(timeInWib(ctx.now()), locale),
	};
};
