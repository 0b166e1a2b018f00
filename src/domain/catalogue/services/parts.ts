import type { Text } from '../../text.ts';
import type { Field, FormPage } from '../form.ts';
import type { RequiredDocument, Rule } from '../service.ts';

// Parts that several variants share.

/** A text in both languages. */
export const words = (id: string, en: string): Text => ({ id, en });

export const phoneField: Field = {
	id: 'telepon',
	kind: 'phone',
	label: words('Nomor HP yang bisa dihubungi', 'Mobile number we can reach you at'),
	help: words(
		'Contoh: 0812 3456 7890. Petugas hanya menghubungi bila ada yang perlu ditanyakan.',
		'For example 0812 3456 7890. We only call when there is something to ask.',
	),
	prefill: 'applicantPhone',
};

export const policeLetterPage: FormPage = {
	id: 'laporan-polisi',
	title: words('Surat kehilangan dari kepolisian', 'Police letter about the loss'),
	lead: words(
		'Salin dari surat keterangan tanda lapor kehilangan.',
		'Copy this from the police loss report.',
	),
	fields: [
		{
			id: 'nomorLaporanPolisi',
			kind: 'text',
			maxLength: 60,
			label: words('Nomor surat', 'Letter number'),
			help: words(
				'Tertulis di bagian atas surat, biasanya diawali “SKTLK” atau “LP”.',
				'At the top of the letter, usually starting with “SKTLK” or “LP”.',
			),
		},
		{
			id: 'tanggalLaporan',
			kind: 'date',
			bound: 'past',
			label: words('Tanggal surat', 'Date of the letter'),
		},
		{
			id: 'kantorPolisi',
			kind: 'text',
			maxLength: 80,
			label: words('Kantor polisi', 'Police station'),
			help: words(
				'Seperti tertulis di suratnya, contoh: Polsek Kota',
				'As written in the letter, for example Polsek Kota',
			),
		},
	],
};

export const policeLetter: RequiredDocument = {
	id: 'SK_HILANG_POLISI',
	label: words('Surat keterangan hilang dari kepolisian', 'Loss report from the police'),
	help: words(
		'Foto surat aslinya, seluruh halaman, sampai nomor, tanggal dan cap terbaca. Surat ini gratis di kantor polisi terdekat; laporkan sendiri, tidak perlu perantara.',
		'Photograph the original, the whole page, with number, date and stamp readable. It is free at the nearest police station; report in person, no middleman needed.',
	),
	need: 'wajib',
	source: ['SE'],
};

export const policeDateRule: Rule = {
	brokenWhen: 'police_date_in_future',
	severity: 'block',
	field: 'tanggalLaporan',
	text: words(
		'Tanggal surat polisi tidak boleh setelah hari ini. Periksa kembali tanggal di surat.',
		'The police letter cannot be dated after today. Check the date on the letter.',
	),
	article: 'SE 470/13287/Dukcapil, surat keterangan hilang; batas tanggal: ketentuan layanan ini',
	source: ['SE', 'OURS'],
};

export const skpwniFields: readonly Field[] = [
	{
		id: 'nomorSkpwni',
		kind: 'text',
		maxLength: 40,
		pattern: '^(SKPWNI|SKP|skpwni|skp)/\\d{4}/\\d{6}(\\d{2})?/\\d{1,6}$',
		label: words('Nomor SKPWNI', 'SKPWNI number'),
		help: words(
			'Di bagian atas surat pindah. Contoh: SKPWNI/3276/03112026/0012',
			'At the top of the moving letter. For example SKPWNI/3276/03112026/0012',
		),
	},
	{
		id: 'tanggalSkpwni',
		kind: 'date',
		bound: 'past',
		label: words('Tanggal SKPWNI diterbitkan', 'Date the SKPWNI was issued'),
	},
];

export const skpwniTooOldRule: Rule = {
	brokenWhen: 'skpwni_too_old',
	severity: 'warn',
	field: 'tanggalSkpwni',
	text: words(
		'SKPWNI ini sudah melewati masa berlakunya. Petugas mungkin meminta surat baru dari daerah asal.',
		'This SKPWNI is older than it is valid for. The officer may ask for a new one from your previous city.',
	),
	article: 'Perpres 96/2018 Pasal 25 ayat (3); masa berlaku SKPWNI',
	source: ['P96', 'MEM'],
};

/** SKPWNI, needed for `when`. */
export const skpwniHelp = words(
	'Surat pindah dari Disdukcapil daerah asal. Unggah PDF aslinya atau foto seluruh halaman sampai kode QR terlihat jelas.',
	'The moving letter from your previous Disdukcapil. Upload its PDF or photograph the whole page with the QR code clear.',
);

/** Where one lives from now on. */
export const newAddressFields: readonly Field[] = [
	{
		id: 'alamat',
		kind: 'text',
		maxLength: 120,
		label: words('Alamat', 'Street address'),
		help: words(
			'Nama jalan atau perumahan, blok dan nomor rumah. Contoh: Jl. Melati Raya No. 12',
			'Street or housing estate, block and house number. For example: Jl. Melati Raya No. 12',
		),
	},
	{
		id: 'rt',
		kind: 'text',
		maxLength: 3,
		pattern: '^\\d{1,3}$',
		label: words('RT', 'RT'),
		help: words('Angka saja, contoh: 003', 'Digits only, for example 003'),
	},
	{
		id: 'rw',
		kind: 'text',
		maxLength: 3,
		pattern: '^\\d{1,3}$',
		label: words('RW', 'RW'),
		help: words('Angka saja, contoh: 007', 'Digits only, for example 007'),
	},
	{ id: 'kelurahan', kind: 'kelurahan', label: words('Kelurahan', 'Kelurahan') },
	{
		id: 'kodePos',
		kind: 'text',
		maxLength: 5,
		pattern: '^\\d{5}$',
		optional: true,
		label: words('Kode pos', 'Postal code'),
		help: words('Lima angka; boleh dikosongkan.', 'Five digits; may be left empty.'),
	},
];

export const damageFields: readonly Field[] = [
	{
		id: 'kerusakan',
		kind: 'choice',
		label: words('Apa yang rusak?', 'What is the damage?'),
		choices: [
			{ value: 'robek', label: words('Robek, patah atau terpotong', 'Torn, broken or cut') },
			{ value: 'luntur', label: words('Basah atau tulisannya luntur', 'Wet, or the print has faded') },
			{
				value: 'tidak_terbaca',
				label: words('Tidak terbaca oleh mata atau alat', 'Unreadable to the eye or to a reader'),
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
];

export const kkOriginal: RequiredDocument = {
	id: 'KK',
	label: words('Kartu Keluarga', 'Family card (KK)'),
	help: words(
		'Foto KK asli, bukan fotokopi: seluruh halaman dan semua tulisan terbaca. PDF dari Disdukcapil juga boleh.',
		'Photograph the original KK, not a photocopy: the whole page, all print readable. The PDF from Disdukcapil is fine too.',
	),
	need: 'wajib',
	source: ['SE'],
};

/** For what only a living resident gets. */
export const personNotLivingRule: Rule = {
	brokenWhen: 'holder_not_living',
	severity: 'block',
	field: 'nik',
	text: words(
		'Menurut catatan kependudukan, orang ini tidak lagi berstatus hidup dan menetap. Datanglah ke kantor Disdukcapil bila catatan itu keliru.',
		'According to the register this person is no longer living here. Please visit the Disdukcapil office if the record is wrong.',
	),
	article: 'Perpres 96/2018 Pasal 15; status dasar penduduk',
	source: ['P96', 'OURS'],
};

/** For an address that is somebody else's. */
export const houseOwnerStatement: RequiredDocument = {
	id: 'F103C',
	statement: 'F-1.03C',
	label: words(
		'Surat pernyataan tidak keberatan pemilik rumah (F-1.03C)',
		'House owner’s statement of no objection (F-1.03C)',
	),
	help: words(
		'Ditandatangani pemilik rumah. Foto seluruh halaman sampai tanda tangan terbaca.',
		'Signed by the owner. Photograph the whole page with the signature readable.',
	),
	need: 'kondisional',
	when: { answer: 'statusTempatTinggal', oneOf: ['menumpang', 'sewa', 'kontrak', 'kost'] },
	whenText: words(
		'bila menumpang, sewa, kontrak atau kost',
		'if staying with someone, renting, leasing or boarding',
	),
	source: ['SE', 'M109'],
};
