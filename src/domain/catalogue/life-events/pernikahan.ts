import type { Condition } from '../condition.ts';
import type { RequiredDocument } from '../service.ts';
import { words } from '../services/parts.ts';
import type { Companion, LifeEvent } from './life-event.ts';
import type { People } from './people.ts';

const married: Condition = {
	answer: 'dasarKeluarga',
	oneOf: ['kawin_tercatat', 'kawin_belum_tercatat'],
};

const oldCardOf = (id: string, whoId: string, whoEn: string): RequiredDocument => ({
	id,
	label: words(`KTP-el lama ${whoId}`, `Current KTP-el of ${whoEn}`),
	help: words(
		'Foto kartu dari depan, mengisi layar, tanpa pantulan cahaya. Kartunya diserahkan saat mengambil yang baru.',
		'Photograph the front, filling the screen, without glare. The card itself is handed in when you collect the new one.',
	),
	need: 'kondisional',
	when: married,
	whenText: words('bila KTP-el ikut diperbarui', 'if the KTP-el is renewed along'),
	source: ['SE'],
});

const cardOf = (id: string, people: People, oldCard: RequiredDocument): Companion => ({
	id,
	service: 'CETAK_KTP',
	variant: 'UBAH_DATA',
	when: married,
	people,
	ifLeadEnds: 'ends',
	asks: [],
	answers: { nik: { person: 'nik' }, elemenDataBerubah: { named: 'marriageOnCard' } },
	extraDocuments: [oldCard],
	documents: { KTP_LAMA: [oldCard.id], BUKTI_PERISTIWA: ['BUKU_NIKAH', 'F105'] },
});

export const pernikahan: LifeEvent = {
	id: 'pernikahan',
	name: words('Menikah', 'Getting married'),
	summary: words(
		'KK untuk keluarga baru, dan KTP-el keduanya dengan status kawin.',
		'A KK for the new family, and the KTP-el of both with the new marital status.',
	),
	lead: { service: 'KK', variants: ['BARU_KELUARGA'] },
	offers: [
		{
			id: 'ktp',
			name: words('KTP-el kedua mempelai', 'KTP-el of both'),
			why: words(
				'Status perkawinan di KTP-el ikut berganti. Cukup tambah foto kedua KTP-el lama.',
				'The marital status on the card changes too. Just add photos of both present cards.',
			),
			companions: [
				cardOf(
					'ktp_anggota',
					'founder',
					oldCardOf('KTP_LAMA_ANGGOTA', 'anggota KK ini', 'the member of this KK'),
				),
				cardOf('ktp_pasangan', 'spouse', oldCardOf('KTP_LAMA_PASANGAN', 'pasangan', 'the spouse')),
			],
		},
	],
};
