import type { Holder, Receiver } from '#domain/custody/custody.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { holderIn, offeredIn } from './custody-store.ts';

/** One step of the way of a paper, as its applicant is told: no names of officers. */
export type TrailStep = {
	readonly at: Date;
	readonly action: Row<'custodyEvents'>['action'];
	readonly holder: Row<'custodyEvents'>['holderKind'];
	readonly officeName: string | null;
};

const steps = (reader: Reader) =>
	reader
		.selectFrom('custodyEvents')
		.innerJoin('papers', 'papers.id', 'custodyEvents.paperId')
		.leftJoin('offices', 'offices.id', 'custodyEvents.holderOffice')
		.select([
			'custodyEvents.at',
			'custodyEvents.action',
			'custodyEvents.holderKind as holder',
			'offices.name as officeName',
		])
		.orderBy('custodyEvents.id');

/** The way of the papers of an application, the first step first. */
export const listTrail = (reader: Reader, applicationId: string): Promise<readonly TrailStep[]> =>
	steps(reader).where('papers.applicationId', '=', applicationId).execute();

/** The way of one paper, by its code, the first step first; empty: there is none. */
export const listTrailOf = (reader: Reader, code: string): Promise<readonly TrailStep[]> =>
	steps(reader).where('papers.code', '=', code).execute();

/** A paper in a list of an office or carrier. */
export type PaperListed = {
	readonly code: string;
	readonly number: string;
	readonly serviceId: string;
	readonly variantId: string;
	readonly heldSince: Date;
	readonly holder: Holder;
	readonly offeredTo: Receiver | null;
	readonly offeredAt: Date | null;
	/** The account that offers it, which cannot confirm it too. */
	readonly offeredBy: string | null;
	/** Where its applicant collects it. */
	readonly goal: { readonly id: string; readonly name: string } | null;
	readonly pickupOn: string | null;
};

const paperRows = (reader: Reader) =>
	reader
		.selectFrom('papers')
		.innerJoin('applications', 'applications.id', 'papers.applicationId')
		.leftJoin('offices', 'offices.id', 'applications.officeId')
		.leftJoin('pickups', 'pickups.applicationId', 'applications.id')
		.select([
			'papers.code',
			'papers.heldSince',
			'papers.holderKind',
			'papers.holderOffice',
			'papers.holderAccount',
			'papers.offeredKind',
			'papers.offeredOffice',
			'papers.offeredAccount',
			'papers.offeredAt',
			'papers.offeredBy',
			'applications.number',
			'applications.service',
			'applications.variant',
			'offices.id as goalId',
			'offices.name as goalName',
			'pickups.onDate as pickupOn',
		])
		.where('papers.state', '=', 'here');

type PaperRow = Awaited<ReturnType<ReturnType<typeof paperRows>['execute']>>[number];

const listed = (row: PaperRow): PaperListed => ({
	code: row.code,
	number: row.number,
	serviceId: row.service,
	variantId: row.variant,
	heldSince: row.heldSince,
	holder: holderIn(row),
	offeredTo: offeredIn(row),
	offeredAt: row.offeredAt,
	offeredBy: row.offeredBy,
	goal: row.goalId === null ? null : { id: row.goalId, name: row.goalName! },
	pickupOn: row.pickupOn,
});

/** The papers an office holds outside of bags that are collected elsewhere, by their goal and day; at most `limit`. */
export async function listToSend(
	reader: Reader,
	officeId: string,
	limit: number,
): Promise<readonly PaperListed[]> {
	const rows = await paperRows(reader)
		.where('papers.holderOffice', '=', officeId)
		.where('papers.bagId', 'is', null)
		.where('applications.officeId', '<>', officeId)
		.orderBy('offices.position')
		.orderBy('pickups.onDate')
		.orderBy('applications.number')
		.limit(limit)
		.execute();
	return rows.map(listed);
}

/** The papers offered to an office or account, and those an account carries. */
export async function listOnTheWay(
	reader: Reader,
	{ officeId, accountId }: { readonly officeId: string | null; readonly accountId: string },
): Promise<readonly PaperListed[]> {
	const rows = await paperRows(reader)
		.where('papers.bagId', 'is', null)
		.where((eb) =>
			eb.or([
				eb('papers.holderAccount', '=', accountId),
				eb('papers.offeredAccount', '=', accountId),
				...(officeId === null ? [] : [eb('papers.offeredOffice', '=', officeId)]),
			]),
		)
		.orderBy('papers.heldSince')
		.limit(200)
		.execute();
	return rows.map(listed);
}

/** The papers in a bag. */
export async function listInBag(reader: Reader, bagId: string): Promise<readonly PaperListed[]> {
	const rows = await paperRows(reader)
		.where('papers.bagId', '=', bagId)
		.orderBy('applications.number')
		.execute();
	return rows.map(listed);
}

/** A paper, and the code of the bag it lies in. */
export type PaperSeen = PaperListed & { readonly bagCode: string | null };

/** The paper on its way of this code or application, and the code of the bag it lies in; null: there is none. */
export async function findPaper(
	reader: Reader,
	which: { readonly code: string } | { readonly applicationId: string },
): Promise<PaperSeen | null> {
	const row = await paperRows(reader)
		.leftJoin('bags', 'bags.id', 'papers.bagId')
		.select('bags.code as bagCode')
		.where((eb) =>
			'code' in which
				? eb('papers.code', '=', which.code)
				: eb('papers.applicationId', '=', which.applicationId),
		)
		.executeTakeFirst();
	return row ? { ...listed(row), bagCode: row.bagCode } : null;
}

/** A bag in a list. */
export type BagListed = {
	readonly id: string;
	readonly code: string;
	readonly to: { readonly id: string; readonly name: string };
	readonly holder: Holder;
	readonly heldSince: Date;
	readonly offeredTo: Receiver | null;
	readonly offeredAt: Date | null;
	/** The account that offers it, which cannot confirm it too. */
	readonly offeredBy: string | null;
	readonly state: 'open' | 'sealed' | 'emptied';
	readonly papers: number;
};

const bagRows = (reader: Reader) =>
	reader
		.selectFrom('bags')
		.innerJoin('offices', 'offices.id', 'bags.toOffice')
		.selectAll('bags')
		.select((eb) => [
			'offices.name as toName',
			eb
				.selectFrom('papers')
				.select(eb.fn.countAll<string>().as('n'))
				.whereRef('papers.bagId', '=', 'bags.id')
				.as('papers'),
		]);

type BagRow = Awaited<ReturnType<ReturnType<typeof bagRows>['execute']>>[number];

const bagListed = (row: BagRow): BagListed => ({
	id: row.id,
	code: row.code,
	to: { id: row.toOffice, name: row.toName },
	holder: holderIn(row),
	heldSince: row.heldSince,
	offeredTo: offeredIn(row),
	offeredAt: row.offeredAt,
	offeredBy: row.offeredBy,
	state: row.state,
	papers: Number(row.papers ?? 0),
});

/** The bags an office or account holds, is offered, or waits for; not those that were emptied. */
export async function listBags(
	reader: Reader,
	{ officeId, accountId }: { readonly officeId: string | null; readonly accountId: string },
): Promise<readonly BagListed[]> {
	const rows = await bagRows(reader)
		.where('bags.state', '<>', 'emptied')
		.where((eb) =>
			eb.or([
				eb('bags.holderAccount', '=', accountId),
				eb('bags.offeredAccount', '=', accountId),
				...(officeId === null
					? []
					: [
							eb('bags.holderOffice', '=', officeId),
							eb('bags.offeredOffice', '=', officeId),
							eb('bags.toOffice', '=', officeId),
						]),
			]),
		)
		.orderBy('bags.heldSince')
		.limit(200)
		.execute();
	return rows.map(bagListed);
}

/** The bag of this code; null: there is none. */
export async function findBag(reader: Reader, code: string): Promise<BagListed | null> {
	const row = await bagRows(reader).where('bags.code', '=', code).executeTakeFirst();
	return row ? bagListed(row) : null;
}
