import { sql } from 'kysely';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { actorId } from '#server/ctx.ts';
import { openListedSummary, summaryColumns } from '../stored-application.ts';
import { jurisdictionSql } from '../area-queries.ts';

/** What can be printed now. */
export type Printable = {
	readonly number: string;
	readonly serviceId: string;
	readonly variantId: string;
	readonly subjectName: string;
	readonly officeName: string | null;
	readonly pickupOn: string | null;
	readonly dueOn: string | null;
};

const columns = [
	...summaryColumns,
	'applications.number',
	'applications.service as serviceId',
	'applications.variant as variantId',
	'applications.dueOn',
	'offices.name as officeName',
	'pickups.onDate as pickupOn',
] as const;

/**
 * What SIAK has accepted, is signed where it is to be, and lies on no open sheet, within the officer's jurisdiction: what is collected
 * first comes first. Of one place of collection, or of all.
 */
export async function listPrintable(
	ctx: Ctx,
	asked: { readonly officeId: string | null; readonly limit: number },
): Promise<readonly Printable[]> {
	const rows = await ctx.db
		.selectFrom('applications')
		.leftJoin('offices', 'offices.id', 'applications.officeId')
		.leftJoin('pickups', 'pickups.applicationId', 'applications.id')
		.select(columns)
		.where('applications.status', '=', 'processing')
		.where('applications.siakDoneAt', 'is not', null)
		.where('applications.printedAt', 'is', null)
		.where('applications.unsigned', '=', false)
		.where('applications.enteredBy', '!=', actorId(ctx)!)
		.where(jurisdictionSql(ctx.actor, 'print'))
		.$if(asked.officeId !== null, (query) => query.where('applications.officeId', '=', asked.officeId))
		.where(
			sql<boolean>`not exists (select from print_batch_items i where i.application_id = applications.id and i.outcome = 'open')`,
		)
		.orderBy('pickups.onDate')
		.orderBy('applications.dueOn')
		.orderBy('applications.number')
		.limit(asked.limit)
		.execute();
	return rows.map((row) => printable(ctx, row));
}

const printable = (
	ctx: Ctx,
	row: Omit<Printable, 'subjectName'> & Pick<Row<'applications'>, 'id' | 'dataKey' | 'summary'>,
): Printable => ({
	number: row.number,
	serviceId: row.serviceId,
	variantId: row.variantId,
	subjectName: openListedSummary(ctx, row).subjectName,
	officeName: row.officeName,
	pickupOn: row.pickupOn,
	dueOn: row.dueOn,
});

/** A sheet: whose it is and when it was made. */
export async function findBatch(reader: Reader, id: string): Promise<Row<'printBatches'> | null> {
	const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
	const row = isId
		? await reader.selectFrom('printBatches').selectAll().where('id', '=', id).executeTakeFirst()
		: undefined;
	return row ?? null;
}

/** One line of a sheet. */
export type SheetLine = Printable & {
	readonly applicationId: string;
	readonly outcome: Row<'printBatchItems'>['outcome'];
	readonly refusal: string | null;
	/** The custody code of its paper, once it is printed. */
	readonly paperCode: string | null;
};

/** The lines of a sheet, in the order of collecting. */
export async function listSheet(ctx: Ctx, batchId: string): Promise<readonly SheetLine[]> {
	const rows = await ctx.db
		.selectFrom('printBatchItems')
		.innerJoin('applications', 'applications.id', 'printBatchItems.applicationId')
		.leftJoin('offices', 'offices.id', 'applications.officeId')
		.leftJoin('pickups', 'pickups.applicationId', 'applications.id')
		.leftJoin('papers', (join) =>
			join
				.onRef('papers.applicationId', '=', 'applications.id')
				.on('papers.state', 'in', ['here', 'handed_over']),
		)
		.select([...columns, 'printBatchItems.outcome', 'printBatchItems.refusal', 'papers.code as paperCode'])
		.where('printBatchItems.batchId', '=', batchId)
		.orderBy('pickups.onDate')
		.orderBy('applications.number')
		.execute();
	return rows.map((row) => ({
		...printable(ctx, row),
		applicationId: row.id,
		outcome: row.outcome,
		refusal: row.refusal,
		paperCode: row.outcome === 'printed' ? row.paperCode : null,
	}));
}

/** The sheets an officer made of late, the newest first, with how many lines each has that are open. */
export async function listBatches(
	reader: Reader,
	madeBy: string,
	limit: number,
): Promise<
	readonly { readonly id: string; readonly madeAt: Date; readonly lines: number; readonly open: number }[]
> {
	const rows = await reader
		.selectFrom('printBatches')
		.select((select) => [
			'id',
			'madeAt',
			select
				.selectFrom('printBatchItems')
				.select((count) => count.fn.countAll<string>().as('n'))
				.whereRef('batchId', '=', 'printBatches.id')
				.as('lines'),
			select
				.selectFrom('printBatchItems')
				.select((count) => count.fn.countAll<string>().as('n'))
				.whereRef('batchId', '=', 'printBatches.id')
				.where('outcome', '=', 'open')
				.as('open'),
		])
		.where('madeBy', '=', madeBy)
		.orderBy('madeAt', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ lines, open, ...row }) => ({ ...row, lines: Number(lines), open: Number(open) }));
}
