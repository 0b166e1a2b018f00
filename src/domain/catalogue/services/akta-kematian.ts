import { defineService } from '../define-service.ts';
import { faskes, hilangTanpaJenazah, luarNegeri, lurah, tanpaIdentitas } from './akta-kematian/variants.ts';
import { f201 } from './forms.ts';
import { words } from './parts.ts';

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
		'Kutipan akta kematian bertanda tangan elektronik dengan kode QR, dan KK yang diperbarui',
		'Death certificate with electronic signature and QR code, and an updated KK',
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
	oneOpen: { persons: ['nik', 'nikJenazah'] },
	state: 'open',
	variants: [faskes, lurah, tanpaIdentitas, hilangTanpaJenazah, luarNegeri],
});
