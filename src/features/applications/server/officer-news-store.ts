import { dateInWib } from '#domain/time/office-time.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';

type News =
	| {
			readonly accountId: string;
			readonly kind: 'given' | 'taken_away' | 'let_go';
			readonly applicationId: string;
	  }
	| { readonly accountId: string; readonly kind: 'overdue'; readonly amount: number };

/** Tells an officer something at their worklist. Of what is overdue once a day only; false when that was told already. */
export async function tellOfficer(ctx: Ctx, tx: Tx, news: News): Promise<boolean> {
	const at = ctx.now();
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('officerNews')
		.values({ ...news, at, onDate: dateInWib(at) })
		.onConflict((c) => c.columns(['accountId', 'onDate']).where('kind', '=', 'overdue').doNothing())
		.executeTakeFirst();
	return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Notes that an officer has read what they were told up to this one. */
export async function markNewsRead(ctx: Ctx, tx: Tx, accountId: string, upTo: string): Promise<void> {
	await tx
		.updateTable('officerNews')
		.set({ seenAt: ctx.now() })
		.where('accountId', '=', accountId)
		.where('id', '<=', upTo)
		.where('seenAt', 'is', null)
		.execute();
}

/** Forgets what was read or told before an instant. */
export async function forgetNews(tx: Tx, before: Date): Promise<void> {
	await tx.deleteFrom('officerNews').where('at', '<', before).execute();
}
