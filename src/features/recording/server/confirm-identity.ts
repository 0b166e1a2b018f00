import { whyNot } from '#domain/access/policy.ts';
import { identityProblems, witnessesFor, type IdentitySeen } from '#domain/recording/identity-check.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { factsToShow, findApplication, openSummary } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { openTurn } from './open-turn.ts';
import { updateTurn } from './recording-store.ts';

export type IdentityInput = {
	readonly number: string;
	readonly seen: string;
	/** What the person said was compared with the register, and is the same. */
	readonly compared: boolean;
	/** The NIK of who vouches, where the family does. */
	readonly witness?: string | undefined;
	readonly revision?: number | undefined;
};

/** Confirms that the person is whom the register knows. Refuses what was not seen or compared; who does not match ends the turn instead. */
export async function confirmIdentity(
	ctx: Ctx,
	input: IdentityInput,
): Promise<Result<{ readonly revision: number }>> {
	// Asked of the register before the transaction; who may not record learns nothing by it.
	const before = await findApplication(ctx, ctx.db, input.number);
	const witness = input.witness?.trim() ?? '';
	const may = before !== null && whyNot(ctx.actor, 'record_person', before.facts) === null;
	const family = may && input.seen === 'family' ? (await factsToShow(ctx, before)).family : null;
	return transact(ctx.db, async (tx) => {
		const opened = await openTurn(ctx, tx, { number: input.number, seen: input.revision });
		if (!opened.ok) return opened;
		const { app, turn } = opened.value;
		const witnesses = family
			? witnessesFor(family, openSummary(app).subjectNik ?? '', dateInWib(ctx.now()))
			: [];
		const fields = identityProblems({ ...input, witness }, witnesses);
		if (fields.length > 0) return refuse('invalid_input', { fields });
		const seen = input.seen as IdentitySeen;
		const revision = await updateTurn(ctx, tx, app, turn, {
			state: 'identified',
			identifiedAt: ctx.now(),
			identity: { seen, witnessNik: seen === 'family' ? witness : null },
		});
		await audit(ctx, tx, {
			action: 'recording_identity',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { turn: turn.row.turn, seen },
		});
		return done({ revision });
	});
}
