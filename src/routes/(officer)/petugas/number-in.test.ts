import { describe, expect, it } from 'vitest';
import { formatApplicationNumber } from '#domain/applications/application-number.ts';
import { numberIn } from './number-in.ts';

const number = formatApplicationNumber({ serviceId: 'KK', on: '2026-11-24', serial: 12 });

describe('numberIn', () => {
	it('reads a number as it is typed', () => {
		expect(numberIn(number)).toBe(number);
		expect(numberIn(` ${number.toLowerCase().replaceAll('-', ' ')} `)).toBe(number);
	});

	it('reads the number of a scanned address, whatever stands around it', () => {
		expect(numberIn(`http://localhost:3000/cek?nomor=${number}&pin=ABC123`)).toBe(number);
		expect(numberIn(`https://e-open.example/cek/${number}`)).toBe(number);
	});

	it('refuses a wrong check digit and what holds no number', () => {
		expect(numberIn(`${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`)).toBeNull();
		expect(numberIn('https://example.org/')).toBeNull();
		expect(numberIn('')).toBeNull();
	});
});
