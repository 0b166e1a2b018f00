import { describe, expect, it } from 'vitest';
import { exampleFacts, family, father, grownSon, mother } from '../catalogue/fixtures.ts';
import type { AnswerRow, Field } from '../catalogue/form.ts';
import { findService, findVariant } from '../catalogue/services.ts';
import { freezeAnswers, readableAnswer, type SubmittedAnswer } from './submitted-answers.ts';

const birth = findVariant(findService('KK'), 'TAMBAH_LAHIR')!;
const facts = exampleFacts('KK/TAMBAH_LAHIR');
const frozen = freezeAnswers(birth, facts);
const at = (path: string): SubmittedAnswer | undefined => frozen.find((answer) => answer.path === path);
const label = { id: 'Isian', en: 'Field' };

describe('freezeAnswers', () => {
	it('keeps the order of the form, and what the register showed', () => {
		expect(frozen.map((answer) => answer.path)).toEqual([
			'noKk',
			'namaKepalaKeluarga',
			'alamat',
			'rt',
			'rw',
			'kelurahan',
			'telepon',
			'anggota',
			'ibu',
			'ayah',
			'nikIbu',
			'nikAyah',
		]);
		expect(at('noKk')).toMatchObject({
			known: true,
			value: family.kkNumber,
			text: { id: '3275 0112 0315 0007' },
		});
		expect(at('kelurahan')?.text.id).toBe('Bekasi Jaya');
	});
	it('keeps the question as asked, with its page, in both languages', () => {
		expect(at('ibu')).toMatchObject({
			page: 'orang-tua',
			pageTitle: { id: 'Siapa orang tuanya?', en: 'Who are the parents?' },
			label: { id: 'Ibu bayi', en: 'Mother of the baby' },
			kind: 'choice',
		});
	});
	it('keeps code and words of choices, and names of members', () => {
		expect(at('ibu')).toMatchObject({
			value: 'di_kk',
			text: { id: 'Tercantum di KK ini', en: 'On this KK' },
		});
		expect(at('nikIbu')).toMatchObject({ value: mother.nik, text: { id: mother.name, en: mother.name } });
	});
	it('keeps every row with its answers and their paths', () => {
		const [row] = at('anggota')?.rows ?? [];
		const given = (facts.answers['anggota'] as readonly AnswerRow[])[0]!;
		expect(row?.title.id).toBe(given['namaLengkap']);
		expect(row?.answers.map((answer) => answer.path)).toContain('anggota.0.golonganDarah');
		const blood = row?.answers.find((answer) => answer.field === 'golonganDarah');
		expect(blood).toMatchObject({ value: '13', text: { id: 'Tidak tahu', en: 'Unknown' } });
	});
	it('leaves out what is hidden and what is not given', () => {
		const mixed = { ...facts, answers: { ...facts.answers, ayah: 'kosong', namaAyah: 'X' } };
		const paths = freezeAnswers(birth, mixed).map((answer) => answer.path);
		expect(paths).not.toContain('nikAyah');
		expect(paths).not.toContain('namaAyah');
	});
	it('survives being stored as JSON', () => {
		expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
	});
});

describe('readableAnswer', () => {
	it.each<[Field, string, string, string]>([
		[{ id: 'x', kind: 'date', label }, '2026-11-24', '24 November 2026', '24 November 2026'],
		[
			{ id: 'x', kind: 'date', withDay: true, label },
			'2026-11-24',
			'Selasa, 24 November 2026',
			'Tuesday, 24 November 2026',
		],
		[{ id: 'x', kind: 'time', label }, '08:05', '08.05', '08:05'],
		[{ id: 'x', kind: 'date', label }, 'kemarin', 'kemarin', 'kemarin'],
		[{ id: 'x', kind: 'yesNo', label }, 'yes', 'Ya', 'Yes'],
		[{ id: 'x', kind: 'code', table: 'shdk', label }, '7', 'Orang tua', 'Parent'],
		[{ id: 'x', kind: 'code', table: 'shdk', label }, '99', '99', '99'],
		[{ id: 'x', kind: 'phone', label }, '+6281234567890', '0812-3456-7890', '0812-3456-7890'],
		[{ id: 'x', kind: 'nik', label }, '3275010203800001', '3275 0102 0380 0001', '3275 0102 0380 0001'],
		[{ id: 'x', kind: 'member', label }, '3275010203800001', father.name, father.name],
		[{ id: 'x', kind: 'member', label }, '3275010203809999', '3275 0102 0380 9999', '3275 0102 0380 9999'],
		[{ id: 'x', kind: 'kelurahan', label }, '99.99.99.9999', '99.99.99.9999', '99.99.99.9999'],
		[{ id: 'x', kind: 'text', maxLength: 9, label }, 'apa saja', 'apa saja', 'apa saja'],
	])('%j given %s', (field, value, id, en) => {
		expect(readableAnswer(field, value, facts, 'id').text).toBe(id);
		expect(readableAnswer(field, value, facts, 'en').text).toBe(en);
	});
	it('names several members, and nothing for nothing', () => {
		const field: Field = { id: 'x', kind: 'members', label };
		expect(readableAnswer(field, [father.nik, grownSon.nik], facts, 'id').text).toBe(
			`${father.name}, ${grownSon.name}`,
		);
		expect(readableAnswer(field, undefined, facts, 'id')).toEqual({ text: '' });
	});
	it('gives rows their titles; a row without one is called by its kind', () => {
		const list = birth.pages.flatMap((page) => page.fields).find((field) => field.kind === 'list')!;
		const read = readableAnswer(
			list,
			[{ namaLengkap: 'AYU LESTARI', jenisKelamin: '2' }, { jenisKelamin: '1' }],
			facts,
			'id',
		);
		expect(read.text).toBe('AYU LESTARI, bayi');
		expect(read.rows?.[0]?.answers).toContainEqual({ label: 'Jenis kelamin', text: 'Perempuan' });
	});
});
