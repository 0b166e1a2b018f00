import type { Condition } from '../../condition.ts';
import type { RequiredDocument } from '../../service.ts';
import { kkOriginal, words } from '../parts.ts';

const wholePage = words(
	'Foto dokumen aslinya, seluruh halaman, sampai nomor, tanggal, cap dan tanda tangan terbaca.',
	'Photograph the original, the whole page, with number, date, stamp and signature readable.',
);

const hasLetter: Condition = { answer: 'suratLahir', equals: 'yes' };
const hasNoLetter: Condition = { answer: 'suratLahir', equals: 'no' };

export const birthLetter: RequiredDocument = {
	id: 'SK_LAHIR',
	label: words(
		'Surat keterangan kelahiran dari fasilitas kesehatan, dokter, bidan, nakhoda, atau lurah',
		'Birth letter from a clinic, doctor, midwife, ship’s captain or lurah',
	),
	help: wholePage,
	need: 'wajib',
	when: hasLetter,
	whenText: words('kecuali memakai F-2.03', 'unless F-2.03 is used'),
	source: ['SE'],
};

const statementLabel = words(
	'Surat pernyataan kebenaran data kelahiran (F-2.03) dengan dua saksi',
	'Statement on the birth data (F-2.03) with two witnesses',
);
const signed = words(
	'Ditandatangani Anda dan kedua saksi. Foto seluruh halaman sampai semua tanda tangan terbaca.',
	'Signed by you and both witnesses. Photograph the whole page with all signatures readable.',
);

export const birthStatement: RequiredDocument = {
	id: 'F203',
	statement: 'F-2.03',
	label: statementLabel,
	help: signed,
	need: 'kondisional',
	when: hasNoLetter,
	whenText: words('bila tidak ada surat keterangan kelahiran', 'if there is no birth letter'),
	source: ['SE'],
};

export const marriageProof: RequiredDocument = {
	id: 'BUKU_NIKAH',
	label: words(
		'Buku nikah, kutipan akta perkawinan, atau bukti lain yang sah',
		'Marriage book, certificate or other legal proof',
	),
	help: words(
		'Foto aslinya: halaman nama suami istri dan halaman nomor serta tanggal. Bila lebih dari satu foto, gabungkan dalam satu PDF.',
		'Photograph the original: the page with both names and the page with number and date. Several photos go into one PDF.',
	),
	need: 'wajib',
	source: ['SE'],
};

export const coupleStatement: RequiredDocument = {
	id: 'F204',
	statement: 'F-2.04',
	label: words(
		'Surat pernyataan sebagai pasangan suami istri (F-2.04) dengan dua saksi',
		'Statement of being husband and wife (F-2.04) with two witnesses',
	),
	help: words(
		'Ditandatangani suami, istri dan kedua saksi. Foto seluruh halaman sampai semua tanda tangan terbaca.',
		'Signed by husband, wife and both witnesses. Photograph the whole page with all signatures readable.',
	),
	need: 'wajib',
	source: ['SE'],
};

export const policeRecord: RequiredDocument = {
	id: 'BA_POLISI',
	label: words('Berita acara dari kepolisian', 'Police record'),
	help: wholePage,
	need: 'wajib',
	when: { answer: 'beritaAcara', equals: 'yes' },
	whenText: words('kecuali memakai F-2.03 dari wali', 'unless F-2.03 by the guardian is used'),
	source: ['SE'],
};

export const guardianStatement: RequiredDocument = {
	id: 'F203',
	statement: 'F-2.03',
	label: words(
		'Surat pernyataan F-2.03 dari wali atau penanggung jawab, dengan dua saksi',
		'Statement F-2.03 by the guardian, with two witnesses',
	),
	help: signed,
	need: 'kondisional',
	when: { answer: 'beritaAcara', equals: 'no' },
	whenText: words('bila tidak ada berita acara kepolisian', 'if there is no police record'),
	source: ['SE'],
};

export const guardianKk: RequiredDocument = {
	...kkOriginal,
	need: 'kondisional',
	when: { answer: 'anakDiKk', equals: 'yes' },
	whenText: words('bila anak sudah masuk dalam KK wali', 'if the child is on the guardian’s KK'),
};

const model = (...models: readonly string[]): Condition => ({ answer: 'modelAkta', oneOf: models });
const unknownParents = model('TIDAK_DIKETAHUI');
const knownParents: Condition = { not: unknownParents };

/** The same documents as for the model that applies (SE). */
export const documentsByModel: readonly RequiredDocument[] = [
	{ ...birthLetter, when: { all: [knownParents, hasLetter] } },
	{
		...birthStatement,
		when: {
			any: [
				{ all: [knownParents, hasNoLetter] },
				{ all: [unknownParents, { answer: 'beritaAcara', equals: 'no' }] },
			],
		},
		whenText: words(
			'bila tidak ada surat keterangan kelahiran atau berita acara kepolisian',
			'if there is no birth letter or police record',
		),
	},
	{
		...marriageProof,
		need: 'kondisional',
		when: model('AYAH_IBU'),
		whenText: words('bila perkawinan orang tua tercatat', 'if the parents’ marriage is recorded'),
	},
	{
		...coupleStatement,
		need: 'kondisional',
		when: model('BELUM_TERCATAT'),
		whenText: words('bila perkawinan orang tua belum tercatat', 'if their marriage is not recorded'),
	},
	{ ...policeRecord, when: { all: [unknownParents, { answer: 'beritaAcara', equals: 'yes' }] } },
	{
		...kkOriginal,
		need: 'kondisional',
		when: { any: [knownParents, { answer: 'anakDiKk', equals: 'yes' }] },
		whenText: words(
			'kecuali anak yang orang tuanya tidak diketahui dan belum masuk KK',
			'except for a child of unknown parents who is on no KK',
		),
	},
];
