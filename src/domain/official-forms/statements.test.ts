import { describe, expect, it } from 'vitest';
import { visibleAnswers } from '../applications/completeness.ts';
import { daughter, exampleFacts, family, familyOf, father, mother, today } from '../catalogue/fixtures.ts';
import type { FormFacts } from '../catalogue/form-facts.ts';
import type { Answers } from '../catalogue/form.ts';
import { findService, findVariant, services } from '../catalogue/services.ts';
import { filledForms, formSheet, statementsAsked } from './form-sheets.ts';
import type { FormSheet } from './sheet.ts';

const places = { city: 'Kota Bekasi', province: 'Jawa Barat', kecamatan: { '32.75.01': 'Bekasi Timur' } };
const home = 'JL. MELATI NO. 5 RT 003 RW 007, Kel. Bekasi Jaya, Kec. Bekasi Timur, Kota Bekasi';

type More = { readonly answers?: Answers; readonly facts?: Partial<FormFacts> };

const partsOf = (path: `${string}/${string}`) => {
	const [serviceId = '', variantId = ''] = path.split('/');
	const service = findService(serviceId)!;
	return { service, variant: findVariant(service, variantId)! };
};
function factsOf(path: `${string}/${string}`, more: More = {}): FormFacts {
	const example = exampleFacts(path);
	const facts = { ...example, ...more.facts, answers: { ...example.answers, ...more.answers } };
	return { ...facts, answers: visibleAnswers(partsOf(path).variant, facts) };
}
const asked = (path: `${string}/${string}`, more: More = {}): string[] => {
	const { service, variant } = partsOf(path);
	return statementsAsked(service, variant, factsOf(path, more)).map(
		({ form, documentId }) => `${documentId} ${form.code}`,
	);
};
function sheetOf(path: `${string}/${string}`, code: string, more: More = {}): FormSheet {
	const { service, variant } = partsOf(path);
	const facts = factsOf(path, more);
	const form = service.forms.find((one) => one.code === code)!;
	return formSheet({
		form,
		service,
		variant,
		facts,
		applicantName: 'BUDI SANTOSO',
		documents: new Set(),
		places,
	});
}
/** The values of the lines of a part, by label. */
function valuesOf(sheet: FormSheet, title: string): Record<string, string> {
	const found = sheet.blocks.find((one) => one.kind === 'lines' && one.title.startsWith(title));
	return found?.kind === 'lines'
		? Object.fromEntries(found.lines.map(({ label, value }) => [label, value]))
		: {};
}
const rowsOf = (sheet: FormSheet, title: string): readonly (readonly string[])[] => {
	const found = sheet.blocks.find((one) => one.kind === 'table' && one.title.startsWith(title));
	return found?.kind === 'table' ? found.rows : [];
};
const said = (sheet: FormSheet): string =>
	sheet.blocks.flatMap((one) => (one.kind === 'text' ? [one.text] : [])).join(' ');

describe('which statements are asked for', () => {
	it('follows from the answers, as the documents do', () => {
		expect(asked('AKTA_LAHIR/AYAH_IBU', { answers: { suratLahir: 'no' } })).toEqual(['F203 F-2.03']);
		expect(asked('AKTA_LAHIR/AYAH_IBU', { answers: { suratLahir: 'yes' } })).toEqual([]);
		expect(asked('AKTA_LAHIR/BELUM_TERCATAT', { answers: { suratLahir: 'no' } })).toEqual([
			'F204 F-2.04',
			'F203 F-2.03',
		]);
		expect(asked('KK/BARU_KELUARGA', { answers: { dasarKeluarga: 'kawin_belum_tercatat' } })).toEqual([
			'F105 F-1.05',
		]);
		expect(asked('KK/PISAH')).toEqual([]);
	});
	it('names only forms in force on the day', () => {
		const earlier = { facts: { today: '2026-06-30' } };
		expect(asked('KK/NUMPANG', earlier)).toEqual([]);
		expect(asked('KK/NUMPANG')).toContain('F103B F-1.03B');
	});
	it('has a sheet for every statement of the catalogue, and fills none as a form besides', () => {
		for (const service of services)
			for (const variant of service.variants)
				for (const { statement } of variant.requiredDocuments) {
					if (statement === undefined) continue;
					const path = `${service.id}/${variant.id}` as const;
					const sheet = sheetOf(path, statement);
					expect(sheet, path).toMatchObject({ code: statement, byHand: true });
					expect(sheet.signatures, path).not.toEqual([]);
					expect(filledForms(service, variant, today).map(({ code }) => code)).not.toContain(statement);
				}
	});
	it('are filled with nothing at all too', () => {
		for (const service of services)
			for (const variant of service.variants)
				for (const { statement } of variant.requiredDocuments) {
					const form = service.forms.find(({ code }) => code === statement);
					if (!form) continue;
					const facts = { today, applicantNik: father.nik, family: familyOf(), answers: {} };
					const sheet = formSheet({
						form,
						service,
						variant,
						facts,
						applicantName: father.name,
						documents: new Set(),
						places,
					});
					expect(JSON.stringify(sheet)).not.toMatch(/undefined|null|NaN/);
				}
	});
});

describe('F-1.05', () => {
	it('tells husband from wife, whoever applies, and leaves blank what nobody told', () => {
		const answers = {
			dasarKeluarga: 'kawin_belum_tercatat',
			nikPemohon: mother.nik,
			nikPasangan: '3275010203800011',
			namaPasangan: 'AGUS',
		};
		const sheet = sheetOf('KK/BARU_KELUARGA', 'F-1.05', { answers });
		expect(valuesOf(sheet, 'Pihak pertama')).toMatchObject({
			'Nama lengkap': 'AGUS',
			NIK: '3275010203800011',
			'Tempat dan tanggal lahir': '',
			Alamat: '',
		});
		expect(valuesOf(sheet, 'Pihak kedua')).toMatchObject({
			'Nama lengkap': mother.name,
			'Tempat dan tanggal lahir': 'BEKASI, 15-04-1982',
			Alamat: home,
		});
		expect(sheet.blocks).toContainEqual(
			expect.objectContaining({
				title: 'Peristiwa',
				ticks: [
					{ no: '1', label: 'Perkawinan', ticked: true },
					{ no: '2', label: 'Perceraian', ticked: false },
				],
			}),
		);
		expect(sheet.signatures.map(({ who }) => who)).toEqual([
			'Saksi 1',
			'Saksi 2',
			'Pihak kedua',
			'Pihak pertama',
		]);
	});
	it('lists children who come along, and no other members', () => {
		const anggota = [
			{ nik: '3275016107120014', namaLengkap: 'ANAK KECIL', shdk: '4' },
			{ nik: '3275016107550015', namaLengkap: 'NENEK', shdk: '7' },
		];
		const answers = { dasarKeluarga: 'kawin_belum_tercatat', anggotaLain: 'yes', anggota };
		const sheet = sheetOf('KK/BARU_KELUARGA', 'F-1.05', { answers });
		expect(rowsOf(sheet, 'Anak')).toEqual([['1', 'ANAK KECIL', '', '4 ANAK']]);
	});
});

describe('F-2.03', () => {
	const noLetter = { answers: { suratLahir: 'no' } };
	it('names who declares, the child, its mother and the witnesses', () => {
		const sheet = sheetOf('AKTA_LAHIR/AYAH_IBU', 'F-2.03', noLetter);
		const { answers } = factsOf('AKTA_LAHIR/AYAH_IBU', noLetter);
		const [child] = answers['anak'] as readonly Record<string, string>[];
		expect(valuesOf(sheet, 'Yang membuat pernyataan')).toMatchObject({
			'Nama lengkap': 'BUDI SANTOSO',
			NIK: father.nik,
			Alamat: home,
		});
		expect(valuesOf(sheet, 'Anak')['Nama lengkap']).toBe(child!['namaLengkap']);
		expect(valuesOf(sheet, 'Ibu')).toMatchObject({ 'Nama lengkap': mother.name, 'Nama ayah': father.name });
		expect(sheet.signatures.map(({ name }) => name)).toEqual([
			answers['namaSaksi1'],
			answers['namaSaksi2'],
			'BUDI SANTOSO',
		]);
	});
	it('declares each of twins', () => {
		const [one] = factsOf('AKTA_LAHIR/AYAH_IBU').answers['anak'] as readonly Record<string, string>[];
		const anak = [one!, { ...one!, namaLengkap: 'SINTA SANTOSO' }];
		const sheet = sheetOf('AKTA_LAHIR/AYAH_IBU', 'F-2.03', { answers: { suratLahir: 'no', anak } });
		expect(valuesOf(sheet, 'Anak 2')['Nama lengkap']).toBe('SINTA SANTOSO');
		expect(said(sheet)).toContain('anak-anak kandung');
	});
	it('declares no parent of a child that was found, and no father of a mother’s child', () => {
		const found = sheetOf('AKTA_LAHIR/TIDAK_DIKETAHUI', 'F-2.03', { answers: { beritaAcara: 'no' } });
		expect(valuesOf(found, 'Ibu')).toEqual({});
		expect(said(found)).not.toContain('kandung');
		const hers = sheetOf('AKTA_LAHIR/SEORANG_IBU', 'F-2.03', noLetter);
		expect(valuesOf(hers, 'Ibu')).not.toHaveProperty('Nama ayah');
	});
});

describe('F-2.04', () => {
	it('names husband and wife, and their KK where both are on it', () => {
		const sheet = sheetOf('AKTA_LAHIR/BELUM_TERCATAT', 'F-2.04');
		expect(valuesOf(sheet, 'Suami')['Nama lengkap']).toBe(father.name);
		expect(valuesOf(sheet, 'Istri')).toMatchObject({
			'Nama lengkap': mother.name,
			'Nomor Kartu Keluarga': family.kkNumber,
		});
		expect(rowsOf(sheet, 'Anak')).toHaveLength(1);
		const typed = { ibu: 'di_luar', namaIbu: 'RATNA', nikIbuLuar: '3275015504820099' };
		const other = sheetOf('AKTA_LAHIR/BELUM_TERCATAT', 'F-2.04', { answers: typed });
		expect(valuesOf(other, 'Istri')).toMatchObject({
			'Nama lengkap': 'RATNA',
			NIK: '3275015504820099',
			'Nomor Kartu Keluarga': '',
		});
	});
});

describe('F-1.03A, B and C', () => {
	it('A: a child that joins is entrusted to the head of the family', () => {
		const row = { nik: '3275016107120014', namaLengkap: 'RINA', noKkAsal: '3275011203150099', shdk: '9' };
		const anggota = [
			{ ...row, dariLuarKota: 'no', anakTanpaOrangTua: 'yes' },
			{ ...row, namaLengkap: 'PAMAN', dariLuarKota: 'no', anakTanpaOrangTua: 'no' },
		];
		const sheet = sheetOf('KK/NUMPANG', 'F-1.03A', { answers: { anggota } });
		expect(rowsOf(sheet, 'Anak').map((cells) => cells[1])).toEqual(['RINA']);
		expect(valuesOf(sheet, 'Yang menerima')['Nama lengkap']).toBe(father.name);
		expect(valuesOf(sheet, 'Yang memberi')['Nama lengkap']).toBe('');
		const all = sheetOf('KK/NUMPANG', 'F-1.03B', { answers: { anggota } });
		expect(rowsOf(all, 'Yang diterima')).toHaveLength(2);
		expect(valuesOf(all, 'Yang membuat')).toMatchObject({ 'Nomor Kartu Keluarga': family.kkNumber });
	});
	it('A: a child that moves alone is entrusted by the parent who applies', () => {
		const answers = { anggotaPindah: [daughter.nik], statusKkPindah: '1' };
		const sheet = sheetOf('SKPWNI/ANTAR_PROVINSI', 'F-1.03A', {
			answers,
			facts: { applicantNik: mother.nik },
		});
		expect(rowsOf(sheet, 'Anak').map((cells) => cells[2])).toEqual([daughter.nik]);
		expect(valuesOf(sheet, 'Yang memberi')['Nama lengkap']).toBe(mother.name);
		expect(valuesOf(sheet, 'Yang menerima')['Nama lengkap']).toBe('');
	});
	it('C: names the house and who will live there, and leaves the owner to the owner', () => {
		const answers = { statusTempatTinggal: 'kontrak', anggotaPindah: [father.nik, mother.nik] };
		const sheet = sheetOf('SKPWNI/DALAM_KOTA', 'F-1.03C', { answers });
		const { answers: full } = factsOf('SKPWNI/DALAM_KOTA', { answers });
		expect(valuesOf(sheet, 'Rumah')['Alamat rumah']).toContain(String(full['alamatTujuan']));
		expect(valuesOf(sheet, 'Rumah')['Ditempati sebagai']).toBe('Kontrak');
		expect(rowsOf(sheet, 'Yang memakai')).toHaveLength(2);
		expect(valuesOf(sheet, 'Yang membuat')['Nama lengkap']).toBe('');
		const arriving = sheetOf('KK/PINDAH_DATANG', 'F-1.03C', { answers: { statusTempatTinggal: 'sewa' } });
		expect(rowsOf(arriving, 'Yang memakai').length).toBeGreaterThan(0);
	});
});
