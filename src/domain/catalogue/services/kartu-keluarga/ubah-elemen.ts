import type { Variant } from '../../service.ts';
import { changeFields, nothingChangesRule } from '../changed-data.ts';
import { words } from '../parts.ts';
import { kkLama, mayApplyRule, registrationPage } from './parts.ts';

/** F-1.02 KK.B.3 with the rows of F-1.06: elemen, semula, menjadi, dasar perubahan. */
export const ubahElemen: Variant = {
	id: 'UBAH_ELEMEN',
	name: words('Perubahan elemen data', 'Change of data'),
	summary: words(
		'Untuk mengubah data di KK: pendidikan, pekerjaan, agama, golongan darah, nama, dan lainnya.',
		'To change data on the KK: education, occupation, religion, blood type, name and more.',
	),
	pages: [
		registrationPage,
		{
			id: 'perubahan',
			title: words('Data apa yang berubah?', 'What data has changed?'),
			lead: words(
				'Isi satu baris untuk setiap data yang berubah.',
				'One entry for each thing that has changed.',
			),
			fields: [
				{
					id: 'elemenDataBerubah',
					kind: 'list',
					label: words('Perubahan', 'Changes'),
					min: 1,
					max: 15,
					rowName: words('perubahan', 'change'),
					rowTitle: 'elemen',
					fields: [
						{ id: 'nik', kind: 'member', label: words('Data siapa?', 'Whose data?') },
						...changeFields([
							'pendidikan',
							'pekerjaan',
							'agama',
							'golonganDarah',
							'statusPerkawinan',
							'nama',
							'tempatLahir',
							'tanggalLahir',
							'namaAyah',
							'namaIbu',
							'kewarganegaraan',
							'lainnya',
						]),
					],
				},
			],
		},
	],
	requiredDocuments: [
		kkLama,
		{
			id: 'F106',
			label: words('Surat pernyataan perubahan elemen data (F-1.06)', 'Statement of changed data (F-1.06)'),
			help: words(
				'Ditandatangani pemohon. Foto seluruh halaman sampai tanda tangan terbaca.',
				'Signed by the applicant. Photograph the whole page with the signature readable.',
			),
			need: 'wajib',
			source: ['SE'],
		},
		{
			id: 'BUKTI_PERUBAHAN',
			label: words(
				'Bukti perubahan: ijazah, SK kerja, akta, atau penetapan pengadilan',
				'Proof: diploma, employment letter, certificate or court order',
			),
			help: words(
				'Foto dokumen aslinya untuk setiap perubahan. Bila lebih dari satu, gabungkan dalam satu PDF.',
				'The original for each change. If there are several, put them in one PDF.',
			),
			need: 'wajib',
			source: ['SE'],
		},
	],
	rules: [
		mayApplyRule,
		{
			brokenWhen: 'identity_change_without_certificate',
			severity: 'block',
			field: 'elemenDataBerubah',
			text: words(
				'Perubahan nama, tempat lahir atau tanggal lahir memerlukan akta atau penetapan pengadilan.',
				'Changing a name, place or date of birth needs a certificate or a court order.',
			),
			article: 'F-1.06 kolom dasar perubahan; nama dan kelahiran: akta atau penetapan pengadilan',
			source: ['MEM'],
		},
		nothingChangesRule,
		{
			brokenWhen: 'element_already_in_kk',
			severity: 'warn',
			field: 'elemenDataBerubah',
			text: words(
				'Data baru ini sudah sama dengan catatan kependudukan. Bila hanya cetakannya yang lama, ajukan penggantian KK.',
				'The register has this value already. If only the print is old, ask for a replacement KK.',
			),
			article: 'F-1.06 kolom semula dan menjadi',
			source: ['OURS'],
		},
	],
	siakEvent: 'change_elements',
};
