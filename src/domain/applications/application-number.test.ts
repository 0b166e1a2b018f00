import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	dammCheckDigit,
	formatApplicationNumber,
	numberCodes,
	parseApplicationNumber,
} from './application-number.ts';

const numbers = fc
	.record({
		serviceId: fc.constantFrom(...Object.keys(numberCodes)),
		on: fc
			.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
			.map((date) => date.toISOString().slice(0, 10)),
		serial: fc.integer({ min: 1, max: 9_999_999 }),
	})
	.map(formatApplicationNumber);

test('the check digit finds every wrong digit and every swap, in every state', () => {
	const digits = [...'0123456789'];
	// Each one-digit prefix brings the check into another of its ten states.
	expect(new Set(digits.map(dammCheckDigit)).size).toBe(10);
	for (const prefix of digits) {
		expect(new Set(digits.map((digit) => dammCheckDigit(prefix + digit))).size).toBe(10);
		for (const a of digits) {
			for (const b of digits) {
				if (a !== b) expect(dammCheckDigit(prefix + a + b)).not.toBe(dammCheckDigit(prefix + b + a));
			}
		}
	}
	expect(dammCheckDigit('572')).toBe(4);
	expect(dammCheckDigit('5724')).toBe(0);
});

describe('an application number', () => {
	test('has service, date, serial and check digit', () => {
		const number = formatApplicationNumber({ serviceId: 'KK', on: '2026-11-24', serial: 12 });
		expect(number).toMatch(/^EOP-KK-20261124-00012-\d$/);
		expect(parseApplicationNumber(number)).toBe(number);
	});

	test('codes and digits of the services are unique', () => {
		const rows = Object.values(numberCodes);
		expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length);
		expect(new Set(rows.map((row) => row.digit)).size).toBe(rows.length);
	});

	test('is read in any case, with spaces, without hyphens', () => {
		fc.assert(
			fc.property(numbers, (number) => {
				for (const typed of [
					number.toLowerCase(),
					number.replaceAll('-', ''),
					` ${number.replaceAll('-', ' ')} `,
					number.replaceAll('-', ' – '),
				]) {
					expect(parseApplicationNumber(typed)).toBe(number);
				}
			}),
		);
	});

	test('one wrong character is noticed', () => {
		fc.assert(
			fc.property(
				numbers,
				fc.nat(),
				fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
				(number, place, other) => {
					const written = [...number.replaceAll('-', '')];
					const at = place % written.length;
					fc.pre(written[at] !== other);
					written[at] = other;
					expect(parseApplicationNumber(written.join(''))).toBeNull();
				},
			),
			{ numRuns: 2000 },
		);
	});

	test('two neighbouring digits swapped are noticed, the check digit too', () => {
		fc.assert(
			fc.property(numbers, (number) => {
				const written = number.replaceAll('-', '');
				for (let at = 0; at < written.length - 1; at += 1) {
					const [a, b] = [written.charAt(at), written.charAt(at + 1)];
					if (a === b || !/\d\d/.test(a + b)) continue;
					expect(parseApplicationNumber(written.slice(0, at) + b + a + written.slice(at + 2))).toBeNull();
				}
			}),
			{ numRuns: 1000 },
		);
	});

	test.each([
		'',
		'EOP',
		'EOP-KK-20261324-00012-7',
		'EOP-XX-20261124-00012-7',
		'<script>',
		'EOP-KK-20261124-00000-0',
	])('is not %s', (typed) => {
		expect(parseApplicationNumber(typed)).toBeNull();
	});

	test('is refused for what cannot be numbered', () => {
		expect(() => formatApplicationNumber({ serviceId: 'toString', on: '2026-11-24', serial: 1 })).toThrow(
			RangeError,
		);
		expect(() => formatApplicationNumber({ serviceId: 'KK', on: '2026-02-29', serial: 1 })).toThrow(
			RangeError,
		);
		for (const serial of [0, -1, 1.5, 10_000_000, Number.NaN]) {
			expect(() => formatApplicationNumber({ serviceId: 'KK', on: '2026-11-24', serial })).toThrow(
				RangeError,
			);
		}
	});
});
