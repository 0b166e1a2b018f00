import type { Condition } from '../condition.ts';
import { parentsCards } from '../services/kartu-identitas-anak/parts.ts';
import { words } from '../services/parts.ts';
import type { LifeEvent } from './life-event.ts';

/** A child enters the mother's KK: where that is another, the KK of the applicant stays as it is. */
const entersThisKk: Condition = {
	all: [{ not: { answer: 'anakDiKk', equals: 'yes' } }, { not: { answer: 'nikIbuLuar', given: true } }],
};

export const kelahiran: LifeEvent = {
	id: 'kelahiran',
	name: words('Anak lahir', 'A child is born'),
	summary: words(
		'Akta kelahiran, KK dengan nama anak, dan Kartu Identitas Anak.',
		'The birth certificate, the KK with the child’s name, and the child’s identity card.',
	),
	lead: { service: 'AKTA_LAHIR', variants: ['AYAH_IBU', 'BELUM_TERCATAT', 'SEORANG_IBU'] },
	offers: [
		{
			id: 'kk',
			name: words('Kartu Keluarga dengan nama anak', 'Family card with the child’s name'),
			why: words(
				'Anak baru tercantum di KK setelah KK dicetak lagi. Isian dan dokumennya sudah ada di formulir ini. Bila ibunya di KK lain, anak masuk KK ibunya dan ini tidak dibuat.',
				'The child stands on the KK once it is printed again. The form already has everything it needs. A child whose mother is on another KK enters hers, and this is not made.',
			),
			companions: [
				{
					id: 'kk',
					service: 'KK',
					variant: 'TAMBAH_LAHIR',
					when: entersThisKk,
					ifLeadEnds: 'goes_on',
					asks: [],
					answers: {
						anggota: {
							rows: 'anak',
							fields: {
								namaLengkap: { same: 'namaLengkap' },
								jenisKelamin: { same: 'jenisKelamin' },
								tempatLahir: { same: 'tempatLahir' },
								tanggalLahir: { same: 'tanggalLahir' },
								agama: { same: 'agama' },
								golonganDarah: { same: 'golonganDarah' },
								shdk: { same: 'shdk' },
								noAktaKelahiran: { siak: 'akta_lahir' },
							},
						},
						ayah: { same: 'ayah', otherwise: 'kosong' },
					},
					extraDocuments: [],
					documents: { KK_LAMA: ['KK'], SK_LAHIR: ['SK_LAHIR', 'F203'] },
				},
			],
		},
		{
			id: 'kia',
			name: words('Kartu Identitas Anak (KIA)', 'Child identity card (KIA)'),
			why: words(
				'Kartu untuk anak di bawah 5 tahun, tanpa foto. Cukup tambah foto KTP-el orang tua.',
				'A card for a child below 5, without photo. Just add a photo of the parents’ KTP-el.',
			),
			companions: [
				{
					id: 'kia',
					service: 'KIA',
					variant: 'BARU_0_5',
					when: { predicate: 'small_child_is_registered' },
					people: 'smallChildren',
					ifLeadEnds: 'ends',
					asks: [],
					answers: { nik: { person: 'nik' }, hubungan: { named: 'parentOrGuardian' } },
					extraDocuments: [{ ...parentsCards, when: { predicate: 'small_child_is_registered' } }],
					documents: { AKTA_LAHIR: 'the_lead' },
				},
			],
		},
	],
};
