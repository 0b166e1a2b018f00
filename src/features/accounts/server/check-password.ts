import type { FieldProblem, FieldProblemCode } from '#domain/refusal.ts';
import { commonPasswords } from './common-passwords.ts';

/** No rule of composition: length and not being the first guess are what counts (NIST SP 800-63B 3.1.1.2). */
export const passwordMinLength = 10;
/** Officers see everybody's data. */
export const officerPasswordMinLength = 12;
/** Longer ones only cost work. */
export const passwordMaxLength = 128;

const runs = [
	'01234567890123456789',
	'98765432109876543210',
	'abcdefghijklmnopqrstuvwxyz',
	'qwertyuiopasdfghjklzxcvbnm',
];

const isGuess = (password: string, personal: readonly string[]): boolean => {
	const plain = password.toLowerCase().replace(/\s/g, '');
	return (
		commonPasswords.has(plain) ||
		/^(.{1,4})\1+$/.test(plain) ||
		runs.some((run) => run.includes(plain)) ||
		personal.some((value) => value !== '' && plain === value.toLowerCase().replace(/\s/g, ''))
	);
};

/** The letters a password of this kind of account has at least. */
export const passwordLeast = (kind: 'applicant' | 'officer'): number =>
	kind === 'officer' ? officerPasswordMinLength : passwordMinLength;

/** Why this password cannot be chosen; null when it can. `personal`: what a stranger who knows the person would try. */
export function checkNewPassword(
	password: string,
	personal: readonly string[] = [],
	least: number = passwordMinLength,
): FieldProblemCode | null {
	if (password === '') return 'required';
	const length = [...password.normalize('NFKC')].length;
	if (length < least) return 'password_short';
	if (length > passwordMaxLength) return 'too_long';
	return isGuess(password, personal) ? 'password_common' : null;
}

/** The same as problems of a form field. */
export function passwordProblems(
	field: string,
	password: string,
	personal: readonly string[] = [],
	least: number = passwordMinLength,
): FieldProblem[] {
	const code = checkNewPassword(password, personal, least);
	if (code === null) return [];
	if (code === 'password_short') return [{ field, code, values: { min: least } }];
	if (code === 'too_long') return [{ field, code, values: { max: passwordMaxLength } }];
	return [{ field, code }];
}
