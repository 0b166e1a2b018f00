import { headOf, boxed, line } from './read-answers.ts';
import type { FormBlock, FormSheet, FormTick, SheetFacts } from './sheet.ts';

// F-1.02, Pendaftaran Peristiwa Kependudukan. Choices and attachments: OpenSID @4b3d567 (`f-1.02/view.php`), as in `codes.json`;
// codes such as KK.A.1 are ours, made of the form's own letters and numbers.

const kinds = {
	'KK.A.1': 'KK baru: membentuk keluarga baru',
	'KK.A.2': 'KK baru: penggantian kepala keluarga',
	'KK.A.3': 'KK baru: pisah KK',
	'KK.A.4': 'KK baru: pindah datang',
	'KK.A.5': 'KK baru: WNI dari LN karena pindah',
	'KK.A.6': 'KK baru: rentan adminduk',
	'KK.B.1': 'KK, perubahan data: menumpang dalam KK',
	'KK.B.2': 'KK, perubahan data: peristiwa penting',
	'KK.B.3': 'KK, perubahan data: elemen data dalam KK',
	'KK.C.1': 'KK hilang',
	'KK.C.2': 'KK rusak',
	'KTP.A': 'KTP-el baru',
	'KTP.B': 'KTP-el: pindah datang',
	'KTP.C.1': 'KTP-el hilang',
	'KTP.C.2': 'KTP-el rusak',
	'KTP.D': 'KTP-el: perpanjangan ITAP',
	'KTP.E': 'KTP-el: perubahan status kewarganegaraan',
	'KTP.F': 'KTP-el: luar domisili',
	'KTP.G': 'KTP-el: transmigrasi',
	'KIA.A': 'KIA baru',
	'KIA.B.1': 'KIA hilang',
	'KIA.B.2': 'KIA rusak',
	'KIA.C': 'KIA: perpanjangan ITAP',
	'KIA.D': 'KIA: lainnya',
	'UBAH.A': 'Perubahan data KK',
	'UBAH.B': 'Perubahan data KTP-el',
	'UBAH.C': 'Perubahan data KIA',
} as const;
export type Kind = keyof typeof kinds;

/** What each variant ticks. KIA.D for what the form has no own box for (OURS). */
const kindsOf: Readonly<Record<string, readonly Kind[]>> = {
	'KK/BARU_KELUARGA': ['KK.A.1'],
	'KK/BARU_GANTI_KEPALA': ['KK.A.2'],
	'KK/PISAH': ['KK.A.3'],
	'KK/PINDAH_DATANG': ['KK.A.4'],
	'KK/TAMBAH_LAHIR': ['KK.B.2'],
	'KK/NUMPANG': ['KK.B.1'],
	'KK/KURANG': ['KK.B.2'],
	'KK/UBAH_ELEMEN': ['KK.B.3', 'UBAH.A'],
	'KK/HILANG': ['KK.C.1'],
	'KK/RUSAK': ['KK.C.2'],
	'CETAK_KTP/BARU': ['KTP.A'],
	'CETAK_KTP/UBAH_DATA': ['UBAH.B'],
	'CETAK_KTP/HILANG': ['KTP.C.1'],
	'CETAK_KTP/RUSAK': ['KTP.C.2'],
	'CETAK_KTP/PINDAH_DATANG': ['KTP.B'],
	'REKAM_KTP/PEMULA_17': ['KTP.A'],
	'REKAM_KTP/KAWIN_DIBAWAH_17': ['KTP.A'],
	'REKAM_KTP/REKAM_AWAL_16': ['KTP.A'],
	'REKAM_KTP/JEMPUT_BOLA': ['KTP.A'],
	'KIA/BARU_0_5': ['KIA.A'],
	'KIA/BARU_5_17': ['KIA.A'],
	'KIA/GANTI_5': ['KIA.D'],
	'KIA/HILANG': ['KIA.B.1'],
	'KIA/RUSAK': ['KIA.B.2'],
	'KIA/PINDAH_DATANG': ['KIA.D'],
};

/** The boxes of part II that a variant ticks; none when the form has none for it. */
export const kindsOfVariant = (serviceId: string, variantId: string): readonly Kind[] =>
	kindsOf[`${serviceId}/${variantId}`] ?? [];

/** The 16 attachments, each with the documents of the catalogue that are it. */
const attachments: readonly { readonly label: string; readonly documents: readonly string[] }[] = [
	{ label: 'KK lama / KK rusak', documents: ['KK_LAMA', 'KK_RUSAK', 'KK', 'KK_ASAL', 'KK_DITUMPANGI'] },
	{
		label: 'Surat keterangan/bukti perubahan peristiwa kependudukan dan peristiwa penting',
		documents: ['BUKTI_PERISTIWA', 'BUKTI_PERUBAHAN', 'SK_LAHIR', 'AKTA_LAHIR'],
	},
	{ label: 'Buku nikah / kutipan akta perkawinan', documents: ['BUKU_NIKAH'] },
	{ label: 'SPTJM perkawinan/perceraian belum tercatat', documents: ['F105'] },
	{ label: 'Kutipan akta perceraian', documents: [] },
	{ label: 'Akta kematian', documents: ['AKTA_KEMATIAN'] },
	{ label: 'Surat keterangan pindah', documents: ['SKPWNI'] },
	{ label: 'Surat pernyataan penyebab terjadinya hilang atau rusak', documents: [] },
	{ label: 'Surat keterangan pindah luar negeri', documents: [] },
	{ label: 'Surat keterangan pindah dari Perwakilan RI', documents: [] },
	{ label: 'KTP-el rusak', documents: ['KTP_RUSAK'] },
	{ label: 'Surat pernyataan bersedia menerima sebagai anggota keluarga', documents: ['F103B'] },
	{ label: 'Dokumen perjalanan', documents: [] },
	{ label: 'Surat kuasa pengasuhan anak dari orang tua/wali', documents: ['F103A'] },
	{ label: 'Surat keterangan hilang dari kepolisian', documents: ['SK_HILANG_POLISI'] },
	{ label: 'Kartu izin tinggal tetap', documents: [] },
];

function attachmentTicks({ documents, variant }: SheetFacts): readonly FormTick[] {
	const listed = attachments.map(({ label, documents: ids }, index) => ({
		no: String(index + 1),
		label,
		ticked: ids.some((id) => documents.has(id)),
	}));
	const named = new Set(attachments.flatMap((attachment) => attachment.documents));
	const others = variant.requiredDocuments
		.filter(({ id }) => documents.has(id) && !named.has(id))
		.map(({ label }, index) => ({ no: String(listed.length + 1 + index), label: label.id, ticked: true }));
	return [...listed, ...others];
}

/** F-1.02: who applies, for which event, with which attachments. */
export function f102Sheet(sheet: SheetFacts): FormSheet {
	const { form, service, variant, facts, applicantName } = sheet;
	const ticked = kindsOfVariant(service.id, variant.id);
	const blocks: readonly FormBlock[] = [
		{
			kind: 'lines',
			title: 'I. Data pemohon',
			across: 1,
			lines: [
				line('1', 'Nama lengkap', applicantName),
				boxed('2', 'Nomor Induk Kependudukan (NIK)', facts.applicantNik),
				boxed('3', 'Nomor Kartu Keluarga', facts.family.kkNumber),
				line('4', 'Nomor HP/telepon', facts.applicantPhone ?? ''),
				line('5', 'Nama kepala keluarga', headOf(sheet)?.name ?? ''),
			],
		},
		{
			kind: 'ticks',
			title: 'II. Jenis permohonan',
			across: 2,
			ticks: Object.entries(kinds).map(([no, label]) => ({
				no,
				label,
				ticked: ticked.some((kind) => kind === no),
			})),
		},
		{
			kind: 'ticks',
			title: 'III. Persyaratan yang dilampirkan',
			across: 2,
			ticks: attachmentTicks(sheet),
		},
	];
	return {
		code: form.code,
		decree: form.decree,
		title: 'Formulir Pendaftaran Peristiwa Kependudukan',
		blocks,
		signatures: [
			{ who: 'Petugas pendaftaran', name: '' },
			{ who: 'Pemohon', name: applicantName },
		],
	};
}
