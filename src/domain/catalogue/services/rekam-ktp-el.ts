import { defineService } from '../define-service.ts';
import { f102 } from './forms.ts';
import { words } from './parts.ts';
import { kawinBawah17, pemula17, rekamAwal16 } from './rekam-ktp-el/di-kantor.ts';
import { jemputBola } from './rekam-ktp-el/jemput-bola.ts';

export const rekamKtpEl = defineService({
	id: 'REKAM_KTP',
	slug: 'rekam-ktp-el',
	name: words('Perekaman KTP-el', 'Recording for a KTP-el'),
	summary: words(
		'Perekaman iris mata, sidik jari, tanda tangan dan foto untuk KTP-el pertama.',
		'Recording of iris, fingerprints, signature and photo for a first KTP-el.',
	),
	forms: [f102],
	output: 'bukti_rekam',
	quotaGroup: 'recording',
	outputText: words('Tanda bukti perekaman; setelah itu KTP-el', 'Proof of recording; after that the KTP-el'),
	legalBasis: ['Perpres 96/2018 Pasal 15', 'UU 24/2013 Pasal 79A'],
	whoMayApply: words(
		'Orangnya sendiri. Orang tua atau anggota KK boleh mendaftarkan, tetapi perekamannya tidak dapat diwakilkan.',
		'The person. A parent or member of the KK may book, but the recording itself cannot be done by proxy.',
	),
	workingDays: { min: 3, max: 7 },
	oneOpen: { persons: ['nik'] },
	state: 'open',
	variants: [pemula17, kawinBawah17, rekamAwal16, jemputBola],
});
