import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { listCardPromises } from './blank-promises-store.ts';
import { timesByBlanks } from './blank-room.ts';
import { readSupplies } from './blank-supply-queries.ts';
import { cardsOf, onDate } from './promise-cards.ts';

/** Whether there is a blank at an office on a date for the cards of an application, beside what it is promised already. */
export type CardFit = (applicationId: string, officeId: string, date: string) => boolean;

/** Tells for these applications, by the blanks as they stand; yes for all where no stock is recorded. */
export async function cardFit(ctx: Ctx, reader: Reader, applicationIds: readonly string[]): Promise<CardFit> {
	const recorded = applicationIds.length > 0 && (await readSupplies(ctx, reader)) !== null;
	if (!recorded) return () => true;
	const own = await cardsOf(reader, applicationIds);
	const promised = await listCardPromises(reader, applicationIds);
	const fits = new Map<string, CardFit>();
	for (const id of applicationIds) {
		// What it is promised goes along to the new day; else it is its own card alone.
		const rows = promised.filter(({ applicationId }) => applicationId === id);
		const cards =
			rows.length > 0
				? rows.map(({ blank, firstCard, cards: count }) => ({ blank, first: firstCard, cards: count }))
				: (own.get(id) ?? []);
		if (cards.length === 0) continue;
		const supplies = (await readSupplies(ctx, reader, { own: [id], beside: [id] }))!;
		fits.set(id, (_, officeId, date) => {
			const fit = timesByBlanks(supplies, officeId, onDate(date, cards), 1);
			return fit === undefined || fit.times > 0;
		});
	}
	return (id, officeId, date) => fits.get(id)?.(id, officeId, date) ?? true;
}
