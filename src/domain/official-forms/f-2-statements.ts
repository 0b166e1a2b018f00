import type { AnswerRow } from '../catalogue/form.ts';
import { parent } from './f-2-01-people.ts';
import {
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
import type { FormBlock, FormSheet, SheetFacts } from './sheet.ts';
import {
	applicant,
	bornAt,
	nobody,
	oneLine,
	personBlock,
	personOf,
	says,
	statement,
	witnesses,
	witnessSignatures,
	type Person,
} from './statement-parts.ts';

// F-2.03 and F-2.04, the statements for a birth without its letter and a marriage without its certificate. What they ask: MEM, and the
// same in public projects of 2025 and 2026. Their wording is OURS: the decree's text was not readable.

/** A parent picked from the KK, or typed: occupation and address of one who stands elsewhere were not asked. */
function parentPerson(sheet: SheetFacts, suffix: 'Ayah' | 'Ibu'): Person {
	const member = memberOf(sheet, stored(sheet, `nik${suffix}`));
	if (member) return personOf(sheet, member);
	const { name, nik, place, date } = parent(sheet, suffix);
	return { ...nobody, name, nik, born: bornAt(place, date) };
}

function childBlock(sheet: SheetFacts, row: AnswerRow, title: string): FormBlock {
	const known = memberOf(sheet, row['nik'] ?? '');
	const told_ = (id: string) => toldInRow(sheet, 'anak', row, id);
	const sex = known && codeWords('jenisKelamin', known.sex === 'male' ? '1' : '2');
	return {
		kind: 'lines',
		title,
		across: 2,
		lines: [
			line('1', 'Nama lengkap', known?.name ?? told_('namaLengkap')),
			boxed('2', 'NIK, bila sudah ada', known?.nik ?? ''),
			line('3', 'Jenis kelamin', sex ?? told_('jenisKelamin')),
			line(
				'4',
				'Tempat dan tanggal lahir',
				known
					? bornAt(known.birthPlace, formDate(known.birthDate))
					: bornAt(told_('tempatLahir'), told_('tanggalLahir')),
			),
			line('5', 'Anak ke-', told_('anakKe')),
			line('6', 'Alamat', known ? oneLine(sheet, sheet.facts.family.address) : ''),
		],
	};
}

/** Of a child found, nobody is declared a parent. */
const parentsUnknown = (sheet: SheetFacts): boolean =>
	(stored(sheet, 'modelAkta') || sheet.variant.id) === 'TIDAK_DIKETAHUI';

function descent(sheet: SheetFacts, several: boolean): readonly FormBlock[] {
	if (parentsUnknown(sheet))
		return [says('Orang tua dan asal-usul anak tersebut tidak diketahui oleh yang membuat pernyataan.')];
	const father = parent(sheet, 'Ayah');
	const helper = rowsOf(sheet, 'anak')[0] ?? {};
	return [
		says(several ? 'adalah anak-anak kandung dari:' : 'adalah anak kandung dari:'),
		personBlock('Ibu', parentPerson(sheet, 'Ibu'), [
			...(father.name ? [line('6', 'Nama ayah', father.name), boxed('7', 'NIK ayah', father.nik)] : []),
		]),
		{
			kind: 'lines',
			title: 'Penolong kelahiran',
			across: 2,
			lines: [
				line('1', 'Penolong', toldInRow(sheet, 'anak', helper, 'penolongKelahiran')),
				line('2', 'Nama', ''),
			],
		},
	];
}

/** F-2.03: who reports answers for the birth of a child that no letter shows, before two witnesses. */
export function f203Sheet(sheet: SheetFacts): FormSheet {
	const rows = rowsOf(sheet, 'anak');
	const children = rows.length > 0 ? rows : [{}];
	const several = children.length > 1;
	return statement(
		sheet,
		'SPTJM Kebenaran Data Kelahiran',
		[
			personBlock('Yang membuat pernyataan', applicant(sheet)),
			says('menyatakan bahwa data kelahiran di bawah ini benar:'),
			...children.map((row, index) => childBlock(sheet, row, several ? `Anak ${index + 1}` : 'Anak')),
			...descent(sheet, several),
			witnesses(sheet),
		],
		[...witnessSignatures(sheet), { who: 'Yang membuat pernyataan', name: sheet.applicantName }],
	);
}

/** F-2.04: the parents of a child declare that they are husband and wife, before two witnesses. */
export function f204Sheet(sheet: SheetFacts): FormSheet {
	const [husband, wife] = [parentPerson(sheet, 'Ayah'), parentPerson(sheet, 'Ibu')];
	const rows = rowsOf(sheet, 'anak');
	// Their KK shows them as husband and wife only where both are on it.
	const both = memberOf(sheet, husband.nik) && memberOf(sheet, wife.nik);
	return statement(
		sheet,
		'SPTJM Kebenaran sebagai Pasangan Suami Istri',
		[
			personBlock('Suami', husband),
			personBlock('Istri', wife, [
				boxed('6', 'Nomor Kartu Keluarga', both ? sheet.facts.family.kkNumber : ''),
			]),
			says(
				'menyatakan bahwa kami pasangan suami istri, dan bahwa perkawinan kami tidak dapat dibuktikan dengan buku nikah atau kutipan akta perkawinan. Perkawinan itu berlangsung pada:',
			),
			{
				kind: 'lines',
				title: 'Perkawinan',
				across: 2,
				lines: [line('1', 'Tanggal', told(sheet, 'tanggalPerkawinan')), line('2', 'Tempat', '')],
			},
			{
				kind: 'table',
				title: 'Anak yang dicatat kelahirannya',
				columns: [
					{ label: 'No.', share: 1 },
					{ label: 'Nama lengkap', share: 8 },
					{ label: 'Tempat dan tanggal lahir', share: 7 },
				],
				rows: rows.map((row, index) => {
					const known = memberOf(sheet, row['nik'] ?? '');
					const name = known?.name ?? toldInRow(sheet, 'anak', row, 'namaLengkap');
					const born = known
						? bornAt(known.birthPlace, formDate(known.birthDate))
						: bornAt(
								toldInRow(sheet, 'anak', row, 'tempatLahir'),
								toldInRow(sheet, 'anak', row, 'tanggalLahir'),
							);
					return [String(index + 1), name, born];
				}),
			},
			witnesses(sheet),
		],
		[
			...witnessSignatures(sheet),
			{ who: 'Istri', name: wife.name },
			{ who: 'Suami', name: husband.name, stamp: true },
		],
	);
}
