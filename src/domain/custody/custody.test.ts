import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Result } from '../refusal.ts';
import {
	accept,
	giveBag,
	givePaper,
	handToApplicant,
	holderOf,
	isSameHolder,
	putInBag,
	reportLost,
	sealBag,
	takeBack,
	takeFromBag,
	type Bag,
	type Hand,
	type Holder,
	type Paper,
	type Receiver,
} from './custody.ts';

const office = (officeId: string): Holder & { kind: 'office' } => ({ kind: 'office', officeId });
const at = (officeId: string, accountId: string): Hand => ({ accountId, holder: office(officeId) });
const carrying = (accountId: string): Hand => ({ accountId, holder: { kind: 'carrier', accountId } });
const paper: Paper = {
	id: 'p1',
	holder: office('dinas'),
	offeredTo: null,
	offeredBy: null,
	bagId: null,
	state: 'here',
};
const bag: Bag = { ...paper, id: 'b1', to: 'kelurahan', state: 'open' };
const printer = at('dinas', 'ana');
const valueOf = <T>(result: Result<T>): T => {
	if (!result.ok) throw new Error(result.refusal.code);
	return result.value;
};
const codeOf = (result: Result<unknown>): string | null => (result.ok ? null : result.refusal.code);

describe('a paper from hand to hand', () => {
	const offered = valueOf(givePaper(paper, printer, office('kelurahan')));

	test('stays with who gave it until the other side confirms', () => {
		expect(offered.holder).toEqual(office('dinas'));
		expect(valueOf(accept(offered, at('kelurahan', 'budi'))).holder).toEqual(office('kelurahan'));
		expect(codeOf(accept(offered, at('kecamatan', 'budi')))).toBe('not_offered_to_you');
		expect(codeOf(accept(paper, at('kelurahan', 'budi')))).toBe('not_offered_to_you');
	});

	test('scanned twice, is with who has it already', () => {
		const received = valueOf(accept(offered, at('kelurahan', 'budi')));
		expect(codeOf(accept(received, at('kelurahan', 'budi')))).toBe('already_received');
		expect(codeOf(accept(received, at('kecamatan', 'budi')))).toBe('not_offered_to_you');
	});

	test('of a suspended officer, is passed on by a supervisor in their place, and confirmed by somebody else', () => {
		const carried: Paper = { ...paper, holder: carrying('budi').holder };
		const inPlace: Hand = { accountId: 'kasi', holder: carrying('budi').holder };
		const passedOn = valueOf(givePaper(carried, inPlace, office('kelurahan')));
		expect(passedOn.holder).toEqual(carrying('budi').holder);
		expect(codeOf(accept(passedOn, at('kelurahan', 'kasi')))).toBe('own_hand_over');
		expect(valueOf(accept(passedOn, at('kelurahan', 'cici'))).holder).toEqual(office('kelurahan'));
		expect(valueOf(reportLost(carried, null, inPlace)).holder).toEqual(carrying('budi').holder);
	});

	test('nobody confirms both sides', () => {
		expect(codeOf(accept(offered, at('kelurahan', 'ana')))).toBe('own_hand_over');
	});

	test('can be taken back by either side, and not by a third', () => {
		expect(valueOf(takeBack(offered, printer)).offeredTo).toBeNull();
		expect(valueOf(takeBack(offered, at('kelurahan', 'budi'))).offeredTo).toBeNull();
		expect(codeOf(takeBack(offered, at('kecamatan', 'cici')))).toBe('not_the_holder');
		expect(codeOf(takeBack(paper, printer))).toBe('not_offered_to_you');
	});

	test('is not given twice, by who does not have it, nor to who has it', () => {
		expect(codeOf(givePaper(offered, printer, office('kecamatan')))).toBe('already_offered');
		expect(codeOf(givePaper(paper, at('kecamatan', 'cici'), office('kelurahan')))).toBe('not_the_holder');
		expect(codeOf(givePaper(paper, printer, office('dinas')))).toBe('not_a_receiver');
	});

	test('offered to whoever carries it, is taken by a carrier and not by an office', () => {
		const forAnybody = valueOf(givePaper(paper, printer, { kind: 'any_carrier' }));
		expect(valueOf(accept(forAnybody, carrying('budi'))).holder).toEqual(carrying('budi').holder);
		expect(codeOf(accept(forAnybody, at('kelurahan', 'budi')))).toBe('not_offered_to_you');
		expect(codeOf(accept(forAnybody, carrying('ana')))).toBe('own_hand_over');
	});

	test('is handed to its applicant once', () => {
		const handed = valueOf(handToApplicant(paper, printer));
		expect(handed).toMatchObject({ state: 'handed_over', holder: { kind: 'applicant' } });
		expect(codeOf(handToApplicant(handed, printer))).toBe('paper_gone');
		expect(codeOf(handToApplicant(offered, printer))).toBe('already_offered');
	});

	test('lost: who held it last answers for it, and nothing more is done with it', () => {
		const lost = valueOf(reportLost(offered, null, printer));
		expect(lost).toMatchObject({ state: 'lost', holder: office('dinas'), offeredTo: null });
		expect(codeOf(reportLost(lost, null, printer))).toBe('paper_gone');
		expect(codeOf(reportLost(paper, null, at('kelurahan', 'budi')))).toBe('not_the_holder');
	});
});

describe('a bag', () => {
	const packed = valueOf(putInBag(paper, bag, printer));
	const sealed = valueOf(sealBag(bag, printer, 1));
	const arrived: Bag = { ...sealed, holder: office('kelurahan') };

	test('carries its papers: who holds it holds them', () => {
		expect(holderOf(packed, arrived)).toEqual(office('kelurahan'));
		expect(() => holderOf(packed, null)).toThrow('another one');
		expect(codeOf(givePaper(packed, printer, office('kelurahan')))).toBe('paper_in_bag');
	});

	test('is closed before it leaves, not empty, and opened only where it was packed for', () => {
		expect(codeOf(giveBag(bag, printer, office('kelurahan')))).toBe('bag_not_sealed');
		expect(codeOf(sealBag(bag, printer, 0))).toBe('bag_empty');
		expect(codeOf(sealBag(sealed, printer, 1))).toBe('bag_sealed');
		expect(codeOf(putInBag(paper, sealed, printer))).toBe('bag_sealed');
		expect(codeOf(takeFromBag(packed, sealed, printer))).toBe('bag_sealed');
		expect(valueOf(takeFromBag(packed, bag, printer)).bagId).toBeNull();
		expect(valueOf(takeFromBag(packed, arrived, at('kelurahan', 'budi')))).toMatchObject({
			bagId: null,
			holder: office('kelurahan'),
		});
		expect(codeOf(takeFromBag(paper, arrived, at('kelurahan', 'budi')))).toBe('paper_not_in_bag');
	});
});

/* Any sequence of deeds by anybody, against what must always hold. */
describe('whatever is done by whomever', () => {
	const accounts = ['ana', 'budi', 'cici', 'dedi'];
	const offices = ['dinas', 'kecamatan', 'kelurahan'];
	const hand = fc.oneof(
		fc.tuple(fc.constantFrom(...offices), fc.constantFrom(...accounts)).map(([o, a]) => at(o, a)),
		fc.constantFrom(...accounts).map(carrying),
	);
	const receiver: fc.Arbitrary<Receiver> = fc.oneof(
		fc.constantFrom(...offices).map(office),
		fc.constantFrom(...accounts).map((accountId) => ({ kind: 'carrier', accountId }) as const),
		fc.constant({ kind: 'any_carrier' } as const),
	);
	const step = fc.record({
		what: fc.constantFrom(
			...(['give', 'accept', 'take_back', 'put', 'take_out', 'seal', 'give_bag', 'accept_bag'] as const),
			...([
				'back_bag',
				'hand_over',
				'lose',
				'give',
				'accept',
				'give',
				'accept',
				'give_bag',
				'accept_bag',
			] as const),
		),
		paper: fc.nat({ max: 7 }),
		bag: fc.nat({ max: 1 }),
		by: hand,
		/** By whoever could: so that most steps are not refused. */
		able: fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
		to: receiver,
	});

	test('every paper has one holder, and changes hands only when both sides said so (10,000 steps)', () => {
		let steps = 0;
		let changes = 0;
		const run = fc.check(
			fc.property(fc.array(step, { minLength: 100, maxLength: 100 }), (all) => {
				const papers: Paper[] = [0, 1, 2, 3, 4, 5, 6, 7].map((n) => ({ ...paper, id: `p${n}` }));
				const bags: Bag[] = offices.slice(1).map((to) => ({ ...bag, id: to, to }));
				const bagOf = (one: Paper): Bag | null => bags.find(({ id }) => id === one.bagId) ?? null;
				for (const { what, paper: p, bag: b, able, ...asked } of all) {
					steps += 1;
					const onBag = what.endsWith('bag') || what === 'seal';
					const item = onBag ? bags[b]! : papers[p]!;
					const awaited = what.startsWith('accept') ? item.offeredTo : item.holder;
					const by: Hand =
						!able || awaited === null || awaited.kind === 'applicant'
							? asked.by
							: awaited.kind === 'office'
								? at(awaited.officeId, asked.by.accountId)
								: carrying(awaited.kind === 'carrier' ? awaited.accountId : asked.by.accountId);
					const before = papers.map((one) => holderOf(one, bagOf(one)));
					const offer = { to: item.offeredTo, by: item.offeredBy };
					const did: Result<Paper | Bag> = {
						give: () => givePaper(papers[p]!, by, asked.to),
						accept: () => accept(papers[p]!, by),
						take_back: () => takeBack(papers[p]!, by),
						put: () => putInBag(papers[p]!, bags[b]!, by),
						take_out: () => takeFromBag(papers[p]!, bags[b]!, by),
						seal: () => sealBag(bags[b]!, by, papers.filter(({ bagId }) => bagId === bags[b]!.id).length),
						give_bag: () => giveBag(bags[b]!, by, asked.to),
						accept_bag: () => accept(bags[b]!, by),
						back_bag: () => takeBack(bags[b]!, by),
						hand_over: () => handToApplicant(papers[p]!, by),
						lose: () => reportLost(papers[p]!, bagOf(papers[p]!), by),
					}[what]();
					if (!did.ok) continue;
					if (onBag) bags[b] = did.value as Bag;
					else papers[p] = did.value as Paper;
					papers.forEach((one, n) => {
						const now = holderOf(one, bagOf(one));
						if (isSameHolder(before[n]!, now)) return;
						changes += 1;
						// Changed hands: offered by another account before, to who has it now; or given to the applicant.
						if (now.kind === 'applicant') expect(what).toBe('hand_over');
						else {
							expect(what).toMatch(/^accept/);
							expect(offer.by).not.toBe(by.accountId);
							expect(offer.by).not.toBeNull();
							expect(isSameHolder(now, by.holder)).toBe(true);
							expect(offer.to!.kind === 'any_carrier' || isSameHolder(offer.to as Holder, now)).toBe(true);
						}
					});
					for (const one of papers) {
						if (one.bagId !== null) expect(one).toMatchObject({ state: 'here', offeredTo: null });
						if (one.state !== 'here') expect(one).toMatchObject({ bagId: null, offeredTo: null });
						expect(one.holder.kind === 'applicant').toBe(one.state === 'handed_over');
					}
				}
			}),
			{ numRuns: 120 },
		);
		expect(run.failed, fc.defaultReportMessage(run)).toBe(false);
		expect(steps).toBeGreaterThanOrEqual(10_000);
		expect(changes).toBeGreaterThan(300);
	});
});
