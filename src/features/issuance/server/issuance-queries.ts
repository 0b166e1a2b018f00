import type { IssuedState } from '#domain/issuance/issued-document.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import type { IssuedRow } from './issuance-store.ts';

/** Numbers of applications whose documents are to be composed: verified by SIAK, to be signed, and nothing of them is on its way. */
export async function listToPrepare(reader: Reader, limit: number): Promise<readonly string[]> {
	const rows = await reader
		.selectFrom('applications')
		.select('number')
		.where('unsigned', '=', true)
		.where('status', '=', 'processing')
		.where('wrongDataAt', 'is', null)
		.where((where) =>
			where.not(
				where.exists(
					where
						.selectFrom('issuedDocuments')
						.select('issuedDocuments.id')
						.whereRef('issuedDocuments.applicationId', '=', 'applications.id')
						.where('issuedDocuments.state', 'in', ['waiting', 'approved', 'refused'])
						// What was refused and composed anew since then holds up nothing.
						.where((newest) =>
							newest.not(
								newest.exists(
									newest
										.selectFrom('issuedDocuments as newer')
										.select('newer.id')
										.whereRef('newer.applicationId', '=', 'issuedDocuments.applicationId')
										.whereRef('newer.place', '=', 'issuedDocuments.place')
										.whereRef('newer.version', '>', 'issuedDocuments.version'),
								),
							),
						),
				),
			),
		)
		.orderBy('siakDoneAt')
		.limit(limit)
		.execute();
	return rows.map(({ number }) => number);
}

/** A document in a list, with the application it belongs to. */
export type IssuedListed = IssuedRow & {
	readonly number: string;
	readonly service: string;
	readonly variant: string;
	readonly status: Row<'applications'>['status'];
	readonly dueOn: string | null;
	readonly dataKey: Buffer;
};

const listed = (reader: Reader) =>
	reader
		.selectFrom('issuedDocuments')
		.innerJoin('applications', 'applications.id', 'issuedDocuments.applicationId')
		.selectAll('issuedDocuments')
		.select([
			'applications.number',
			'applications.service',
			'applications.variant',
			'applications.status',
			'applications.dueOn',
			'applications.dataKey',
		]);

/** The documents in a state, those promised earliest first; at most `limit`. */
export async function listIssuedIn(
	reader: Reader,
	state: IssuedState,
	limit: number,
): Promise<readonly IssuedListed[]> {
	return await listed(reader)
		.where('issuedDocuments.state', '=', state)
		.orderBy('applications.dueOn')
		.orderBy('issuedDocuments.preparedAt')
		.orderBy('issuedDocuments.id')
		.limit(limit)
		.execute();
}

/** How many documents are in a state. */
export async function countIssuedIn(reader: Reader, state: IssuedState): Promise<number> {
	const { n } = await reader
		.selectFrom('issuedDocuments')
		.select((select) => select.fn.countAll<string>().as('n'))
		.where('state', '=', state)
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** The document of this code; null: there is none. */
export async function findIssued(reader: Reader, code: string): Promise<IssuedListed | null> {
	const row = await listed(reader).where('issuedDocuments.code', '=', code).executeTakeFirst();
	return row ?? null;
}

/** Every version of every document of an application, the newest of each first. */
export async function listIssuedOf(reader: Reader, applicationId: string): Promise<readonly IssuedListed[]> {
	return await listed(reader)
		.where('issuedDocuments.applicationId', '=', applicationId)
		.orderBy('issuedDocuments.place')
		.orderBy('issuedDocuments.version', 'desc')
		.execute();
}

/** What somebody approved at once. */
export async function getBatch(reader: Reader, id: string): Promise<Row<'signingBatches'>> {
	return await reader.selectFrom('signingBatches').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** What documents say of a signatory; null: not told yet. */
export async function findSignatoryRow(
	reader: Reader,
	accountId: string,
): Promise<Row<'signatories'> | null> {
	const row = await reader
		.selectFrom('signatories')
		.selectAll()
		.where('accountId', '=', accountId)
		.executeTakeFirst();
	return row ?? null;
}
