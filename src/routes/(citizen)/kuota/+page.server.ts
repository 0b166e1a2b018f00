import { quotaGroups } from '#domain/catalogue/service.ts';
import {
	formatDate,
	formatDay,
	formatTime,
	timeInWib,
	weekday,
	weekdayNames,
} from '#domain/time/office-time.ts';
import { listPlacesLeft } from '#features/booking/server/public.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone: what is left where and when, for one kind of document; without an area the offices of the city and the kecamatan. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	const asked = url.searchParams.get('untuk');
	const group = quotaGroups.find((one) => one === asked) ?? 'paper';
	const areas = ctx.city.regions.kecamatan.map(({ code, displayName }) => ({ code, name: displayName }));
	const area = areas.find(({ code }) => code === url.searchParams.get('wilayah'))?.code ?? '';
	const { dates, offices } = await listPlacesLeft(ctx, group);
	const first = dates.findIndex((_, at) => offices.some(({ left }) => (left[at] ?? 0) > 0));
	return {
		group,
		area,
		areas,
		days: dates.map((date) => ({
			date,
			weekday: weekdayNames[locale][weekday(date)]!,
			short: formatDate(date, locale).split(' ').slice(0, 2).join(' '),
		})),
		offices: offices
			.filter(({ office }) => (area ? office.kecamatanCode === area : office.kind !== 'kelurahan'))
			.map(({ office, left }) => ({ id: office.id, name: office.name, left })),
		soonest:
			first === -1
				? null
				: {
						day: formatDay(dates[first]!, locale),
						n: offices.filter(({ left }) => (left[first] ?? 0) > 0).length,
					},
		at: formatTime(timeInWib(ctx.now()), locale),
	};
};
