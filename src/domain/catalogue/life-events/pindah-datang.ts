import { words } from '../services/parts.ts';
import type { LifeEvent } from './life-event.ts';

export const pindahDatang: LifeEvent = {
	id: 'pindah-datang',
	name: words('Pindah ke kota ini', 'Moving to this city'),
	summary: words(
		'KK di alamat baru, dan KTP-el dengan alamat baru untuk semua yang dewasa.',
		'A KK at the new address, and a KTP-el with the new address for every adult.',
	),
	lead: { service: 'KK', variants: ['PINDAH_DATANG'] },
	offers: [
		{
			id: 'ktp',
			name: words('KTP-el setiap anggota yang dewasa', 'KTP-el of each adult'),
			why: words(
				'Alamat di KTP-el ikut berganti. Yang berusia 17 tahun atau sudah kawin mendapat kartu baru, tanpa mengisi apa pun lagi.',
				'The address on the card changes too. Everyone of 17 or married gets a new card, with nothing more to fill in.',
			),
			companions: [
				{
					id: 'ktp',
					service: 'CETAK_KTP',
					variant: 'PINDAH_DATANG',
					people: 'arrivingAdults',
					ifLeadEnds: 'ends',
					asks: [],
					answers: { nik: { person: 'nik' }, kkBaruTerbit: { value: 'yes' } },
					extraDocuments: [],
					documents: {},
				},
			],
		},
	],
};
