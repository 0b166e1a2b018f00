import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastCases, medianOf, outliersOf, type AgentCounts } from './outliers.ts';

const agent = (agentId: string, over: Partial<AgentCounts> = {}): AgentCounts => ({
	agentId,
	sent: 20,
	turnedDown: 2,
	signed: 2,
	sharedAddress: 0,
	legs: 20,
	late: 1,
	...over,
});

test('the middle value', () => {
	expect(medianOf([])).toBe(0);
	expect(medianOf([3, 1, 2])).toBe(2);
	expect(medianOf([4, 1, 2, 3])).toBe(2.5);
});

test('who is out of the ordinary is named with the number of cases', () => {
	const found = outliersOf([agent('a'), agent('b'), agent('c', { signed: 14 })]);
	expect(found).toEqual([{ agentId: 'c', kind: 'signed', n: 14, of: 20, share: 0.7, median: 0.1 }]);
});

test('few cases, few agents, or a small distance say nothing', () => {
	expect(outliersOf([agent('a'), agent('b'), agent('c', { sent: leastCases - 1, signed: 9 })])).toEqual([]);
	expect(outliersOf([agent('a'), agent('c', { signed: 20 })])).toEqual([]);
	expect(outliersOf([agent('a'), agent('b'), agent('c', { signed: 4 })])).toEqual([]);
});

test('nobody is named where all are alike, whatever the numbers', () => {
	fc.assert(
		fc.property(fc.integer({ min: 10, max: 100 }), fc.integer({ min: 3, max: 9 }), (n, many) => {
			const all = Array.from({ length: many }, (_, at) =>
				agent(`a${at}`, { sent: n, signed: Math.floor(n / 3) }),
			);
			return outliersOf(all).length === 0;
		}),
	);
});
