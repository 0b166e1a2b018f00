import type { Condition } from '../../condition.ts';
import type { Variant } from '../../service.ts';
import { skpwniFields, skpwniHelp, skpwniTooOldRule, words } from '../parts.ts';
import { kkLama, listedTwiceRule, mayApplyRule, registrationPage, relationsBesideHead } from './parts.ts';

const someoneFromElsewhere: Condition = {
	anyRow: 'anggota',
	where: { answer: 'dariLuarKota', equals: 'yes' },
};
const childWithoutParents: Condition = {
	anyRow: 'anggota',
	where: { answer: 'anakTanpaOrangTua', equals: 'yes' },
};

/** F-1.02 KK.B.1. The applicant's KK is the host. */
export const numpang: Variant = {
	id: 'NUMPANG',
	name: words('Penambahan anggota: menumpang KK', 'Adding a member: joining this KK'),
	summary: words(
		'Untuk memasukkan orang dari KK lain, misalnya orang tua atau keponakan, ke dalam KK Anda.',
		'To take someone from another KK, such as a parent or nephew, into yours.',
	),
	pages: [
		registrationPage,
		{
			id: 'anggota',
			title: words('Siapa yang menumpang?', 'Who joins?'),
			lead: words(
				'Tambahkan satu per satu, seperti di KK asalnya.',
				'Add them one by one, as on their present KK.',
			),
			fields: [
				{
					id: 'anggota',
					kind: 'list',
					label: words('Anggota yang menumpang', 'Members who join'),
					min: 1,
					max: 10,
					rowName: words('anggota', 'member'),
					rowTitle: 'namaLengkap',
					fields: [
						{ id: 'nik', kind: 'nik', label: words('NIK', 'NIK') },
						{ id: 'namaLengkap', kind: 'name', label: words('Nama lengkap', 'Full name') },
						{ id: 'noKkAsal', kind: 'kkNumber', label: words('Nomor KK asal', 'Present KK number') },
						{
							id: 'shdk',
							kind: 'code',
							table: 'shdk',
							only: relationsBesideHead,
							label: words('Hubungan dengan kepala keluarga', 'Relation to the head of the family'),
						},
						{
							id: 'dariLuarKota',
							kind: 'yesNo',
							label: words('Datang dari kota atau kabupaten lain?', 'Coming from another city or regency?'),
						},
						{
							id: 'anakTanpaOrangTua',
							kind: 'yesNo',
							label: words(
								'Berusia di bawah 17 tahun dan datang tanpa orang tua?',
								'Below 17 and coming without parents?',
							),
						},
					],
				},
			],
		},
		{
			id: 'skpwni',
			title: words('Surat pindah', 'Moving letter'),
			when: someoneFromElsewhere,
			fields: skpwniFields,
		},
	],
	requiredDocuments: [
		{ ...kkLama, id: 'KK_DITUMPANGI', label: words('KK yang ditumpangi', 'The KK that is joined') },
		{
			id: 'F103B',
			statement: 'F-1.03B',
			label: words('Surat pernyataan bersedia menerima (F-1.03B)', 'Statement of acceptance (F-1.03B)'),
			help: words(
				'Ditandatangani kepala keluarga yang menerima. Foto seluruh halaman sampai tanda tangan terbaca.',
				'Signed by the head of the family that takes them in. Photograph the whole page with the signature readable.',
			),
			need: 'wajib',
			source: ['SE', 'M109'],
		},
		{
			id: 'F103A',
			statement: 'F-1.03A',
			label: words('Surat kuasa pengasuhan anak (F-1.03A)', 'Power of attorney for child care (F-1.03A)'),
			help: words('Ditandatangani orang tua atau wali anak.', 'Signed by the child’s parents or guardian.'),
			need: 'kondisional',
			when: childWithoutParents,
			whenText: words(
				'bila anak di bawah 17 tahun datang tanpa orang tua',
				'if a child below 17 comes without parents',
			),
			source: ['SE', 'M109'],
		},
		{
			id: 'SKPWNI',
			label: words('Surat pindah (SKPWNI)', 'Moving letter (SKPWNI)'),
			help: skpwniHelp,
			need: 'kondisional',
			when: someoneFromElsewhere,
			whenText: words(
				'bila datang dari kota atau kabupaten lain',
				'if someone comes from another city or regency',
			),
			source: ['SE'],
		},
	],
	rules: [
		mayApplyRule,
		listedTwiceRule,
		{
			brokenWhen: 'joining_already_member',
			severity: 'block',
			field: 'anggota',
			text: words('Orang ini sudah tercantum di KK Anda.', 'This person is on your KK already.'),
			article: 'SE 470/13287/Dukcapil, menumpang KK',
			source: ['SE', 'OURS'],
		},
		{
			brokenWhen: 'joining_from_own_kk',
			severity: 'block',
			field: 'anggota',
			text: words(
				'Nomor KK asal sama dengan nomor KK Anda. Isi nomor KK tempat ia tercantum sekarang.',
				'The present KK number is your own. Enter the KK this person is on now.',
			),
			article: 'SE 470/13287/Dukcapil, menumpang KK',
			source: ['SE', 'OURS'],
		},
		{
			brokenWhen: 'child_not_under_17',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Menurut NIK, yang datang tanpa orang tua sudah berusia 17 tahun. Surat F-1.03A mungkin tidak diperlukan.',
				'By the NIK the person coming without parents is 17 or older. The form F-1.03A may not be needed.',
			),
			article: 'SE 470/13287/Dukcapil, anak di bawah 17 tahun; F-1.03A',
			source: ['SE', 'M109'],
		},
		{
			brokenWhen: 'child_comes_alone',
			severity: 'warn',
			field: 'anggota',
			text: words(
				'Menurut NIK, semua yang menumpang berusia di bawah 17 tahun. Bila tanpa orang tua, jawab “Ya” dan lampirkan F-1.03A.',
				'By the NIK everyone who joins is below 17. If they come without parents, answer “Yes” and attach F-1.03A.',
			),
			article: 'SE 470/13287/Dukcapil, anak di bawah 17 tahun; F-1.03A',
			source: ['SE', 'M109'],
		},
		skpwniTooOldRule,
	],
	siakEvent: 'join_family',
};
