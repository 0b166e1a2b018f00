import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	beyondSupply,
	blanksBy,
	reserveLeft,
	roomOn,
	timesFit,
	withPromise,
	type BlankSupply,
	type PromisedCard,
} from './blank-supply.ts';

const day = (n: number): string => `2026-12-${String(n).padStart(2, '0')}`;
const days = fc.integer({ min: 1, max: 28 }).map(day);
const supplies = fc.record({
	onHand: fc.nat(30),
	arrivals: fc.array(fc.record({ from: days, quantity: fc.integer({ min: 1, max: 20 }) }), { maxLength: 4 }),
});
const cards: fc.Arbitrary<readonly PromisedCard[]> = fc
	.array(
		fc.record({
			date: days,
			cards: fc.integer({ min: 1, max: 3 }),
			first: fc.boolean(),
			promisedOn: days,
			sentAt: fc.option(fc.date({ noInvalidDate: true })),
		}),
		{ maxLength: 25 },
	)
	.map((all) => all.map((one, at) => ({ ...one, id: String(at) })));

const supply = (over: Partial<BlankSupply> = {}): BlankSupply => ({
	onHand: 10,
	arrivals: [],
	promised: [],
	...over,
});
/** By the definition: on every date no more promised than blanks are there. */
const kept = (stock: Omit<BlankSupply, 'promised'>, promised: BlankSupply['promised']): boolean =>
	promised.every(
		({ date }) =>
			promised.filter((one) => one.date <= date).reduce((sum, one) => sum + one.cards, 0) <=
			blanksBy(stock, date),
	);

describe('the room of a date', () => {
	test('is what is on hand, less what is promised until then', () => {
		const promised = [{ date: day(3), cards: 4, first: false }];
		expect(roomOn(supply({ promised }), day(2))).toBe(6);
		expect(roomOn(supply({ promised }), day(4))).toBe(6);
	});

	test('is bounded by promises of later dates, and grows with what comes', () => {
		const promised = [{ date: day(10), cards: 9, first: false }];
		const arrivals = [{ from: day(12), quantity: 5 }];
		expect(roomOn(supply({ promised, arrivals }), day(3))).toBe(1);
		expect(roomOn(supply({ promised, arrivals }), day(11))).toBe(1);
		expect(roomOn(supply({ promised, arrivals }), day(12))).toBe(6);
	});

	test('whatever is promised within it can be kept, and one more cannot', () => {
		fc.assert(
			fc.property(supplies, fc.array(days, { maxLength: 60 }), days, (stock, asked, last) => {
				let now: BlankSupply = { ...stock, promised: [] };
				for (const date of asked) if (roomOn(now, date) >= 1) now = withPromise(now, date, 1, false);
				expect(kept(stock, now.promised)).toBe(true);
				const room = roomOn(now, last);
				expect(kept(stock, withPromise(now, last, room, false).promised)).toBe(true);
				expect(kept(stock, withPromise(now, last, room + 1, false).promised)).toBe(false);
			}),
		);
	});
});

describe('the reserve for first cards', () => {
	test('a tenth of what is on hand, at least five; KIA has none', () => {
		expect(reserveLeft('ktp_el', supply({ onHand: 500 }))).toBe(50);
		expect(reserveLeft('ktp_el', supply({ onHand: 12 }))).toBe(5);
		expect(reserveLeft('kia', supply({ onHand: 500 }))).toBe(0);
	});

	test('is used up by the first cards promised', () => {
		const promised = [{ date: day(3), cards: 3, first: true }];
		expect(reserveLeft('ktp_el', supply({ promised }))).toBe(2);
	});

	test('others get what is beyond it, first cards all', () => {
		const wanted = { date: day(5), cards: 1, first: false, reserved: false };
		expect(timesFit('ktp_el', supply(), [wanted], 50)).toBe(5);
		expect(timesFit('ktp_el', supply(), [{ ...wanted, first: true, reserved: true }], 50)).toBe(10);
		expect(timesFit('kia', supply(), [wanted], 50)).toBe(10);
		expect(timesFit('kia', supply(), [wanted], 7)).toBe(7);
	});

	test('cards of several dates are counted together', () => {
		const wanted = [day(3), day(8)].map((date) => ({ date, cards: 2, first: false, reserved: true }));
		expect(timesFit('ktp_el', supply({ onHand: 9 }), wanted, 50)).toBe(2);
		expect(timesFit('ktp_el', supply({ onHand: 3 }), wanted, 50)).toBe(0);
	});
});

describe('who is beyond supply', () => {
	test('those who are not find a blank on their day; each who is would be one too many', () => {
		fc.assert(
			fc.property(supplies, cards, (stock, all) => {
				const beyond = beyondSupply(stock, all);
				const others = all.filter((one) => !beyond.includes(one));
				expect(kept(stock, others)).toBe(true);
				for (const one of beyond) expect(kept(stock, [...others, one])).toBe(false);
			}),
		);
	});

	const card = (id: string, over: Partial<PromisedCard> = {}): PromisedCard => ({
		id,
		date: day(10),
		cards: 1,
		first: false,
		promisedOn: day(10),
		sentAt: new Date('2026-11-24T02:00:00Z'),
		...over,
	});

	test('first cards come first, then the earlier promise, then who sent earlier; drafts last', () => {
		const all = [
			card('draft', { sentAt: null, first: true }),
			card('late', { sentAt: new Date('2026-11-24T05:00:00Z') }),
			card('early'),
			card('moved', { date: day(20), promisedOn: day(4) }),
			card('first', { first: true, promisedOn: day(20), date: day(20) }),
		];
		const order = (onHand: number) => beyondSupply({ onHand, arrivals: [] }, all).map(({ id }) => id);
		expect(order(0)).toEqual(['first', 'moved', 'early', 'late', 'draft']);
		expect(order(2)).toEqual(['early', 'late', 'draft']);
		expect(order(4)).toEqual(['draft']);
		expect(order(5)).toEqual([]);
	});
});
