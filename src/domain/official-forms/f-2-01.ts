import type { AnswerRow } from '../catalogue/form.ts';
import { isCalendarDate, weekday } from '../time/office-time.ts';
import { parent, parentLines, reporter, witness } from './f-2-01-people.ts';
import {
	birthDateOf,
	boxed,
	codeWords,
	formDate,
	line,
	memberOf,
	rowsOf,
	stored,
	told,
	toldInRow,
} from './read-answers.ts';
import type { FormBlock, FormLine, FormSheet, SheetFacts } from './sheet.ts';

// F-2.01, Pelaporan Pencatatan Sipil, and F-2.01A, which has its parts on births and deaths. Parts and kinds of report: OpenSID
// @4b3d567 (`f-2.01/view.php`); that F-2.01A asks what those parts asked is taken over (OURS: its text was not readable).

const reports = [
	'Kelahiran',
	'Lahir mati',
	'Perkawinan',
	'Pembatalan perkawinan',
	'Perceraian',
	'Pembatalan perceraian',
	'Kematian',
	'Pengangkatan anak',
	'Pengakuan anak',
	'Pengesahan anak',
	'Perubahan nama',
	'Perubahan status kewarganegaraan',
	'Pencatatan peristiwa penting lainnya',
	'Pembetulan akta',
	'Pembatalan akta',
	'Pelaporan dari luar wilayah NKRI',
];
const ofF201A = ['Kelahiran', 'Lahir mati', 'Kematian'];
const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

const dayAnd = (date: string): string =>
	isCalendarDate(date) ? `${days[weekday(date)]}, ${formDate(date)}` : date;
/** 08:05 as 08.05; where no zone was asked, none is claimed. */
const clock = (time: string): string => time.replace(':', '.');

function childBlock(sheet: SheetFacts, row: AnswerRow, index: number, of: number): FormBlock {
	const in_ = (id: string) => toldInRow(sheet, 'anak', row, id);
	const known = memberOf(sheet, row['nik'] ?? '');
	const lines: readonly FormLine[] = [
		line('1', 'Nama', known?.name ?? in_('namaLengkap')),
		line(
			'2',
			'Jenis kelamin',
			known ? codeWords('jenisKelamin', known.sex === 'male' ? '1' : '2') : in_('jenisKelamin'),
		),
		line('3', 'Tempat dilahirkan', in_('tempatDilahirkan')),
		line('4', 'Tempat kelahiran', known?.birthPlace ?? in_('tempatLahir')),
		line('5', 'Hari dan tanggal lahir', dayAnd(known?.birthDate ?? row['tanggalLahir'] ?? '')),
		line('6', 'Pukul', clock(row['pukul'] ?? '')),
		line('7', 'Jenis kelahiran', in_('jenisKelahiran')),
		line('8', 'Anak ke-', in_('anakKe')),
		line('9', 'Penolong kelahiran', in_('penolongKelahiran')),
		line('10', 'Berat bayi (gram)', in_('beratGram')),
		line('11', 'Panjang bayi (cm)', in_('panjangCm')),
		...(known ? [boxed('', 'NIK', known.nik)] : []),
	];
	return { kind: 'lines', title: of > 1 ? `Data anak ${index + 1}` : 'Data anak', across: 2, lines };
}

function birthBlocks(sheet: SheetFacts): readonly FormBlock[] {
	const children = rowsOf(sheet, 'anak');
	const found = told(sheet, 'tempatDitemukan');
	return [
		{
			kind: 'lines',
			title: 'Data orang tua',
			across: 2,
			lines: [
				...parentLines('ayah', 1, parent(sheet, 'Ayah')),
				...parentLines('ibu', 6, parent(sheet, 'Ibu')),
				line('11', 'Nomor akta perkawinan', told(sheet, 'nomorAktaPerkawinan')),
				line('12', 'Tanggal perkawinan', told(sheet, 'tanggalPerkawinan')),
			],
		},
		...(found
			? [
					{
						kind: 'lines' as const,
						title: 'Penemuan anak',
						across: 2 as const,
						lines: [
							line('', 'Tanggal ditemukan', told(sheet, 'tanggalDitemukan')),
							line('', 'Tempat ditemukan', found),
						],
					},
				]
			: []),
		...children.map((row, index) => childBlock(sheet, row, index, children.length)),
	];
}

function deathBlocks(sheet: SheetFacts): readonly FormBlock[] {
	const member = memberOf(sheet, stored(sheet, 'nik'));
	const nik = member?.nik ?? stored(sheet, 'nikJenazah');
	const born = member?.birthDate || stored(sheet, 'tanggalLahirJenazah') || birthDateOf(sheet, nik);
	return [
		{
			kind: 'lines',
			title: 'Data orang tua',
			across: 2,
			lines: [
				...parentLines('ayah', 1, {
					...parent(sheet, 'Ayah'),
					name: member?.fatherName ?? told(sheet, 'namaAyah'),
				}),
				...parentLines('ibu', 6, {
					...parent(sheet, 'Ibu'),
					name: member?.motherName ?? told(sheet, 'namaIbu'),
				}),
			],
		},
		{
			kind: 'lines',
			title: 'Kematian',
			across: 2,
			lines: [
				boxed('1', 'NIK', nik),
				line('2', 'Nama lengkap', member?.name ?? told(sheet, 'namaJenazah')),
				line('', 'Tanggal lahir', formDate(born)),
				line('', 'Ciri-ciri', told(sheet, 'ciriJenazah')),
				line('3', 'Tanggal kematian', dayAnd(stored(sheet, 'tanggalKematian'))),
				line('4', 'Pukul', clock(stored(sheet, 'pukul'))),
				line('5', 'Sebab kematian', told(sheet, 'sebabKematian')),
				line('6', 'Tempat kematian', told(sheet, 'tempatKematian')),
				line('7', 'Yang menerangkan', told(sheet, 'yangMenerangkan')),
				line('', 'Nomor penetapan/pernyataan', told(sheet, 'nomorPenetapan')),
				line('', 'Tanggal penetapan/pernyataan', told(sheet, 'tanggalPenetapan')),
			].filter(({ no, value }) => no !== '' || value !== ''),
		},
	];
}

/** F-2.01 or F-2.01A: who reports which event, two witnesses, the parents, and the children born or the person who died. */
export function f201Sheet(sheet: SheetFacts): FormSheet {
	const { form, facts, places, applicantName } = sheet;
	const death = sheet.variant.siakEvent === 'register_death';
	const event = death ? 'Kematian' : 'Kelahiran';
	const { kelurahanCode } = facts.family.address;
	const offered = form.code === 'F-2.01A' ? ofF201A : reports;
	return {
		code: form.code,
		decree: form.decree,
		title:
			form.code === 'F-2.01A'
				? 'Formulir Pelaporan Kelahiran, Lahir Mati, dan Kematian'
				: 'Formulir Pelaporan Pencatatan Sipil di Dalam Wilayah NKRI',
		blocks: [
			{
				kind: 'lines',
				title: 'Wilayah',
				across: 2,
				lines: [
					line('', 'Desa/Kelurahan', facts.kelurahanNames?.[kelurahanCode] ?? ''),
					line('', 'Kecamatan', places.kecamatan[kelurahanCode.slice(0, 8)] ?? ''),
					line('', 'Kabupaten/Kota', places.city),
					line('', 'Kode wilayah', kelurahanCode),
				],
			},
			{
				kind: 'ticks',
				title: 'Jenis pelaporan',
				across: 3,
				ticks: reports
					.map((label, index) => ({ no: String(index + 1), label, ticked: label === event }))
					.filter(({ label }) => offered.includes(label)),
			},
			reporter(sheet),
			witness(sheet, 1),
			witness(sheet, 2),
			...(death ? deathBlocks(sheet) : birthBlocks(sheet)),
		],
		signatures: [
			{ who: 'Petugas pencatatan sipil', name: '' },
			{ who: 'Saksi 1', name: stored(sheet, 'namaSaksi1') },
			{ who: 'Saksi 2', name: stored(sheet, 'namaSaksi2') },
			{ who: 'Pelapor', name: applicantName },
		],
	};
}
