import { describe, expect, it } from 'vitest';
import { brokenRules, checkComplete, requiredNow, visiblePages } from '../applications/completeness.ts';
import { freezeAnswers } from '../applications/submitted-answers.ts';
import type { Resident } from '../identity/resident.ts';
import { daughter, exampleFacts, familyOf, father, grownSon, mother, resident, today } from './fixtures.ts';
import type { Answers } from './form.ts';
import type { FormFacts } from './form-facts.ts';
import { moveClass, moveKind, moversKk, stayersKk } from './moves.ts';
import { predicates } from './predicates.ts';
import type { Variant } from './service.ts';
import { findService, findVariant } from './services.ts';

const variant = (id: string): Variant => findVariant(findService('SKPWNI'), id)!;
const moving = (
	people: readonly Resident[],
	more: Answers = {},
	of = exampleFacts('SKPWNI/ANTAR_PROVINSI'),
) => ({
	...of,
	answers: { ...of.answers, anggotaPindah: people.map(({ nik }) => nik), ...more },
});
const inside = (people: readonly Resident[], more: Answers = {}) =>
	moving(people, more, exampleFacts('SKPWNI/DALAM_KOTA'));
const pageIds = (id: string, facts: FormFacts) => visiblePages(variant(id), facts).map((page) => page.id);
const asked = (id: string, facts: FormFacts) =>
	requiredNow(variant(id), facts)
		.filter(({ need }) => need === 'required')
		.map(({ document }) => document.id);
const frozen = (id: string, facts: FormFacts) =>
	Object.fromEntries(freezeAnswers(variant(id), facts).map(({ field, value }) => [field, value]));

describe('how far the move goes (F-1.03 klasifikasi kepindahan)', () => {
	it.each([
		['32.75.01.1001', '1'],
		['32.75.01.1002', '2'],
		['32.75.02.1002', '3'],
		['32.73.09.1003', '4'],
		['31.75.07.1001', '5'],
	])('%s is %s', (desaKelurahanTujuan, expected) => {
		expect(moveClass(moving([father], { desaKelurahanTujuan }))).toBe(expected);
	});
	it('is not known while the destination is not', () => {
		expect(moveClass(moving([father], { desaKelurahanTujuan: 'Cibitung' }))).toBeNull();
	});
	it('counts from the city of its own kelurahan, whichever that is', () => {
		const elsewhere = {
			...moving([father], { desaKelurahanTujuan: '33.74.10.1001' }),
			kelurahanNames: { '33.74.01.1001': 'Miroto' },
		};
		expect(predicates.destination_in_own_city(elsewhere)).toBe(true);
		expect(predicates.destination_in_other_province(elsewhere)).toBe(false);
	});
});

describe('who moves (F-1.03 jenis kepindahan), and whose KK number lives on (SE 470/13287/Dukcapil)', () => {
	const alone = { ...moving([father]), family: familyOf(father) };
	it.each<[string, FormFacts, (string | null)[]]>([
		['nobody', moving([]), [null, null, null]],
		['the head alone', moving([father]), ['1', '2', '3']],
		['head and all', moving([father, mother, grownSon, daughter]), ['2', '3', '3']],
		['a head who lives alone: all members', alone, ['2', '3', '3']],
		['head and some', moving([father, daughter]), ['3', '2', '3']],
		['members, the head stays', moving([grownSon]), ['4', '4', '2']],
		[
			'the head, and the children join a guardian',
			moving([father, mother, grownSon], { caraPerwalian: 'anak_menumpang' }),
			['3', '1', '3'],
		],
	])('%s', (_, facts, expected) => {
		expect([moveKind(facts), stayersKk(facts), moversKk(facts)]).toEqual(expected);
	});
	it('are kept with the answers without being asked', () => {
		expect(frozen('ANTAR_PROVINSI', moving([father, mother, grownSon, daughter]))).toMatchObject({
			klasifikasiKepindahan: '5',
			jenisKepindahan: '2',
			statusKkTidakPindah: '3',
			statusKkPindah: '2',
		});
		expect(frozen('DALAM_KOTA', inside([father, mother, grownSon, daughter]))).toMatchObject({
			klasifikasiKepindahan: '1',
			statusKkPindah: '3',
		});
	});
	it('cannot be typed', () => {
		const facts = moving([grownSon], { jenisKepindahan: '2', klasifikasiKepindahan: '1' });
		expect(frozen('ANTAR_PROVINSI', facts)).toMatchObject({
			jenisKepindahan: '4',
			klasifikasiKepindahan: '5',
		});
	});
});

describe('those who stay (SE 470/13287/Dukcapil)', () => {
	const ids = (people: readonly Resident[], more: Answers = {}) =>
		pageIds('ANTAR_PROVINSI', moving(people, more));
	it('are asked about only when the head moves and others stay', () => {
		expect(ids([grownSon])).not.toContain('kepala-baru');
		expect(ids([father])).toContain('kepala-baru');
		expect(ids([father, mother, grownSon, daughter])).not.toContain('kepala-baru');
	});
	it('say their relations unless husband or wife leads them', () => {
		expect(ids([father], { nikKepalaBaru: mother.nik })).not.toContain('hubungan');
		expect(ids([father], { nikKepalaBaru: grownSon.nik })).toContain('hubungan');
	});
	it('need a guardian and a statement when all are below 17', () => {
		const left = moving([father, mother, grownSon]);
		expect(pageIds('ANTAR_PROVINSI', left)).toContain('wali');
		expect(pageIds('ANTAR_PROVINSI', left)).not.toContain('kepala-baru');
		expect(asked('ANTAR_PROVINSI', left)).toContain('PERNYATAAN_WALI');
		expect(asked('ANTAR_PROVINSI', moving([father]))).not.toContain('PERNYATAAN_WALI');
	});
});

describe('children who move (SE 470/13287/Dukcapil; F-1.03A)', () => {
	const cousin = resident('3275014107120009', 'RINA', '2012-07-01', {
		relation: '9',
		fatherName: 'JOKO',
		motherName: 'RINI',
	});
	it('without their parents need F-1.03A', () => {
		expect(asked('ANTAR_PROVINSI', moving([daughter], { statusKkPindah: '1' }))).toContain('F103A');
		expect(asked('ANTAR_PROVINSI', moving([grownSon, daughter]))).toContain('F103A');
		const facts = { ...moving([father, cousin]), family: familyOf(father, cousin) };
		expect(asked('ANTAR_PROVINSI', facts)).toContain('F103A');
	});
	it('with a parent do not', () => {
		expect(asked('ANTAR_PROVINSI', moving([mother, daughter]))).not.toContain('F103A');
		const niece = { ...cousin, motherName: mother.name };
		const facts = { ...moving([mother, niece]), family: familyOf(father, mother, niece) };
		expect(asked('ANTAR_PROVINSI', facts)).not.toContain('F103A');
	});
	it('of 17 are no children on their birthday', () => {
		const grown = { ...daughter, birthDate: '2009-11-24' };
		const facts = { ...moving([grown]), family: familyOf(father, mother, grown) };
		expect(predicates.child_moves_without_parents(facts)).toBe(false);
	});
});

describe('the applicant (SE 470/13287/Dukcapil, pemohon SKPWNI)', () => {
	const by = (applicant: Resident) => ({
		...moving([father, mother, grownSon, daughter]),
		family: familyOf(father, mother, grownSon, applicant),
		applicantNik: applicant.nik,
	});
	it('is 17 on the day, or the head', () => {
		expect(predicates.applicant_under_17_not_head(by({ ...daughter, birthDate: '2009-11-24' }))).toBe(false);
		expect(predicates.applicant_under_17_not_head(by({ ...daughter, birthDate: '2009-11-25' }))).toBe(true);
		expect(predicates.applicant_under_17_not_head(by({ ...daughter, relation: '1' }))).toBe(false);
	});
});

describe('inside the city', () => {
	it('asks who leads when several move without the head', () => {
		expect(pageIds('DALAM_KOTA', inside([mother, grownSon]))).toContain('kepala-pindah');
		expect(pageIds('DALAM_KOTA', inside([grownSon]))).not.toContain('kepala-pindah');
		expect(pageIds('DALAM_KOTA', inside([father, mother]))).not.toContain('kepala-pindah');
	});
	it('asks for F-1.03C in the house of another (SE; F-1.03C)', () => {
		expect(asked('DALAM_KOTA', inside([father], { statusTempatTinggal: 'kost' }))).toContain('F103C');
		expect(asked('DALAM_KOTA', inside([father], { statusTempatTinggal: 'milik' }))).not.toContain('F103C');
	});
	it('gives a KK, not an SKPWNI (SE)', () => {
		expect(variant('DALAM_KOTA').output).toBe('kk');
		expect(variant('ANTAR_PROVINSI').output ?? findService('SKPWNI')?.output).toBe('skpwni');
	});
});

describe('answers that are refused', () => {
	const problems = (facts: FormFacts) =>
		checkComplete(variant('ANTAR_PROVINSI'), facts, new Set(['KK', 'F103A', 'PERNYATAAN_WALI'])).problems;
	it('a complete one is not', () =>
		expect(problems(moving([father, mother, grownSon, daughter]))).toEqual([]));
	it('nobody chosen', () => {
		expect(problems(moving([]))).toContainEqual({ field: 'anggotaPindah', code: 'required' });
	});
	it('somebody of another KK', () => {
		expect(problems(moving([father], { anggotaPindah: [father.nik, '3275040303600001'] }))).toContainEqual({
			field: 'anggotaPindah',
			code: 'not_a_member',
		});
	});
	it('a code of no desa or kelurahan', () => {
		const all = [father, mother, grownSon, daughter];
		const unknown = { ...moving(all, { desaKelurahanTujuan: '99.99.99.9999' }), regionNames: {} };
		expect(problems(unknown)).toContainEqual({ field: 'desaKelurahanTujuan', code: 'not_a_choice' });
		const known = { ...moving(all), regionNames: { '33.74.10.1001': 'Meteseh' } };
		expect(problems(known)).toEqual([]);
	});
});

describe('the validity of the SKPWNI', () => {
	const arrived = (skpwniValidDays?: number) => ({
		...exampleFacts('KK/PINDAH_DATANG'),
		skpwniValidDays,
	});
	const issued = (facts: FormFacts, tanggalSkpwni: string) => ({
		...facts,
		answers: { ...facts.answers, tanggalSkpwni },
	});
	it('is a setting of the city, else 100 days (Perpres 96/2018 Pasal 25 ayat (3); MEM)', () => {
		expect(predicates.skpwni_too_old(issued(arrived(30), '2026-10-25'))).toBe(false);
		expect(predicates.skpwni_too_old(issued(arrived(30), '2026-10-24'))).toBe(true);
		expect(predicates.skpwni_too_old(issued(arrived(), '2026-10-24'))).toBe(false);
	});
	it('warns of a move planned after it', () => {
		const facts = { ...moving([father], { rencanaTanggalPindah: '2026-12-25' }), skpwniValidDays: 30 };
		expect(today).toBe('2026-11-24');
		expect(brokenRules(variant('ANTAR_PROVINSI'), facts).map((rule) => rule.brokenWhen)).toContain(
			'move_after_letter_ends',
		);
	});
});
