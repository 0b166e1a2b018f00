import type { Variant } from '../../service.ts';
import { words } from '../parts.ts';
import { kkLama, listedTwiceRule, mayApplyRule, registrationPage } from './parts.ts';

/** F-1.02 KK.A.3. */
export const pisah: Variant = {
	id: 'PISAH',
	name: words('Pisah KK dalam satu alamat', 'Splitting a KK at one address'),
	summary: words(
		'Untuk anggota yang tetap tinggal serumah tetapi ingin punya KK sendiri.',
		'For members who stay in the same home but want a family card of their own.',
	),
	pages: [
		registrationPage,
		{
			id: 'alasan',
			title: words('Mengapa KK dipisah?', 'Why is the KK split?'),
			fields: [
				{
					id: 'alasanPisah',
					kind: 'choice',
					label: words('Alasan', 'Reason'),
					choices: [
						{ value: 'kawin', label: words('Menikah', 'Marriage') },
						{ value: 'cerai', label: words('Bercerai', 'Divorce') },
						{ value: 'mandiri', label: words('Sudah hidup mandiri', 'Living independently') },
					],
				},
			],
		},
		{
			id: 'anggota',
			title: words('Siapa yang pindah ke KK baru?', 'Who moves to the new KK?'),
			lead: words(
				'Tambahkan satu per satu, dan pilih tepat satu orang sebagai kepala keluarga.',
				'Add them one by one, and choose exactly one person as head of the family.',
			),
			fields: [
				{
					id: 'anggota',
					kind: 'list',
					label: words('Anggota KK baru', 'Members of the new KK'),
					min: 1,
					max: 15,
					rowName: words('anggota', 'member'),
					rowTitle: 'nik',
					fields: [
						{ id: 'nik', kind: 'member', label: words('Anggota', 'Member') },
						{
							id: 'shdk',
							kind: 'code',
							table: 'shdk',
							label: words('Hubungan di KK baru', 'Relation on the new KK'),
						},
					],
				},
			],
		},
	],
	requiredDocuments: [
		kkLama,
		{
			id: 'BUKU_NIKAH',
			label: words('Buku nikah atau akta perceraian', 'Marriage book or divorce certificate'),
			help: words(
				'Foto aslinya: nama kedua pihak, nomor, tanggal dan cap terbaca.',
				'Photograph the original: both names, number, date and stamp readable.',
			),
			need: 'kondisional',
			when: { answer: 'alasanPisah', oneOf: ['kawin', 'cerai'] },
			whenText: words('bila karena menikah atau bercerai', 'if because of marriage or divorce'),
			source: ['SE'],
		},
	],
	rules: [
		mayApplyRule,
		listedTwiceRule,
		{
			brokenWhen: 'leaving_includes_head',
			severity: 'block',
			field: 'anggota',
			text: words(
				'Kepala keluarga sekarang tetap di KK lama. Pilih anggota lain yang pindah ke KK baru.',
				'The present head stays on the old KK. Choose the other members who move to the new one.',
			),
			article: 'Permendagri 108/2019 Pasal 10 ayat (4)',
			source: ['M108', 'MEM'],
		},
		{
			brokenWhen: 'not_exactly_one_head',
			severity: 'block',
			field: 'anggota',
			text: words(
				'Pilih tepat satu orang sebagai kepala keluarga di KK baru.',
				'Choose exactly one person as head of the family on the new KK.',
			),
			article: 'F-1.01 kolom SHDK: tepat satu kepala keluarga',
			source: ['MEM'],
		},
		{
			brokenWhen: 'split_head_too_young',
			severity: 'block',
			field: 'anggota',
			text: words(
				'Kepala keluarga di KK baru harus berusia 17 tahun atau lebih, atau sudah atau pernah kawin.',
				'The head on the new KK must be 17 or older, or married or ever married.',
			),
			article: 'Permendagri 108/2019 Pasal 10 ayat (4)',
			source: ['M108'],
		},
		{
			brokenWhen: 'split_head_without_ktp_el',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Menurut catatan, kepala keluarga yang baru belum punya KTP-el. Petugas akan meminta buktinya.',
				'According to the register the new head has no KTP-el yet. The officer will ask for proof.',
			),
			article: 'Permendagri 108/2019 Pasal 10 ayat (4)',
			source: ['M108'],
		},
	],
	siakEvent: 'split_family',
};
