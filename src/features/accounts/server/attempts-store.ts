import { sql } from 'kysely';
import type { Reader } from '#server/db/database.ts';

/** Removes the counts of attempts whose time is over (the table is the limiter's own, in its form). */
export async function deleteAttemptsEndedBefore(reader: Reader, before: Date): Promise<void> {
	await sql`delete from rate_limits where expire < ${before.getTime()}`.execute(reader);
}
