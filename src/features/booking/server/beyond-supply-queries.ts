import { beyondSupply, inTurn, type PromisedCard } from '#domain/booking/blank-supply.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { readSupplies, type BlankStore } from './blank-supply-queries.ts';

/** A promised card that finds no blank on its day, or whose day is not certain. */
export type ShortCard = {
	readonly applicationId: string;
	readonly number: string;
	readonly officeId: string;
	readonly officeName: string;
	readonly blank: BlankStore['blank'];
	readonly date: string;
	readonly first: boolean;
	/** The office may move it: it was sent, and is with the office. */
	readonly movable: boolean;
	/** Kept already on a day that is not certain. */
	readonly provisional: boolean;
};

/** The cards promised beyond what stock and expected deliveries allow, in the turn in which they get the next blank. */
export async function listShortCards(ctx: Ctx, reader: Reader): Promise<readonly ShortCard[]> {
	const supplies = await readSupplies(ctx, reader);
	if (!supplies) return [];
	const rows = await reader
		.selectFrom('blankPromises')
		.innerJoin('applications', 'applications.id', 'blankPromises.applicationId')
		.innerJoin('pickups', 'pickups.applicationId', 'blankPromises.applicationId')
		.innerJoin('offices', 'offices.id', 'blankPromises.officeId')
		.select([
			'blankPromises.applicationId',
			'blankPromises.officeId',
			'blankPromises.onDate',
			'blankPromises.blank',
			'blankPromises.firstCard',
			'blankPromises.cards',
			'blankPromises.promisedOn',
			'applications.number',
			'applications.status',
			'applications.submittedAt',
			'pickups.provisional',
			'offices.name',
		])
		.execute();
	const short: (ShortCard & { readonly turn: PromisedCard })[] = [];
	for (const store of supplies.stores) {
		const own = rows
			.filter((row) => row.blank === store.blank && supplies.storeOf(row.officeId, row.blank) === store)
			.map((row) => ({
				row,
				turn: {
					// An application may have cards for two days; each is looked at for itself.
					id: `${row.applicationId} ${row.onDate} ${row.firstCard}`,
					date: row.onDate,
					cards: row.cards,
					first: row.firstCard,
					promisedOn: row.promisedOn,
					sentAt: row.submittedAt,
				} satisfies PromisedCard,
			}));
		const beyond = new Set(
			beyondSupply(
				supplies.ofStore(store),
				own.map(({ turn }) => turn),
			).map(({ id }) => id),
		);
		for (const { row, turn } of own)
			if (beyond.has(turn.id) || row.provisional)
				short.push({
					applicationId: row.applicationId,
					number: row.number,
					officeId: row.officeId,
					officeName: row.name,
					blank: row.blank,
					date: row.onDate,
					first: row.firstCard,
					movable: ['verification', 'processing', 'failed'].includes(row.status),
					provisional: row.provisional,
					turn,
				});
	}
	return short.sort((a, b) => inTurn(a.turn, b.turn)).map(({ turn: _, ...card }) => card);
}
