import { describe, expect, it } from 'vitest';
import { brokenRules, checkAnswers } from '../applications/completeness.ts';
import { both, children, inChildren, pickedChild, withAnswers, withFamily } from './breaking.ts';
import { daughter, exampleFacts, father, grownSon, mother, resident, today } from './fixtures.ts';
import type { Answers } from './form.ts';
import type { FormFacts } from './form-facts.ts';
import { predicates } from './predicates.ts';
import { services } from './services.ts';

describe('births and deaths at the edges', () => {
	const example = exampleFacts('AKTA_LAHIR/AYAH_IBU');
	const variantOf = (service: string, id: string) =>
		services.find((one) => one.id === service)!.variants.find((one) => one.id === id)!;
	const birth = (tanggalLahir: string, on = today): FormFacts => ({
		...inChildren({ tanggalLahir })(example),
		today: on,
	});
	it.each([
		['59 days', '2026-09-26', today, false],
		['60 days', '2026-09-25', today, false],
		['61 days', '2026-09-24', today, true],
		['60 days over 29 February', '2028-01-15', '2028-03-15', false],
		['61 days over 29 February', '2028-01-15', '2028-03-16', true],
		['60 days from 29 February', '2028-02-29', '2028-04-29', false],
		['61 days from 29 February', '2028-02-29', '2028-04-30', true],
	])('a birth reported after %s (UU 24/2013 Pasal 27)', (_days, born, on, late) => {
		expect(predicates.born_too_long_ago(birth(born, on))).toBe(late);
		expect(predicates.late_report_in_time(birth(born, on))).toBe(!late);
	});
	const death = (tanggalKematian: string, more: Answers = {}) =>
		withAnswers({ tanggalKematian, ...more })(exampleFacts('AKTA_MATI/FASKES'));
	it.each([
		['29 days', '2026-10-26', false],
		['30 days', '2026-10-25', false],
		['31 days', '2026-10-24', true],
	])('a death reported after %s (UU 23/2006 Pasal 44)', (_days, died, late) => {
		expect(predicates.death_reported_late(death(died))).toBe(late);
	});
	it('the days of the missing run from the order, not from the sea', () => {
		expect(predicates.death_reported_late(death('2026-01-02', { tanggalPenetapan: '2026-11-20' }))).toBe(
			false,
		);
	});
	it('somebody may die on the day of birth', () => {
		expect(predicates.death_before_birth(death(grownSon.birthDate))).toBe(false);
	});
	it('of somebody of another family the NIK tells the birth, in the earlier century if it must', () => {
		const other = (nikJenazah: string) => ({ jenazah: 'lain', nik: '', nikJenazah });
		expect(predicates.death_before_birth(death('2026-11-18', other('3275011011260001')))).toBe(false);
		expect(predicates.death_before_birth(death('1999-01-01', other('3275011011000001')))).toBe(false);
		expect(predicates.death_before_birth(death('1979-01-01', other('3275011011800001')))).toBe(true);
	});
	it('twins are two rows of one delivery, midnight between them or not (F-2.01)', () => {
		const of = { jenisKelahiran: '2' };
		const twins = children(
			{ ...of, namaLengkap: 'ALYA SANTOSO', anakKe: '3', tanggalLahir: '2026-11-01', pukul: '23:55' },
			{ ...of, namaLengkap: 'ALMA SANTOSO', anakKe: '4', tanggalLahir: '2026-11-02', pukul: '00:10' },
		)(example);
		const variant = variantOf('AKTA_LAHIR', 'AYAH_IBU');
		expect(brokenRules(variant, twins)).toEqual([]);
		expect(checkAnswers(variant, twins)).toEqual([]);
	});
	it('a single birth has one row, and other (5) as many as there are (F-2.01)', () => {
		const rows = (jenisKelahiran: string, count: number) =>
			children(...Array.from({ length: count }, () => ({ jenisKelahiran })))(example);
		expect(predicates.more_children_than_born(rows('1', 2))).toBe(true);
		expect(predicates.more_children_than_born(rows('5', 5))).toBe(false);
		expect(predicates.fewer_children_than_born(rows('2', 1))).toBe(true);
		expect(predicates.fewer_children_than_born(rows('4', 4))).toBe(false);
	});
	it('a mother below 17 who never married breaks no rule: she has no KTP-el (QA)', () => {
		const young = withAnswers({ ibu: 'di_kk', nikIbu: daughter.nik })(exampleFacts('AKTA_LAHIR/SEORANG_IBU'));
		expect(brokenRules(variantOf('AKTA_LAHIR', 'SEORANG_IBU'), young)).toEqual([]);
	});
	it('a child who is on the KK keeps the name it has there (Permendagri 73/2022 Pasal 1)', () => {
		const variant = variantOf('AKTA_LAHIR', 'AYAH_IBU');
		const known = { ...daughter, name: "SA'DIAH", birthCertificate: null };
		const facts = both(withFamily(father, mother, known), pickedChild(known.nik))(example);
		expect(checkAnswers(variant, facts)).toEqual([]);
		expect(brokenRules(variant, facts).map((rule) => rule.brokenWhen)).toEqual(['born_too_long_ago']);
	});
	it('a child and a child-in-law on the KK are a couple too', () => {
		const son = { ...grownSon, maritalStatus: '3' };
		const wife = resident('3275015507050007', 'RINA MELATI', '2005-07-15', { relation: '5' });
		const facts = both(
			withFamily(father, mother, son, wife),
			withAnswers({ nikIbu: wife.nik, nikAyah: son.nik }),
		)(exampleFacts('AKTA_LAHIR/BELUM_TERCATAT'));
		expect(predicates.parents_not_couple_on_kk(facts)).toBe(false);
	});
	it('a father who died earlier does not make a widow’s child one of a couple', () => {
		const facts = withFamily(mother, daughter)(exampleFacts('AKTA_LAHIR/BELUM_TERCATAT'));
		expect(checkAnswers(variantOf('AKTA_LAHIR', 'BELUM_TERCATAT'), facts).map(({ code }) => code)).toEqual([
			'not_a_member',
		]);
	});
});
