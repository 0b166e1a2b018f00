import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { seal } from '#server/keyring.ts';
import type { StoredApplication } from '../stored-application.ts';

/** What the sealed columns of an appeal are bound to. */
export const appealContext = (applicationId: string, column: 'reason' | 'explanation'): string =>
	`appeals.${column}:${applicationId}`;

/** Writes an appeal; there is one of an application at most. */
export async function insertAppeal(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	appeal: { readonly reason: string; readonly answerBy: string },
): Promise<void> {
	await tx
		.insertInto('appeals')
		.values({
			applicationId: app.row.id,
			filedAt: ctx.now(),
			answerBy: appeal.answerBy,
			reason: seal(app.dataKey, appealContext(app.row.id, 'reason'), appeal.reason),
		})
		.execute();
}

/** Writes how an appeal was decided. */
export async function writeDecision(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	decision: {
		readonly outcome: 'granted' | 'upheld';
		readonly explanation: string;
		readonly officerId: string;
	},
): Promise<void> {
	await tx
		.updateTable('appeals')
		.set({
			decidedAt: ctx.now(),
			decidedBy: decision.officerId,
			outcome: decision.outcome,
			explanation: seal(app.dataKey, appealContext(app.row.id, 'explanation'), decision.explanation),
		})
		.where('applicationId', '=', app.row.id)
		.execute();
}

/** Notes that its applicant was told of an answer that is late. False when that was noted before, or it is answered. */
export async function noteLateTold(ctx: Ctx, tx: Tx, applicationId: string): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('appeals')
		.set({ lateToldAt: ctx.now() })
		.where('applicationId', '=', applicationId)
		.where('decidedAt', 'is', null)
		.where('lateToldAt', 'is', null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
