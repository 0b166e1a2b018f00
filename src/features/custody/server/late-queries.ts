import type { Holder } from '#domain/custody/custody.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { NewRow } from '#server/db/schema.ts';
import { holderIn } from './custody-store.ts';

/** A paper outside of bags, or a bag, that somebody should pass on. */
export type OnTheWay = {
	readonly kind: 'paper' | 'bag';
	readonly id: string;
	readonly code: string;
	readonly holder: Holder;
	readonly heldSince: Date;
	/** Where it goes. */
	readonly goal: string | null;
	/** A paper's application; of a bag null. */
	readonly number: string | null;
	/** Its carrier may not sign in for now. */
	readonly suspended: boolean;
};

/**
 * Everything that is on its way: papers not at their place of collection, those for the door until they are there, and bags that were not
 * emptied. What lies in a bag is the bag's.
 */
export async function listOnTheirWay(reader: Reader): Promise<readonly OnTheWay[]> {
	const papers = await reader
		.selectFrom('papers')
		.innerJoin('applications', 'applications.id', 'papers.applicationId')
		.leftJoin('deliveries', 'deliveries.applicationId', 'papers.applicationId')
		.leftJoin('accounts', 'accounts.id', 'papers.holderAccount')
		.selectAll('papers')
		.select(['applications.number', 'applications.officeId as goal', 'accounts.suspendedAt'])
		.where('papers.state', '=', 'here')
		.where('papers.bagId', 'is', null)
		.where((eb) =>
			eb.or([
				eb('papers.holderOffice', 'is', null),
				eb('papers.holderOffice', '<>', eb.ref('applications.officeId')),
				eb('deliveries.applicationId', 'is not', null),
			]),
		)
		.orderBy('papers.heldSince')
		.execute();
	const bags = await reader
		.selectFrom('bags')
		.leftJoin('accounts', 'accounts.id', 'bags.holderAccount')
		.selectAll('bags')
		.select('accounts.suspendedAt')
		.where('bags.state', '<>', 'emptied')
		.orderBy('bags.heldSince')
		.execute();
	return [
		...papers.map((row) => ({
			kind: 'paper' as const,
			id: row.id,
			code: row.code,
			holder: holderIn(row),
			heldSince: row.heldSince,
			goal: row.goal,
			number: row.number,
			suspended: row.suspendedAt !== null,
		})),
		...bags.map((row) => ({
			kind: 'bag' as const,
			id: row.id,
			code: row.code,
			holder: holderIn(row),
			heldSince: row.heldSince,
			goal: row.toOffice,
			number: null,
			suspended: row.suspendedAt !== null,
		})),
	];
}

/** Notes that a leg took too long; false where that was noted before. */
export async function insertLateLeg(tx: Tx, leg: NewRow<'lateLegs'>): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto('lateLegs')
		.values(leg)
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
