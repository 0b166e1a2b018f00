import { fail, redirect } from '@sveltejs/kit';
import { mostOffices } from '#domain/booking/waiting.ts';
import type { Refusal } from '#domain/refusal.ts';
import { addDays, formatDate, formatDay, isCalendarDate } from '#domain/time/office-time.ts';
import { isWorkingDay } from '#domain/time/working-days.ts';
import { acceptOffer, passOffer } from '#features/applications/server/waiting/answer-offer.ts';
import { checkWish, joinLine, leaveLine } from '#features/applications/server/waiting/join-line.ts';
import { outlookOf, waitingOf } from '#features/applications/server/waiting/outlook.ts';
import { waitableOf } from '#features/applications/server/waiting/waitable.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { waitingMessages as m } from '#ui/messages/waiting.ts';
import { estimateShown, waitingShown } from '../../../waiting-shown.ts';
import { ownApplication, postedForm } from '../../own-application.ts';
import type { Actions, PageServerLoad } from './$types';

/** Offices that are offered to choose from, the nearest first. */
const officesShown = 8;

/** What is asked for in a query or a form: offices, and one day or every day (""). */
const typedIn = (
	form: URLSearchParams | FormData,
): { readonly offices: readonly string[]; readonly day: string } => ({
	offices: form.getAll('kantor').map(String),
	day: String(form.get('hari') ?? ''),
});
const wishOf = ({ offices, day }: ReturnType<typeof typedIn>) => ({
	offices,
	...(day === '' ? {} : { from: day, to: day }),
});

/** The working days of a span, none when it is empty. */
async function workingDays(ctx: Ctx, first: string, last: string): Promise<readonly string[]> {
	const calendar = await workingCalendar(ctx, ctx.db);
	const dates: string[] = [];
	for (let date = first; date <= last; date = addDays(date, 1))
		if (isWorkingDay(date, calendar)) dates.push(date);
	return dates;
}

/* For its applicant: joins the waiting list, with the place in line and what to expect told before; changes and leaves it. */
export const load: PageServerLoad = async ({ locals, url, params }) => {
	const { ctx } = locals;
	const { locale } = ctx;
	const view = await ownApplication({ locals, url }, params.number);
	const { number } = view.app.row;
	const found = await waitableOf(ctx, number);
	if (!found.ok) redirect(303, `/permohonan/${number}`);
	const waitable = found.value;
	const { first, last, sent } = waitable;
	const waiting = await waitingOf(ctx, view.app);
	const typed = typedIn(url.searchParams);
	const [nearest] = waitable.offices;
	const offices: readonly string[] =
		typed.offices.length > 0
			? typed.offices
			: (waiting?.entry.offices ?? [view.pickup?.officeId ?? nearest?.id ?? '']);
	const before = waiting && waiting.entry.fromOn === waiting.entry.toOn ? waiting.entry.fromOn : '';
	const asked = url.searchParams.has('hari') ? typed.day : before;
	const day = isCalendarDate(asked) && asked >= first && asked <= last ? asked : '';
	const checked = checkWish(waitable, wishOf({ offices, day }));
	const outlook = checked.ok
		? await outlookOf(ctx, {
				...checked.value,
				needs: waitable.needs,
				id: waiting?.entry.id ?? '',
				priority: waitable.priority,
				queuedAt: waiting?.entry.queuedAt ?? ctx.now(),
			})
		: null;
	const shown = waitable.offices.filter(({ id }) => offices.includes(id));
	const others = waitable.offices.filter(({ id }) => !offices.includes(id));
	return {
		number,
		sent,
		service: view.service.name,
		variant: view.variant.name,
		waiting: waiting && waitingShown(waiting, locale),
		nothing: first > last,
		offices: [...shown, ...others]
			.slice(0, Math.max(officesShown, shown.length))
			.map(({ id, name, address }) => ({ value: id, label: name, help: address })),
		chosen: offices,
		days: [
			{ value: '', date: null },
			...(await workingDays(ctx, first, last)).map((date) => ({
				value: date,
				date: formatDay(date, locale),
			})),
		],
		day,
		span: first > last ? null : { first: formatDate(first, locale), last: formatDate(last, locale) },
		most: mostOffices,
		outlook: outlook && { position: outlook.position, estimate: estimateShown(outlook, locale) },
		result: url.searchParams.get('hasil'),
	};
};

/** A refusal in words, with what was typed. */
function refused(ctx: Ctx, refusal: Refusal, typed: ReturnType<typeof typedIn>) {
	const { title, detail } = refusalWords(refusal, ctx.locale);
	const labels: Readonly<Record<string, string>> = {
		offices: m.offices[ctx.locale],
		days: m.days[ctx.locale],
	};
	const problems = (refusal.fields ?? []).map((problem) => ({
		field: problem.field === 'offices' ? 'kantor' : 'hari',
		message: fieldProblemWords(problem, ctx.locale, labels[problem.field]),
	}));
	return fail(httpStatus(refusal), {
		title: problems.length > 0 ? undefined : title,
		problems: problems.length > 0 ? problems : [{ message: detail }],
		typed,
		room: refusal.code === 'room_left',
	});
}

const nothingTyped = { offices: [], day: '' };

export const actions: Actions = {
	join: async (event) => {
		const typed = typedIn(await postedForm(event));
		const { ctx } = event.locals;
		const joined = await joinLine(ctx, { number: event.params.number, ...wishOf(typed) });
		if (!joined.ok) return refused(ctx, joined.refusal, typed);
		redirect(303, `/permohonan/${event.params.number}/antre?hasil=masuk`);
	},
	leave: async (event) => {
		await postedForm(event);
		const { ctx } = event.locals;
		const left = await leaveLine(ctx, { number: event.params.number });
		// Twice is as good as once.
		if (!left.ok && left.refusal.code !== 'not_waiting') return refused(ctx, left.refusal, nothingTyped);
		redirect(303, `/permohonan/${event.params.number}/antre?hasil=keluar`);
	},
	accept: async (event) => {
		await postedForm(event);
		const { ctx } = event.locals;
		const { number } = event.params;
		const taken = await acceptOffer(ctx, { number });
		if (!taken.ok) return refused(ctx, taken.refusal, nothingTyped);
		redirect(303, taken.value.sent ? `/permohonan/${number}?hasil=pindah` : `/permohonan/${number}/ambil`);
	},
	pass: async (event) => {
		await postedForm(event);
		const { ctx } = event.locals;
		const passed = await passOffer(ctx, { number: event.params.number });
		if (!passed.ok) return refused(ctx, passed.refusal, nothingTyped);
		redirect(303, `/permohonan/${event.params.number}/antre?hasil=lewat`);
	},
};
