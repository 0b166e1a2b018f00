import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeChoices, codeFrom, parseCustodyCode } from './custody-code.ts';

const numbers = fc.array(fc.nat({ max: codeChoices - 1 }), { minLength: 8, maxLength: 8 });

test('a code is read again however it was typed, and from the address in a QR', () => {
	fc.assert(
		fc.property(fc.constantFrom('D', 'T'), numbers, (kind, all) => {
			const code = codeFrom(kind, all);
			const read = { kind: kind === 'D' ? 'paper' : 'bag', code };
			for (const typed of [
				code,
				code.toLowerCase(),
				code.replaceAll('-', ' '),
				` ${code.replaceAll('-', '')} `,
			])
				expect(parseCustodyCode(typed)).toEqual(read);
			expect(parseCustodyCode(`https://e-open.example/petugas/antar/${code}`)).toEqual(read);
		}),
	);
	expect(() => codeFrom('D', [1])).toThrow(RangeError);
});

test.each(['', 'D', 'D-1234-5678', 'X-2345-6789', 'D-2345-67890', 'EOP-KK-20261124-00012-7'])(
	'%s is no code',
	(typed) => {
		expect(parseCustodyCode(typed)).toBeNull();
	},
);
