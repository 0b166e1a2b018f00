import type { Text } from '../text.ts';
import type { Output, Service, Variant } from './service.ts';

/** What is printed on a blank that is counted: there are only so many. */
export const blanks = ['ktp_el', 'kia'] as const satisfies readonly Output[];
export type Blank = (typeof blanks)[number];

/** What each is called. */
export const blankNames = {
	ktp_el: { id: 'KTP-el', en: 'KTP-el' },
	kia: { id: 'KIA', en: 'KIA' },
} as const satisfies Record<Blank, Text>;

/** A card: the blank it takes, and whether it is somebody's first, which goes before others when blanks are short. */
export type Card = { readonly blank: Blank; readonly first: boolean };

/** The card an application of this variant gives; null: it gives none. */
export function cardOf(service: Service, variant: Variant): Card | null {
	const output = variant.output ?? service.output;
	const blank = blanks.find((one) => one === output);
	return blank ? { blank, first: variant.firstCard === true } : null;
}

/** Cards of one kind, so many. */
export type Cards = Card & { readonly cards: number };

/** Cards counted by kind, in the order they come. */
export function countCards(all: readonly (Card | null)[]): readonly Cards[] {
	const counted = new Map<string, Cards>();
	for (const card of all) {
		if (!card) continue;
		const key = `${card.blank} ${card.first}`;
		counted.set(key, { ...card, cards: (counted.get(key)?.cards ?? 0) + 1 });
	}
	return [...counted.values()];
}
