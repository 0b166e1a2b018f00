import { defineService } from '../define-service.ts';
import { f201 } from './forms.ts';
import { later, needed } from './later.ts';
import { words } from './parts.ts';

const deceasedCard = needed(
	'KK_JENAZAH',
	words('KK atau KTP-el yang meninggal', 'KK or KTP-el of the deceased'),
	'SE',
);

export const aktaKematian = defineService({
	id: 'AKTA_MATI',
	slug: 'akta-kematian',
	name: words('Akta Kematian', 'Death certificate'),
	summary: words(
		'Mencatatkan kematian dan mendapatkan kutipan aktanya.',
		'Registering a death and receiving the certificate.',
	),
	forms: [...f201],
	output: 'akta_mati',
	quotaGroup: 'paper',
	outputText: words(
		'Kutipan akta kematian bertanda tangan elektronik dengan kode QR, KK yang diperbarui, dan KTP-el pasangan dengan status baru',
		'Death certificate with electronic signature and QR code, an updated KK, and the spouse’s KTP-el with the new status',
	),
	legalBasis: [
		'UU 24/2013 Pasal 44',
		'Perpres 96/2018 Pasal 45',
		'SE 470/13287/Dukcapil',
		'UU 24/2013 Pasal 79A',
	],
	whoMayApply: words(
		'Anak, ahli waris, keluarga lain, atau ketua RT.',
		'A child, heir, other family, or the head of the RT.',
	),
	workingDays: { min: 3, max: 7 },
	state: 'soon',
	variants: [
		later(
			'register_death',
			'FASKES',
			words('Meninggal di fasilitas kesehatan', 'Died at a clinic or hospital'),
			words(
				'Untuk yang meninggal di rumah sakit, puskesmas atau di hadapan dokter.',
				'For someone who died in hospital, a clinic or before a doctor.',
			),
			[
				needed(
					'SK_MATI',
					words(
						'Surat kematian dari dokter atau fasilitas kesehatan',
						'Death letter from the doctor or clinic',
					),
					'SE',
				),
				deceasedCard,
			],
		),
		later(
			'register_death',
			'LURAH',
			words('Meninggal di rumah', 'Died at home'),
			words(
				'Untuk yang meninggal di rumah, dengan surat dari lurah.',
				'For someone who died at home, with a letter from the lurah.',
			),
			[
				needed(
					'SK_MATI_LURAH',
					words('Surat keterangan kematian dari lurah', 'Death letter from the lurah'),
					'SE',
				),
				deceasedCard,
			],
		),
		later(
			'register_death',
			'TANPA_IDENTITAS',
			words('Identitas tidak jelas', 'Identity unclear'),
			words(
				'Untuk jenazah yang identitasnya tidak diketahui.',
				'For a deceased person whose identity is unknown.',
			),
			[needed('SK_POLISI', words('Surat keterangan dari kepolisian', 'Letter from the police'), 'SE')],
		),
		later(
			'register_death',
			'HILANG_TANPA_JENAZAH',
			words('Hilang atau jenazah tidak ditemukan', 'Missing, body not found'),
			words(
				'Untuk orang hilang yang dinyatakan meninggal oleh pengadilan.',
				'For a missing person declared dead by a court.',
			),
			[
				needed(
					'PENETAPAN_PN',
					words(
						'Salinan penetapan pengadilan, atau surat pernyataan maskapai',
						'Copy of the court order, or the carrier’s statement',
					),
					'SE',
				),
			],
		),
		later(
			'register_death',
			'LUAR_NEGERI',
			words('Meninggal di luar negeri', 'Died abroad'),
			words(
				'Untuk warga yang meninggal di luar wilayah Indonesia.',
				'For a resident who died outside Indonesia.',
			),
			[
				needed(
					'SK_PERWAKILAN',
					words('Surat keterangan kematian dari Perwakilan RI', 'Death letter from the Indonesian mission'),
					'SE',
				),
			],
		),
	],
});
