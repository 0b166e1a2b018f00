import { sql } from 'kysely';
import type { Reader } from '#server/db/database.ts';

/** Applications that wait for SIAK and whose applicants have not been told; since when. Of the queue, or of everything not entered. */
export async function listWaitingUntold(
	reader: Reader,
	notEntered: boolean,
): Promise<{ number: string; since: Date }[]> {
	const query = reader
		.selectFrom('applications')
		.leftJoin('siakQueue', 'siakQueue.applicationId', 'applications.id')
		.select(['applications.number', sql<Date>`coalesce(asked_at, verified_at)`.as('since')])
		.where('applications.status', '=', sql.lit('processing'))
		.where('applications.siakDoneAt', 'is', null)
		.where('applications.siakWaitToldAt', 'is', null)
		// What waits for another application is told with that one.
		.where('applications.waitsFor', 'is', null)
		.orderBy('applications.verifiedAt')
		.limit(500);
	return notEntered
		? await query.execute()
		: await query.where('siakQueue.askedAt', 'is not', null).execute();
}

/** What was sent while the register did not answer and has not been compared yet, the oldest first. */
export async function listUnchecked(reader: Reader): Promise<string[]> {
	const rows = await reader
		.selectFrom('applications')
		.select('number')
		.where('registerCheck', '=', sql.lit('pending'))
		.where('status', 'in', ['verification', 'processing', 'failed'])
		.orderBy('submittedAt')
		.limit(500)
		.execute();
	return rows.map((row) => row.number);
}
