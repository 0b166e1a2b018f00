import { describe, expect, it } from 'vitest';
import { daughter, exampleFacts, family, father, mother, today } from '../catalogue/fixtures.ts';
import type { Answers } from '../catalogue/form.ts';
import { findService, findVariant, services } from '../catalogue/services.ts';
import { claimsOf } from './claims.ts';
import { visibleAnswers } from './completeness.ts';

const claimed = (path: string, answers: Answers): readonly string[] => {
	const [serviceId = '', variantId = ''] = path.split('/');
	const service = findService(serviceId)!;
	return claimsOf(service, findVariant(service, variantId)!, {
		today,
		applicantNik: father.nik,
		family,
		answers,
	});
};
const kk = `kk ${family.kkNumber}`;

describe('what an application asks for', () => {
	it.each<[string, Answers, readonly string[]]>([
		['CETAK_KTP/HILANG', { nik: mother.nik }, [`CETAK_KTP nik ${mother.nik}`]],
		['CETAK_KTP/RUSAK', { nik: mother.nik }, [`CETAK_KTP nik ${mother.nik}`]],
		['KIA/HILANG', { nik: daughter.nik }, [`KIA nik ${daughter.nik}`]],
		['KIA/BARU_0_5', {}, []],
		['AKTA_MATI/LURAH', { nikJenazah: mother.nik }, [`AKTA_MATI nik ${mother.nik}`]],
		['AKTA_MATI/TANPA_IDENTITAS', { namaJenazah: 'MR X' }, []],
		[
			'SKPWNI/ANTAR_PROVINSI',
			{ anggotaPindah: [mother.nik, father.nik, father.nik] },
			[`SKPWNI nik ${father.nik}`, `SKPWNI nik ${mother.nik}`],
		],
		[
			'AKTA_LAHIR/AYAH_IBU',
			{ anak: [{ namaLengkap: 'Raka  o’Santoso', tanggalLahir: '2026-11-01' }, { namaLengkap: 'Rani' }] },
			[`AKTA_LAHIR ${kk} RAKA O'SANTOSO 2026-11-01`],
		],
		['AKTA_LAHIR/TERLAMBAT', { anak: [{ nik: daughter.nik }] }, [`AKTA_LAHIR nik ${daughter.nik}`]],
		['KK/HILANG', {}, [`KK/HILANG ${kk}`]],
		['KK/RUSAK', {}, [`KK/RUSAK ${kk}`]],
		['KK/KURANG', { anggota: [{ nik: mother.nik }] }, [`KK/KURANG nik ${mother.nik}`]],
		[
			'KK/UBAH_ELEMEN',
			{ elemenDataBerubah: [{ nik: mother.nik }, { nik: mother.nik }] },
			[`KK/UBAH_ELEMEN nik ${mother.nik}`],
		],
	])('%s %j', (path, answers, claims) => expect(claimed(path, answers)).toEqual(claims));

	it('is something for every variant but of those whom nobody knows', () => {
		const none = services.flatMap((service) =>
			service.variants
				.filter((variant) => {
					const facts = exampleFacts(`${service.id}/${variant.id}`);
					return (
						claimsOf(service, variant, { ...facts, answers: visibleAnswers(variant, facts) }).length === 0
					);
				})
				.map((variant) => `${service.id}/${variant.id}`),
		);
		expect(none).toEqual(['AKTA_MATI/TANPA_IDENTITAS']);
	});
});
