import type { BlankSupply } from '#domain/booking/blank-supply.ts';
import { blankLeadDays } from '#domain/booking/blank-supply.ts';
import type { Blank } from '#domain/catalogue/card.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { workingCalendar } from './calendar-queries.ts';

/** A store of blanks: an office's own, or the city's (null). */
export type BlankStore = { readonly blank: Blank; readonly officeId: string | null; readonly onHand: number };

/** Who asks for cards: the applications whose own promised cards are not counted, and of them those that may keep a reserved blank. */
export type Asking = {
	/** What is promised to these is not counted. */
	readonly beside: readonly string[];
	/** Of them those that ask: what they hold they may keep, reserved or not. */
	readonly own: readonly string[];
	/** A day is looked for though there is no blank for it. */
	readonly withoutBlanks?: true;
};
export const nobody: Asking = { beside: [], own: [] };

/** The blanks of the city as they stand. */
export type Supplies = {
	readonly stores: readonly BlankStore[];
	/** The store an office draws from: its own, else the city's; null: not recorded, so nothing is bounded. */
	storeOf(officeId: string, blank: Blank): BlankStore | null;
	/** What that store has, gets and has promised; null: not recorded. */
	of(officeId: string, blank: Blank): BlankSupply | null;
	ofStore(store: BlankStore): BlankSupply;
	/** Cards of this kind that whoever asks holds of that store already. */
	held(officeId: string, blank: Blank): number;
};

/** The stores of blanks that are recorded, the city's first. */
export async function listBlankStores(reader: Reader): Promise<readonly BlankStore[]> {
	return await reader
		.selectFrom('blankBalances')
		.selectAll()
		.orderBy('blank')
		.orderBy('officeId', (by) => by.asc().nullsFirst())
		.execute();
}

/** Deliveries to the city's store that are still to come, the nearest first. `from`: those that are late are not counted on any more. */
export async function listDeliveries(
	reader: Reader,
	from: string | null = null,
): Promise<
	readonly {
		readonly id: string;
		readonly blank: Blank;
		readonly quantity: number;
		readonly expectedOn: string;
	}[]
> {
	return await reader
		.selectFrom('blankDeliveries')
		.select(['id', 'blank', 'quantity', 'expectedOn'])
		.where('receivedAt', 'is', null)
		.where('cancelledAt', 'is', null)
		.$if(from !== null, (query) => query.where('expectedOn', '>=', from!))
		.orderBy('expectedOn')
		.orderBy('id')
		.execute();
}

/** The blanks as they stand, and what is promised of them; null where no stock is recorded at all. */
export async function readSupplies(
	ctx: Ctx,
	reader: Reader,
	{ beside, own }: Asking = nobody,
): Promise<Supplies | null> {
	const stores = await listBlankStores(reader);
	if (stores.length === 0) return null;
	const calendar = await workingCalendar(ctx, reader);
	const deliveries = await listDeliveries(reader, dateInWib(ctx.now()));
	const promised = await reader
		.selectFrom('blankPromises')
		.select(({ fn }) => ['officeId', 'onDate', 'blank', 'firstCard', fn.sum<string>('cards').as('cards')])
		.$if(beside.length > 0, (query) => query.where('applicationId', 'not in', beside))
		.groupBy(['officeId', 'onDate', 'blank', 'firstCard'])
		.execute();
	const holding =
		own.length === 0
			? []
			: await reader
					.selectFrom('blankPromises')
					.select(['officeId', 'blank', 'cards'])
					.where('applicationId', 'in', own)
					.execute();
	const storeOf = (officeId: string, blank: Blank): BlankStore | null =>
		stores.find((store) => store.blank === blank && store.officeId === officeId) ??
		stores.find((store) => store.blank === blank && store.officeId === null) ??
		null;
	const read = new Map<BlankStore, BlankSupply>();
	const supplyOf = (store: BlankStore): BlankSupply => ({
		onHand: store.onHand,
		// What is delivered comes to the city; an office's own store gets what it is allocated.
		arrivals:
			store.officeId === null
				? deliveries
						.filter(({ blank }) => blank === store.blank)
						.map(({ expectedOn, quantity }) => ({
							from: addWorkingDays(expectedOn, blankLeadDays, calendar),
							quantity,
						}))
				: [],
		promised: promised
			.filter(({ officeId, blank }) => blank === store.blank && storeOf(officeId, blank) === store)
			.map(({ onDate, cards, firstCard }) => ({ date: onDate, cards: Number(cards), first: firstCard })),
	});
	const ofStore = (store: BlankStore): BlankSupply => {
		const supply = read.get(store) ?? supplyOf(store);
		read.set(store, supply);
		return supply;
	};
	return {
		stores,
		storeOf,
		of: (officeId, blank) => {
			const store = storeOf(officeId, blank);
			return store && ofStore(store);
		},
		ofStore,
		held: (officeId, blank) =>
			holding
				.filter((row) => row.blank === blank && storeOf(row.officeId, blank) === storeOf(officeId, blank))
				.reduce((cards, row) => cards + row.cards, 0),
	};
}
