import { describe, expect, it } from 'vitest';
import {
	daughter,
	exampleFacts,
	family,
	familyOf,
	father,
	grownSon,
	mother,
	resident,
	today,
} from '../catalogue/fixtures.ts';
import { exampleAnswers, exampleApplicant } from '../catalogue/examples.ts';
import type { Answers, AnswerRow, Field } from '../catalogue/form.ts';
import type { FormFacts } from '../catalogue/form-facts.ts';
import type { Variant } from '../catalogue/service.ts';
import { findService, findVariant, services } from '../catalogue/services.ts';
import {
	checkAnswers,
	checkComplete,
	findRule,
	incompleteFields,
	requiredNow,
	visibleAnswers,
	visiblePages,
} from './completeness.ts';

const variantOf = (service: string, variant: string): Variant => findVariant(findService(service), variant)!;
const birth = variantOf('KK', 'TAMBAH_LAHIR');
const answering = (facts: FormFacts, more: Answers): FormFacts => ({
	...facts,
	answers: { ...facts.answers, ...more },
});
const required = (variant: Variant, facts: FormFacts): readonly string[] =>
	requiredNow(variant, facts)
		.filter(({ need }) => need === 'required')
		.map(({ document }) => document.id);
const pagesOf = (variant: Variant, facts: FormFacts) => visiblePages(variant, facts).map((page) => page.id);
const open = services
	.filter(({ state }) => state === 'open')
	.flatMap((s) => s.variants.map((v) => [`${s.id}/${v.id}`, v] as const));

describe.each(open)('%s', (name, variant) => {
	const facts = exampleFacts(name);
	const all = required(variant, facts);
	it('is complete with the answers of a careful resident', () => {
		const result = checkComplete(variant, facts, new Set(all));
		expect(result).toMatchObject({ complete: true, problems: [], missingDocuments: [], brokenRules: [] });
		expect(incompleteFields(result)).toEqual([]);
	});
	it('misses each required document when it is not there', () => {
		for (const id of all) {
			const result = checkComplete(variant, facts, new Set(all.filter((other) => other !== id)));
			expect(result.complete).toBe(false);
			expect(incompleteFields(result)).toEqual([{ field: `document:${id}`, code: 'document_missing' }]);
		}
	});
	it('asks for every required answer', () => {
		const asked = visiblePages(variant, facts).flatMap((page) => page.fields);
		const mustAnswer = asked.filter((field) => !field.optional && !field.known);
		const problems = checkAnswers(variant, { ...facts, answers: {} });
		for (const field of mustAnswer.filter(
			(f) => !f.when && !variant.pages.some((p) => p.when && p.fields.includes(f)),
		)) {
			expect(problems).toContainEqual({ field: field.id, code: 'required' });
		}
	});
	it('can be filled in page by page', () => {
		for (const page of visiblePages(variant, facts))
			expect(checkAnswers(variant, facts, { page: page.id })).toEqual([]);
	});
});

describe('documents that depend on answers', () => {
	const rowOf = (facts: FormFacts): AnswerRow => (facts.answers['anggota'] as readonly AnswerRow[])[0]!;
	const inRow = (facts: FormFacts, more: AnswerRow) =>
		answering(facts, { anggota: [{ ...rowOf(facts), ...more }] });

	it('BARU_KELUARGA: F-1.05 instead of the marriage book (SE)', () => {
		const variant = variantOf('KK', 'BARU_KELUARGA');
		const facts = answering(exampleFacts('KK/BARU_KELUARGA'), { pasanganLuarKota: 'no' });
		expect(required(variant, facts)).toEqual(['BUKU_NIKAH', 'KK_ASAL']);
		const unrecorded = answering(facts, { dasarKeluarga: 'kawin_belum_tercatat' });
		expect(required(variant, unrecorded)).toEqual(['F105', 'KK_ASAL']);
		expect(required(variant, answering(facts, { pasanganLuarKota: 'yes' }))).toContain('SKPWNI');
	});
	it('BARU_KELUARGA: the SKPWNI goes when there is no spouse to come with it', () => {
		const variant = variantOf('KK', 'BARU_KELUARGA');
		const divorced = answering(exampleFacts('KK/BARU_KELUARGA'), { dasarKeluarga: 'cerai_tercatat' });
		expect(required(variant, divorced)).toEqual(['BUKU_NIKAH', 'KK_ASAL']);
		expect(pagesOf(variant, divorced)).not.toContain('pasangan');
		expect(visibleAnswers(variant, divorced)).not.toHaveProperty('nikPasangan');
	});
	it('BARU_GANTI_KEPALA: a guardian when only children stay (SE)', () => {
		const variant = variantOf('KK', 'BARU_GANTI_KEPALA');
		expect(required(variant, exampleFacts('KK/BARU_GANTI_KEPALA'))).toEqual(['AKTA_KEMATIAN', 'KK_LAMA']);
		const orphans = exampleFacts('KK/BARU_GANTI_KEPALA', familyOf(father, daughter));
		expect(required(variant, orphans)).toEqual(['AKTA_KEMATIAN', 'KK_LAMA', 'PERNYATAAN_WALI']);
		expect(pagesOf(variant, orphans)).toEqual(['pendaftaran', 'meninggal', 'wali']);
		expect(checkComplete(variant, orphans, new Set(required(variant, orphans))).complete).toBe(true);
	});
	it('BARU_GANTI_KEPALA: relations are asked unless the spouse becomes head', () => {
		const variant = variantOf('KK', 'BARU_GANTI_KEPALA');
		expect(pagesOf(variant, exampleFacts('KK/BARU_GANTI_KEPALA'))).not.toContain('hubungan');
		const son = answering(exampleFacts('KK/BARU_GANTI_KEPALA'), { nikKepalaBaru: grownSon.nik });
		expect(pagesOf(variant, son)).toContain('hubungan');
	});
	it('PISAH: a marriage book when the reason is marriage or divorce (SE)', () => {
		const variant = variantOf('KK', 'PISAH');
		const because = (alasanPisah: string) =>
			required(variant, answering(exampleFacts('KK/PISAH'), { alasanPisah }));
		expect(because('mandiri')).toEqual(['KK_LAMA']);
		expect(because('kawin')).toEqual(['KK_LAMA', 'BUKU_NIKAH']);
		expect(because('cerai')).toEqual(['KK_LAMA', 'BUKU_NIKAH']);
	});
	it('PINDAH_DATANG: the owner’s consent for every home that is not one’s own (SE, M109)', () => {
		const variant = variantOf('KK', 'PINDAH_DATANG');
		const living = (statusTempatTinggal: string) =>
			required(variant, answering(exampleFacts('KK/PINDAH_DATANG'), { statusTempatTinggal }));
		expect(living('milik')).toEqual(['SKPWNI', 'KTP_LAMA']);
		for (const how of ['menumpang', 'sewa', 'kontrak', 'kost']) expect(living(how)).toContain('F103C');
	});
	it('NUMPANG: F-1.03A for a child without parents, SKPWNI from another city (SE, M109)', () => {
		const variant = variantOf('KK', 'NUMPANG');
		const facts = exampleFacts('KK/NUMPANG');
		const near = inRow(facts, { dariLuarKota: 'no' });
		expect(required(variant, near)).toEqual(['KK_DITUMPANGI', 'F103B']);
		expect(pagesOf(variant, near)).not.toContain('skpwni');
		expect(required(variant, facts)).toContain('SKPWNI');
		expect(required(variant, inRow(facts, { anakTanpaOrangTua: 'yes' }))).toContain('F103A');
	});
	it('CETAK_KTP: the KK may come with a lost card, but need not (SE)', () => {
		const variant = variantOf('CETAK_KTP', 'HILANG');
		const needs = requiredNow(variant, exampleFacts('KK/HILANG')).map(({ document, need }) => [
			document.id,
			need,
		]);
		expect(needs).toEqual([
			['SK_HILANG_POLISI', 'required'],
			['KK', 'optional'],
		]);
	});
	it('what is not needed now is named as such', () => {
		const needs = requiredNow(variantOf('KK', 'PISAH'), exampleFacts('KK/PISAH'));
		expect(needs.map(({ need }) => need)).toEqual(['required', 'not_now']);
	});
});

describe('KURANG when the head leaves (SE)', () => {
	const variant = variantOf('KK', 'KURANG');
	const leaving = (...niks: readonly string[]): FormFacts =>
		answering(exampleFacts('KK/KURANG'), {
			anggota: niks.map((nik) => ({
				nik,
				alasan: 'pindah',
				tanggalPeristiwa: today,
				nomorBukti: 'SKPWNI/1',
			})),
		});
	it('asks for the new head, and says that the number changes', () => {
		const facts = leaving(father.nik);
		expect(pagesOf(variant, facts)).toContain('kepala-baru');
		expect(checkAnswers(variant, facts)).toEqual([{ field: 'nikKepalaBaru', code: 'required' }]);
		const chosen = answering(facts, { nikKepalaBaru: mother.nik });
		const result = checkComplete(variant, chosen, new Set(required(variant, chosen)));
		expect(result.complete).toBe(true);
		expect(result.warnings.map((rule) => rule.brokenWhen)).toEqual(['leaving_includes_head']);
	});
	it('asks nothing of the kind when the head stays', () => {
		expect(pagesOf(variant, leaving(daughter.nik))).not.toContain('kepala-baru');
	});
	it('does not ask children to be head', () => {
		const facts = { ...leaving(father.nik), family: familyOf(father, daughter) };
		expect(pagesOf(variant, facts)).not.toContain('kepala-baru');
		expect(checkAnswers(variant, facts)).toMatchObject([
			{ field: 'anggota', values: { rule: 'all_remaining_under_17' } },
		]);
	});
});

describe('problems', () => {
	const facts = exampleFacts('KK/TAMBAH_LAHIR');
	const baby = (facts.answers['anggota'] as readonly AnswerRow[])[0]!;
	const babies = (...rows: readonly AnswerRow[]) => checkAnswers(birth, answering(facts, { anggota: rows }));
	it('name the row and the field', () => {
		expect(
			babies(baby, { ...baby, namaLengkap: 'R2D2', tanggalLahir: '2026-12-01', shdk: '1', agama: '' }),
		).toEqual([
			{ field: 'anggota.1.namaLengkap', code: 'name_has_digits' },
			{ field: 'anggota.1.tanggalLahir', code: 'date_in_future' },
			{ field: 'anggota.1.agama', code: 'required' },
			{ field: 'anggota.1.shdk', code: 'not_a_choice' },
		]);
	});
	it('tell the limit of a name (Permendagri 73/2022 Pasal 4 ayat (2) huruf b)', () => {
		const long = { ...baby, namaLengkap: 'A'.repeat(30) + ' ' + 'B'.repeat(30) };
		expect(babies(long)).toEqual([
			{ field: 'anggota.0.namaLengkap', code: 'name_too_long', values: { max: 60 } },
		]);
		expect(babies({ ...baby, namaLengkap: 'A'.repeat(29) + ' ' + 'B'.repeat(30) })).toEqual([]);
	});
	it('count rows', () => {
		expect(babies()).toEqual([{ field: 'anggota', code: 'required' }]);
		const six = Array.from('ABCDEF', (letter) => ({ ...baby, namaLengkap: `${letter} PUTRA` }));
		expect(babies(...six)).toContainEqual({ field: 'anggota', code: 'too_many_rows', values: { max: 5 } });
	});
	it.each<[Answers, string]>([
		[{ telepon: '12' }, 'phone_malformed'],
		[{ nikIbu: '3275010101010001' }, 'not_a_member'],
		[{ ibu: 'tetangga' }, 'not_a_choice'],
	])('%j', (answers, code) => {
		expect(checkAnswers(birth, answering(facts, answers)).map((problem) => problem.code)).toContain(code);
	});
	const one = (field: Field): Variant => ({
		...birth,
		pages: [{ id: 'p', title: birth.name, fields: [field] }],
		rules: [],
	});
	const label = birth.name;
	it.each<[Field, string, string | null]>([
		[{ id: 'x', kind: 'text', maxLength: 3, label }, 'abcd', 'too_long'],
		[{ id: 'x', kind: 'text', maxLength: 3, pattern: '^\\d+$', label }, 'ab', 'pattern'],
		[{ id: 'x', kind: 'longText', maxLength: 3, label }, 'a\nb', null],
		[{ id: 'x', kind: 'longText', maxLength: 3, label }, 'abcd', 'too_long'],
		[{ id: 'x', kind: 'nik', label }, '3275010203800001', null],
		[{ id: 'x', kind: 'nik', label }, '3275010203800000', 'nik_malformed'],
		[{ id: 'x', kind: 'kkNumber', label }, '3275013203150007', 'kk_malformed'],
		[{ id: 'x', kind: 'name', label }, "M. O'BRIEN, S.H.", null],
		[{ id: 'x', kind: 'newName', label }, "O'BRIEN SATU", 'pattern'],
		[{ id: 'x', kind: 'date', label }, '2026-02-30', 'date_malformed'],
		[{ id: 'x', kind: 'date', label }, '1899-12-31', 'date_too_old'],
		[{ id: 'x', kind: 'date', label }, '1900-01-01', null],
		[{ id: 'x', kind: 'text', maxLength: 2, digits: { min: 1, max: 20 }, label }, '0', 'number_out_of_range'],
		[{ id: 'x', kind: 'text', maxLength: 2, digits: { min: 1, max: 20 }, label }, '20', null],
		[
			{ id: 'x', kind: 'text', maxLength: 2, digits: { min: 1, max: 20 }, label },
			'21',
			'number_out_of_range',
		],
		[{ id: 'x', kind: 'date', bound: 'past', label }, today, null],
		[{ id: 'x', kind: 'date', bound: 'future', label }, '2026-11-23', 'date_in_past'],
		[{ id: 'x', kind: 'date', bound: 'future', label }, today, null],
		[{ id: 'x', kind: 'text', maxLength: 4, digits: { min: 1, max: 20 }, label }, '3 kg', 'not_a_number'],
		[{ id: 'x', kind: 'text', maxLength: 2, digits: { min: 1, max: 20 }, label }, 'dua', 'not_a_number'],
		[{ id: 'x', kind: 'text', maxLength: 40, label }, 'Blok B/12 “Ḥasan” © 2', null],
		[{ id: 'x', kind: 'text', maxLength: 40, label }, 'Jl. Melati 😀', 'pattern'],
		[{ id: 'x', kind: 'longText', maxLength: 40, label }, 'Terima kasih ❤️', 'pattern'],
		[{ id: 'x', kind: 'time', label }, '00:00', null],
		[{ id: 'x', kind: 'time', label }, '24:00', 'time_malformed'],
		[{ id: 'x', kind: 'yesNo', label }, 'maybe', 'not_a_choice'],
		[{ id: 'x', kind: 'kelurahan', label }, '32.75.02.1002', null],
		[{ id: 'x', kind: 'kelurahan', label }, '32.75.02.9999', 'not_a_choice'],
		[{ id: 'x', kind: 'code', table: 'agama', label }, '8', 'not_a_choice'],
		[{ id: 'x', kind: 'members', label }, grownSon.nik, null],
		[{ id: 'x', kind: 'members', label }, 'x', 'not_a_member'],
	])('%j given %j', (field, value, code) => {
		expect(
			checkAnswers(one(field), { ...facts, answers: { x: value } }).map((problem) => problem.code),
		).toEqual(code ? [code] : []);
	});
	it('without a list of kelurahan any well-formed code passes', () => {
		const { kelurahanNames: _, ...bare } = facts;
		const variant = one({ id: 'x', kind: 'kelurahan', label });
		expect(checkAnswers(variant, { ...bare, answers: { x: '32.01.02.2002' } })).toEqual([]);
		expect(checkAnswers(variant, { ...bare, answers: { x: '320102' } })).toHaveLength(1);
	});
	it('leave optional answers alone, but not wrong ones', () => {
		const variant = one({ id: 'x', kind: 'text', maxLength: 2, optional: true, label });
		expect(checkAnswers(variant, { ...facts, answers: {} })).toEqual([]);
		expect(checkAnswers(variant, { ...facts, answers: { x: 'abc' } })).toHaveLength(1);
	});
});

describe('what the register knows', () => {
	it('is shown, never asked, and cannot be typed over', () => {
		const facts = answering(exampleFacts('KK/TAMBAH_LAHIR'), { noKk: '1111', namaKepalaKeluarga: 'SAYA' });
		const answers = visibleAnswers(birth, facts);
		expect(answers).toMatchObject({
			noKk: family.kkNumber,
			namaKepalaKeluarga: father.name,
			kelurahan: '32.75.01.1001',
		});
	});
});

describe('rules in words', () => {
	it('are found by the name a problem carries', () => {
		expect(findRule(birth, 'born_too_long_ago')?.article).toContain('UU 24/2013 Pasal 27');
		expect(findRule(birth, 'everyone_leaves')).toBeUndefined();
	});
});

describe('examples', () => {
	const single = familyOf({ ...father, maritalStatus: '4' });
	const widow = familyOf(
		{ ...mother, relation: '1', maritalStatus: '6' },
		daughter,
		resident('3275010101200008', 'RAKA', '2020-01-01'),
	);
	const cousins = familyOf(father, grownSon, {
		...resident('3275011006020013', 'TONO', '2002-06-10'),
		relation: '9',
	});
	it.each([
		['a single man', single],
		['a widow with children', widow],
		['a family without a wife', cousins],
	] as const)('serve %s wherever they apply', (_who, of) => {
		for (const [name, variant] of open) {
			const answers = exampleAnswers(name, of, today);
			if (!answers) continue;
			const facts = { today, applicantNik: exampleApplicant(name, of, today)!, family: of, answers };
			const result = checkComplete(variant, facts, new Set(required(variant, facts)));
			expect(result.problems, variant.id).toEqual([]);
		}
	});
	it('say when a family has no use for a variant', () => {
		expect(exampleAnswers('KK/KURANG', single, today)).toBeNull();
		expect(exampleApplicant('KK/PISAH', single, today)).toBeNull();
		expect(exampleAnswers('KK/toString', family, today)).toBeNull();
	});
	it('are the same every time', () => {
		expect(exampleAnswers('KK/NUMPANG', family, today)).toEqual(exampleAnswers('KK/NUMPANG', family, today));
	});
});
