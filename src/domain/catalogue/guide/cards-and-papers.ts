import { words } from '../services/parts.ts';
import type { GuideAnswer } from './guide-question.ts';

const kk = words('Kartu Keluarga (KK)', 'The family card (KK)');
const ktp = words('KTP-el', 'The KTP-el');
const kia = words('Kartu Identitas Anak (KIA)', 'The child card (KIA)');

export const lost: GuideAnswer = {
	id: 'hilang',
	text: words('Kartu atau KK hilang', 'A card or the KK is lost'),
	to: {
		ask: words('Apa yang hilang?', 'What is lost?'),
		help: words(
			'Hilang beberapa sekaligus? Pilih satu dulu; yang lain menyusul.',
			'Several at once? Choose one first; the others follow.',
		),
		answers: [
			{ id: 'kk', text: kk, to: { service: 'KK', variant: 'HILANG' } },
			{ id: 'ktp', text: ktp, to: { service: 'CETAK_KTP', variant: 'HILANG' } },
			{ id: 'kia', text: kia, to: { service: 'KIA', variant: 'HILANG' } },
		],
	},
};

export const damaged: GuideAnswer = {
	id: 'rusak',
	text: words('Kartu atau KK rusak', 'A card or the KK is damaged'),
	help: words('Patah, robek, luntur, tidak terbaca', 'Broken, torn, faded, unreadable'),
	to: {
		ask: words('Apa yang rusak?', 'What is damaged?'),
		answers: [
			{ id: 'kk', text: kk, to: { service: 'KK', variant: 'RUSAK' } },
			{ id: 'ktp', text: ktp, to: { service: 'CETAK_KTP', variant: 'RUSAK' } },
			{ id: 'kia', text: kia, to: { service: 'KIA', variant: 'RUSAK' } },
		],
	},
};

export const changed: GuideAnswer = {
	id: 'data-berubah',
	text: words('Ada data yang berubah atau salah', 'Something in the data changed or is wrong'),
	help: words('Pekerjaan, pendidikan, nama, status', 'Work, education, name, status'),
	to: {
		ask: words('Apakah di KK sudah benar?', 'Does the KK say it right already?'),
		help: words(
			'KTP-el mengikuti KK, jadi KK dibetulkan lebih dulu.',
			'The KTP-el follows the KK, so the KK is put right first.',
		),
		answers: [
			{
				id: 'belum',
				text: words('Belum, KK perlu dibetulkan', 'No, the KK must be put right'),
				to: { service: 'KK', variant: 'UBAH_ELEMEN' },
			},
			{
				id: 'sudah',
				text: words('Sudah; tinggal KTP-el', 'Yes; only the KTP-el is left'),
				to: { service: 'CETAK_KTP', variant: 'UBAH_DATA' },
			},
		],
	},
};

export const card: GuideAnswer = {
	id: 'belum-punya-kartu',
	text: words('Berusia 17 tahun, atau belum punya kartu', 'Turning 17, or without a card'),
	help: words('KTP-el pertama, atau kartu anak (KIA)', 'A first KTP-el, or a child card (KIA)'),
	to: {
		ask: words('Berapa umurnya?', 'How old are they?'),
		help: words('Orang yang memerlukan kartunya', 'The person who needs the card'),
		answers: [
			{
				id: 'di-bawah-5',
				text: words('Di bawah 5 tahun', 'Under 5'),
				to: { service: 'KIA', variant: 'BARU_0_5' },
			},
			{
				id: '5-sampai-16',
				text: words('5 sampai 16 tahun', '5 to 16'),
				to: {
					ask: words('Mana yang sesuai?', 'Which one fits?'),
					answers: [
						{
							id: 'belum-punya-kia',
							text: words('Belum punya kartu anak (KIA)', 'Has no child card (KIA) yet'),
							to: { service: 'KIA', variant: 'BARU_5_17' },
						},
						{
							id: 'kia-tanpa-foto',
							text: words('Punya KIA tanpa foto', 'Has a KIA without a photo'),
							help: words('KIA balita, diganti saat genap 5 tahun', 'From before 5; replaced at 5'),
							to: { service: 'KIA', variant: 'GANTI_5' },
						},
						{
							id: 'rekam-16',
							text: words('Sudah 16 tahun, ingin direkam lebih awal', 'Is 16, to be recorded early'),
							help: words('KTP-el dicetak saat 17 tahun', 'The KTP-el is printed at 17'),
							to: { service: 'REKAM_KTP', variant: 'REKAM_AWAL_16' },
						},
						{
							id: 'kawin',
							text: words('Sudah atau pernah kawin', 'Is or was married'),
							to: { service: 'REKAM_KTP', variant: 'KAWIN_DIBAWAH_17' },
						},
					],
				},
			},
			{
				id: '17-ke-atas',
				text: words('17 tahun ke atas', '17 or older'),
				to: {
					ask: words('Sudah direkam foto dan sidik jarinya?', 'Have photo and fingerprints been recorded?'),
					help: words('Direkam untuk KTP-el, di mana pun', 'For the KTP-el, wherever it was'),
					answers: [
						{
							id: 'belum',
							text: words('Belum, bisa datang ke kantor', 'No, and can come to an office'),
							to: { service: 'REKAM_KTP', variant: 'PEMULA_17', lifeEvent: 'usia-17' },
						},
						{
							id: 'tidak-bisa-datang',
							text: words('Belum, tidak bisa datang', 'No, and cannot come'),
							help: words(
								'Sakit, lansia, atau penyandang disabilitas: petugas datang ke rumah',
								'Ill, elderly or disabled: an officer comes to the house',
							),
							to: { service: 'REKAM_KTP', variant: 'JEMPUT_BOLA' },
						},
						{
							id: 'sudah',
							text: words('Sudah, kartunya belum pernah ada', 'Yes, but there never was a card'),
							to: { service: 'CETAK_KTP', variant: 'BARU' },
						},
					],
				},
			},
		],
	},
};
