import { defineService } from '../define-service.ts';
import { f201, f203, f204, onlyFor } from './forms.ts';
import { later, needed, neededWhen } from './later.ts';
import { kkOriginal, words } from './parts.ts';

const birthLetter = needed('SK_LAHIR', words('Surat keterangan kelahiran', 'Birth letter'), 'SE');
const birthStatement = words(
	'Surat pernyataan kebenaran data kelahiran (F-2.03) dengan dua saksi',
	'Statement on the birth data (F-2.03) with two witnesses',
);

export const aktaKelahiran = defineService({
	id: 'AKTA_LAHIR',
	slug: 'akta-kelahiran',
	name: words('Akta Kelahiran', 'Birth certificate'),
	summary: words(
		'Mencatatkan kelahiran dan mendapatkan kutipan aktanya.',
		'Registering a birth and receiving the certificate.',
	),
	forms: [...f201, f203, onlyFor(f204, 'BELUM_TERCATAT')],
	output: 'akta_lahir',
	quotaGroup: 'paper',
	outputText: words(
		'Kutipan akta kelahiran bertanda tangan elektronik dengan kode QR, KK yang diperbarui, dan KIA',
		'Birth certificate with electronic signature and QR code, an updated KK, and a KIA',
	),
	legalBasis: [
		'UU 24/2013 Pasal 27',
		'Perpres 96/2018 Pasal 33-36',
		'SE 470/13287/Dukcapil',
		'UU 24/2013 Pasal 79A',
	],
	whoMayApply: words(
		'Orang tua, wali atau keluarga; yang bersangkutan bila sudah dewasa. Bila diwakilkan: surat kuasa F-1.07.',
		'Parents, guardian or family; the person, if adult. For a proxy: power of attorney F-1.07.',
	),
	workingDays: { min: 3, max: 7 },
	state: 'soon',
	variants: [
		later(
			'register_birth',
			'AYAH_IBU',
			words('Anak ayah dan ibu', 'Child of father and mother'),
			words(
				'Untuk anak yang perkawinan orang tuanya tercatat.',
				'For a child whose parents’ marriage is recorded.',
			),
			[
				{
					...birthLetter,
					label: words(
						'Surat keterangan kelahiran dari fasilitas kesehatan, dokter, bidan, nakhoda, atau lurah',
						'Birth letter from a clinic, doctor, midwife, ship’s captain or lurah',
					),
					whenText: words('kecuali memakai F-2.03', 'unless F-2.03 is used'),
				},
				needed(
					'BUKU_NIKAH',
					words(
						'Buku nikah, kutipan akta perkawinan, atau bukti lain yang sah',
						'Marriage book, certificate or other legal proof',
					),
					'SE',
				),
				kkOriginal,
				neededWhen(
					'F203',
					birthStatement,
					words('bila tidak ada surat keterangan kelahiran', 'if there is no birth letter'),
					'SE',
				),
			],
		),
		later(
			'register_birth',
			'BELUM_TERCATAT',
			words(
				'Anak ayah dan ibu, perkawinan belum tercatat',
				'Child of father and mother, marriage not recorded',
			),
			words(
				'Untuk anak yang orang tuanya suami istri di KK, tetapi perkawinannya belum tercatat.',
				'For a child whose parents are husband and wife on the KK, but whose marriage is not recorded.',
			),
			[
				birthLetter,
				needed(
					'F204',
					words(
						'Surat pernyataan sebagai pasangan suami istri (F-2.04) dengan dua saksi',
						'Statement of being husband and wife (F-2.04) with two witnesses',
					),
					'SE',
				),
				kkOriginal,
			],
		),
		later(
			'register_birth',
			'SEORANG_IBU',
			words('Anak seorang ibu', 'Child of a mother'),
			words(
				'Untuk anak yang dicatat dengan nama ibunya saja.',
				'For a child recorded with the mother’s name only.',
			),
			[birthLetter, kkOriginal],
		),
		later(
			'register_birth',
			'TIDAK_DIKETAHUI',
			words('Asal-usul atau orang tua tidak diketahui', 'Parents unknown'),
			words(
				'Untuk anak yang ditemukan dan orang tuanya tidak diketahui.',
				'For a child who was found and whose parents are unknown.',
			),
			[
				{
					...needed('BA_POLISI', words('Berita acara dari kepolisian', 'Police record'), 'SE'),
					whenText: words('atau F-2.03 dari wali', 'or F-2.03 by the guardian'),
				},
				neededWhen(
					'F203',
					words(
						'Surat pernyataan F-2.03 dari wali atau penanggung jawab, dengan dua saksi',
						'Statement F-2.03 by the guardian, with two witnesses',
					),
					words('bila tidak ada berita acara kepolisian', 'if there is no police record'),
					'SE',
				),
				neededWhen(
					'KK',
					words('Kartu Keluarga', 'Family card (KK)'),
					words('bila anak sudah masuk dalam KK wali', 'if the child is on the guardian’s KK'),
					'SE',
				),
			],
		),
		later(
			'register_birth',
			'TERLAMBAT',
			words('Pelaporan terlambat', 'Late report'),
			words(
				'Untuk kelahiran yang dilaporkan lebih dari 60 hari; dihitung sendiri dari tanggal lahir.',
				'For a birth reported after more than 60 days; worked out from the birth date.',
			),
			[
				needed(
					'SAMA',
					words('Dokumen yang sama seperti pilihan di atas', 'The same documents as for the choices above'),
					'SE',
				),
			],
		),
	],
});
