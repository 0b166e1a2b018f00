import type { FormPage } from '../../form.ts';
import type { RequiredDocument, Rule } from '../../service.ts';
import { phoneField, words } from '../parts.ts';

// What the variants of the Kartu Keluarga share. F-1.02 asks for the KK as it stands; the register knows it.

/** DATA PENDAFTARAN and DATA WILAYAH: shown from the register, only the phone is asked. */
export const registrationPage: FormPage = {
	id: 'pendaftaran',
	title: words('Data KK Anda', 'Your family card'),
	lead: words(
		'Data ini dari catatan kependudukan. Bila ada yang keliru, pilih layanan “Perubahan elemen data”.',
		'This comes from the population register. If something is wrong, choose “Change of data” instead.',
	),
	fields: [
		{ id: 'noKk', kind: 'kkNumber', known: true, prefill: 'kkNumber', label: words('Nomor KK', 'KK number') },
		{
			id: 'namaKepalaKeluarga',
			kind: 'name',
			known: true,
			prefill: 'headName',
			label: words('Kepala keluarga', 'Head of family'),
		},
		{
			id: 'alamat',
			kind: 'text',
			maxLength: 120,
			known: true,
			prefill: 'address',
			label: words('Alamat', 'Address'),
		},
		{ id: 'rt', kind: 'text', maxLength: 3, known: true, prefill: 'rt', label: words('RT', 'RT') },
		{ id: 'rw', kind: 'text', maxLength: 3, known: true, prefill: 'rw', label: words('RW', 'RW') },
		{
			id: 'kelurahan',
			kind: 'kelurahan',
			known: true,
			prefill: 'kelurahan',
			label: words('Kelurahan', 'Kelurahan'),
		},
		phoneField,
	],
};

/** The same without the address, for forms that ask for a new one. */
export const registrationPageWithoutAddress: FormPage = {
	...registrationPage,
	fields: registrationPage.fields.filter((field) => !['alamat', 'rt', 'rw', 'kelurahan'].includes(field.id)),
};

export const kkLama: RequiredDocument = {
	id: 'KK_LAMA',
	label: words('KK lama', 'Current family card (KK)'),
	help: words(
		'Foto KK asli, bukan fotokopi: seluruh halaman, tidak terpotong, semua tulisan terbaca. PDF dari Disdukcapil juga boleh.',
		'Photograph the original KK, not a photocopy: the whole page, nothing cut off, all print readable. The PDF from Disdukcapil is fine too.',
	),
	need: 'wajib',
	source: ['SE'],
};

export const mayApplyRule: Rule = {
	brokenWhen: 'applicant_may_not_apply_for_kk',
	severity: 'block',
	text: words(
		'Permohonan KK diajukan oleh kepala keluarga, atau anggota yang sudah berusia 17 tahun atau sudah kawin. Mintalah salah satu dari mereka mengajukannya.',
		'A KK is applied for by the head of the family, or by a member who is 17 or married. Please ask one of them to apply.',
	),
	article: 'SE 470/13287/Dukcapil, pemohon Kartu Keluarga',
	source: ['SE'],
};

export const listedTwiceRule: Rule = {
	brokenWhen: 'member_listed_twice',
	severity: 'block',
	field: 'anggota',
	text: words(
		'Satu orang tercantum dua kali. Hapus salah satunya.',
		'One person is listed twice. Remove one of the two.',
	),
	article: 'F-1.02: satu baris untuk setiap orang',
	source: ['OURS'],
};

/** Relations to a head, the head itself left out. */
export const relationsBesideHead = ['2', '3', '4', '5', '6', '7', '8', '9', '10', '11'] as const;
