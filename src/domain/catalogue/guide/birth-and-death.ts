import { words } from '../services/parts.ts';
import type { GuideAnswer } from './guide-question.ts';

export const born: GuideAnswer = {
	id: 'anak-lahir',
	text: words('Anak lahir', 'A child was born'),
	help: words('Akta kelahiran, namanya di KK, kartu anak', 'Birth certificate, name on the KK, child card'),
	to: {
		ask: words('Apa yang dibutuhkan untuk anak ini?', 'What does the child need?'),
		help: words(
			'Belum punya apa-apa? Mulailah dari akta kelahiran.',
			'Nothing yet? Begin with the birth certificate.',
		),
		answers: [
			{
				id: 'akta',
				text: words('Akta kelahiran', 'A birth certificate'),
				help: words('Belum punya akta kelahiran', 'Has no birth certificate yet'),
				to: {
					ask: words('Siapa orang tua anak ini?', 'Who are the child’s parents?'),
					answers: [
						{
							id: 'menikah',
							text: words('Ayah dan ibu yang menikah', 'A married father and mother'),
							help: words(
								'Ada buku nikah atau akta perkawinan',
								'There is a marriage book or marriage certificate',
							),
							to: { service: 'AKTA_LAHIR', variant: 'AYAH_IBU', lifeEvent: 'kelahiran' },
						},
						{
							id: 'belum-tercatat',
							text: words(
								'Ayah dan ibu, tetapi tidak ada buku nikahnya',
								'A father and mother, without a marriage book',
							),
							help: words('Di KK tertulis suami dan istri', 'On the KK they are husband and wife'),
							to: { service: 'AKTA_LAHIR', variant: 'BELUM_TERCATAT', lifeEvent: 'kelahiran' },
						},
						{
							id: 'ibu',
							text: words('Ibunya saja', 'The mother alone'),
							to: { service: 'AKTA_LAHIR', variant: 'SEORANG_IBU', lifeEvent: 'kelahiran' },
						},
						{
							id: 'tidak-diketahui',
							text: words('Tidak diketahui', 'It is not known'),
							help: words('Misalnya anak yang ditemukan', 'For example a child that was found'),
							to: { service: 'AKTA_LAHIR', variant: 'TIDAK_DIKETAHUI' },
						},
					],
				},
			},
			{
				id: 'kk',
				text: words('Namanya masuk KK', 'The name on our KK'),
				help: words('Anak belum tercantum di KK', 'The child is not on the KK yet'),
				to: { service: 'KK', variant: 'TAMBAH_LAHIR' },
			},
			{
				id: 'kia',
				text: words('Kartu Identitas Anak (KIA)', 'A child card (KIA)'),
				help: words('Sudah tercantum di KK, belum punya kartu', 'Is on the KK and has no card yet'),
				to: { service: 'KIA', variant: 'BARU_0_5' },
			},
		],
	},
};

export const died: GuideAnswer = {
	id: 'meninggal',
	text: words('Ada yang meninggal', 'Somebody has died'),
	help: words('Akta kematian, KK, KTP-el pasangan', 'Death certificate, KK, the spouse’s KTP-el'),
	to: {
		ask: words('Turut berduka cita. Apa yang dibutuhkan?', 'We are sorry for your loss. What do you need?'),
		help: words(
			'Belum punya akta kematian? Mulailah dari itu.',
			'No death certificate yet? Begin with that.',
		),
		answers: [
			{
				id: 'akta',
				text: words('Akta kematian', 'A death certificate'),
				to: {
					ask: words('Di mana meninggalnya?', 'Where did they die?'),
					answers: [
						{
							id: 'faskes',
							text: words('Di rumah sakit, puskesmas atau klinik', 'In a hospital or a clinic'),
							to: { service: 'AKTA_MATI', variant: 'FASKES', lifeEvent: 'kematian' },
						},
						{
							id: 'rumah',
							text: words('Di rumah, atau di tempat lain', 'At home, or somewhere else'),
							to: { service: 'AKTA_MATI', variant: 'LURAH', lifeEvent: 'kematian' },
						},
						{
							id: 'luar-negeri',
							text: words('Di luar negeri', 'Abroad'),
							to: { service: 'AKTA_MATI', variant: 'LUAR_NEGERI' },
						},
						{
							id: 'hilang',
							text: words('Hilang, jenazahnya tidak ditemukan', 'Missing, the body was not found'),
							to: { service: 'AKTA_MATI', variant: 'HILANG_TANPA_JENAZAH' },
						},
						{
							id: 'tanpa-identitas',
							text: words('Jenazah yang tidak dikenal', 'A body nobody knows'),
							to: { service: 'AKTA_MATI', variant: 'TANPA_IDENTITAS' },
						},
					],
				},
			},
			{
				id: 'kepala',
				text: words('KK baru: kepala keluarga yang meninggal', 'A new KK: the head of the family died'),
				to: { service: 'KK', variant: 'BARU_GANTI_KEPALA' },
			},
			{
				id: 'anggota',
				text: words('KK baru: anggota lain yang meninggal', 'A new KK: another member died'),
				to: { service: 'KK', variant: 'KURANG' },
			},
			{
				id: 'pasangan',
				text: words('KTP-el suami atau istrinya', 'The KTP-el of husband or wife'),
				help: words(
					'Di KK sudah tertulis cerai mati, di KTP-el belum',
					'The KK says widowed, the card does not yet',
				),
				to: { service: 'CETAK_KTP', variant: 'UBAH_DATA' },
			},
		],
	},
};
