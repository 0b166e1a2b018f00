import { fail, redirect } from '@sveltejs/kit';
import { quotaGroups } from '#domain/catalogue/service.ts';
import { formatTime } from '#domain/time/office-time.ts';
import { listOfficeQuotas, sumByKecamatan } from '#features/booking/server/quota-queries.ts';
import { setQuotasOfKind } from '#features/booking/server/set-quotas.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { quotaAdminMessages as m } from '#ui/messages/quota-admin.ts';
import { mayManage, overbookedInWords } from './looked-at.ts';
import type { Actions, PageServerLoad } from './$types';

/* For who manages offices: what the city has a day, office by office, and one number for all offices of a kind. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	mayManage(ctx);
	const offices = await listOfficeQuotas(ctx.db);
	const sums = sumByKecamatan(offices);
	const total = { paper: 0, card: 0, recording: 0 };
	for (const sum of sums.values()) for (const group of quotaGroups) total[group] += sum[group];
	const names = new Map(ctx.city.regions.kecamatan.map(({ code, displayName }) => [code, displayName]));
	return {
		saved: url.searchParams.has('tersimpan'),
		sums: [
			...[...sums]
				.map(([code, sum]) => ({ name: names.get(code) ?? m.elsewhere[ctx.locale], ...sum }))
				.sort((a, b) => a.name.localeCompare(b.name)),
			{ name: m.city[ctx.locale], ...total },
		],
		offices: offices.map(({ id, name, quotas, weekdayQuotas, sessions }) => ({
			id,
			name,
			quotas,
			differs: quotaGroups.filter((group) => Object.keys(weekdayQuotas[group] ?? {}).length > 0),
			sessions: sessions.map((time) => formatTime(time, ctx.locale)).join(', '),
		})),
	};
};

const labels = { kind: m.kind, group: m.group, places: m.places } as const;

export const actions: Actions = {
	/** The number typed, for all offices of the kind; unless confirmed, days booked beyond it are shown first. */
	default: async ({ locals: { ctx }, request }) => {
		const form = await request.formData();
		const text = (name: string): string => String(form.get(name) ?? '');
		const typed = { kind: text('kind'), group: text('group'), places: text('places') };
		const numbers = Object.values(typed).join(' ');
		const result = await setQuotasOfKind(ctx, { ...typed, confirmed: text('confirmed') === numbers });
		if (!result.ok) {
			const { code, fields = [] } = result.refusal;
			const { title, detail } = refusalWords(result.refusal, ctx.locale);
			const problems = fields.map((problem) => ({
				field: problem.field,
				message: fieldProblemWords(
					problem,
					ctx.locale,
					labels[problem.field as keyof typeof labels][ctx.locale],
				),
			}));
			const stale = code === 'stale';
			return fail(httpStatus(result.refusal), {
				...typed,
				title: stale ? m.staleTitle[ctx.locale] : title,
				problems:
					problems.length > 0
						? problems
						: [{ field: 'places', message: stale ? m.changedBulk[ctx.locale] : detail }],
				overbooked: [],
				numbers,
			});
		}
		if (result.value.saved) redirect(303, '/admin/kuota?tersimpan=1');
		const names = new Map((await listOfficeQuotas(ctx.db)).map(({ id, name }) => [id, name]));
		const overbooked = overbookedInWords(result.value.overbooked, names, ctx.locale);
		return { ...typed, title: undefined, problems: [], overbooked, numbers };
	},
};
