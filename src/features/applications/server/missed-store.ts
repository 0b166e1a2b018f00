import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { StoredApplication } from './stored-application.ts';

/** Notes that a day was missed, once for each application and day; the first of them stands for the visit. */
export async function insertMissed(
	ctx: Ctx,
	tx: Tx,
	missed: readonly StoredApplication[],
	place: { readonly officeId: string; readonly date: string },
): Promise<void> {
	await tx
		.insertInto('missedPickups')
		.values(
			missed.map(({ row }) => ({
				applicationId: row.id,
				officeId: place.officeId,
				missedOn: place.date,
				visitOf: missed[0]!.row.id,
				notedAt: ctx.now(),
			})),
		)
		.onConflict((c) => c.columns(['applicationId', 'missedOn']).doNothing())
		.execute();
}

/** Notes of which day an applicant was reminded. */
export async function noteReminded(tx: Tx, applicationIds: readonly string[]): Promise<void> {
	await tx
		.updateTable('pickups')
		.set(({ ref }) => ({ remindedOn: ref('onDate') }))
		.where('applicationId', 'in', applicationIds)
		.execute();
}
