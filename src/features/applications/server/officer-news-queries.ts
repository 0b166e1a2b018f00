import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';

/** What an officer is told: what became of an application in their hands, or how many are past their target. */
export type OfficerNews = {
	readonly id: string;
	readonly kind: Row<'officerNews'>['kind'];
	readonly number: string | null;
	readonly amount: number | null;
	readonly at: Date;
};

/** What an officer has not said to have read, the newest first; twenty at most. */
export const listNews = (reader: Reader, accountId: string): Promise<readonly OfficerNews[]> =>
	reader
		.selectFrom('officerNews')
		.leftJoin('applications', 'applications.id', 'officerNews.applicationId')
		.select([
			'officerNews.id',
			'officerNews.kind',
			'officerNews.amount',
			'officerNews.at',
			'applications.number',
		])
		.where('officerNews.accountId', '=', accountId)
		.where('officerNews.seenAt', 'is', null)
		.orderBy('officerNews.id', 'desc')
		.limit(20)
		.execute();
