import { describe, expect, it } from 'vitest';
import { codeTables, codeLabel, findCode, findCodeTable } from './code-tables.ts';
import { choicesOf } from './choices.ts';
import type { Field } from './form.ts';
import type { Service, Variant } from './service.ts';
import { catalogueRevision, findService, findVariant, services } from './services.ts';

/** As in `services.json`, which is not at hand wherever this runs. */
const listed: Record<string, Record<string, string>> = {
	REKAM_KTP: { PEMULA_17: 'KK', KAWIN_DIBAWAH_17: 'KK BUKU_NIKAH', REKAM_AWAL_16: 'KK', JEMPUT_BOLA: 'KK' },
	AKTA_LAHIR: {
		AYAH_IBU: 'SK_LAHIR BUKU_NIKAH KK F203',
		// F-2.03 may stand for a missing birth letter in every model (SE), not in the first alone.
		BELUM_TERCATAT: 'SK_LAHIR F204 KK F203',
		SEORANG_IBU: 'SK_LAHIR KK F203',
		TIDAK_DIKETAHUI: 'BA_POLISI F203 KK',
		// SAMA: those of the model that applies.
		TERLAMBAT: 'SK_LAHIR F203 BUKU_NIKAH F204 BA_POLISI KK',
	},
	AKTA_MATI: {
		FASKES: 'SK_MATI KK_JENAZAH',
		LURAH: 'SK_MATI_LURAH KK_JENAZAH',
		TANPA_IDENTITAS: 'SK_POLISI',
		HILANG_TANPA_JENAZAH: 'PENETAPAN_PN',
		LUAR_NEGERI: 'SK_PERWAKILAN',
	},
	KK: {
		BARU_KELUARGA: 'BUKU_NIKAH F105 KK_ASAL SKPWNI',
		BARU_GANTI_KEPALA: 'AKTA_KEMATIAN KK_LAMA PERNYATAAN_WALI',
		PISAH: 'KK_LAMA BUKU_NIKAH',
		PINDAH_DATANG: 'SKPWNI KTP_LAMA F103C',
		TAMBAH_LAHIR: 'KK_LAMA SK_LAHIR',
		NUMPANG: 'KK_DITUMPANGI F103B F103A SKPWNI',
		KURANG: 'KK_LAMA BUKTI_PERISTIWA',
		UBAH_ELEMEN: 'KK_LAMA F106 BUKTI_PERUBAHAN',
		HILANG: 'SK_HILANG_POLISI',
		RUSAK: 'KK_RUSAK',
	},
	CETAK_KTP: {
		BARU: 'KK BUKTI_REKAM',
		UBAH_DATA: 'KTP_LAMA BUKTI_PERISTIWA',
		HILANG: 'SK_HILANG_POLISI KK',
		RUSAK: 'KTP_RUSAK',
		PINDAH_DATANG: 'SKPWNI KTP_LAMA',
	},
	KIA: {
		BARU_0_5: 'AKTA_LAHIR KK KTP_ORTU',
		BARU_5_17: 'AKTA_LAHIR KK KTP_ORTU FOTO_2X3',
		GANTI_5: 'KIA_LAMA FOTO_2X3',
		HILANG: 'SK_HILANG_POLISI',
		RUSAK: 'KIA_RUSAK',
		PINDAH_DATANG: 'SKPWNI',
	},
	// Beside services.json's own documents, those its rules name: F-1.03A (SE, M109) and the guardian's statement (SE).
	SKPWNI: {
		ANTAR_KABKOTA: 'KK F103A PERNYATAAN_WALI',
		ANTAR_PROVINSI: 'KK F103A PERNYATAAN_WALI',
		DALAM_KOTA: 'KK F103C F103A PERNYATAAN_WALI',
	},
};

/** Need of each document as `services.json` has it: W, K or O. */
const needs: Record<string, string> = {
	AKTA_LAHIR: 'WWWK WWWK WWK WKK WKKKWK',
	AKTA_MATI: 'WW WW W W W',
	KK: 'WKWK WWK WK WWK WW WWKK WW WWW W W',
	CETAK_KTP: 'WO WW WO W WW',
	KIA: 'WWW WWWW WW W W W',
	SKPWNI: 'WKK WKK WKKK',
	REKAM_KTP: 'W WW W W',
};

describe('the seven services', () => {
	it('stand in the order of the brief', () => {
		expect(services.map((service) => service.id)).toEqual(Object.keys(listed));
	});
	/** What of the sources' list stands in a variant, in its order; what the office asks for besides is no fault. */
	const asListed = (serviceId: string, variant: Variant) => {
		const ids = (listed[serviceId]?.[variant.id] ?? '').split(' ');
		return variant.requiredDocuments.filter(({ id }) => ids.includes(id));
	};
	it('bear the variants of services.json with all their documents', () => {
		for (const service of services) {
			const documents = service.variants.map((v) => [
				v.id,
				asListed(service.id, v)
					.map((d) => d.id)
					.join(' '),
			]);
			expect(Object.fromEntries(documents)).toEqual(listed[service.id]);
		}
	});
	it('ask for those documents as strongly as services.json does', () => {
		for (const service of services.filter(({ state }) => state === 'open')) {
			const letters = service.variants.map((v) =>
				asListed(service.id, v)
					.map((d) => d.need[0]?.toUpperCase())
					.join(''),
			);
			expect(letters.join(' '), service.id).toBe(needs[service.id]);
		}
	});
	it('are found by id and by the name in URLs', () => {
		expect(findService('KK')).toBe(findService('kartu-keluarga'));
		expect(findService('cetak-ktp-el')?.id).toBe('CETAK_KTP');
		expect(findService('pajak')).toBeUndefined();
		expect(findVariant(findService('KK'), 'PISAH')?.siakEvent).toBe('split_family');
		expect(findVariant(undefined, 'PISAH')).toBeUndefined();
	});
	it('ask for no NIK of a newborn', () => {
		const birth = findVariant(findService('KK'), 'TAMBAH_LAHIR');
		const list = birth?.pages.flatMap((page) => page.fields).find((field) => field.kind === 'list');
		expect(list?.kind === 'list' && list.fields.map((field) => field.id)).not.toContain('nik');
	});
	it('cannot be changed by anyone', () => {
		const [first] = services;
		expect(() => ((first as { name: unknown }).name = 'x')).toThrow(TypeError);
		expect(() => (first?.variants as Variant[]).push()).toThrow(TypeError);
	});
});

describe('catalogueRevision', () => {
	it('is short, stable, and changes with any word', () => {
		const kk = findService('KK') as Service;
		expect(catalogueRevision(kk)).toMatch(/^[0-9a-z]{13}$/);
		expect(catalogueRevision(structuredClone(kk))).toBe(catalogueRevision(kk));
		const reworded = { ...kk, summary: { ...kk.summary, en: `${kk.summary.en}!` } };
		expect(catalogueRevision(reworded)).not.toBe(catalogueRevision(kk));
	});
	it('does not depend on the order in which keys were written', () => {
		const kk = findService('KK') as Service;
		const turned = Object.fromEntries(Object.entries(kk).reverse()) as unknown as Service;
		expect(catalogueRevision(turned)).toBe(catalogueRevision(kk));
	});
});

describe('code tables', () => {
	it('have unique codes and words in both languages', () => {
		for (const table of Object.values(codeTables)) {
			expect(new Set(table.items.map((item) => item.code)).size, table.id).toBe(table.items.length);
			for (const { label, official } of table.items) expect(label.id && label.en && official).toBeTruthy();
		}
	});
	it('hold as many rows as codes.json', () => {
		const sizes = Object.values(codeTables).map((table) => `${table.id} ${table.items.length}`);
		expect(sizes).toEqual([
			'agama 7',
			'golonganDarah 13',
			'pendidikan 10',
			'statusPerkawinan 4',
			'statusPerkawinanKK 6',
			'shdk 11',
			'jenisKelamin 2',
			'kewarganegaraan 3',
			'penyandangDisabilitas 7',
			'pekerjaan 89',
			'statusRekamKtp 8',
			'statusDasarPenduduk 6',
			'alasanPindah 7',
			'jenisKepindahan 4',
			'klasifikasiKepindahan 5',
			'jenisKelahiran 5',
			'tempatDilahirkan 5',
			'penolongKelahiran 4',
			'sebabKematian 6',
			'yangMenerangkanKematian 4',
			'kodeJenisAkta 3',
			'statusKkTidakPindah 2',
			'statusKkPindah 2',
			'statusKkTidakPindahF108 4',
			'statusKkPindahF108 3',
		]);
	});
	it('read well and keep the official words', () => {
		expect(codeLabel('pekerjaan', '16').id).toBe('Karyawan BUMN');
		expect(findCode('shdk', '7')).toMatchObject({ official: 'ORANGTUA', label: { id: 'Orang tua' } });
		expect(codeLabel('agama', '99')).toEqual({ id: '99', en: '99' });
		expect(findCodeTable('toString')).toBeUndefined();
	});
});

describe('choicesOf', () => {
	it('offers only the codes that make sense', () => {
		const field: Field = {
			id: 'shdk',
			kind: 'code',
			table: 'shdk',
			only: ['4', '6'],
			label: { id: 'a', en: 'a' },
		};
		expect(choicesOf(field).map((choice) => choice.value)).toEqual(['4', '6']);
	});
	it('offers nothing for a date', () => {
		expect(choicesOf({ id: 'd', kind: 'date', label: { id: 'a', en: 'a' } })).toEqual([]);
	});
});
