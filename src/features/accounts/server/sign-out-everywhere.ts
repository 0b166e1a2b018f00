import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { deleteSessionsOf } from './sessions-store.ts';

/** Ends every session of who is signed in, this one too. Gives their number. Refuses `not_signed_in`. */
export async function signOutEverywhere(ctx: Ctx): Promise<Result<{ ended: number }>> {
	const accountId = actorId(ctx);
	if (accountId === null) return refuse('not_signed_in');
	return transact(ctx.db, async (tx) => {
		const ended = await deleteSessionsOf(ctx, tx, accountId);
		await audit(ctx, tx, {
			action: 'sign_out_everywhere',
			subjectKind: 'account',
			subjectId: accountId,
			detail: { ended },
		});
		return done({ ended });
	});
}
