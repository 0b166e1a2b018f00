import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';
import { table } from './table.ts';

test('options are read, with twenty residents unless said', () => {
	expect(readArguments([])).toEqual({ json: false, sample: 20 });
	expect(readArguments(['--sample', '7', '--json'])).toEqual({ json: true, sample: 7 });
	expect(readArguments(['--sample=3'])).toEqual({ json: false, sample: 3 });
});

test.each([
	[['--sample', 'many'], '--sample must be a whole number from 1 to 100000; it is "many".'],
	[['--sample', '0'], '--sample must be a whole number from 1 to 100000; it is "0".'],
	[['--yaml'], "Unknown option '--yaml'. See: npm run -s e-open -- help"],
])('%s is refused in a sentence', (args, sentence) => {
	expect(() => readArguments(args)).toThrow(sentence);
});

test('a table is aligned to its widest cell', () => {
	expect(
		table(
			['a', 'name'],
			[
				['1', 'x'],
				['100', ''],
			],
		),
	).toBe('a    name\n---  ----\n1    x\n100');
});
