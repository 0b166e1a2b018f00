import { expect, test } from 'vitest';
import { checkNewPassword } from './check-password.ts';
import { commonPasswords } from './common-passwords.ts';
import { demoPassword } from './demo-accounts.ts';

test('length counts, composition does not', () => {
	expect(checkNewPassword('')).toBe('required');
	expect(checkNewPassword('Aa1!Aa1!x')).toBe('password_short');
	expect(checkNewPassword('ikan lele goreng')).toBeNull();
	expect(checkNewPassword('🐟🐠🐡🦈🐬🐳🐋🦭🐙🦑')).toBeNull();
	expect(checkNewPassword('x1'.padEnd(129, 'lele '))).toBe('too_long');
	expect(checkNewPassword(demoPassword({ settings: { cityName: 'Kota Bekasi' } }))).toBeNull();
});

test('the first guesses are refused, however they are written', () => {
	for (const guess of [
		'Password123',
		'BISMILLAH 123',
		'aaaaaaaaaa',
		'abcabcabcabc',
		'0123456789',
		'9876543210',
		'qwertyuiop',
		'indonesia1945',
	])
		expect(checkNewPassword(guess), guess).toBe('password_common');
	expect(checkNewPassword('3275014101900001', ['3275014101900001'])).toBe('password_common');
	expect(checkNewPassword('Siti@Contoh.id', ['siti@contoh.id'])).toBe('password_common');
});

test('the list holds nothing that length refuses already', () => {
	for (const password of commonPasswords) expect(password.length, password).toBeGreaterThanOrEqual(10);
	for (const password of commonPasswords) expect(password).toBe(password.toLowerCase());
});
