import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskEmail, normaliseEmail } from './email-address.ts';
import { formatPhone, maskPhone, normalisePhone } from './phone-number.ts';

test.each([
	['081234567890', '+6281234567890'],
	['+62 812-3456-7890', '+6281234567890'],
	['62.812.3456.7890', '+6281234567890'],
	['(0812) 3456 789', '+628123456789'],
	['0811234567', '+62811234567'],
	['0812345678901', '+62812345678901'],
])('phone %s', (written, stored) => {
	expect(normalisePhone(written)).toBe(stored);
});

test.each([
	'',
	'0211234567',
	'08012345678',
	'081234567',
	'08123456789012',
	'8123456789',
	'+6208123456789',
	'0812x456789',
])('no mobile number: %s', (written) => {
	expect(normalisePhone(written)).toBeNull();
});

test('a phone number is the same however it is written', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^8[1-9]\d{7,10}$/), (number) => {
			const stored = normalisePhone(`0${number}`);
			expect(stored).toBe(`+62${number}`);
			expect(normalisePhone(`62${number}`)).toBe(stored);
			expect(normalisePhone(stored ?? '')).toBe(stored);
			expect(normalisePhone(formatPhone(stored ?? ''))).toBe(stored);
		}),
	);
});

test('a phone number is masked', () => {
	expect(maskPhone('+6281234567890')).toBe('+62812••••7890');
	expect(maskPhone('081234567890')).toBe('••••••••');
	expect(formatPhone('+6281234567890')).toBe('0812-3456-7890');
	expect(formatPhone('x')).toBe('x');
});

test.each([
	[' Siti.Aminah@Contoh.CO.ID ', 'siti.aminah@contoh.co.id'],
	['a+b_c@sub.contoh.id', 'a+b_c@sub.contoh.id'],
	["o'neil@contoh.com", "o'neil@contoh.com"],
	['x@contoh.xn--p1ai', 'x@contoh.xn--p1ai'],
])('e-mail %s', (written, stored) => {
	expect(normaliseEmail(written)).toBe(stored);
});

test.each([
	'',
	'siti',
	'@contoh.id',
	'siti@',
	'siti@contoh',
	'siti@@contoh.id',
	'siti@contoh.id@x.id',
	'.siti@contoh.id',
	'si..ti@contoh.id',
	'siti @contoh.id',
	'siti@contoh..id',
	'siti@-contoh.id',
	'siti@contoh-.id',
	'siti@contoh.1',
	'siti@127.0.0.1',
	'siti\n@contoh.id',
	`${'a'.repeat(65)}@contoh.id`,
	`a@${'b'.repeat(64)}.id`,
	`a@${'b.'.repeat(126)}id`,
])('no e-mail address: %s', (written) => {
	expect(normaliseEmail(written)).toBeNull();
});

test('normalising an address twice changes nothing', () => {
	fc.assert(
		fc.property(fc.emailAddress(), (address) => {
			const stored = normaliseEmail(address);
			expect(stored).toBe(address.toLowerCase());
			expect(normaliseEmail(stored ?? '')).toBe(stored);
		}),
	);
});

test('an address is masked', () => {
	expect(maskEmail('siti@contoh.id')).toBe('s•••@contoh.id');
	expect(maskEmail('@contoh.id')).toBe('•••');
	expect(maskEmail('siti')).toBe('•••');
});
