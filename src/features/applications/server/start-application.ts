import { refuse, type Result } from '#domain/refusal.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { accountFacts, NoFamily } from './form-facts-of.ts';
import { insertDraft, readChoice, type Asked } from './insert-draft.ts';

/** Starts a draft with what the register already knows; gives its number. Refuses a service that is not open, and anyone but an applicant. */
export async function startApplication(
	ctx: Ctx,
	input: Asked & { readonly termsAccepted: boolean },
): Promise<Result<{ number: string }>> {
	if (ctx.actor.kind === 'anyone') return refuse('not_signed_in');
	const applicantId = actorId(ctx);
	if (ctx.actor.kind !== 'applicant' || applicantId === null) return refuse('not_allowed');
	const choice = readChoice(input);
	if (!choice.ok) return choice;
	let facts;
	try {
		facts = await accountFacts(ctx, applicantId, {});
	} catch (error) {
		if (error instanceof NoFamily) return refuse('register_mismatch');
		if (error instanceof RegisterUnavailable) return refuse('register_unavailable');
		throw error;
	}
	const entered = {
		applicantId,
		enteredBy: applicantId,
		channel: 'self',
		enteredOfficeId: null,
		termsAccepted: input.termsAccepted,
	} as const;
	return transact(ctx.db, async (tx) => {
		const made = await insertDraft(ctx, tx, choice.value, facts, entered);
		return made.ok ? { ok: true, value: { number: made.value.number } } : made;
	});
}
