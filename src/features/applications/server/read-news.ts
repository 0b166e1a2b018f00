import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { markNewsRead } from './officer-news-store.ts';

/** An officer has read what they were told, up to the newest one they saw. */
export function readNews(ctx: Ctx, input: { upTo: string }): Promise<Result<null>> {
	const { actor } = ctx;
	if (actor.kind !== 'officer' || !actor.secondFactor) return Promise.resolve(refuse('not_signed_in'));
	if (!/^\d{1,18}$/.test(input.upTo)) return Promise.resolve(refuse('not_found'));
	return transact(ctx.db, async (tx) => {
		await markNewsRead(ctx, tx, actor.accountId, input.upTo);
		return done(null);
	});
}
