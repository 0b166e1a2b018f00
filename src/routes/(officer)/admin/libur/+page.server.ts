import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import type { Result } from '#domain/refusal.ts';
import { fill } from '#domain/text.ts';
import { dateInWib, formatDay } from '#domain/time/office-time.ts';
import {
	addHoliday,
	changeHoliday,
	removeHoliday,
	type TypedHoliday,
} from '#features/offices/server/holidays.ts';
import { listHolidays } from '#features/offices/server/office-queries.ts';
import type { Outcome } from '#features/offices/server/take-days-away.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { joinDate } from '#ui/field.ts';
import { holidayMessages as m, officeMessages } from '#ui/messages/offices.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/* For administrators of the city: the holidays of a year, and one of them to change. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'manage_offices'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const today = dateInWib(ctx.now());
	const thisYear = Number(today.slice(0, 4));
	const years = [thisYear - 1, thisYear, thisYear + 1, thisYear + 2];
	const year = years.find((one) => one === Number(url.searchParams.get('tahun'))) ?? thisYear;
	const holidays = await listHolidays(ctx.db, year);
	const shown = holidays.map(({ onDate, nameId, nameEn, kind, countsAsWorkingDay }) => ({
		date: onDate,
		shown: formatDay(onDate, locale),
		nameId,
		nameEn: nameEn === nameId ? '' : nameEn,
		name: locale === 'id' ? nameId : nameEn,
		kind,
		works: countsAsWorkingDay,
		past: onDate < today,
	}));
	const visits = url.searchParams.get('simpan');
	return {
		year,
		years: years.map((one) => ({
			href: `/admin/libur?tahun=${one}`,
			label: String(one),
			current: one === year,
		})),
		holidays: shown,
		changing: shown.find(({ date, past }) => !past && date === url.searchParams.get('ubah')) ?? null,
		saved:
			visits === null
				? null
				: Number(visits) > 0
					? fill(officeMessages.savedMoving[locale], { n: Number(visits) })
					: officeMessages.saved[locale],
	};
};

type Typed = Readonly<Record<string, string>>;
const labels = { date: m.date, nameId: m.nameId, nameEn: m.nameEn, kind: m.kind } as const;

const holidayIn = (typed: Typed): TypedHoliday => ({
	date:
		typed['date'] ??
		joinDate({ d: typed['date-d'] ?? '', m: typed['date-m'] ?? '', y: typed['date-y'] ?? '' }),
	nameId: typed['nameId'] ?? '',
	nameEn: typed['nameEn'] ?? '',
	kind: typed['kind'] ?? '',
	works: typed['works'] === 'yes',
});

/** Runs a deed with what was typed; what it refuses, or takes from somebody, comes back with all that was typed. */
const answering =
	(
		action: string,
		deed: (ctx: Ctx, typed: TypedHoliday, confirmed: string | null) => Promise<Result<Outcome>>,
	) =>
	async ({ locals: { ctx }, request, url }: RequestEvent) => {
		const form = await request.formData();
		const { confirmed, ...typed } = Object.fromEntries(
			[...form].map(([name, value]) => [name, String(value)]),
		) as Record<string, string>;
		const holiday = holidayIn(typed);
		const result = await deed(ctx, holiday, confirmed ?? null);
		if (result.ok) {
			const { value } = result;
			if (!value.saved) return { action, typed, title: undefined, problems: [], affected: value.affected };
			redirect(303, `${url.pathname}?tahun=${holiday.date.slice(0, 4)}&simpan=${value.visits}`);
		}
		const { title, detail } = refusalWords(result.refusal, ctx.locale);
		const problems = (result.refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			message: fieldProblemWords(
				problem,
				ctx.locale,
				labels[problem.field as keyof typeof labels][ctx.locale],
			),
		}));
		return fail(httpStatus(result.refusal), {
			action,
			typed,
			title,
			problems: problems.length > 0 ? problems : [{ field: undefined, message: detail }],
			affected: null,
		});
	};

export const actions: Actions = {
	add: answering('add', (ctx, typed, confirmed) => addHoliday(ctx, { typed, confirmed })),
	change: answering('change', (ctx, typed, confirmed) => changeHoliday(ctx, { typed, confirmed })),
	remove: answering('remove', (ctx, { date }) => removeHoliday(ctx, { date })),
};
