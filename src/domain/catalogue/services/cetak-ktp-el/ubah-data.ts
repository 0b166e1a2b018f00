import type { Variant } from '../../service.ts';
import { changeFields, nothingChangesRule } from '../changed-data.ts';
import { words } from '../parts.ts';
import { holderPage, holderRules, oldCard, recordedRule } from './parts.ts';

/** F-1.02 UBAH.B. */
export const ubahData: Variant = {
	id: 'UBAH_DATA',
	name: words('Perubahan data', 'Changed data'),
	summary: words(
		'Untuk mencetak KTP-el yang datanya sudah berubah di KK.',
		'To print a KTP-el whose data has already changed on the KK.',
	),
	pages: [
		holderPage,
		{
			id: 'perubahan',
			title: words('Data apa yang berubah?', 'What data has changed?'),
			lead: words(
				'Data di KK harus sudah diubah lebih dahulu. Isi satu baris untuk setiap data yang berubah.',
				'The KK must have been changed first. One entry for each thing that has changed.',
			),
			fields: [
				{
					id: 'elemenDataBerubah',
					kind: 'list',
					label: words('Perubahan', 'Changes'),
					min: 1,
					max: 10,
					rowName: words('perubahan', 'change'),
					rowTitle: 'elemen',
					fields: changeFields([
						'alamat',
						'statusPerkawinan',
						'pekerjaan',
						'agama',
						'golonganDarah',
						'nama',
						'tempatLahir',
						'tanggalLahir',
						'kewarganegaraan',
						'foto',
						'lainnya',
					]),
				},
			],
		},
	],
	requiredDocuments: [
		oldCard,
		{
			id: 'BUKTI_PERISTIWA',
			label: words('Bukti perubahan', 'Proof of the change'),
			help: words(
				'Surat keterangan atau akta yang menjadi dasar perubahan, misalnya buku nikah atau KK baru. Foto aslinya.',
				'The letter or certificate behind the change, such as the marriage book or the new KK. Photograph the original.',
			),
			need: 'wajib',
			source: ['SE'],
		},
	],
	rules: [
		...holderRules,
		recordedRule,
		nothingChangesRule,
		{
			brokenWhen: 'element_not_yet_in_kk',
			severity: 'warn',
			field: 'elemenDataBerubah',
			text: words(
				'Data baru ini belum sama dengan KK di catatan kependudukan. Bila KK belum diubah, ajukan perubahan KK dahulu.',
				'The new value is not on the KK in the register yet. If the KK has not been changed, apply for that first.',
			),
			article: 'SE 470/13287/Dukcapil, KTP-el perubahan data: KK diubah lebih dahulu',
			source: ['SE', 'MEM'],
		},
	],
	siakEvent: 'print_ktp_el',
	bring: words(
		'KTP-el lama. Kartu itu ditarik dan dimusnahkan oleh Dinas.',
		'The old KTP-el. It is withdrawn and destroyed by the Dinas.',
	),
};
