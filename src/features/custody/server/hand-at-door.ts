import { handToApplicant, type Hand } from '#domain/custody/custody.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { findPaperOfForUpdate, insertSteps, updatePaper, type StoredPaper } from './custody-store.ts';

/** The paper of an application that the acting officer carries, locked. Refuses who does not carry it. */
export async function paperCarried(
	ctx: Ctx,
	tx: Tx,
	applicationId: string,
): Promise<Result<{ readonly paper: StoredPaper; readonly by: Hand }>> {
	const me = actorId(ctx);
	const paper = await findPaperOfForUpdate(tx, applicationId);
	if (paper?.state === 'handed_over') return refuse('paper_gone');
	const { holder } = paper ?? { holder: null };
	if (!paper || me === null || holder?.kind !== 'carrier' || holder.accountId !== me)
		return refuse('not_the_holder');
	return done({ paper, by: { accountId: me, holder } });
}

/** The paper is given at the door by who carries it; code and ID were seen by the caller. Refuses who does not carry it. */
export async function handOverCarried(ctx: Ctx, tx: Tx, applicationId: string): Promise<Result<null>> {
	const carried = await paperCarried(ctx, tx, applicationId);
	if (!carried.ok) return carried;
	const { paper, by } = carried.value;
	const handed = handToApplicant(paper, by);
	if (!handed.ok) return handed;
	const at = ctx.now();
	await updatePaper(tx, handed.value, at, true);
	await insertSteps(tx, [handed.value], {
		action: 'handed_over',
		who: handed.value.holder,
		bagId: null,
		actorId: by.accountId,
		at,
	});
	return done(null);
}
