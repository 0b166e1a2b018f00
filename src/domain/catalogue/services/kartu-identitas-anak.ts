import { defineService } from '../define-service.ts';
import { baru5Sampai17, baruBawah5 } from './kartu-identitas-anak/baru.ts';
import { ganti5, kiaHilang, kiaPindahDatang, kiaRusak } from './kartu-identitas-anak/ganti.ts';
import { f102 } from './forms.ts';
import { words } from './parts.ts';

export const kartuIdentitasAnak = defineService({
	id: 'KIA',
	slug: 'kartu-identitas-anak',
	name: words('Kartu Identitas Anak', 'Child identity card (KIA)'),
	summary: words(
		'Kartu identitas untuk anak yang belum berusia 17 tahun.',
		'An identity card for children below 17.',
	),
	forms: [f102],
	output: 'kia',
	quotaGroup: 'card',
	outputText: words('Kartu Identitas Anak', 'Child identity card'),
	legalBasis: ['Permendagri 2/2016 Pasal 3-13', 'SE 470/13287/Dukcapil', 'UU 24/2013 Pasal 79A'],
	whoMayApply: words('Orang tua atau wali.', 'A parent or guardian.'),
	workingDays: { min: 3, max: 7 },
	oneOpen: { persons: ['nik'] },
	state: 'open',
	variants: [baruBawah5, baru5Sampai17, ganti5, kiaHilang, kiaRusak, kiaPindahDatang],
});
