import type { Condition } from '../../condition.ts';
import type { Variant } from '../../service.ts';
import { newHeadField, newHeadTooYoungRule } from '../new-head.ts';
import { words } from '../parts.ts';
import { kkLama, listedTwiceRule, mayApplyRule, registrationPage } from './parts.ts';

const newHeadNeeded: Condition = { predicate: 'new_head_needed' };

/** F-1.02 KK.B.2. */
export const kurang: Variant = {
	id: 'KURANG',
	name: words(
		'Pengurangan anggota: kematian, pindah atau cerai',
		'Removing a member: death, move or divorce',
	),
	summary: words(
		'Untuk mengeluarkan anggota yang meninggal, pindah atau bercerai dari KK Anda.',
		'To take a member who died, moved away or divorced off your family card.',
	),
	pages: [
		registrationPage,
		{
			id: 'anggota',
			title: words('Siapa yang dikeluarkan?', 'Who is removed?'),
			lead: words('Tambahkan satu per satu.', 'Add them one by one.'),
			fields: [
				{
					id: 'anggota',
					kind: 'list',
					label: words('Anggota yang dikeluarkan', 'Members removed'),
					min: 1,
					max: 15,
					rowName: words('anggota', 'member'),
					rowTitle: 'nik',
					fields: [
						{ id: 'nik', kind: 'member', label: words('Anggota', 'Member') },
						{
							id: 'alasan',
							kind: 'choice',
							label: words('Alasan', 'Reason'),
							choices: [
								{ value: 'meninggal', label: words('Meninggal dunia', 'Died') },
								{ value: 'pindah', label: words('Pindah', 'Moved away') },
								{ value: 'cerai', label: words('Bercerai', 'Divorced') },
							],
						},
						{
							id: 'tanggalPeristiwa',
							kind: 'date',
							bound: 'past',
							label: words('Tanggal peristiwa', 'Date it happened'),
						},
						{
							id: 'nomorBukti',
							kind: 'text',
							maxLength: 60,
							label: words('Nomor akta atau SKPWNI', 'Number of the certificate or SKPWNI'),
							help: words(
								'Akta kematian, akta cerai, atau surat pindah.',
								'Death certificate, divorce certificate or moving letter.',
							),
						},
					],
				},
			],
		},
		{
			id: 'kepala-baru',
			title: words('Siapa kepala keluarga yang baru?', 'Who will be the new head of the family?'),
			lead: words(
				'Kepala keluarga ikut dikeluarkan atau sudah meninggal, jadi nomor KK akan berganti.',
				'The head is among those removed, or has died, so the KK number will change.',
			),
			when: newHeadNeeded,
			fields: [newHeadField],
		},
	],
	requiredDocuments: [
		kkLama,
		{
			id: 'BUKTI_PERISTIWA',
			label: words(
				'Akta kematian, SKPWNI, atau akta perceraian',
				'Death certificate, SKPWNI or divorce certificate',
			),
			help: words(
				'Foto dokumen aslinya untuk setiap anggota yang dikeluarkan. Bila lebih dari satu, gabungkan dalam satu PDF.',
				'The original for each member removed. If there are several, put them in one PDF.',
			),
			need: 'wajib',
			source: ['SE'],
		},
	],
	rules: [
		mayApplyRule,
		listedTwiceRule,
		{
			brokenWhen: 'everyone_leaves',
			severity: 'block',
			field: 'anggota',
			text: words(
				'Tidak ada yang tinggal di KK ini. Bila semua pindah, urus surat pindah (SKPWNI) saja.',
				'Nobody would stay on this KK. If everyone moves, apply for the moving letter (SKPWNI) only.',
			),
			article: 'SE 470/13287/Dukcapil, pengurangan anggota keluarga',
			source: ['SE', 'OURS'],
		},
		{
			brokenWhen: 'all_remaining_under_17',
			severity: 'block',
			field: 'anggota',
			text: words(
				'Semua yang tinggal belum berusia 17 tahun, jadi perlu wali. Pilih layanan “Penggantian kepala keluarga”, atau datang ke kantor.',
				'Everyone who stays is below 17 and needs a guardian. Choose “Change of the head of the family”, or visit the office.',
			),
			article: 'SE 470/13287/Dukcapil, semua yang tinggal di bawah 17 tahun',
			source: ['SE'],
		},
		newHeadTooYoungRule,
		{
			brokenWhen: 'new_head_is_leaving',
			severity: 'block',
			field: 'nikKepalaBaru',
			text: words(
				'Yang dipilih ikut dikeluarkan. Pilih anggota yang tinggal.',
				'You chose someone who is removed. Choose a member who stays.',
			),
			article: 'SE 470/13287/Dukcapil, pengurangan anggota keluarga',
			source: ['SE', 'OURS'],
		},
		{
			brokenWhen: 'leaving_includes_head',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Kepala keluarga ikut dikeluarkan, jadi KK mendapat nomor baru.',
				'The head is among those removed, so the KK gets a new number.',
			),
			article: 'SE 470/13287/Dukcapil, nomor KK saat kepala keluarga keluar',
			source: ['SE'],
		},
		{
			brokenWhen: 'head_has_died',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Untuk kepala keluarga yang meninggal, layanan “Penggantian kepala keluarga” lebih tepat.',
				'For a head of family who died, “Change of the head of the family” suits better.',
			),
			article: 'SE 470/13287/Dukcapil, penggantian kepala keluarga; F-1.02 KK.A.2',
			source: ['SE'],
		},
	],
	siakEvent: 'remove_members',
};
