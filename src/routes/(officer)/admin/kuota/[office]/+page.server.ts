import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { formatOpeningHours } from '#domain/booking/opening-hours.ts';
import { quotaField } from '#domain/booking/quota-change.ts';
import { quotaGroups } from '#domain/catalogue/service.ts';
import { fill } from '#domain/text.ts';
import type { Refusal } from '#domain/refusal.ts';
import { formatDay, formatTime, weekdayNames } from '#domain/time/office-time.ts';
import { listOfficeQuotas, listQuotaDays } from '#features/booking/server/quota-queries.ts';
import { dayField, setDayQuotas } from '#features/booking/server/set-day-quotas.ts';
import { setQuotas } from '#features/booking/server/set-quotas.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { quotaAdminMessages as m } from '#ui/messages/quota-admin.ts';
import { mayManage, overbookedInWords } from '../looked-at.ts';
import { inOneLine, labelOf, typedIn, typedOf, weekdaysOf } from './quotas-form.ts';
import type { Actions, PageServerLoad } from './$types';

async function officeOf(ctx: Ctx, id: string) {
	mayManage(ctx);
	const [office] = await listOfficeQuotas(ctx.db, id);
	if (!office) error(404, refusalWords({ code: 'office_unknown' }, ctx.locale).title);
	return office;
}

/* For who manages offices: an office's places, ordinarily, on weekdays that differ, and on single days. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const office = await officeOf(ctx, params.office);
	const { locale } = ctx;
	const typed = typedOf(office);
	return {
		saved: url.searchParams.has('tersimpan'),
		id: office.id,
		name: office.name,
		revision: office.revision,
		hours: formatOpeningHours(office.openingHours, locale).join('; '),
		sessions: office.sessions.map((time) => formatTime(time, locale)).join(', '),
		weekdays: weekdaysOf(office).map((day) => ({ day: String(day), name: weekdayNames[locale][day]! })),
		quotas: quotaGroups.map((group) => ({
			group,
			ordinary: typed[group].ordinary,
			weekdays: typed[group].weekdays,
			field: quotaField(group),
		})),
		days: (await listQuotaDays(ctx, ctx.db, office)).map(({ date, places }) => ({
			date,
			label: formatDay(date, locale),
			places: quotaGroups.flatMap((group) => {
				const day = places[group];
				return day ? [{ group, field: dayField(date, group), ...day }] : [];
			}),
		})),
	};
};

/** A refusal as the page shows it; who comes second reads what the numbers are now. */
async function shown(ctx: Ctx, id: string, refusal: Refusal) {
	const { title, detail } = refusalWords(refusal, ctx.locale);
	if (refusal.code === 'stale') {
		const message = fill(m.staleText[ctx.locale], { now: inOneLine(await officeOf(ctx, id), ctx.locale) });
		return { title: m.staleTitle[ctx.locale], problems: [{ field: undefined, message }] };
	}
	const { fields = [] } = refusal;
	if (refusal.code === 'quota_below_taken')
		return { title, problems: fields.map(({ field }) => ({ field, message: detail })) };
	const problems = fields.map((problem) => ({
		field: problem.field,
		message: fieldProblemWords(problem, ctx.locale, labelOf(problem.field, ctx.locale)),
	}));
	return { title, problems: problems.length > 0 ? problems : [{ field: undefined, message: detail }] };
}

const done = ({ url }: RequestEvent): never => redirect(303, `${url.pathname}?tersimpan=1`);
const nothingWrong = { title: undefined, problems: [] };

export const actions: Actions = {
	/** The ordinary numbers, weekdays and times of arrival; unless confirmed, days booked beyond them are shown first. */
	quotas: async (event) => {
		const { ctx } = event.locals;
		const id = event.params.office!;
		const form = await event.request.formData();
		const quotas = typedIn(form);
		const sessions = String(form.get('sessions') ?? '');
		const numbers = JSON.stringify([quotas, sessions]);
		const result = await setQuotas(ctx, {
			...{ office: id, revision: Number(form.get('revision')), quotas, sessions },
			confirmed: form.get('confirmed') === numbers,
		});
		const typed = { quotas, sessions, numbers, days: undefined };
		if (!result.ok)
			return fail(httpStatus(result.refusal), {
				...(await shown(ctx, id, result.refusal)),
				...typed,
				overbooked: [],
			});
		if (result.value.saved) done(event);
		else {
			const { name } = await officeOf(ctx, id);
			const names = new Map([[id, name]]);
			const overbooked = overbookedInWords(result.value.overbooked, names, ctx.locale);
			return { ...nothingWrong, ...typed, overbooked };
		}
	},

	/** Single days by hand. */
	days: async (event) => {
		const { ctx } = event.locals;
		const id = event.params.office!;
		const form = await event.request.formData();
		const days = Object.fromEntries(
			[...form].filter(([name]) => name.startsWith('hari.')).map(([name, typed]) => [name, String(typed)]),
		);
		const result = await setDayQuotas(ctx, {
			...{ office: id, revision: Number(form.get('revision')) },
			typed: new Map(Object.entries(days)),
		});
		if (result.ok) done(event);
		else
			return fail(httpStatus(result.refusal), {
				...(await shown(ctx, id, result.refusal)),
				...{ quotas: undefined, sessions: undefined, numbers: '', days, overbooked: [] as string[] },
			});
	},
};
