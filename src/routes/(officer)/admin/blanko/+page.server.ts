import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { blankLeadDays } from '#domain/booking/blank-supply.ts';
import { refuse, type Refusal, type Result } from '#domain/refusal.ts';
import type { Text } from '#domain/text.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { blanksNow, listDeliveries, listOffices, listShortCards } from '#features/booking/server/public.ts';
import {
	allocateBlanks,
	countBlanks,
	receiveBlanks,
	returnBlanks,
	spoilBlanks,
	stockReason,
} from '#features/stock/server/record-stock.ts';
import { expectDelivery, settleDelivery } from '#features/stock/server/expect-delivery.ts';
import { listEntries, listStoresNow } from '#features/stock/server/stock-queries.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { joinDate } from '#ui/field.ts';
import { blankMessages as m } from '#ui/messages/blanks.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const linesShown = 50;
const shortShown = 50;
const outcomes = ['recorded', 'delivery'] as const;
const deeds = {
	received: receiveBlanks,
	allocated: allocateBlanks,
	spoiled: spoilBlanks,
	counted: countBlanks,
};
type Deed = keyof typeof deeds;
const isDeed = (kind: string): kind is Deed => Object.hasOwn(deeds, kind);

/* For administrators of the whole city: blanks on hand, what is promised of them, what comes, and what has happened. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	if (!holdsRole(ctx.actor, 'manage_stock'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	const today = dateInWib(ctx.now());
	const short = await listShortCards(ctx, ctx.db);
	const offices = await listOffices(ctx.db, 'card');
	const deliveries = await listDeliveries(ctx.db);
	const putOff = url.searchParams.get('undur');
	return {
		stores: await listStoresNow(ctx),
		forecasts: (await blanksNow(ctx)).map(({ blank, forecast }) => ({ blank, forecast })),
		offices: offices.map(({ id, name }) => ({ value: id, label: name })),
		deliveries: deliveries.map((delivery) => ({ ...delivery, late: delivery.expectedOn < today })),
		putOff: deliveries.find(({ id }) => String(id) === putOff) ?? null,
		leadDays: blankLeadDays,
		short: short.slice(0, shortShown),
		shortMore: Math.max(0, short.length - shortShown),
		entries: await listEntries(ctx, linesShown),
		longestReason: stockReason.max,
		done: outcomes.find((outcome) => outcome === url.searchParams.get('selesai')) ?? null,
	};
};

const labels: Readonly<Record<string, Text>> = {
	kind: m.kind,
	blank: m.blank,
	office: m.where,
	quantity: m.quantity,
	reason: m.reason,
	expectedOn: m.expectedOn,
};

/** Names of the controls of a form, where they are not those of the deed. */
type Names = Readonly<Record<string, string>>;
const ofDelivery: Names = { blank: 'deliveryBlank', quantity: 'deliveryQuantity' };

/** Done, or refused in words at the form's own controls, with what was typed. */
function answer(
	ctx: Ctx,
	result: Result<unknown>,
	back: { readonly typed: Readonly<Record<string, string>>; readonly names?: Names; readonly done: string },
) {
	if (result.ok) redirect(303, `/admin/blanko?selesai=${back.done}`);
	const { refusal }: { refusal: Refusal } = result;
	const { title, detail } = refusalWords(refusal, ctx.locale);
	const problems = (refusal.fields ?? []).map((problem) => ({
		field: back.names?.[problem.field] ?? problem.field,
		message: fieldProblemWords(problem, ctx.locale, labels[problem.field]?.[ctx.locale]),
	}));
	return fail(httpStatus(refusal), {
		title,
		problems: problems.length > 0 ? problems : [{ field: 'kind', message: detail }],
		typed: back.typed,
	});
}

async function typedIn({ request }: RequestEvent): Promise<(name: string) => string> {
	const form = await request.formData();
	return (name) => String(form.get(name) ?? '');
}

const dateOf = (typed: (name: string) => string, name: string): string =>
	joinDate({ d: typed(`${name}-d`), m: typed(`${name}-m`), y: typed(`${name}-y`) });

export const actions: Actions = {
	record: async (event) => {
		const { ctx } = event.locals;
		const of = await typedIn(event);
		const typed = {
			kind: of('kind'),
			blank: of('blank'),
			office: of('office'),
			quantity: of('quantity'),
			reason: of('reason'),
		};
		if (!holdsRole(ctx.actor, 'manage_stock'))
			return answer(ctx, refuse('not_allowed'), { typed, done: 'recorded' });
		if (!isDeed(typed.kind)) {
			const message = fieldProblemWords({ field: 'kind', code: 'required' }, ctx.locale, m.kind[ctx.locale]);
			const { title } = refusalWords({ code: 'invalid_input' }, ctx.locale);
			return fail(422, { title, problems: [{ field: 'kind', message }], typed });
		}
		return answer(ctx, await deeds[typed.kind](ctx, typed), { typed, done: 'recorded' });
	},
	giveBack: async (event) => {
		const { ctx } = event.locals;
		const of = await typedIn(event);
		const result = await returnBlanks(ctx, { blank: of('blank'), office: of('office') });
		return answer(ctx, result, { typed: {}, done: 'recorded' });
	},
	expect: async (event) => {
		const { ctx } = event.locals;
		const of = await typedIn(event);
		const expectedOn = dateOf(of, 'expectedOn');
		const typed = {
			deliveryBlank: of('deliveryBlank'),
			deliveryQuantity: of('deliveryQuantity'),
			'expectedOn-d': of('expectedOn-d'),
			'expectedOn-m': of('expectedOn-m'),
			'expectedOn-y': of('expectedOn-y'),
		};
		const result = await expectDelivery(ctx, {
			blank: typed.deliveryBlank,
			quantity: typed.deliveryQuantity,
			expectedOn,
		});
		return answer(ctx, result, { typed, names: ofDelivery, done: 'delivery' });
	},
	settle: async (event) => {
		const { ctx } = event.locals;
		const of = await typedIn(event);
		const how = (['received', 'put_off', 'cancelled'] as const).find((one) => one === of('how'));
		const result = await settleDelivery(ctx, {
			id: of('id'),
			how: how ?? 'put_off',
			expectedOn: dateOf(of, 'newDay'),
		});
		const typed = { 'newDay-d': of('newDay-d'), 'newDay-m': of('newDay-m'), 'newDay-y': of('newDay-y') };
		return answer(ctx, result, { typed, names: { expectedOn: 'newDay' }, done: 'delivery' });
	},
};
