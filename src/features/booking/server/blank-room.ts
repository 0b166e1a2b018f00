import { reserveLeft, roomOn, timesFit, type WantedCards } from '#domain/booking/blank-supply.ts';
import { boundByBlanks, type PickupDay } from '#domain/booking/pickup-day.ts';
import { blanks, type Blank, type Cards } from '#domain/catalogue/card.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { nobody, readSupplies, type Asking, type Supplies } from './blank-supply-queries.ts';

/** Cards for a date. */
export type DatedCards = Cards & { readonly onDate: string };

/** Cards wanted for one day, and who asks for them; where there are none, blanks set no bound. */
export type CardsAsked = { readonly cards: readonly Cards[]; readonly asking?: Asking };

/** Whether the blanks kept for first cards may be used: by first cards, and by who takes no more than they hold already. */
const mayUseReserve = (
	supplies: Supplies,
	officeId: string,
	blank: Blank,
	wanted: readonly Cards[],
): boolean => wanted.reduce((sum, { cards }) => sum + cards, 0) <= supplies.held(officeId, blank);

/** How often these cards fit together by the blanks of an office, kind by kind; undefined: blanks set no bound. */
export function timesByBlanks(
	supplies: Supplies,
	officeId: string,
	wanted: readonly DatedCards[],
	most: number,
): { readonly times: number; readonly short: Blank } | undefined {
	let least: { times: number; short: Blank } | undefined;
	for (const blank of blanks) {
		const own = wanted.filter((one) => one.blank === blank);
		const supply = supplies.of(officeId, blank);
		if (own.length === 0 || !supply) continue;
		const kept = mayUseReserve(supplies, officeId, blank, own);
		const times = timesFit(
			blank,
			supply,
			own
				.map(({ onDate, cards, first }): WantedCards => ({
					date: onDate,
					cards,
					first,
					reserved: first || kept,
				}))
				.sort((a, b) => a.date.localeCompare(b.date)),
			most,
		);
		if (!least || times < least.times) least = { times, short: blank };
	}
	return least;
}

/** Cards of any kind that an office may still promise for a date; undefined: blanks set no bound. */
function cardsOfAnyKind(supplies: Supplies, officeId: string, date: string): number | undefined {
	let room = 0;
	for (const blank of blanks) {
		const supply = supplies.of(officeId, blank);
		if (!supply) return undefined;
		room += Math.max(0, roomOn(supply, date) - reserveLeft(blank, supply));
	}
	return room;
}

/** The days of offices with no more card places left than there will be blanks for what is asked, or for cards of any kind (null). */
export async function boundDays(
	ctx: Ctx,
	reader: Reader,
	days: ReadonlyMap<string, readonly PickupDay[]>,
	asked: CardsAsked | null,
): Promise<ReadonlyMap<string, readonly PickupDay[]>> {
	const { cards, asking = nobody } = asked ?? { cards: null };
	const unbound = asking.withoutBlanks || cards?.length === 0;
	const supplies = unbound ? null : await readSupplies(ctx, reader, asking);
	if (!supplies) return days;
	const roomOf = (officeId: string, { date, left }: PickupDay): number | undefined => {
		if (!cards) return cardsOfAnyKind(supplies, officeId, date);
		const together = cards.reduce((sum, one) => sum + one.cards, 0);
		const wanted = cards.map((one) => ({ ...one, onDate: date }));
		const fit = timesByBlanks(supplies, officeId, wanted, Math.ceil(left / together));
		return fit && fit.times * together;
	};
	return new Map(
		[...days].map(([officeId, own]) => [
			officeId,
			own.map((day) => boundByBlanks(day, roomOf(officeId, day))),
		]),
	);
}
