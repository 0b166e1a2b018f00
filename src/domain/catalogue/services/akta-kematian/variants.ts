import type { RequiredDocument, Variant } from '../../service.ts';
import type { Text } from '../../../text.ts';
import { words } from '../parts.ts';
import { reporterPage, witnessPage, witnessRules } from '../reporting.ts';
import {
	clinicDeathPage,
	deathAbroadPage,
	homeDeathPage,
	missingDeathPage,
	orderPage,
	unidentifiedDeathPage,
} from './death.ts';
import {
	deathReporters,
	deceasedPage,
	relationToDeceased,
	unknownDeceasedPage,
	whoDiedPage,
} from './deceased.ts';
import { deceasedRules, lateDeathRule, orderRule } from './rules.ts';

const reporter = reporterPage(deathReporters, relationToDeceased);
const wholePage = words(
	'Foto surat aslinya, seluruh halaman, sampai nomor, tanggal, cap dan tanda tangan terbaca. Aslinya hanya ditunjukkan saat mengambil akta, lalu Anda bawa pulang.',
	'Photograph the original, the whole page, with number, date, stamp and signature readable. You only show the original when you collect the certificate, and keep it.',
);
const letter = (id: string, label: Text, help = wholePage): RequiredDocument => ({
	id,
	label,
	help,
	need: 'wajib',
	source: ['SE'],
});
/** SE: not asked of those who never had a NIK. */
const deceasedCard: RequiredDocument = {
	id: 'KK_JENAZAH',
	label: words('KK atau KTP-el yang meninggal', 'KK or KTP-el of the deceased'),
	help: words(
		'Foto KK atau KTP-el asli milik yang meninggal. Tidak diminta bila tidak pernah mempunyai NIK.',
		'Photograph the original KK or KTP-el of the deceased. Not asked of somebody who never had a NIK.',
	),
	need: 'wajib',
	when: { not: { answer: 'jenazah', equals: 'tanpa_nik' } },
	whenText: words('kecuali tidak pernah mempunyai NIK', 'unless they never had a NIK'),
	source: ['SE'],
};

export const faskes: Variant = {
	id: 'FASKES',
	name: words('Meninggal di fasilitas kesehatan', 'Died at a clinic or hospital'),
	summary: words(
		'Untuk yang meninggal di rumah sakit, puskesmas atau di hadapan dokter.',
		'For someone who died in hospital, a clinic or before a doctor.',
	),
	pages: [reporter, whoDiedPage, deceasedPage, clinicDeathPage, witnessPage],
	requiredDocuments: [
		letter(
			'SK_MATI',
			words('Surat kematian dari dokter atau fasilitas kesehatan', 'Death letter from the doctor or clinic'),
		),
		deceasedCard,
	],
	rules: [...deceasedRules, lateDeathRule],
	siakEvent: 'register_death',
};

export const lurah: Variant = {
	id: 'LURAH',
	name: words('Meninggal di rumah', 'Died at home'),
	summary: words(
		'Untuk yang meninggal di rumah, dengan surat dari lurah.',
		'For someone who died at home, with a letter from the lurah.',
	),
	pages: [reporter, whoDiedPage, deceasedPage, homeDeathPage, witnessPage],
	requiredDocuments: [
		letter('SK_MATI_LURAH', words('Surat keterangan kematian dari lurah', 'Death letter from the lurah')),
		deceasedCard,
	],
	rules: [...deceasedRules, lateDeathRule],
	siakEvent: 'register_death',
};

export const tanpaIdentitas: Variant = {
	id: 'TANPA_IDENTITAS',
	name: words('Identitas tidak jelas', 'Identity unclear'),
	summary: words(
		'Untuk jenazah yang identitasnya tidak diketahui.',
		'For a deceased person whose identity is unknown.',
	),
	pages: [reporter, unknownDeceasedPage, unidentifiedDeathPage, witnessPage],
	requiredDocuments: [
		letter('SK_POLISI', words('Surat keterangan dari kepolisian', 'Letter from the police')),
	],
	rules: [...witnessRules, lateDeathRule],
	siakEvent: 'register_death',
};

export const hilangTanpaJenazah: Variant = {
	id: 'HILANG_TANPA_JENAZAH',
	name: words('Hilang atau jenazah tidak ditemukan', 'Missing, body not found'),
	summary: words(
		'Untuk orang hilang yang dinyatakan meninggal oleh pengadilan.',
		'For a missing person declared dead by a court.',
	),
	pages: [reporter, whoDiedPage, deceasedPage, missingDeathPage, orderPage, witnessPage],
	requiredDocuments: [
		letter(
			'PENETAPAN_PN',
			words(
				'Salinan penetapan pengadilan, atau surat pernyataan maskapai',
				'Copy of the court order, or the carrier’s statement',
			),
			words(
				'Foto semua halaman salinannya dan gabungkan dalam satu PDF; nomor, tanggal dan cap terbaca.',
				'Photograph every page of the copy into one PDF; number, date and stamp readable.',
			),
		),
	],
	rules: [...deceasedRules, orderRule, lateDeathRule],
	siakEvent: 'register_death',
};

export const luarNegeri: Variant = {
	id: 'LUAR_NEGERI',
	name: words('Meninggal di luar negeri', 'Died abroad'),
	summary: words(
		'Untuk warga yang meninggal di luar wilayah Indonesia.',
		'For a resident who died outside Indonesia.',
	),
	pages: [reporter, whoDiedPage, deceasedPage, deathAbroadPage, witnessPage],
	requiredDocuments: [
		letter(
			'SK_PERWAKILAN',
			words('Surat keterangan kematian dari Perwakilan RI', 'Death letter from the Indonesian mission'),
		),
	],
	rules: [...deceasedRules, lateDeathRule],
	siakEvent: 'register_death',
};
