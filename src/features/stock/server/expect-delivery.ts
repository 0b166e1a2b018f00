import { holdsRole } from '#domain/access/policy.ts';
import { blanks } from '#domain/catalogue/card.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { addDays, dateInWib, isCalendarDate } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { lookAgain, mostBlanks, readQuantity, writeLines } from './record-stock.ts';
import { findDeliveryForUpdate, insertDelivery, updateDelivery } from './stock-store.ts';

/** Days ahead that a delivery may be expected at most: further is a slip of the finger (OURS). */
const farthest = 730;

/** The day a delivery is expected, as typed. Refuses what is no date, is past, or is years away. */
function readDay(ctx: Ctx, typed: string): FieldProblem | null {
	const today = dateInWib(ctx.now());
	const wrong = (code: FieldProblem['code']): FieldProblem => ({ field: 'expectedOn', code });
	if (typed === '') return wrong('required');
	if (!isCalendarDate(typed)) return wrong('date_malformed');
	if (typed < today) return wrong('date_in_past');
	return typed > addDays(today, farthest) ? wrong('date_too_far') : null;
}

/** Records that blanks are expected at the city's store on a day; they may be promised from the working days after it that printing takes. */
export async function expectDelivery(
	ctx: Ctx,
	input: { readonly blank: string; readonly quantity: string; readonly expectedOn: string },
): Promise<Result<null>> {
	if (!holdsRole(ctx.actor, 'manage_stock')) return refuse('not_allowed');
	const blank = blanks.find((one) => one === input.blank);
	const quantity = readQuantity(input.quantity, 1, mostBlanks);
	const day = readDay(ctx, input.expectedOn);
	if (!blank || typeof quantity !== 'number' || day)
		return refuse('invalid_input', {
			fields: [
				...(blank
					? []
					: [{ field: 'blank', code: input.blank === '' ? 'required' : 'not_a_choice' } as const]),
				...(typeof quantity === 'number' ? [] : [quantity]),
				...(day ? [day] : []),
			],
		});
	return await transact(ctx.db, async (tx) => {
		const { expectedOn } = input;
		const id = await insertDelivery(tx, { blank, quantity, expectedOn });
		await tell(ctx, tx, 'expect_delivery', id, { blank, quantity, expectedOn });
		return done(null);
	});
}

async function tell(
	ctx: Ctx,
	tx: Tx,
	action: string,
	id: string,
	detail: Record<string, unknown>,
): Promise<void> {
	await audit(ctx, tx, { action, subjectKind: 'blank_delivery', subjectId: id, detail });
	await lookAgain(ctx, tx);
}

/** What has become of an expected delivery: it came whole, comes on another day, or does not come. Refuses (`stale`) one that is settled. */
export async function settleDelivery(
	ctx: Ctx,
	input: {
		readonly id: string;
		readonly how: 'received' | 'put_off' | 'cancelled';
		readonly expectedOn?: string;
	},
): Promise<Result<null>> {
	if (!holdsRole(ctx.actor, 'manage_stock')) return refuse('not_allowed');
	const { how, expectedOn = '' } = input;
	const day = how === 'put_off' ? readDay(ctx, expectedOn) : null;
	if (day) return refuse('invalid_input', { fields: [day] });
	if (!/^\d{1,15}$/.test(input.id)) return refuse('not_found');
	return await transact(ctx.db, async (tx) => {
		const delivery = await findDeliveryForUpdate(tx, input.id);
		if (!delivery) return refuse('stale');
		const { blank, quantity } = delivery;
		if (how === 'received') {
			await updateDelivery(tx, input.id, { receivedAt: ctx.now() });
			await writeLines(ctx, tx, 'received', [{ blank, officeId: null, quantity }]);
		} else
			await updateDelivery(tx, input.id, how === 'put_off' ? { expectedOn } : { cancelledAt: ctx.now() });
		await tell(ctx, tx, `delivery_${how}`, input.id, how === 'put_off' ? { expectedOn } : {});
		return done(null);
	});
}
