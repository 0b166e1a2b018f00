import { reserveLeft, roomOn } from '#domain/booking/blank-supply.ts';
import type { BlankEntryKind } from '#domain/booking/blank-stock.ts';
import { spanOfDates } from '#domain/booking/pickup-day.ts';
import type { Blank } from '#domain/catalogue/card.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { accountContact } from '#features/accounts/server/public.ts';
import { readSupplies, workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';

/** Whether any stock of blanks is recorded. */
export const isStockRecorded = async (ctx: Ctx): Promise<boolean> =>
	(await readSupplies(ctx, ctx.db)) !== null;

/** One store as it stands. */
export type StoreNow = {
	readonly blank: Blank;
	readonly officeId: string | null;
	/** Null: the city's. */
	readonly officeName: string | null;
	readonly onHand: number;
	/** Cards promised of it and not printed. */
	readonly promised: number;
	/** Cards that may still be promised for the first day that can be chosen; less than 0 where more is promised than there will be. */
	readonly room: number;
	/** Of them kept for first cards. */
	readonly reserved: number;
};

/** The stores as they stand; none where no stock is recorded. */
export async function listStoresNow(ctx: Ctx): Promise<readonly StoreNow[]> {
	const supplies = await readSupplies(ctx, ctx.db);
	if (!supplies) return [];
	const calendar = await workingCalendar(ctx, ctx.db);
	const { first } = spanOfDates(dateInWib(ctx.now()), calendar, ctx.city.settings.pickupSpan);
	const offices = await ctx.db.selectFrom('offices').select(['id', 'name']).execute();
	return supplies.stores.map((store) => {
		const supply = supplies.ofStore(store);
		const room = roomOn(supply, first);
		return {
			...store,
			officeName: offices.find(({ id }) => id === store.officeId)?.name ?? null,
			promised: supply.promised.reduce((sum, { cards }) => sum + cards, 0),
			room,
			reserved: Math.max(0, Math.min(room, reserveLeft(store.blank, supply))),
		};
	});
}

/** A line of the ledger, as it is read. */
export type EntryShown = {
	readonly at: Date;
	readonly blank: Blank;
	readonly officeName: string | null;
	readonly kind: BlankEntryKind;
	readonly quantity: number;
	readonly reason: string | null;
	/** The application whose card it is about. */
	readonly number: string | null;
	/** Null: the product itself. */
	readonly by: string | null;
};

/** The last lines of the ledger, the newest first. */
export async function listEntries(ctx: Ctx, most: number): Promise<readonly EntryShown[]> {
	const rows = await ctx.db
		.selectFrom('blankEntries')
		.leftJoin('offices', 'offices.id', 'blankEntries.officeId')
		.leftJoin('applications', 'applications.id', 'blankEntries.applicationId')
		.select([
			'blankEntries.at',
			'blankEntries.blank',
			'offices.name as officeName',
			'blankEntries.kind',
			'blankEntries.quantity',
			'blankEntries.reason',
			'applications.number',
			'blankEntries.officerId',
		])
		.orderBy('blankEntries.at', 'desc')
		.orderBy('blankEntries.id', 'desc')
		.limit(most)
		.execute();
	const names = new Map<string, string>();
	for (const id of new Set(rows.map(({ officerId }) => officerId))) {
		const contact = id === null ? null : await accountContact(ctx, ctx.db, id);
		if (id !== null && contact) names.set(id, contact.name);
	}
	return rows.map(({ officerId, ...row }) => ({
		...row,
		by: officerId === null ? null : (names.get(officerId) ?? null),
	}));
}
