import * as v from 'valibot';
import { officerRoles } from '#domain/access/role.ts';
import { instant, line } from './schemas.ts';

export const signInBody = v.object({
	identifier: v.pipe(
		line(254),
		v.description('NIK, e-mail or mobile number.'),
		v.examples(['warga@contoh.id']),
	),
	password: v.pipe(line(1000), v.examples(['beberapa kata yang hanya saya ingat'])),
	otp: v.optional(
		v.pipe(
			line(20),
			v.description('Six digits of the authenticator app; officers need it.'),
			v.examples(['123456']),
		),
	),
});

export const registerBody = v.object({
	nik: v.pipe(line(40), v.description('16 digits, as on the KTP-el.'), v.examples(['1234014107900001'])),
	kkNumber: v.pipe(
		line(40),
		v.description('16 digits, at the top of the KK.'),
		v.examples(['1234010101150001']),
	),
	email: v.pipe(line(254), v.examples(['warga@contoh.id'])),
	phone: v.pipe(line(40), v.description('An Indonesian mobile number.'), v.examples(['081234567890'])),
	password: v.pipe(line(1000), v.examples(['beberapa kata yang hanya saya ingat'])),
	termsAccepted: v.pipe(
		v.boolean(),
		v.description('The terms of use and the privacy notice are accepted.'),
		v.examples([true]),
	),
});

export const registered = v.object({
	registration: v.pipe(
		v.string(),
		v.description('Belongs to the code that was sent by e-mail; the code counts only together with it.'),
	),
});

export const confirmBody = v.object({
	registration: v.pipe(line(64), v.examples(['0b1f1c1e-3a1e-4a53-9a8e-5f0c2a6f7d10'])),
	code: v.pipe(line(20), v.description('From the e-mail.'), v.examples(['482913'])),
});

export const session = v.object({
	token: v.pipe(
		v.string(),
		v.description('Send it as `Authorization: Bearer <token>`. It is told only here.'),
	),
	expiresAt: instant,
	secondFactor: v.pipe(v.boolean(), v.description('True when an officer gave the second factor.')),
	account: v.object({
		kind: v.picklist(['applicant', 'officer']),
		name: v.string(),
		roles: v.pipe(
			v.array(v.picklist(['applicant', ...officerRoles])),
			v.description('What this account may act as.'),
		),
	}),
});
