import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { NewRow } from '#server/db/schema.ts';
import type { Together } from './meet-together.ts';

/** Keeps the change of a promised place or date with its cause, for each application it concerns. */
export async function insertPromiseChanges(
	ctx: Ctx,
	tx: Tx,
	{ all, pickup }: Together,
	to: { readonly officeId: string; readonly date: string },
	cause: NewRow<'promiseChanges'>['cause'],
): Promise<void> {
	await tx
		.insertInto('promiseChanges')
		.values(
			all.map(({ row }) => ({
				applicationId: row.id,
				changedAt: ctx.now(),
				cause,
				fromOffice: pickup.officeId,
				fromDate: pickup.date,
				toOffice: to.officeId,
				toDate: to.date,
			})),
		)
		.execute();
}
