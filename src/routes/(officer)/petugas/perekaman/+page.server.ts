import { error, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { attendances } from '#domain/recording/check-in.ts';
import {
	dateInWib,
	formatDay,
	formatInstant,
	formatTime,
	isCalendarDate,
	timeInWib,
} from '#domain/time/office-time.ts';
import { recordingPlaces } from '#features/recording/server/recording-places.ts';
import { listRecordings } from '#features/recording/server/recording-queries.ts';
import { refusalWords } from '#server/refusals.ts';
import { numberIn } from '../number-in.ts';
import type { PageServerLoad } from './$types';

/* Recording officers and supervisors: who is awaited at a recording place of theirs; a number that was scanned opens its page. */
export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	const { actor, locale } = ctx;
	if (!holdsRole(actor, 'view_recordings')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const places = await recordingPlaces(ctx, session?.officeId ?? null);
	const asked = url.searchParams.get('kantor') ?? session?.officeId ?? '';
	const office = places.find(({ id }) => id === asked) ?? places[0] ?? null;
	const typed = url.searchParams.get('nomor')?.trim() ?? '';
	const number = typed === '' ? null : numberIn(typed);
	if (number !== null) {
		const at = office ? `?kantor=${encodeURIComponent(office.id)}` : '';
		redirect(303, `/petugas/perekaman/${number}${at}`);
	}
	const today = dateInWib(ctx.now());
	const day = url.searchParams.get('hari') ?? today;
	const date = isCalendarDate(day) ? day : today;
	const list = office ? await listRecordings(ctx, { officeId: office.id, date }) : [];
	const view = attendances.find((one) => one === url.searchParams.get('bagian')) ?? null;
	const counts = Object.fromEntries(
		attendances.map((one) => [one, list.filter(({ attendance }) => attendance === one).length]),
	);
	return {
		find: { typed, wrong: typed !== '' },
		office: office && { id: office.id, name: office.name },
		offices: places.map(({ id, name }) => ({ value: id, label: name })),
		date,
		dateShown: formatDay(date, locale),
		view,
		all: list.length,
		counts,
		at: formatInstant(ctx.now(), locale),
		rows: list
			.filter(({ attendance }) => view === null || attendance === view)
			.map(({ variant, session: time, arrivedAt, ...row }) => ({
				...row,
				variant: variant[locale],
				time: time && formatTime(time, locale),
				came: arrivedAt && formatTime(timeInWib(arrivedAt), locale),
			})),
	};
};
