import type { Variant } from '../../service.ts';
import {
	houseOwnerStatement,
	newAddressFields,
	phoneField,
	skpwniFields,
	skpwniHelp,
	skpwniTooOldRule,
	words,
} from '../parts.ts';
import { listedTwiceRule, mayApplyRule } from './parts.ts';

/** F-1.02 KK.A.4. The KK of the previous city ends, so nothing of it is shown as the present one. */
export const pindahDatang: Variant = {
	id: 'PINDAH_DATANG',
	name: words('Baru: pindah datang', 'New: moved here'),
	summary: words(
		'Untuk keluarga yang pindah ke kota ini dengan surat pindah (SKPWNI).',
		'For a family that moved to this city with a moving letter (SKPWNI).',
	),
	pages: [
		{
			id: 'skpwni',
			title: words('Surat pindah Anda', 'Your moving letter'),
			fields: [...skpwniFields, phoneField],
		},
		{
			id: 'alamat-baru',
			title: words('Alamat Anda sekarang', 'Your address now'),
			fields: newAddressFields,
		},
		{
			id: 'tempat-tinggal',
			title: words('Rumah siapa yang Anda tempati?', 'Whose home is it?'),
			fields: [
				{
					id: 'statusTempatTinggal',
					kind: 'choice',
					label: words('Tempat tinggal', 'Home'),
					choices: [
						{ value: 'milik', label: words('Milik sendiri', 'Our own') },
						{ value: 'menumpang', label: words('Menumpang', 'Staying with someone') },
						{ value: 'sewa', label: words('Sewa', 'Rented') },
						{ value: 'kontrak', label: words('Kontrak', 'Leased') },
						{ value: 'kost', label: words('Kost', 'Boarding house') },
					],
				},
			],
		},
		{
			id: 'anggota',
			title: words('Siapa saja yang pindah?', 'Who moved?'),
			lead: words(
				'Tambahkan semua yang tercantum di SKPWNI satu per satu. Tepat satu orang menjadi kepala keluarga.',
				'Add everyone on the SKPWNI one by one. Exactly one person is head of the family.',
			),
			fields: [
				{
					id: 'anggota',
					kind: 'list',
					label: words('Anggota keluarga', 'Members of the family'),
					min: 1,
					max: 20,
					rowName: words('anggota', 'member'),
					rowTitle: 'namaLengkap',
					fields: [
						{
							id: 'nik',
							kind: 'nik',
							label: words('NIK', 'NIK'),
							help: words(
								'16 angka, tidak berubah meskipun pindah.',
								'16 digits; it stays the same when moving.',
							),
						},
						{ id: 'namaLengkap', kind: 'name', label: words('Nama lengkap', 'Full name') },
						{
							id: 'shdk',
							kind: 'code',
							table: 'shdk',
							label: words('Hubungan dengan kepala keluarga', 'Relation to the head of the family'),
						},
					],
				},
			],
		},
	],
	requiredDocuments: [
		{
			id: 'SKPWNI',
			label: words('Surat pindah (SKPWNI)', 'Moving letter (SKPWNI)'),
			help: skpwniHelp,
			need: 'wajib',
			source: ['SE'],
		},
		{
			id: 'KTP_LAMA',
			label: words('KTP-el atau KIA lama, untuk ditukar', 'Old KTP-el or KIA, to be exchanged'),
			help: words(
				'Foto bagian depan semua kartu yang ikut pindah, gabungkan dalam satu foto atau PDF. Kartunya diserahkan saat pengambilan.',
				'The front of every card that moves along, in one photo or PDF. The cards are handed in at collection.',
			),
			need: 'wajib',
			source: ['SE'],
		},
		houseOwnerStatement,
	],
	rules: [
		mayApplyRule,
		listedTwiceRule,
		{
			brokenWhen: 'not_exactly_one_head',
			severity: 'block',
			field: 'anggota',
			text: words(
				'Pilih tepat satu orang sebagai kepala keluarga.',
				'Choose exactly one person as head of the family.',
			),
			article: 'F-1.01 kolom SHDK: tepat satu kepala keluarga',
			source: ['MEM'],
		},
		{
			brokenWhen: 'arriving_head_too_young',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Menurut NIK, kepala keluarga belum berusia 17 tahun. Petugas akan memeriksa apakah sudah kawin atau perlu wali.',
				'By the NIK the head is below 17. The officer will check whether he or she is married or needs a guardian.',
			),
			article: 'SE 470/13287/Dukcapil, perpindahan: kepala keluarga minimal 17 tahun atau kawin',
			source: ['SE'],
		},
		skpwniTooOldRule,
	],
	siakEvent: 'move_in',
	bring: words(
		'KTP-el dan KIA lama semua anggota yang pindah, untuk ditukar.',
		'The old KTP-el and KIA of everyone who moved, to be exchanged.',
	),
};
