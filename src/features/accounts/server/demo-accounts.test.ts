import { expect, test } from 'vitest';
import { officerRoles } from '#domain/access/role.ts';
import { normaliseEmail } from '#domain/identity/email-address.ts';
import { normalisePhone } from '#domain/identity/phone-number.ts';
import { readCity } from '#server/city-files.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { totpSecretBytes } from './second-factor.ts';

const city = readCity('data/kota-bekasi');
const offices = new Set(city.offices.map(({ id }) => id));
const kecamatan = new Set(city.regions.kecamatan.map(({ code }) => code));
const { officers, applicants } = demoAccounts(city);

test('another city has its own: its offices, its kecamatan, its password', () => {
	const other = readCity('data/kota-contoh');
	const there = demoAccounts(other);
	const codes = other.regions.kecamatan.map(({ code }) => code);
	for (const { officeId } of there.officers) expect(other.offices.map(({ id }) => id)).toContain(officeId);
	for (const { kecamatanCode } of there.applicants) expect(codes).toContain(kecamatanCode);
	expect([demoPassword(city), demoPassword(other)]).toEqual(['Bekasi-Demo-2026', 'Contoh-Demo-2026']);
});

test('every officer has an office that is there, a second factor of their own and a place to act', () => {
	for (const { email, officeId, totpSecret, grants } of officers) {
		expect(offices.has(officeId), email).toBe(true);
		expect(totpSecretBytes(totpSecret).length, email).toBe(20);
		expect(grants.length, email).toBeGreaterThan(0);
		for (const { jurisdiction } of grants) {
			if (jurisdiction.kind === 'kecamatan') expect(kecamatan.has(jurisdiction.code), email).toBe(true);
			if (jurisdiction.kind === 'office') expect(offices.has(jurisdiction.code), email).toBe(true);
		}
	}
	expect(new Set(officers.map(({ totpSecret }) => totpSecret)).size).toBe(officers.length);
});

test('the roles that work in the demo are all there', () => {
	const held = new Set(officers.flatMap(({ grants }) => grants.map(({ role }) => role)));
	expect(officerRoles.filter((role) => !held.has(role))).toEqual([]);
});

test('every applicant lives where a verifier of the demo is responsible', () => {
	const verified = officers.flatMap(({ grants }) =>
		grants.flatMap(({ role, jurisdiction }) =>
			role === 'verifier' && jurisdiction.kind === 'kecamatan' ? [jurisdiction.code] : [],
		),
	);
	for (const { kecamatanCode } of applicants) expect(verified).toContain(kecamatanCode);
});

test('identifiers are in their one form and nobody shares one', () => {
	const emails = [...officers, ...applicants].map(({ email }) => email);
	expect(emails.map(normaliseEmail)).toEqual(emails);
	expect(new Set(emails).size).toBe(emails.length);
	expect(applicants.map(({ phone }) => normalisePhone(phone))).toEqual(applicants.map(({ phone }) => phone));
	expect(new Set(applicants.map(({ phone }) => phone)).size).toBe(applicants.length);
});
