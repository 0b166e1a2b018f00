import { done, refuse, type Result } from '../refusal.ts';

/** Who has a printed paper, or a bag of them, in hand. */
export type Holder =
	| { readonly kind: 'office'; readonly officeId: string }
	/** An officer or agent on the way. */
	| { readonly kind: 'carrier'; readonly accountId: string }
	| { readonly kind: 'applicant' };

/** To whom it may be offered; `any_carrier`: to whoever scans it to carry it. */
export type Receiver = Exclude<Holder, { kind: 'applicant' }> | { readonly kind: 'any_carrier' };

/** What is handed over from one holder to the next, each hand-over confirmed by both. */
type Held = {
	readonly holder: Holder;
	/** Given to, and not confirmed by them yet; until then the giver answers for it. */
	readonly offeredTo: Receiver | null;
	/** The account that offers it: one person never confirms both sides. */
	readonly offeredBy: string | null;
};

/** Who acts: an account, for the office it works at or as who carries. */
export type Hand = { readonly accountId: string; readonly holder: Holder };

/** One printed document, from the printer to the applicant's hand (product.md section 7, "Custody"). */
export type Paper = Held & {
	readonly id: string;
	/** The bag it lies in; its holder is then the bag's. */
	readonly bagId: string | null;
	/** `lost`: who held it last answers for it. `void`: of no use any more, its application has ended. */
	readonly state: 'here' | 'handed_over' | 'lost' | 'void';
};

/** A bag on its way to one office. Sealed: closed with the list of what is in it. */
export type Bag = Held & {
	readonly id: string;
	readonly to: string;
	readonly state: 'open' | 'sealed' | 'emptied';
};

/** True for one and the same holder. */
export function isSameHolder(a: Holder, b: Holder): boolean {
	if (a.kind === 'office') return b.kind === 'office' && a.officeId === b.officeId;
	if (a.kind === 'carrier') return b.kind === 'carrier' && a.accountId === b.accountId;
	return b.kind === 'applicant';
}

/** Who answers for a paper now: the holder of its bag, or its own. Never nobody, never two. */
export function holderOf(paper: Paper, bag: Bag | null): Holder {
	if (paper.bagId === null) return paper.holder;
	if (bag?.id !== paper.bagId) throw new Error('the bag of a paper is another one');
	return bag.holder;
}

/** Free to be given, put in a bag or taken out: held by who asks, on offer to nobody. */
function inHand(item: Held, { holder }: Hand): Result<null> {
	if (!isSameHolder(item.holder, holder)) return refuse('not_the_holder');
	return item.offeredTo === null ? done(null) : refuse('already_offered');
}

function paperInHand(paper: Paper, by: Hand): Result<null> {
	if (paper.state !== 'here') return refuse('paper_gone');
	return paper.bagId === null ? inHand(paper, by) : refuse('paper_in_bag');
}

function offer<T extends Held>(item: T, by: Hand, to: Receiver): Result<T> {
	if (to.kind !== 'any_carrier' && isSameHolder(to, by.holder)) return refuse('not_a_receiver');
	return done({ ...item, offeredTo: to, offeredBy: by.accountId });
}

/** Offers a paper to the next holder. Refuses who does not hold it, what lies in a bag, and what is offered already. */
export function givePaper(paper: Paper, by: Hand, to: Receiver): Result<Paper> {
	const free = paperInHand(paper, by);
	return free.ok ? offer(paper, by, to) : free;
}

/** Offers a sealed bag to the next holder: nobody carries a bag whose content is not fixed. */
export function giveBag(bag: Bag, by: Hand, to: Receiver): Result<Bag> {
	const free = inHand(bag, by);
	if (!free.ok) return free;
	return bag.state === 'sealed' ? offer(bag, by, to) : refuse('bag_not_sealed');
}

/** The other side confirms: from now on they hold it. Refuses whom it was not given to, who gave it, and who has it already (scanned twice). */
export function accept<T extends Held>(item: T, by: Hand): Result<T> {
	const { offeredTo } = item;
	if (offeredTo === null)
		return refuse(isSameHolder(item.holder, by.holder) ? 'already_received' : 'not_offered_to_you');
	const meant =
		offeredTo.kind === 'any_carrier' ? by.holder.kind === 'carrier' : isSameHolder(offeredTo, by.holder);
	if (!meant) return refuse('not_offered_to_you');
	if (item.offeredBy === by.accountId) return refuse('own_hand_over');
	return done({ ...item, holder: by.holder, offeredTo: null, offeredBy: null });
}

/** The giver takes the offer back, or the other side does not take it: it stays where it is. */
export function takeBack<T extends Held>(item: T, by: Hand): Result<T> {
	const { offeredTo, holder } = item;
	if (offeredTo === null) return refuse('not_offered_to_you');
	const receives = offeredTo.kind !== 'any_carrier' && isSameHolder(offeredTo, by.holder);
	if (!receives && !isSameHolder(holder, by.holder)) return refuse('not_the_holder');
	return done({ ...item, offeredTo: null, offeredBy: null });
}

/** Puts a paper in an open bag of the same holder. */
export function putInBag(paper: Paper, bag: Bag, by: Hand): Result<Paper> {
	const free = paperInHand(paper, by);
	if (!free.ok) return free;
	const held = inHand(bag, by);
	if (!held.ok) return held;
	return bag.state === 'open' ? done({ ...paper, bagId: bag.id }) : refuse('bag_sealed');
}

/** The bag is at the office it was packed for. */
const hasArrived = (bag: Bag): boolean => isSameHolder(bag.holder, { kind: 'office', officeId: bag.to });

/** Takes a paper out of an open bag, or out of a sealed one that has arrived: it is held by who holds the bag. */
export function takeFromBag(paper: Paper, bag: Bag, by: Hand): Result<Paper> {
	if (paper.bagId !== bag.id) return refuse('paper_not_in_bag');
	const held = inHand(bag, by);
	if (!held.ok) return held;
	if (bag.state === 'sealed' && !hasArrived(bag)) return refuse('bag_sealed');
	return done({ ...paper, bagId: null, holder: by.holder });
}

/** Closes a bag; `papers`: how many are in it. Refuses an empty one. */
export function sealBag(bag: Bag, by: Hand, papers: number): Result<Bag> {
	const held = inHand(bag, by);
	if (!held.ok) return held;
	if (bag.state !== 'open') return refuse('bag_sealed');
	return papers === 0 ? refuse('bag_empty') : done({ ...bag, state: 'sealed' });
}

/** The paper is given to its applicant, whose code and ID the deed has seen: that is the other side's confirmation. */
export function handToApplicant(paper: Paper, by: Hand): Result<Paper> {
	const free = paperInHand(paper, by);
	return free.ok ? done({ ...paper, holder: { kind: 'applicant' }, state: 'handed_over' }) : free;
}

/** Reported lost by who holds it, or its bag: they keep answering for it. A new one is printed, and this one is void for good. */
export function reportLost(paper: Paper, bag: Bag | null, by: Hand): Result<Paper> {
	if (paper.state !== 'here') return refuse('paper_gone');
	const holder = holderOf(paper, bag);
	if (!isSameHolder(holder, by.holder)) return refuse('not_the_holder');
	return done({ ...paper, holder, bagId: null, offeredTo: null, offeredBy: null, state: 'lost' });
}
