import type { Blank } from '../catalogue/card.ts';
import { keptFromHere } from './kept-date.ts';

/** Working days from the delivery of blanks to the first card on them at any office: printed in one, carried in one. */
export const blankLeadDays = keptFromHere;

/** Blanks of one kind in one store, with what comes and what is promised of them. Dates YYYY-MM-DD. */
export type BlankSupply = {
	readonly onHand: number;
	/** Expected deliveries, by the first date on which a card on them can be handed out. */
	readonly arrivals: readonly { readonly from: string; readonly quantity: number }[];
	/** Cards promised and not printed yet, by their date. */
	readonly promised: readonly { readonly date: string; readonly cards: number; readonly first: boolean }[];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Blanks there by a date, printed ones not counted. */
export const blanksBy = ({ onHand, arrivals }: Omit<BlankSupply, 'promised'>, date: string): number =>
	onHand + sum(arrivals.filter(({ from }) => from <= date).map(({ quantity }) => quantity));

/**
 * How many more cards can be promised for a date: on it and on every later date the cards promised until then find a blank. Less than
 * 0 where more is promised than there will be.
 */
export function roomOn(supply: BlankSupply, date: string): number {
	const ends = [date, ...supply.promised.map((one) => one.date).filter((one) => one > date)];
	const left = ends.map(
		(end) =>
			blanksBy(supply, end) - sum(supply.promised.filter((one) => one.date <= end).map(({ cards }) => cards)),
	);
	return Math.min(...left);
}

/** The last blanks of a store, kept for first cards: a share of what is on hand, and never fewer than some (OURS). */
const reserves = {
	ktp_el: { share: 0.1, least: 5 },
	kia: { share: 0, least: 0 },
} as const satisfies Record<Blank, { readonly share: number; readonly least: number }>;

/** Blanks still kept for first cards that nobody has been promised yet. */
export function reserveLeft(blank: Blank, { onHand, promised }: BlankSupply): number {
	const { share, least } = reserves[blank];
	const given = sum(promised.filter(({ first }) => first).map(({ cards }) => cards));
	return Math.max(0, Math.max(least, Math.ceil(onHand * share)) - given);
}

/** The supply after more cards are promised. */
export const withPromise = (
	supply: BlankSupply,
	date: string,
	cards: number,
	first: boolean,
): BlankSupply => ({ ...supply, promised: [...supply.promised, { date, cards, first }] });

/** Cards wanted of one kind for a date; `reserved`: the blanks kept for first cards may be used for them too. */
export type WantedCards = {
	readonly date: string;
	readonly cards: number;
	readonly first: boolean;
	readonly reserved: boolean;
};

/** How often these cards fit on their dates together; 0: they do not. At most `most`, which bounds the counting. */
export function timesFit(
	blank: Blank,
	supply: BlankSupply,
	wanted: readonly WantedCards[],
	most: number,
): number {
	const roomFor = (after: BlankSupply, { date, reserved }: WantedCards): number =>
		roomOn(after, date) - (reserved ? 0 : reserveLeft(blank, after));
	const [only, ...more] = wanted;
	if (!only) return most;
	if (more.length === 0) return Math.max(0, Math.min(most, Math.floor(roomFor(supply, only) / only.cards)));
	let after = supply;
	for (let times = 0; times < most; times += 1) {
		for (const one of wanted) {
			if (roomFor(after, one) < one.cards) return times;
			after = withPromise(after, one.date, one.cards, one.first);
		}
	}
	return most;
}

/** One promised card, with what decides who comes first when blanks are short. */
export type PromisedCard = {
	readonly id: string;
	readonly date: string;
	readonly cards: number;
	readonly first: boolean;
	/** The date promised before blanks were short. */
	readonly promisedOn: string;
	/** When it was sent; null: a draft that holds its place. */
	readonly sentAt: Date | null;
};

/** Who comes first: what was sent, then first cards, then the earlier promise, then who sent earlier. */
export const inTurn = (a: PromisedCard, b: PromisedCard): number =>
	Number(a.sentAt === null) - Number(b.sentAt === null) ||
	Number(b.first) - Number(a.first) ||
	a.promisedOn.localeCompare(b.promisedOn) ||
	(a.sentAt?.getTime() ?? 0) - (b.sentAt?.getTime() ?? 0) ||
	a.id.localeCompare(b.id);

/** The promised cards that will find no blank on their date, in turn; the others keep theirs. */
export function beyondSupply(
	supply: Omit<BlankSupply, 'promised'>,
	all: readonly PromisedCard[],
): readonly PromisedCard[] {
	let kept: BlankSupply = { ...supply, promised: [] };
	return [...all].sort(inTurn).filter(({ date, cards, first }) => {
		if (roomOn(kept, date) < cards) return true;
		kept = withPromise(kept, date, cards, first);
		return false;
	});
}
