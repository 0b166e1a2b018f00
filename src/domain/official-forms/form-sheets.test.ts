import { describe, expect, it } from 'vitest';
import { visibleAnswers } from '../applications/completeness.ts';
import {
	daughter,
	exampleFacts,
	family,
	familyOf,
	father,
	grownSon,
	mother,
	resident,
} from '../catalogue/fixtures.ts';
import type { FormFacts } from '../catalogue/form-facts.ts';
import type { Answers } from '../catalogue/form.ts';
import { findService, findVariant, services } from '../catalogue/services.ts';
import { kindsOfVariant } from './f-1-02.ts';
import { filledForms, formSheet } from './form-sheets.ts';
import type { FormBlock, FormSheet } from './sheet.ts';

const today = '2026-11-24';
const places = { city: 'Kota Bekasi', province: 'Jawa Barat', kecamatan: { '32.75.01': 'Bekasi Timur' } };

/** The form of a careful resident's application; with other answers or another family where a test is about them. */
function sheetOf(
	path: `${string}/${string}`,
	code: string,
	more: { answers?: Answers; facts?: Partial<FormFacts>; documents?: readonly string[]; on?: string } = {},
): FormSheet {
	const [serviceId = '', variantId = ''] = path.split('/');
	const service = findService(serviceId)!;
	const variant = findVariant(service, variantId)!;
	const example = exampleFacts(path);
	const facts = { ...example, ...more.facts, answers: { ...example.answers, ...more.answers } };
	const form = filledForms(service, variant, more.on ?? today).find((one) => one.code === code)!;
	return formSheet({
		form,
		service,
		variant,
		facts: { ...facts, answers: visibleAnswers(variant, facts) },
		applicantName: 'BUDI SANTOSO',
		documents: new Set(more.documents),
		places,
	});
}
const titleOf = (one: FormBlock): string => (one.kind === 'text' ? '' : one.title);
const block = (sheet: FormSheet, title: string): FormBlock =>
	sheet.blocks.find((one) => titleOf(one).startsWith(title))!;
/** The values of the numbered lines of a part. */
const valuesOf = (sheet: FormSheet, title: string): Record<string, string> => {
	const found = block(sheet, title);
	return found.kind === 'lines'
		? Object.fromEntries(found.lines.map(({ no, label, value }) => [no || label, value]))
		: {};
};
const ticked = (sheet: FormSheet, title: string): string[] => {
	const found = block(sheet, title);
	return found.kind === 'ticks' ? found.ticks.filter((tick) => tick.ticked).map(({ no }) => no) : [];
};
const rowsOf = (sheet: FormSheet, title: string): readonly (readonly string[])[] => {
	const found = block(sheet, title);
	return found.kind === 'table' ? found.rows : [];
};

describe('every variant', () => {
	it('fills a form, and ticks what it is on F-1.02', () => {
		for (const service of services)
			for (const variant of service.variants) {
				const path = `${service.id}/${variant.id}`;
				const codes = filledForms(service, variant, today).map(({ code }) => code);
				expect(codes, path).not.toEqual([]);
				if (codes.includes('F-1.02')) expect(kindsOfVariant(service.id, variant.id), path).not.toEqual([]);
			}
	});
	const open = services
		.filter(({ state }) => state === 'open')
		.flatMap((service) => service.variants.map((variant) => [service, variant] as const));
	it.each(open.map(([service, variant]) => [`${service.id}/${variant.id}`, service, variant] as const))(
		'%s is filled with nothing at all too',
		(path, service, variant) => {
			const nobody = familyOf();
			for (const form of filledForms(service, variant, today)) {
				const sheet = formSheet({
					form,
					service,
					variant,
					facts: { today, applicantNik: father.nik, family: nobody, answers: {} },
					applicantName: father.name,
					documents: new Set(),
					places,
				});
				expect(sheet.blocks.length, path).toBeGreaterThan(1);
				expect(JSON.stringify(sheet), path).not.toMatch(/undefined|null|NaN/);
			}
		},
	);
	it('fills only forms that are made from answers', () => {
		const service = findService('KK')!;
		const variant = findVariant(service, 'BARU_KELUARGA')!;
		expect(filledForms(service, variant, today).map(({ code }) => code)).toEqual(['F-1.02', 'F-1.01']);
		const form = { ...service.forms[0]!, code: 'F-1.07' };
		const facts = exampleFacts('KK/BARU_KELUARGA');
		const rest = { service, variant, facts, applicantName: '', documents: new Set<string>(), places };
		expect(() => formSheet({ form, ...rest })).toThrow(RangeError);
	});
});

describe('F-1.02', () => {
	it('names the applicant, ticks the event and the documents that are there', () => {
		const sheet = sheetOf('KK/TAMBAH_LAHIR', 'F-1.02', { documents: ['KK_LAMA'] });
		expect(valuesOf(sheet, 'I.')).toMatchObject({ 1: 'BUDI SANTOSO', 2: father.nik, 3: family.kkNumber });
		expect(ticked(sheet, 'II.')).toEqual(['KK.B.2']);
		expect(ticked(sheet, 'III.')).toEqual(['1']);
		expect(sheet).toMatchObject({ code: 'F-1.02', decree: 'Permendagri 109/2019' });
	});
	it('has 27 kinds and 16 attachments, and writes below what has no box of its own', () => {
		const sheet = sheetOf('CETAK_KTP/PINDAH_DATANG', 'F-1.02', { documents: ['SKPWNI', 'KTP_LAMA'] });
		expect(block(sheet, 'II.')).toMatchObject({ ticks: { length: 27 } });
		expect(ticked(sheet, 'III.')).toEqual(['7', '17']);
		expect(JSON.stringify(block(sheet, 'III.'))).toContain('KTP-el');
	});
});

describe('F-1.01', () => {
	it('registers a baby with its parents, and no NIK', () => {
		const sheet = sheetOf('KK/TAMBAH_LAHIR', 'F-1.01');
		const baby = valuesOf(sheet, 'Data anggota keluarga 1');
		expect(baby).toMatchObject({ NIK: '', 27: '4 ANAK', 38: mother.nik, 39: mother.name, 40: father.nik });
		expect(baby['12']).toMatch(/^\d{2}-\d{2}-2026$/);
		expect(Object.keys(baby).filter((no) => /^\d/.test(no))).toHaveLength(31);
	});
	it('gives a couple their new status, and the head first (F-1.05: not recorded)', () => {
		const recorded = sheetOf('KK/BARU_KELUARGA', 'F-1.01', { answers: { kepalaKeluarga: 'anggota' } });
		expect(valuesOf(recorded, 'Data anggota keluarga 1')).toMatchObject({
			20: '2 KAWIN TERCATAT',
			21: '2 ADA',
			27: '1 KEPALA KELUARGA',
		});
		expect(valuesOf(recorded, 'Data anggota keluarga 2')['27']).toMatch(/^[23] (SUAMI|ISTRI)$/);
		const other = { kepalaKeluarga: 'pasangan', dasarKeluarga: 'kawin_belum_tercatat' };
		const unrecorded = sheetOf('KK/BARU_KELUARGA', 'F-1.01', { answers: other });
		const [first] = [valuesOf(unrecorded, 'Data anggota keluarga 1')];
		expect(first).toMatchObject({
			20: '3 KAWIN BELUM TERCATAT',
			21: '1 TIDAK ADA',
			22: '',
			27: '1 KEPALA KELUARGA',
		});
		expect(first['2']).toBe(exampleFacts('KK/BARU_KELUARGA').answers['namaPasangan']);
	});
	it('lists those who stay under a new head', () => {
		const hubungan = [
			{ nik: mother.nik, shdk: '7' },
			{ nik: daughter.nik, shdk: '9' },
		];
		const sheet = sheetOf('KK/BARU_GANTI_KEPALA', 'F-1.01', {
			answers: { nikKepalaBaru: grownSon.nik, hubungan },
		});
		const people = [1, 2, 3].map((n) => valuesOf(sheet, `Data anggota keluarga ${n}`));
		expect(people.map((one) => [one['2'], one['27']])).toEqual([
			[grownSon.name, '1 KEPALA KELUARGA'],
			[mother.name, '7 ORANGTUA'],
			[daughter.name, '9 FAMILI LAIN'],
		]);
	});
	it('takes fourteen members, apostrophes and one-word names as they are', () => {
		const anggota = Array.from({ length: 14 }, (_, index) => ({
			nik: `32760102038${String(index).padStart(2, '0')}001`,
			namaLengkap: index === 0 ? "MA'RUF" : 'SITI',
			shdk: index === 0 ? '1' : '4',
		}));
		const sheet = sheetOf('KK/PINDAH_DATANG', 'F-1.01', { answers: { anggota } });
		expect(sheet.blocks.filter((one) => titleOf(one).startsWith('Data anggota'))).toHaveLength(14);
		expect(valuesOf(sheet, 'Data keluarga')).toMatchObject({ 1: "MA'RUF", 4: '14' });
	});
	it('knows whether the register has a birth certificate, and says nothing where it does not know', () => {
		const withCertificate = resident(grownSon.nik, grownSon.name, grownSon.birthDate, {
			birthCertificate: '3275-LU-01012005-0001',
		});
		const of = (member: typeof grownSon) =>
			valuesOf(
				sheetOf('KK/PISAH', 'F-1.01', {
					facts: { family: familyOf(father, mother, member) },
					answers: { anggota: [{ nik: member.nik, shdk: '1' }] },
				}),
				'Data anggota keluarga 1',
			);
		expect(of(withCertificate)).toMatchObject({ 15: '2 ADA', 16: '3275-LU-01012005-0001' });
		expect(of({ ...withCertificate, birthCertificate: null })).toMatchObject({ 15: '1 TIDAK ADA', 16: '' });
		expect(of(grownSon)).toMatchObject({ 15: '', 16: '' });
	});
});

describe('F-1.06', () => {
	it('puts education and occupation in part A, everything else in part B, each with its member', () => {
		const change = { semula: 'SLTA', menjadi: 'Diploma IV', dasarPerubahan: 'ijazah' };
		const elemenDataBerubah = [
			{ nik: father.nik, elemen: 'pendidikan', ...change },
			{ nik: daughter.nik, elemen: 'golonganDarah', ...change },
		];
		const sheet = sheetOf('KK/UBAH_ELEMEN', 'F-1.06', { answers: { elemenDataBerubah } });
		expect(rowsOf(sheet, 'Rincian').map((row) => row[1])).toEqual([father.name, daughter.name]);
		expect(rowsOf(sheet, 'A.')).toEqual([['1', 'Pendidikan', 'SLTA', 'Diploma IV', 'Ijazah']]);
		expect(rowsOf(sheet, 'B.')).toEqual([['2', 'Golongan darah', 'SLTA', 'Diploma IV', 'Ijazah']]);
	});
	it('is of the holder where a card changes', () => {
		const sheet = sheetOf('CETAK_KTP/UBAH_DATA', 'F-1.06');
		const { nik } = exampleFacts('CETAK_KTP/UBAH_DATA').answers;
		expect(rowsOf(sheet, 'Rincian').map((row) => row[2])).toEqual([nik]);
	});
});
