import { expect, test } from 'vitest';
import { markedLines, numberTable } from './number-table.ts';

const numberOf = (i: number): string => String(3_275_010_101_000_000 + i * 7_919).padStart(16, '0');

test('a number is kept with the line it was first seen on, among a hundred thousand', () => {
	const table = numberTable();
	for (let i = 0; i < 100_000; i += 1) expect(table.keep(numberOf(i), i + 1)).toBeNull();
	for (let i = 0; i < 100_000; i += 97) expect(table.keep(numberOf(i), 7)).toBe(i + 1);
	expect(table.size).toBe(100_000);
	expect(table.has(numberOf(5))).toBe(true);
	expect(table.has(numberOf(100_001))).toBe(false);
});

test('numbers beyond what a double holds are told apart', () => {
	const table = numberTable();
	expect(table.keep('9607014101900001', 1)).toBeNull();
	expect(table.keep('9607014101900002', 2)).toBeNull();
	expect(table.keep('9607014101900001', 3)).toBe(1);
});

test('what is not sixteen digits is refused', () => {
	for (const wrong of ['', '1', '32750141019000011', '327501410190000x'])
		expect(() => numberTable().keep(wrong, 1)).toThrow(RangeError);
});

test('lines are marked one by one', () => {
	const marked = markedLines();
	for (const line of [1, 8, 9, 1_000_003]) marked.mark(line);
	expect([1, 2, 7, 8, 9, 10, 1_000_002, 1_000_003, 5_000_000].filter((line) => marked.has(line))).toEqual([
		1, 8, 9, 1_000_003,
	]);
});
