import type { FormPage } from '../../form.ts';
import type { Rule } from '../../service.ts';
import { phoneField, words } from '../parts.ts';

/** Who is recorded: one of the applicant's own family. */
export const personPage: FormPage = {
	id: 'orang',
	title: words('Siapa yang direkam?', 'Who is to be recorded?'),
	lead: words(
		'Pilih dari anggota KK Anda. Orangnya harus datang sendiri; perekaman tidak dapat diwakilkan.',
		'Choose from the members of your KK. The person must come; recording cannot be done by proxy.',
	),
	fields: [
		{ id: 'noKk', kind: 'kkNumber', known: true, prefill: 'kkNumber', label: words('Nomor KK', 'KK number') },
		{
			id: 'nik',
			kind: 'member',
			among: 'not_recorded',
			prefill: 'applicantNik',
			label: words('Yang direkam', 'Person to be recorded'),
		},
		phoneField,
	],
};

/** What the place of recording should be ready for. */
export const needsPage: FormPage = {
	id: 'kebutuhan',
	title: words('Perlu bantuan saat perekaman?', 'Is help needed at the recording?'),
	lead: words(
		'Bila tidak dapat datang ke kantor, pilih “Jemput bola”: petugas datang ke rumah.',
		'If coming to the office is not possible, choose “Home visit”: an officer comes to the home.',
	),
	fields: [
		{
			id: 'kebutuhanKhusus',
			kind: 'choice',
			label: words('Kebutuhan khusus', 'Special needs'),
			choices: [
				{ value: 'tidak', label: words('Tidak ada', 'None') },
				{
					value: 'kursi_roda',
					label: words('Memakai kursi roda atau sulit berjalan', 'Wheelchair, or walking is hard'),
				},
				{ value: 'netra', label: words('Disabilitas penglihatan', 'Visual disability') },
				{
					value: 'rungu',
					label: words('Disabilitas pendengaran atau wicara', 'Hearing or speech disability'),
				},
				{ value: 'lainnya', label: words('Lainnya', 'Something else') },
			],
		},
		{
			id: 'keterangan',
			kind: 'longText',
			maxLength: 300,
			optional: true,
			label: words('Keterangan', 'Remarks'),
			help: words('Boleh dikosongkan.', 'May be left empty.'),
		},
	],
};

export const alreadyRecordedRule: Rule = {
	brokenWhen: 'already_recorded',
	severity: 'block',
	field: 'nik',
	text: words(
		'Menurut catatan, orang ini sudah pernah direkam. Untuk kartunya, pilih layanan Cetak KTP-el.',
		'According to the register this person has been recorded already. For the card, choose printing of a KTP-el.',
	),
	article: 'Status perekaman SIAK: BELUM REKAM',
	source: ['MEM'],
};
