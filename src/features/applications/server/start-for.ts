import { refuse, type Result } from '#domain/refusal.ts';
import { keepResidentAccount } from '#features/accounts/server/public.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findResidentFor, type OfficerChannel, type TypedResident } from './find-resident-for.ts';
import { accountFacts, familyFacts, NoFamily, type KnownFacts } from './form-facts-of.ts';
import { insertDraft, readChoice, type Asked } from './insert-draft.ts';

/** A draft that an officer has started for somebody. */
export type StartedFor = {
	readonly applicationId: string;
	readonly number: string;
	readonly applicantId: string;
	/** Whether the resident signs in to that account, and so sees the draft there. */
	readonly ownAccount: boolean;
};

export type StartFor = Asked &
	TypedResident & {
		readonly channel: OfficerChannel;
		/** The original ID lies on the table and shows this resident. */
		readonly idSeen: boolean;
		/** The terms were read to the resident, who accepts them. */
		readonly termsAccepted: boolean;
	};

/**
 * An officer starts a draft for a resident who is with them, with what the register knows: the resident is its applicant, the officer has
 * entered it. `alongside` writes in the same transaction what the channel keeps besides (an agent's consent, a counter's number); its
 * refusal undoes all. Refuses as {@link findResidentFor}, and without the ID seen or the terms accepted.
 */
export async function startFor(
	ctx: Ctx,
	input: StartFor,
	alongside?: (tx: Tx, started: StartedFor) => Promise<Result<null>>,
): Promise<Result<StartedFor>> {
	const found = await findResidentFor(ctx, input.channel, input);
	if (!found.ok) return found;
	const choice = readChoice(input);
	if (!choice.ok) return choice;
	const unticked = [
		...(input.idSeen ? [] : ['idSeen']),
		...(input.termsAccepted ? [] : ['termsAccepted']),
	].map((field) => ({ field, code: 'must_accept' as const }));
	if (unticked.length > 0) return refuse('invalid_input', { fields: unticked });
	const { resident, family, account, officeId } = found.value;
	let facts: KnownFacts;
	try {
		facts = account
			? await accountFacts(ctx, account.id, {})
			: await familyFacts(ctx, { applicantNik: resident.nik, family }, {});
	} catch (error) {
		if (error instanceof NoFamily) return refuse('register_mismatch');
		if (error instanceof RegisterUnavailable) return refuse('register_unavailable');
		throw error;
	}
	return transact(ctx.db, async (tx) => {
		const served = account ?? (await keepResidentAccount(ctx, tx, resident));
		const made = await insertDraft(ctx, tx, choice.value, facts, {
			applicantId: served.id,
			enteredBy: actorId(ctx)!,
			channel: input.channel,
			enteredOfficeId: officeId,
			termsAccepted: true,
		});
		if (!made.ok) return made;
		const started: StartedFor = {
			applicationId: made.value.id,
			number: made.value.number,
			applicantId: served.id,
			ownAccount: served.own,
		};
		const kept = (await alongside?.(tx, started)) ?? null;
		return kept && !kept.ok ? kept : { ok: true, value: started };
	});
}
