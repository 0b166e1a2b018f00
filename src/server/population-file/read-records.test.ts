import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRecords, type Record } from './read-records.ts';
import { asCsv } from './write-records.ts';

async function read(bytes: Buffer | string, sizes: readonly number[] = [1_000_000]): Promise<Record[]> {
	async function* chunks(): AsyncGenerator<Buffer> {
		const whole = Buffer.from(bytes as string);
		for (let at = 0, i = 0; at < whole.length; i += 1) {
			const size = sizes[i % sizes.length]!;
			yield await Promise.resolve(whole.subarray(at, at + size));
			at += size;
		}
	}
	const found: Record[] = [];
	for await (const records of readRecords(chunks())) found.push(...records);
	return found;
}
/** Line, fault and values of each record. */
const told = (records: readonly Record[]) =>
	records.map(({ line, code, values }) => [line, code, values.join('|')]);

describe('lines are counted as an editor counts them', () => {
	test.each([
		['LF', '\n'],
		['CRLF', '\r\n'],
	])('with %s between them', async (_, end) => {
		expect(told(await read(['a,b', '1,2', '', '"3, x","4 ""y"""', '5,6'].join(end)))).toEqual([
			[1, null, 'a|b'],
			[2, null, '1|2'],
			[4, null, '3, x|4 "y"'],
			[5, null, '5|6'],
		]);
	});

	test.each([
		['LF', '\n'],
		['CRLF', '\r\n'],
	])('with %s within quotation marks, which is told and makes no other line bad', async (_, within) => {
		expect(told(await read(`a,b\r\n1,2\r\n"x${within}y${within}z",3\r\n4,5\r\n`))).toEqual([
			[1, null, 'a|b'],
			[2, null, '1|2'],
			[3, 'line_break', 'x\ny\nz|3'],
			[6, null, '4|5'],
		]);
	});

	test('with a quotation mark too many, which costs its own line alone', async () => {
		const lines = Array.from({ length: 200 }, (_, i) => `${i},"v ${i}"`);
		lines[3] = '3,"v 3';
		lines[90] = '90,v "90';
		lines[91] = '91,"v 91"x';
		const records = await read(`a,b\n${lines.join('\n')}\n`);
		expect(records).toHaveLength(201);
		expect(records.filter(({ code }) => code !== null).map(({ line, code }) => [line, code])).toEqual([
			[5, 'quote'],
			[92, 'quote'],
			[93, 'quote'],
		]);
		expect(records[150]).toEqual({ line: 151, values: ['149', 'v 149'], code: null });
	});

	test('with an opened quotation mark on the last line', async () => {
		expect(told(await read('a,b\n1,2\n3,"4\n'))).toEqual([
			[1, null, 'a|b'],
			[2, null, '1|2'],
			[3, 'quote', '3|4'],
		]);
	});
});

test('a byte order mark is no part of the first column, and semicolons are known by the head', async () => {
	expect(told(await read('\uFEFFa;b\n1;2,5\n'))).toEqual([
		[1, null, 'a|b'],
		[2, null, '1|2,5'],
	]);
});

test('values too few or too many, bytes that are no UTF-8 and endless lines are told by their line', async () => {
	const file = Buffer.concat([
		Buffer.from('a,b\n1\n1,2,3\n'),
		Buffer.from([0x4a, 0xe9, 0x2c, 0x31, 0x0a]),
		Buffer.from(`${'x'.repeat(300_000)},1\n7,8`),
	]);
	for (const size of [7, 1_000, 65_536, 1_000_000])
		expect((await read(file, [size])).map(({ line, code }) => [line, code])).toEqual([
			[1, null],
			[2, 'too_few_values'],
			[3, 'too_many_values'],
			[4, 'unreadable_bytes'],
			[5, 'line_too_long'],
			[6, null],
		]);
});

test.each([
	['a spreadsheet', Buffer.from('PK\u0003\u0004...')],
	['UTF-16', Buffer.from('\uFEFFa,b\n', 'utf16le')],
	['what holds zero bytes', Buffer.from('a,b\n\u0000')],
])('%s is refused with what to do', async (_, bytes) => {
	await expect(read(bytes)).rejects.toThrow(/CSV in UTF-8/);
});

test('what is written is read the same, whatever it holds and however the bytes come', async () => {
	const value = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.string({ unit: fc.constantFrom('"', "'", ',', ';', '=', '+', '-', '@', ' ', 'A', 'é') }),
	);
	// A line break is quoted rightly too, and refused when it is read: above.
	const row = fc.array(
		value.filter((text) => !/[\r\n\u0000]/.test(text)),
		{ minLength: 3, maxLength: 3 },
	);
	const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(fc.array(row, { maxLength: 6 }), sizes, async (rows, pieces) => {
			const filled = rows.filter((values) => values.some((text) => text !== ''));
			const records = await read(asCsv([['a', 'b', 'c'], ...filled]), pieces);
			expect(records.slice(1)).toEqual(filled.map((values, i) => ({ line: i + 2, values, code: null })));
		}),
	);
});

test('a spreadsheet finds no formula in what is written', () => {
	expect(asCsv([['=1+1', '+62', '-', '@x', "'=y", 'A=B']])).toBe("'=1+1,'+62,-,'@x,''=y,A=B\n");
});
