import { error, fail, redirect } from '@sveltejs/kit';
import { groupWords, serviceGroups } from '#domain/counter/service-groups.ts';
import type { Result } from '#domain/refusal.ts';
import { formatTime, timeInWib } from '#domain/time/office-time.ts';
import { callAgain, callNext } from '#features/counter/server/call-next.ts';
import { checkIn } from '#features/counter/server/check-in.ts';
import { counterDesk, type TicketRow } from '#features/counter/server/desk-of-counter.ts';
import { endCall, transferCall } from '#features/counter/server/end-call.ts';
import { closeCounter, openCounter } from '#features/counter/server/open-counter.ts';
import { rejoinAtCounter } from '#features/counter/server/rejoin.ts';
import { servingAt } from '#features/counter/server/serving-at.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/* For counter officers and supervisors, at the office they work at: its queue, and their own counter in it. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	const desk = await counterDesk(ctx);
	if (!desk.ok) error(httpStatus(desk.refusal), refusalWords(desk.refusal, locale).detail);
	const { office, counter, current, waiting, missed, counters } = desk.value;
	const shown = (row: TicketRow) => ({
		id: row.id,
		number: row.number,
		service: groupWords[row.serviceGroup].name[locale],
		group: row.serviceGroup,
		lane: row.lane,
		here: row.state !== 'expected',
		since: row.session ? formatTime(row.session, locale) : formatTime(timeInWib(row.takenAt), locale),
		forCounter: row.forCounter,
		mayRejoin: row.mayRejoin,
	});
	return {
		office,
		counter: counter && { number: counter.number, groups: counter.serviceGroups },
		current: current && { ...shown(current), entered: current.entered },
		waiting: waiting.map(shown),
		missed: missed.map(shown),
		others: counters
			.filter(({ mine }) => !mine)
			.map(({ number }) => ({ value: String(number), label: String(number) })),
		groups: serviceGroups.map((group) => ({ value: group, label: groupWords[group].name[locale] })),
		arrived: url.searchParams.get('datang'),
	};
};

const text = (form: FormData, name: string): string => String(form.get(name) ?? '');

/** Back to the page when it was done, else with words. */
function answer(
	ctx: Ctx,
	result: Result<unknown>,
	typed: { number?: string; groups?: readonly string[]; scanned?: string } = {},
) {
	if (result.ok) redirect(303, '/petugas/loket');
	return fail(httpStatus(result.refusal), {
		typed: { number: '', groups: [] as readonly string[], scanned: '', ...typed },
		problem: refusalWords(result.refusal, ctx.locale),
		fields: (result.refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			message: fieldProblemWords(problem, ctx.locale),
		})),
	});
}

const posted = async ({ request, locals: { ctx } }: RequestEvent) => ({
	ctx,
	form: await request.formData(),
});

export const actions = {
	open: async (event) => {
		const { ctx, form } = await posted(event);
		const typed = { number: text(form, 'number'), groups: form.getAll('groups').map(String) };
		return answer(ctx, await openCounter(ctx, typed), typed);
	},
	close: async ({ locals: { ctx } }) => answer(ctx, await closeCounter(ctx)),
	next: async (event) => {
		const { ctx, form } = await posted(event);
		return answer(ctx, await callNext(ctx, { current: text(form, 'current') || null }));
	},
	again: async (event) => {
		const { ctx, form } = await posted(event);
		return answer(ctx, await callAgain(ctx, { current: text(form, 'current') }));
	},
	end: async (event) => {
		const { ctx, form } = await posted(event);
		const how = text(form, 'how') === 'missed' ? 'missed' : 'done';
		return answer(ctx, await endCall(ctx, { current: text(form, 'current'), how }));
	},
	transfer: async (event) => {
		const { ctx, form } = await posted(event);
		return answer(
			ctx,
			await transferCall(ctx, {
				current: text(form, 'current'),
				group: text(form, 'group'),
				counter: text(form, 'counter'),
			}),
		);
	},
	rejoin: async (event) => {
		const { ctx, form } = await posted(event);
		return answer(ctx, await rejoinAtCounter(ctx, { ticketId: text(form, 'ticket') }));
	},
	arrive: async (event) => {
		const { ctx, form } = await posted(event);
		const scanned = text(form, 'scanned');
		const serving = await servingAt(ctx);
		const given = serving.ok ? await checkIn(ctx, { officeId: serving.value.office.id, scanned }) : serving;
		if (given.ok) redirect(303, `/petugas/loket?datang=${given.value.number}`);
		return answer(ctx, given, { scanned });
	},
} satisfies Actions;
