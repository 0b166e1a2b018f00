import { likenessesOf } from '#domain/applications/likenesses.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Claimant } from './claim-store.ts';

/** Keeps by which births and deaths these applications are found, in place of what was kept before. */
export async function keepLikenesses(ctx: Ctx, tx: Tx, applications: readonly Claimant[]): Promise<void> {
	const rows = applications.flatMap(({ id, service, facts }) =>
		likenessesOf(service.id, facts).map((event) => ({
			applicationId: id,
			likeness: lookup(ctx, 'claim', event),
		})),
	);
	await tx
		.deleteFrom('applicationLikenesses')
		.where(
			'applicationId',
			'in',
			applications.map(({ id }) => id),
		)
		.execute();
	if (rows.length > 0) await tx.insertInto('applicationLikenesses').values(rows).execute();
}
