import { words } from '../services/parts.ts';
import type { GuideAnswer } from './guide-question.ts';

export const married: GuideAnswer = {
	id: 'menikah-bercerai',
	text: words('Menikah atau bercerai', 'Married or divorced'),
	help: words('KK sendiri, status di KTP-el', 'A KK of your own, the status on the card'),
	to: {
		ask: words('Apa yang dibutuhkan?', 'What do you need?'),
		help: words(
			'Baru menikah atau bercerai? Mulailah dari KK.',
			'Just married or divorced? Begin with the KK.',
		),
		answers: [
			{
				id: 'menikah',
				text: words('Baru menikah: ingin KK berdua', 'Newly married: a KK for the two of us'),
				to: { service: 'KK', variant: 'BARU_KELUARGA', lifeEvent: 'pernikahan' },
			},
			{
				id: 'bercerai',
				text: words('Bercerai: ingin KK sendiri', 'Divorced: a KK of my own'),
				to: { service: 'KK', variant: 'BARU_KELUARGA' },
			},
			{
				id: 'keluar',
				text: words(
					'Bercerai: mantan pasangan dikeluarkan dari KK',
					'Divorced: the former spouse leaves our KK',
				),
				to: { service: 'KK', variant: 'KURANG' },
			},
			{
				id: 'ktp',
				text: words('Status di KTP-el diganti', 'The status on my KTP-el changed'),
				help: words('Di KK sudah benar', 'The KK says it right already'),
				to: { service: 'CETAK_KTP', variant: 'UBAH_DATA' },
			},
		],
	},
};

export const moved: GuideAnswer = {
	id: 'pindah',
	text: words('Pindah rumah', 'Moving house'),
	help: words('Di dalam kota, ke luar, atau datang ke sini', 'Within the city, away, or here'),
	to: {
		ask: words('Pindah ke mana?', 'Where to?'),
		answers: [
			{
				id: 'dalam-kota',
				text: words('Masih di kota ini', 'Still in this city'),
				to: { service: 'SKPWNI', variant: 'DALAM_KOTA' },
			},
			{
				id: 'provinsi-sama',
				text: words(
					'Ke kota atau kabupaten lain di provinsi ini',
					'To another city or regency of this province',
				),
				to: { service: 'SKPWNI', variant: 'ANTAR_KABKOTA' },
			},
			{
				id: 'provinsi-lain',
				text: words('Ke provinsi lain', 'To another province'),
				to: { service: 'SKPWNI', variant: 'ANTAR_PROVINSI' },
			},
			{
				id: 'datang',
				text: words('Datang ke kota ini', 'To this city, from elsewhere'),
				help: words('Sudah punya surat pindah (SKPWNI)', 'You have a moving letter (SKPWNI)'),
				to: {
					ask: words('Apa yang dibutuhkan di sini?', 'What do you need here?'),
					help: words('Baru datang? Mulailah dari KK.', 'Just arrived? Begin with the KK.'),
					answers: [
						{
							id: 'kk',
							text: words('KK di alamat baru', 'A KK at the new address'),
							to: { service: 'KK', variant: 'PINDAH_DATANG', lifeEvent: 'pindah-datang' },
						},
						{
							id: 'menumpang',
							text: words('Masuk KK keluarga di sini', 'To join the KK of family here'),
							to: { service: 'KK', variant: 'NUMPANG' },
						},
						{
							id: 'ktp',
							text: words('KTP-el dengan alamat baru', 'A KTP-el with the new address'),
							help: words('KK di sini sudah jadi', 'Your KK here is ready'),
							to: { service: 'CETAK_KTP', variant: 'PINDAH_DATANG' },
						},
						{
							id: 'kia',
							text: words('Kartu anak (KIA) dengan alamat baru', 'A child card (KIA) with the new address'),
							help: words('KK di sini sudah jadi', 'Your KK here is ready'),
							to: { service: 'KIA', variant: 'PINDAH_DATANG' },
						},
					],
				},
			},
		],
	},
};

export const household: GuideAnswer = {
	id: 'serumah',
	text: words('Susunan KK berubah', 'Who is on our KK changes'),
	help: words(
		'Ingin KK sendiri, ada yang menumpang atau keluar',
		'A KK of your own, somebody joins or leaves',
	),
	to: {
		ask: words('Apa yang berubah?', 'What changes?'),
		answers: [
			{
				id: 'pisah',
				text: words('Ingin KK sendiri, tetap serumah', 'A KK of my own, living in the same house'),
				to: { service: 'KK', variant: 'PISAH' },
			},
			{
				id: 'menumpang',
				text: words('Ada keluarga yang masuk KK kami', 'A relative joins our KK'),
				help: words('Misalnya orang tua atau keponakan', 'For example a parent or a nephew'),
				to: { service: 'KK', variant: 'NUMPANG' },
			},
			{
				id: 'keluar',
				text: words('Ada yang keluar dari KK kami', 'Somebody leaves our KK'),
				help: words('Meninggal, pindah, atau bercerai', 'Died, moved away, or divorced'),
				to: { service: 'KK', variant: 'KURANG' },
			},
		],
	},
};
