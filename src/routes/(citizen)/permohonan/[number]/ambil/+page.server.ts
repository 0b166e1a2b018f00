import { fail, redirect } from '@sveltejs/kit';
import { formatOpeningHours } from '#domain/booking/opening-hours.ts';
import {
	formatDate,
	formatDay,
	formatTime,
	isCalendarDate,
	weekday,
	weekdayNames,
} from '#domain/time/office-time.ts';
import type { Locale } from '#domain/text.ts';
import type { ApplicationView } from '#features/applications/server/view-application.ts';
import { placeApplication } from '#features/applications/server/place-application.ts';
import { releasePlace } from '#features/applications/server/release-place.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { pickupMessages as m } from '#ui/messages/pickup.ts';
import { waitingMessages as w } from '#ui/messages/waiting.ts';
import { clashShown } from '../../clash-shown.ts';
import { keptHere, ownApplication, postedForm } from '../../own-application.ts';
import { momentShown } from '../../moment-shown.ts';
import { stepBefore, stepsShown } from '../../steps-of.ts';
import { closedAmong } from './closed-days.ts';
import { placesToChoose } from './places-to-choose.ts';
import { timesShown } from './times-shown.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Other offices looked at when one has a full day, the nearest first. */
const alternatives = 6;
const offered = 3;

/** The office asked for, typed before the session ended, chosen already, or the nearest. */
async function standing(event: Pick<RequestEvent, 'locals' | 'url' | 'params'>, asked: string | null) {
	const { locals, url, params } = event;
	const view = await ownApplication({ locals, url }, params.number);
	const { number, kelurahanCode } = view.app.row;
	const choice = await placesToChoose(locals.ctx, view);
	if (!choice) redirect(303, `/permohonan/${number}`);
	const { offices } = choice;
	const office = offices.find(({ id }) => id === (asked ?? view.pickup?.officeId)) ?? offices[0];
	return { view, number, choice, office, kelurahanCode };
}

/** Of a meeting after which something is made: the day that is collected, as it stands. */
function laterDayOf({ linked, pickup }: ApplicationView, locale: Locale): string | null {
	const later = linked.find(({ pickupOn }) => pickup !== null && pickupOn !== null && pickupOn > pickup.date);
	return later ? formatDay(later.pickupOn!, locale) : null;
}

/*
 * For its applicant: office and day, the places left on each day; of a draft, or another place for what was sent. The place is taken
 * by one conditional statement, a draft's held for a day; a day that fills up meanwhile is told here, with other days and other offices.
 */
export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { ctx } = locals;
	const { locale } = ctx;
	const kept = await keptHere(event);
	const asked = url.searchParams.get('kantor') ?? (kept ? String(kept.get('office')) : null);
	const { view, number, choice, office, kelurahanCode } = await standing(event, asked);
	const { offices, daysAt, timesAt, sent, notBefore, twoVisits } = choice;
	const days = office ? await daysAt(office.id) : [];
	const closed = office ? await closedAmong(ctx, office, days, sent) : [];
	const own = view.pickup?.officeId === office?.id ? view.pickup : null;
	const wished = url.searchParams.get('hari');
	const onDay = days.find((day) => day.date === wished && (day.open || day.date === own?.date));
	// The times of the day that is chosen; where its places are all gone, other days are shown.
	const times =
		office && onDay
			? timesShown(onDay.date, await timesAt(office, onDay.date), {
					locale,
					leftThatDay: onDay.left,
					chosen: own?.date === onDay.date ? own.session : null,
				})
			: null;
	const isNear = (code: string | null, kecamatan: string | null): boolean =>
		code === kelurahanCode || (kecamatan !== null && kelurahanCode.startsWith(`${kecamatan}.`));
	const free: { id: string; name: string; from: string }[] = [];
	if (days.some(({ open }) => !open)) {
		for (const other of offices.filter(({ id }) => id !== office?.id).slice(0, alternatives)) {
			if (free.length === offered) break;
			const open = (await daysAt(other.id)).find((day) => day.open);
			if (open) free.push({ id: other.id, name: other.name, from: formatDate(open.date, locale) });
		}
	}
	return {
		number,
		meeting: view.meeting,
		sent,
		again: view.app.row.shelvedAt !== null,
		mayCancel: view.actions.includes('cancel'),
		released: url.searchParams.get('hasil') === 'lepas',
		clash: clashShown(view.clash, locale),
		later: sent ? laterDayOf(view, locale) : null,
		notBefore: notBefore && formatDate(notBefore, locale),
		service: view.service.name,
		variant: view.variant.name,
		steps: sent ? null : stepsShown(view, 'ambil'),
		back: sent
			? `/permohonan/${number}`
			: url.searchParams.get('dari') === 'periksa'
				? `/permohonan/${number}/periksa`
				: stepBefore(view, 'ambil'),
		fromCheck: url.searchParams.get('dari') === 'periksa',
		offices: offices.map(({ id, name, kelurahanCode: code, kecamatanCode }) => ({
			id,
			name,
			near: isNear(code, kecamatanCode),
		})),
		office: office
			? {
					id: office.id,
					name: office.name,
					address: office.address,
					hours: formatOpeningHours(office.openingHours, locale),
				}
			: null,
		days: [
			...closed,
			...days.map((day) => ({
				value: day.date,
				weekday: weekdayNames[locale][weekday(day.date)]!,
				date: formatDate(day.date, locale),
				left: day.left,
				state: day.open ? ('open' as const) : ('full' as const),
				note: day.queued ? w.queued[locale] : undefined,
				then: day.laterDate && formatDay(day.laterDate, locale),
				opens: day.opensNext
					? { n: day.opensNext.places, time: formatTime(day.opensNext.at, locale) }
					: undefined,
			})),
		].sort((a, b) => a.value.localeCompare(b.value)),
		times,
		blanksShort: days.some((day) => day.blanksShort),
		allFull: days.every(({ open }) => !open),
		// Who has a day waits for an earlier one.
		mayWait: days.some(({ open, date }) => !open && (!view.pickup || date < view.pickup.date)),
		free,
		twoVisits,
		span: ctx.city.settings.pickupSpan,
		chosen: view.pickup ? { office: view.pickup.officeName, date: momentShown(view.pickup, locale) } : null,
		day: kept
			? String(kept.get('date') ?? '')
			: view.pickup && view.pickup.officeId === office?.id
				? view.pickup.date
				: '',
		kept: kept !== null,
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await postedForm(event);
		const { ctx } = event.locals;
		if (form.has('lepas')) {
			const { number } = event.params;
			const released = await releasePlace(ctx, { number });
			if (released.ok) redirect(303, `/permohonan/${encodeURIComponent(number)}/ambil?hasil=lepas`);
			const { title, detail } = refusalWords(released.refusal, ctx.locale);
			return fail(httpStatus(released.refusal), {
				title,
				date: '',
				problems: [{ field: 'date', message: detail }],
			});
		}
		const asked = String(form.get('office') ?? '');
		const { number, choice, office } = await standing(event, asked);
		const date = String(form.get('date') ?? '');
		if (date === '') {
			const message = fieldProblemWords(
				{ field: 'date', code: 'required' },
				ctx.locale,
				m.dayLabel[ctx.locale],
			);
			return fail(422, { title: undefined, date, session: '', problems: [{ field: 'date', message }] });
		}
		const session = form.get('session');
		// The times of a day are shown once the day is chosen; without one the emptiest is taken.
		const times =
			office && session === null && isCalendarDate(date) ? await choice.timesAt(office, date) : [];
		if (times.length > 0) {
			const query = new URLSearchParams(event.url.searchParams);
			query.set('kantor', asked);
			query.set('hari', date);
			redirect(303, `/permohonan/${number}/ambil?${query}`);
		}
		const chosen = await placeApplication(ctx, {
			number,
			office: asked,
			date,
			session: String(session ?? '') || undefined,
		});
		if (!chosen.ok) {
			const { title, detail } = refusalWords(chosen.refusal, ctx.locale);
			return fail(httpStatus(chosen.refusal), {
				title,
				date,
				session: String(session ?? ''),
				problems: [{ field: chosen.refusal.code === 'session_full' ? 'session' : 'date', message: detail }],
			});
		}
		redirect(303, choice.sent ? `/permohonan/${number}?hasil=pindah` : `/permohonan/${number}/periksa`);
	},
};
