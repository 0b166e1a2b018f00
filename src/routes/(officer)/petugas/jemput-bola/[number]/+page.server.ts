import { error, fail, redirect } from '@sveltejs/kit';
import type { FieldProblem } from '#domain/refusal.ts';
import { teamsOf } from '#domain/applications/visit-route.ts';
import { fill, type Locale, type Text } from '#domain/text.ts';
import { formatDay } from '#domain/time/office-time.ts';
import { agreeVisit } from '#features/applications/server/agree-visit.ts';
import { viewVisit } from '#features/applications/server/view-visit.ts';
import { routeSettings } from '#features/applications/server/visit-route-queries.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { joinDate } from '#ui/field.ts';
import { homeVisitMessages as m } from '#ui/messages/home-visits.ts';
import { routeMessages as r } from '#ui/messages/visit-routes.ts';
import { visitShown } from '../../../../visit-shown.ts';
import type { Actions, PageServerLoad } from './$types';

/* Officers who may agree on a day, within their jurisdiction; the look is written to the audit trail. */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const { locale } = ctx;
	const view = await viewVisit(ctx, params.number);
	if (!view.ok) error(httpStatus(view.refusal), refusalWords(view.refusal, locale).detail);
	const { told, visit, room, perDay, ...seen } = view.value;
	const of = (field: string): string => told[field]?.[locale] ?? '';
	return {
		...seen,
		contact: of('namaKontak'),
		phone: of('teleponKontak'),
		wished: [of('waktuKunjungan'), of('catatanWaktu')].filter(Boolean).join('. '),
		address: [of('alamat'), of('kelurahan')].filter(Boolean).join(', '),
		visit: visit && { ...visit, shown: visitShown(visit, locale) },
		teams: teamsOf(routeSettings(ctx)).map(String),
		room: [...Map.groupBy(room, ({ date }) => date)].map(([date, teams]) => ({
			day: formatDay(date, locale),
			teams: teams
				.filter(({ visits }) => visits < perDay)
				.map(({ team, visits }) => fill(r.roomTeam[locale], { team, n: perDay - visits }))
				.join(', '),
		})),
	};
};

const labels: Readonly<Record<string, Text>> = {
	date: m.date,
	part: m.part,
	note: m.note,
	reason: m.changeReason,
	team: r.addTo,
};
const inWords = (problem: FieldProblem, locale: Locale) => ({
	field: problem.field,
	message: fieldProblemWords(problem, locale, labels[problem.field]?.[locale]),
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const form = await request.formData();
		const of = (name: string): string => String(form.get(name) ?? '');
		const typed = {
			date: { d: of('date-d'), m: of('date-m'), y: of('date-y') },
			part: of('part'),
			team: of('team'),
			note: of('note'),
			reason: of('reason'),
		};
		const agreed = await agreeVisit(ctx, {
			...typed,
			number: params.number,
			team: Number(typed.team) || undefined,
			date: joinDate(typed.date),
			seen: Number(of('seen')) || 0,
		});
		if (agreed.ok) redirect(303, `/petugas/jemput-bola?hasil=${encodeURIComponent(params.number)}`);
		const { refusal } = agreed;
		const words = refusalWords(refusal, ctx.locale);
		const fields = (refusal.fields ?? []).map((problem) => inWords(problem, ctx.locale));
		return fail(httpStatus(refusal), {
			typed,
			title: words.title,
			problems: fields.length > 0 ? fields : [{ field: undefined, message: words.detail }],
		});
	},
};
