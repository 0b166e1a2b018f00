import { done, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { deleteSession } from './sessions-store.ts';

/** Ends the session of a token; ending one that is over is no mistake. */
export async function signOut(ctx: Ctx, token: string): Promise<Result<null>> {
	return transact(ctx.db, async (tx) => {
		if (await deleteSession(ctx, tx, token))
			await audit(ctx, tx, { action: 'sign_out', subjectKind: 'account', subjectId: actorId(ctx) });
		return done(null);
	});
}
