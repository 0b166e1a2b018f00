import type { VisitDay } from '#domain/applications/visit-day.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { open } from '#server/keyring.ts';
import { visitContext, type StoredApplication } from './stored-application.ts';

/** What of an agreed day is sealed. */
export type VisitWords = Pick<VisitDay, 'note' | 'reason'>;

const toVisit = (
	app: StoredApplication,
	{ turn, onDate, part, team, sealed }: Row<'visitDays'>,
): VisitDay => ({
	turn,
	date: onDate,
	part,
	team,
	...open<VisitWords>(app.dataKey, visitContext(app.row.id, turn), sealed),
});

/** The agreed day of a visit as it holds now; null when none is agreed. */
export async function findVisitDay(reader: Reader, app: StoredApplication): Promise<VisitDay | null> {
	const row = await reader
		.selectFrom('visitDays')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.orderBy('turn', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? toVisit(app, row) : null;
}

/** The same of many, by application id. */
export async function listVisitDays(
	reader: Reader,
	apps: readonly StoredApplication[],
): Promise<ReadonlyMap<string, VisitDay>> {
	if (apps.length === 0) return new Map();
	const byId = new Map(apps.map((app) => [app.row.id, app]));
	const rows = await reader
		.selectFrom('visitDays')
		.selectAll()
		.where('applicationId', 'in', [...byId.keys()])
		.orderBy('turn')
		.execute();
	return new Map(rows.map((row) => [row.applicationId, toVisit(byId.get(row.applicationId)!, row)]));
}
