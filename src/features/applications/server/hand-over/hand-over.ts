import { parseApplicationNumber } from '#domain/applications/application-number.ts';
import { done, refuse, type FieldProblemCode, type Result } from '#domain/refusal.ts';
import { countAttempt } from '#features/accounts/server/public.ts';
import { handPaperOver } from '#features/custody/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { actOn, type Revision, type Which } from '../act-on.ts';
import { insertHandOver } from './hand-over-store.ts';
import { isPickupCode } from './pickup-code.ts';
import { endProxy } from './proxy-store.ts';
import { readReceiver, type ReceiverTyped } from './read-receiver.ts';

const missing = (field: string, code: FieldProblemCode) =>
	refuse('invalid_input', { fields: [{ field, code }] });

export type HandOverInput = Which &
	ReceiverTyped & {
		readonly code: string;
		/** The original ID of who receives it was seen. */
		readonly idChecked: boolean;
		/** What is written on it was read together, and is right. */
		readonly dataChecked: boolean;
	};

/**
 * Hands the document over: against the applicant's one-time code and the original ID, its data read together, to the applicant, an adult
 * on the same KK, or a proxy (F-1.07); the record of it is kept with the signature. A wrong code is refused; guessing is limited for
 * each officer and application.
 */
export async function handOver(ctx: Ctx, input: HandOverInput): Promise<Result<Revision>> {
	const number = parseApplicationNumber(input.number) ?? 'malformed';
	const typed = input.code.replace(/\s/g, '');
	// Nothing typed is no attempt.
	const limited = typed === '' ? null : await countAttempt(ctx, { hand_over: `${number} ${actorId(ctx)}` });
	if (limited?.ok === false) return limited;
	return actOn(ctx, input, 'hand_over', async (tx, app) => {
		if (app.row.status !== 'ready') return done({ met: ['code_and_id'] });
		if (typed === '') return missing('code', 'required');
		if (!(await isPickupCode(ctx, tx, app, typed)))
			return refuse('hand_over_code_wrong', { fields: [{ field: 'code', code: 'code_wrong' }] });
		if (!input.idChecked) return missing('idChecked', 'must_accept');
		if (!input.dataChecked) return missing('dataChecked', 'must_accept');
		const received = await readReceiver(ctx, tx, app, input);
		if (!received.ok) return received;
		const { officeId } = app.row;
		if (officeId !== null) {
			const handed = await handPaperOver(ctx, tx, app.row.id, officeId);
			if (!handed.ok) return handed;
		}
		const at = ctx.now();
		await insertHandOver(ctx, tx, app, { ...received.value, officerId: actorId(ctx)!, officeId, at });
		await endProxy(ctx, tx, app.row.id);
		const { name, receiver } = received.value;
		return done({
			met: ['code_and_id'],
			set: { collectedAt: at, handOverCode: null },
			detail: { receivedBy: name, receivedAs: receiver },
		});
	});
}
