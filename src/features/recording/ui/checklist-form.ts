import { fingers, hands, type Checklist, type Hand, type Part } from '#domain/recording/checklist.ts';

/** What is chosen for a hand as a whole. */
export type HandChoice = '' | 'all' | 'some';
export type ChecklistTyped = {
	readonly parts: Readonly<Record<string, string | undefined>>;
	readonly hands: Readonly<Record<Hand, HandChoice>>;
	readonly note: string;
	readonly ikd: string;
};

export const fingersOf = (hand: Hand): readonly Part[] => fingers.map((finger): Part => `${hand}_${finger}`);

const choice = (said: string): HandChoice => (said === 'all' || said === 'some' ? said : '');

/**
 * Reads the form. A finger of which a reason is given is not taken, whatever is said of the hand; the others are, once something is said
 * of the hand.
 */
export function readChecklistForm(form: Pick<FormData, 'get'>): ChecklistTyped {
	const of = (name: string): string => {
		const said = form.get(name);
		return typeof said === 'string' ? said : '';
	};
	const parts: Record<string, string> = {};
	for (const name of ['iris_right', 'iris_left', 'signature', 'photo']) parts[name] = of(name);
	const chosen = { right: choice(of('hand_right')), left: choice(of('hand_left')) };
	for (const hand of hands)
		for (const part of fingersOf(hand)) {
			const said = of(part);
			const reason = said !== '' && said !== 'taken';
			if (reason || chosen[hand] !== '') parts[part] = reason ? said : 'taken';
		}
	return { parts, hands: chosen, note: of('note'), ikd: of('ikd') };
}

/** The form as it is filled in from what is kept. */
export function typedOf(kept: {
	readonly checklist: Checklist;
	readonly note: string;
	readonly ikd: string | null;
}): ChecklistTyped {
	const { checklist, note, ikd } = kept;
	const ofHand = (hand: Hand): HandChoice => {
		const states = fingersOf(hand).map((part) => checklist[part]);
		if (states.some((state) => state === undefined)) return '';
		return states.every((state) => state === 'taken') ? 'all' : 'some';
	};
	return { parts: checklist, hands: { right: ofHand('right'), left: ofHand('left') }, note, ikd: ikd ?? '' };
}

/** The control of the form at which a part is said to be missing: a finger of a hand of which nothing is said is its hand's. */
export function controlOf(field: string, { hands: chosen }: ChecklistTyped): string {
	const hand = hands.find((one) => field.startsWith(`${one}_`));
	return hand && chosen[hand] === '' ? `hand_${hand}` : field;
}
