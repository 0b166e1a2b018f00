import type { VisitDay } from '#domain/applications/visit-day.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { seal } from '#server/keyring.ts';
import { visitContext, type StoredApplication } from './stored-application.ts';
import type { VisitWords } from './visit-day-queries.ts';

/** Writes an agreed day; the earlier ones stay. */
export async function insertVisitDay(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	{ turn, date, part, team, note, reason }: VisitDay,
): Promise<void> {
	const words: VisitWords = { note, reason };
	await tx
		.insertInto('visitDays')
		.values({
			applicationId: app.row.id,
			turn,
			onDate: date,
			part,
			team,
			sealed: seal(app.dataKey, visitContext(app.row.id, turn), words),
			officerId: actorId(ctx)!,
			setAt: ctx.now(),
		})
		.execute();
}
