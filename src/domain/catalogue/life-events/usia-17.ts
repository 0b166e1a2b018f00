import { words } from '../services/parts.ts';
import type { LifeEvent } from './life-event.ts';

export const usia17: LifeEvent = {
	id: 'usia-17',
	name: words('Berusia 17 tahun', 'Turning 17'),
	summary: words(
		'Perekaman KTP-el, lalu kartunya dicetak.',
		'Recording for the KTP-el, and then its printing.',
	),
	lead: { service: 'REKAM_KTP', variants: ['PEMULA_17'] },
	offers: [
		{
			id: 'ktp',
			name: words('Kartu KTP-el pertama', 'The first KTP-el card'),
			why: words(
				'Kartu dicetak setelah perekaman, tanpa mengisi apa pun lagi. Datang dua kali ke kantor yang sama: untuk direkam, lalu untuk mengambil kartu.',
				'The card is printed after the recording, with nothing more to fill in. Two visits to the same office: to be recorded, and then to collect the card.',
			),
			companions: [
				{
					id: 'ktp',
					service: 'CETAK_KTP',
					variant: 'BARU',
					people: 'recorded',
					ifLeadEnds: 'ends',
					collected: 'after_the_meeting',
					settledByLead: ['card_not_ready_to_print', 'holder_under_17_unmarried'],
					asks: [],
					answers: { nik: { person: 'nik' } },
					extraDocuments: [],
					documents: { BUKTI_REKAM: 'the_lead' },
				},
			],
		},
	],
};
