import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import type { Text } from '#domain/text.ts';
import { listToBring } from '#features/applications/server/delivery/delivery-queries.ts';
import { handOverAtDoor, noteNobodyHome } from '#features/applications/server/delivery/hand-at-door.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { deliveryMessages as m } from '#ui/messages/agents.ts';
import { deliveryShown } from '../delivery-shown.ts';
import type { Actions, PageServerLoad } from './$types';

/* For the agent who carries it: one document at its door. What they do not carry is not there. */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	if (!holdsRole(ctx.actor, 'hand_over_at_door'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const one = (await listToBring(ctx, params.number))[0];
	if (!one || one.givenBack) error(404, refusalWords({ code: 'not_found' }, ctx.locale).detail);
	return { one: await deliveryShown(ctx, one, await workingCalendar(ctx, ctx.db)) };
};

const labels: Readonly<Record<string, Text>> = {
	code: m.code,
	receiver: m.receiver,
	reason: m.reason,
	idChecked: m.idChecked,
};
const list = (outcome: string, number: string): string =>
	`/petugas/antar/hari-ini?hasil=${outcome}&nomor=${encodeURIComponent(number)}`;

export const actions: Actions = {
	hand: async ({ locals: { ctx }, params, request }) => {
		const form = await request.formData();
		const of = (name: string): string => String(form.get(name) ?? '');
		const receiver = of('receiver');
		const handed = await handOverAtDoor(ctx, {
			number: params.number,
			code: of('code'),
			idChecked: of('idChecked') === 'yes',
			receiver,
			reason: of('reason'),
		});
		if (handed.ok) redirect(303, list('done', params.number));
		const { refusal } = handed;
		const words = refusalWords(refusal, ctx.locale);
		const problems = (refusal.fields ?? []).map((problem) => ({
			field: problem.field,
			message: fieldProblemWords(problem, ctx.locale, labels[problem.field]?.[ctx.locale]),
		}));
		return fail(httpStatus(refusal), {
			title: words.title,
			problems: problems.length > 0 ? problems : [{ field: undefined, message: words.detail }],
			code: of('code'),
			receiver,
			reason: of('reason'),
			idChecked: of('idChecked') === 'yes',
		});
	},
	nobody: async ({ locals: { ctx }, params }) => {
		const noted = await noteNobodyHome(ctx, { number: params.number });
		if (noted.ok) redirect(303, list(noted.value.outcome === 'again' ? 'again' : 'toOffice', params.number));
		const { title, detail } = refusalWords(noted.refusal, ctx.locale);
		return fail(httpStatus(noted.refusal), {
			title,
			problems: [{ field: undefined, message: detail }],
			code: '',
			receiver: '',
			reason: '',
			idChecked: false,
		});
	},
};
