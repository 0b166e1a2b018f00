import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { board, readSignature, signaturePath } from './strokes.ts';

const line = Array.from({ length: 12 }, (_, n) => [n * 10, 50 + (n % 3)] as const);

describe('a signature as it is posted', () => {
	test('is the lines that were drawn', () => {
		expect(readSignature(JSON.stringify([line]))).toEqual([line]);
	});

	test.each([
		['', 'empty'],
		['  ', 'empty'],
		['[]', 'empty'],
		['[[]]', 'empty'],
		['[[[5,5]]]', 'empty'],
		[JSON.stringify([line.map(([x]) => [Math.floor(x / 10), 5])]), 'empty'],
		['{', 'malformed'],
		['"x"', 'malformed'],
		['[[[1,2,3]]]', 'malformed'],
		['[[[1.5,2]]]', 'malformed'],
		['[[[-1,2]]]', 'malformed'],
		[`[[[${board.width + 1},2]]]`, 'malformed'],
		['[[["1",2]]]', 'malformed'],
		[JSON.stringify(Array.from({ length: 61 }, () => line)), 'malformed'],
		[JSON.stringify([Array.from({ length: 3001 }, (_, n) => [n % 600, 1])]), 'malformed'],
	])('is refused: %.30s', (posted, problem) => {
		expect(readSignature(posted)).toBe(problem);
	});

	test('whatever is posted is read or refused', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (posted) => {
				const read = readSignature(posted);
				expect(typeof read === 'string' ? ['empty', 'malformed'].includes(read) : Array.isArray(read)).toBe(
					true,
				);
			}),
		);
	});
});

test('a path begins anew where the pen was lifted', () => {
	expect(
		signaturePath([
			[
				[1, 2],
				[3, 4],
			],
			[],
			[[5, 6]],
		]),
	).toBe('M1 2L3 4M5 6');
});
