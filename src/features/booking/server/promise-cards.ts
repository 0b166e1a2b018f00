import { blanks, cardOf, type Cards } from '#domain/catalogue/card.ts';
import type { PlacesNeeded } from '#domain/catalogue/life-events/planned.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import {
	listCardPromises,
	listKinds,
	lockStore,
	markProvisional,
	writeCardPromises,
} from './blank-promises-store.ts';
import { findPlaceForUpdate } from './booking-store.ts';
import { timesByBlanks, type DatedCards } from './blank-room.ts';
import { readSupplies } from './blank-supply-queries.ts';

/** The cards of a place, or of several that go along with it, of one application. */
export type CardsOf = { readonly applicationId: string; readonly cards: readonly DatedCards[] };

/** The same cards, for one date. */
export const onDate = (date: string, cards: readonly Cards[]): readonly DatedCards[] =>
	cards.map((one) => ({ ...one, onDate: date }));

/** Cards of one kind for one date as one line. */
const together = (all: readonly DatedCards[]): readonly DatedCards[] => {
	const lines = new Map<string, DatedCards>();
	for (const one of all) {
		const key = `${one.onDate} ${one.blank} ${one.first}`;
		lines.set(key, { ...one, cards: one.cards + (lines.get(key)?.cards ?? 0) });
	}
	return [...lines.values()];
};

/** The card each of these applications gives, as its service says; none for what gives none, or is printed. */
export async function cardsOf(
	reader: Reader,
	applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Cards[]>> {
	return new Map(
		(await listKinds(reader, applicationIds)).map(({ id, service: serviceId, variant: variantId }) => {
			const service = findService(serviceId);
			const variant = findVariant(service, variantId);
			const card = service && variant ? cardOf(service, variant) : null;
			return [id, card ? [{ ...card, cards: 1 }] : []];
		}),
	);
}

/** The cards a draft holds for what goes along with it, besides its own. */
export async function cardsAlong(
	reader: Reader,
	applicationId: string,
	ownDate: string,
): Promise<PlacesNeeded['cards']> {
	const [own] = (await cardsOf(reader, [applicationId])).get(applicationId) ?? [];
	const rows = await listCardPromises(reader, [applicationId]);
	const on = (later: boolean): readonly Cards[] =>
		rows
			.filter((row) => row.onDate > ownDate === later)
			.map(({ blank, firstCard: first, cards }) => {
				const isOwn = !later && own?.blank === blank && own.first === first;
				return { blank, first, cards: cards - (isOwn ? 1 : 0) };
			})
			.filter(({ cards }) => cards > 0);
	return { thatDay: on(false), later: on(true) };
}

/** How a promise is given where it is not an applicant's own choice. */
export type PromiseTerms = {
	/** Others whose promises cannot be kept either and come after these: theirs are not counted. */
	readonly beside?: readonly string[];
	/** Whoever was promised earlier stays before others. */
	readonly keepsTurn?: true;
	/** The office moves it itself: whether there are blanks is looked at afterwards, and who is beyond them is moved again. */
	readonly evenShort?: true;
	/** There is no blank yet: the day is kept, and said not to be certain. */
	readonly provisional?: true;
};

/**
 * Promises cards to applications whose places have just been written, in place of what they were promised. The store is locked, so that
 * never more is promised than there are blanks for. Refuses (`blanks_short`) where on some date there are not enough.
 */
export async function promiseCards(
	ctx: Ctx,
	tx: Tx,
	officeId: string,
	all: readonly CardsOf[],
	terms: PromiseTerms = {},
): Promise<Result<null>> {
	const ids = all.map(({ applicationId }) => applicationId);
	const wanted = all.flatMap(({ cards }) => cards);
	let recorded = false;
	for (const blank of blanks)
		if (wanted.some((one) => one.blank === blank))
			recorded = (await lockStore(tx, blank, officeId)) || recorded;
	if (recorded && !terms.provisional && !terms.evenShort) {
		const asking = { own: ids, beside: [...ids, ...(terms.beside ?? [])] };
		const supplies = await readSupplies(ctx, tx, asking);
		const fit = supplies && timesByBlanks(supplies, officeId, wanted, 1);
		if (fit && fit.times < 1) {
			const date = wanted.find(({ blank }) => blank === fit.short)!.onDate;
			return refuse('blanks_short', {
				values: { date, blank: fit.short },
				fields: [{ field: 'date', code: 'not_a_choice' }],
			});
		}
	}
	const before = await listCardPromises(tx, ids);
	await writeCardPromises(
		tx,
		ids,
		all.flatMap(({ applicationId, cards }) =>
			together(cards).map(({ blank, first, onDate: date, cards: count }) => {
				const earlier = before.find((row) => row.applicationId === applicationId && row.blank === blank);
				return {
					applicationId,
					officeId,
					onDate: date,
					blank,
					firstCard: first,
					cards: count,
					promisedOn: (terms.keepsTurn && earlier?.promisedOn) || date,
				};
			}),
		),
	);
	return done(null);
}

/**
 * Promises a card once more to an application whose printed one is gone, for the day it has, whether or not there is a blank: that is
 * looked at afterwards. Nothing for what gives no card, and where it has no day: it is promised with the next one.
 */
export async function promiseCardAgain(ctx: Ctx, tx: Tx, applicationId: string): Promise<void> {
	const place = await findPlaceForUpdate(tx, applicationId);
	const cards = (await cardsOf(tx, [applicationId])).get(applicationId) ?? [];
	if (!place || cards.length === 0) return;
	const all = [{ applicationId, cards: onDate(place.onDate, cards) }];
	await promiseCards(ctx, tx, place.officeId, all, { evenShort: true });
}

/** Moves what applications are promised to another office or day, with {@link promiseCards}; printed cards are promised no more. */
export async function movePromises(
	ctx: Ctx,
	tx: Tx,
	to: { readonly officeId: string; readonly date: string },
	applicationIds: readonly string[],
	terms: PromiseTerms,
): Promise<Result<null>> {
	const rows = await listCardPromises(tx, applicationIds);
	const ids = [...new Set(rows.map(({ applicationId }) => applicationId))];
	const all = ids.map((applicationId) => ({
		applicationId,
		cards: rows
			.filter((row) => row.applicationId === applicationId)
			.map(({ blank, firstCard, cards }) => ({ blank, first: firstCard, cards, onDate: to.date })),
	}));
	if (terms.provisional) await markProvisional(tx, applicationIds);
	return await promiseCards(ctx, tx, to.officeId, all, terms);
}
