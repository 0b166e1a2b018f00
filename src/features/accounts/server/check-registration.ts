import { normaliseEmail } from '#domain/identity/email-address.ts';
import { parseKkNumber } from '#domain/identity/kk-number.ts';
import { parseNik } from '#domain/identity/nik.ts';
import { normalisePhone } from '#domain/identity/phone-number.ts';
import { done, refuse, type FieldProblem, type FieldProblemCode, type Result } from '#domain/refusal.ts';
import { passwordProblems } from './check-password.ts';

/** What a resident types to register. */
export type RegistrationForm = {
	readonly nik: string;
	readonly kkNumber: string;
	readonly email: string;
	readonly phone: string;
	readonly password: string;
	readonly termsAccepted: boolean;
};

/** The same, each part in its one form. */
export type Registration = Omit<RegistrationForm, 'termsAccepted'>;

/** Reads the form. Refuses what cannot be a NIK, No. KK, e-mail, phone or password; knows nothing of who exists. */
export function checkRegistration(form: RegistrationForm): Result<Registration> {
	const fields: FieldProblem[] = [];
	const read = (
		field: string,
		typed: string,
		value: string | null | undefined,
		code: FieldProblemCode,
	): string => {
		if (typed.trim() === '') fields.push({ field, code: 'required' });
		else if (value === null || value === undefined) fields.push({ field, code });
		return value ?? '';
	};
	const nik = read('nik', form.nik, parseNik(form.nik)?.value, 'nik_malformed');
	const kkNumber = read('kkNumber', form.kkNumber, parseKkNumber(form.kkNumber)?.value, 'kk_malformed');
	if (nik !== '' && nik === kkNumber) fields.push({ field: 'kkNumber', code: 'same_as_nik' });
	const email = read('email', form.email, normaliseEmail(form.email), 'email_malformed');
	const phone = read('phone', form.phone, normalisePhone(form.phone), 'phone_malformed');
	const personal = [nik, kkNumber, email, email.split('@')[0] ?? '', phone, phone.replace('+62', '0')];
	fields.push(...passwordProblems('password', form.password, personal));
	if (!form.termsAccepted) fields.push({ field: 'termsAccepted', code: 'must_accept' });
	if (fields.length > 0) return refuse('invalid_input', { fields });
	return done({ nik, kkNumber, email, phone, password: form.password });
}
