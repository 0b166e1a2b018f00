import type { Variant } from '../../service.ts';
import { relationsToNewHead } from '../new-head.ts';
import { houseOwnerStatement, kkOriginal, words } from '../parts.ts';
import {
	childrenStatement,
	computedFields,
	destinationPage,
	moversPage,
	movingRules,
	originPage,
	plannedDate,
	reasonPages,
	stayersPages,
	stayersStatement,
} from './parts.ts';

/** F-1.03, classifications 1 to 3: no SKPWNI but a KK at the new address. */
export const dalamKota: Variant = {
	id: 'DALAM_KOTA',
	name: words('Dalam kota', 'Within the city'),
	summary: words(
		'Untuk pindah alamat di dalam kota ini; yang terbit KK dengan alamat baru, bukan SKPWNI.',
		'For moving within this city; you get a KK with the new address, not an SKPWNI.',
	),
	pages: [
		originPage,
		moversPage,
		{
			id: 'kepala-pindah',
			title: words('Siapa kepala keluarga di alamat baru?', 'Who will be head at the new address?'),
			lead: words(
				'Kepala keluarga tetap di alamat lama, jadi yang pindah mendapat KK baru.',
				'The head stays at the old address, so those who move get a new KK.',
			),
			when: { predicate: 'mover_head_needed' },
			fields: [
				{
					id: 'nikKepalaPindah',
					kind: 'member',
					among: 'head_of_movers',
					label: words('Kepala keluarga di alamat baru', 'Head at the new address'),
					help: words(
						'Sudah berusia 17 tahun, atau sudah atau pernah kawin.',
						'At least 17 years old, or married or ever married.',
					),
				},
			],
		},
		{
			id: 'hubungan-pindah',
			title: words('Hubungan di KK yang baru', 'Relations on the new KK'),
			lead: words(
				'Isi satu baris untuk setiap anggota lain yang pindah.',
				'One entry for each other member who moves.',
			),
			when: { predicate: 'mover_head_needed' },
			fields: [
				{
					...relationsToNewHead,
					id: 'hubunganPindah',
					label: words('Anggota yang pindah', 'Members who move'),
				},
			],
		},
		...stayersPages,
		destinationPage(
			words(
				'Hanya alamat di kota ini. Ke kota atau provinsi lain? Pilih “Antar kabupaten atau kota” atau “Antar provinsi”.',
				'Only addresses in this city. To another city or province? Choose “To another regency or city” or “To another province”.',
			),
			(field) => field,
		),
		{
			id: 'tempat-tinggal',
			title: words('Rumah siapa yang akan ditempati?', 'Whose home will it be?'),
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
		...reasonPages,
		{
			id: 'rencana',
			title: words('Rencana pindah', 'Your plan'),
			lead: words(
				'Setelah KK baru terbit, ganti KTP-el dan KIA yang beralamat lama lewat layanan Cetak KTP-el dan KIA.',
				'Once the new KK is issued, replace the KTP-el and KIA that bear the old address through those services.',
			),
			fields: [
				...computedFields,
				{
					id: 'statusKkPindah',
					kind: 'code',
					table: 'statusKkPindahF108',
					known: true,
					prefill: 'statusKkPindah',
					label: words('KK bagi yang pindah', 'KK of those who move'),
				},
				plannedDate,
			],
		},
	],
	requiredDocuments: [kkOriginal, houseOwnerStatement, childrenStatement, stayersStatement],
	rules: [
		...movingRules,
		{
			brokenWhen: 'only_children_move',
			severity: 'block',
			field: 'anggotaPindah',
			text: words(
				'Semua yang pindah belum berusia 17 tahun, jadi belum dapat mempunyai KK sendiri. Mintalah keluarga yang ditumpangi mengajukan “Penambahan anggota: menumpang KK”.',
				'Everyone who moves is below 17 and cannot have a KK of their own. Ask the family they join to apply for “Adding a member: joining this KK”.',
			),
			article: 'SE 470/13287/Dukcapil, kepala keluarga minimal 17 tahun atau kawin; F-1.03A, F-1.03B',
			source: ['SE', 'M109'],
		},
		{
			brokenWhen: 'mover_head_stays',
			severity: 'block',
			field: 'nikKepalaPindah',
			text: words(
				'Yang dipilih tidak ikut pindah. Pilih salah satu yang pindah.',
				'You chose someone who does not move. Choose one of those who move.',
			),
			article: 'F-1.01 kolom SHDK: tepat satu kepala keluarga',
			source: ['MEM', 'OURS'],
		},
		{
			brokenWhen: 'mover_head_too_young',
			severity: 'block',
			field: 'nikKepalaPindah',
			text: words(
				'Kepala keluarga harus berusia 17 tahun atau lebih, atau sudah atau pernah kawin. Pilih anggota lain.',
				'The head must be 17 or older, or married or ever married. Choose another member.',
			),
			article: 'SE 470/13287/Dukcapil, kepala keluarga minimal 17 tahun atau kawin',
			source: ['SE'],
		},
		{
			brokenWhen: 'mover_relations_incomplete',
			severity: 'block',
			field: 'hubunganPindah',
			text: words(
				'Isi satu baris untuk setiap anggota lain yang pindah, tanpa kepala keluarga yang baru.',
				'Enter each other member who moves once, without the new head.',
			),
			article: 'F-1.01 kolom SHDK',
			source: ['MEM'],
		},
		{
			brokenWhen: 'destination_in_other_province',
			severity: 'block',
			field: 'desaKelurahanTujuan',
			text: words(
				'Alamat tujuan di provinsi lain. Pilih layanan pindah “Antar provinsi”.',
				'The new address is in another province. Choose the move “To another province” instead.',
			),
			article: 'F-1.03 klasifikasi kepindahan 5',
			source: ['M109'],
		},
		{
			brokenWhen: 'destination_in_own_province',
			severity: 'block',
			field: 'desaKelurahanTujuan',
			text: words(
				'Alamat tujuan di kota atau kabupaten lain. Pilih layanan pindah “Antar kabupaten atau kota”.',
				'The new address is in another city or regency. Choose the move “To another regency or city” instead.',
			),
			article: 'F-1.03 klasifikasi kepindahan 4',
			source: ['M109'],
		},
		{
			brokenWhen: 'address_unchanged',
			severity: 'block',
			field: 'alamatTujuan',
			text: words(
				'Alamat tujuan sama dengan alamat sekarang. Periksa kembali alamat yang dituju.',
				'The new address is the same as the present one. Check the address you move to.',
			),
			article: 'F-1.03 alamat asal dan alamat tujuan',
			source: ['OURS'],
		},
	],
	siakEvent: 'change_address',
	output: 'kk',
};
