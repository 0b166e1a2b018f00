import { error, fail } from '@sveltejs/kit';
import { formatInstant } from '#domain/time/office-time.ts';
import { changeQueue } from '#features/counter/server/change-queue.ts';
import { counterDesk } from '#features/counter/server/desk-of-counter.ts';
import { endKioskLink, makeKioskLink } from '#features/counter/server/kiosk-links.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Locale } from '#domain/text.ts';
import type { Actions, PageServerLoad } from './$types';

/* For counter officers and supervisors, of the office they work at: how many numbers a day, and which devices are kiosks. */
export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	const desk = await counterDesk(ctx);
	if (!desk.ok) error(httpStatus(desk.refusal), refusalWords(desk.refusal, ctx.locale).detail);
	const { office, settings, kiosks } = desk.value;
	return {
		office,
		settings: {
			counters: String(settings.counters),
			minutesEach: String(settings.minutesEach),
			onlineShare: String(settings.onlineShare),
			revision: settings.revision,
		},
		kiosks: kiosks.map(({ id, madeAt }) => ({ id, madeAt: formatInstant(madeAt, ctx.locale) })),
	};
};

type Typed = { readonly counters: string; readonly minutesEach: string; readonly onlineShare: string };

const refused = (locale: Locale, refusal: Refusal, typed: Typed | null) =>
	fail(httpStatus(refusal), {
		typed,
		link: null,
		saved: false,
		problem: refusalWords(refusal, locale),
		fields: (refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			message: fieldProblemWords(problem, locale),
		})),
	});
const fine = (over: { link?: string; saved?: boolean }) => ({
	typed: null as Typed | null,
	link: over.link ?? null,
	saved: over.saved ?? false,
	problem: null,
	fields: [] as { field: string; message: string }[],
});

export const actions = {
	save: async ({ request, locals: { ctx } }) => {
		const form = await request.formData();
		const typed = {
			counters: String(form.get('counters') ?? ''),
			minutesEach: String(form.get('minutesEach') ?? ''),
			onlineShare: String(form.get('onlineShare') ?? ''),
		};
		const changed = await changeQueue(ctx, { ...typed, revision: Number(form.get('revision')) });
		return changed.ok ? fine({ saved: true }) : refused(ctx.locale, changed.refusal, typed);
	},
	make: async ({ locals: { ctx } }) => {
		const made = await makeKioskLink(ctx);
		return made.ok ? fine({ link: made.value.link }) : refused(ctx.locale, made.refusal, null);
	},
	end: async ({ request, locals: { ctx } }) => {
		const ended = await endKioskLink(ctx, { id: String((await request.formData()).get('kiosk') ?? '') });
		return ended.ok ? fine({}) : refused(ctx.locale, ended.refusal, null);
	},
} satisfies Actions;
