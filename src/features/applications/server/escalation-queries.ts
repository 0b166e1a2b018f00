import { workStatuses } from '#domain/applications/targets.ts';
import type { Reader } from '#server/db/database.ts';

/** What is held and was not worked on since an instant, the longest idle first; 500 at most. */
export const listIdle = (reader: Reader, since: Date): Promise<readonly { readonly number: string }[]> =>
	reader
		.selectFrom('applications')
		.select('number')
		.where('takenBy', 'is not', null)
		.where('actedAt', '<', since)
		.orderBy('actedAt')
		.limit(500)
		.execute();

/** What is past its target and was not put before the supervisors yet, the oldest target first; 500 at most. */
export const listToEscalate = (
	reader: Reader,
	today: string,
): Promise<readonly { readonly number: string }[]> =>
	reader
		.selectFrom('applications')
		.select('number')
		.where('status', 'in', workStatuses)
		.where('escalatedAt', 'is', null)
		.where('targetOn', '<', today)
		.orderBy('targetOn')
		.limit(500)
		.execute();
