import { parseNik } from '../identity/nik.ts';
import { line, memberOf, rowsOf, stored, told, toldInRow } from './read-answers.ts';
import type { FormSheet, SheetFacts } from './sheet.ts';
import {
	nobody,
	personBlock,
	personOf,
	says,
	statement,
	witnesses,
	witnessSignatures,
	type Person,
} from './statement-parts.ts';

// F-1.05, SPTJM Perkawinan/Perceraian Belum Tercatat. What it asks: MEM, and the same in a public project of 2026 (suami, istri,
// tanggal, dua saksi, anak dengan nomor akta dan SHDK). Its wording is OURS: the decree's text was not readable.

/** Husband and wife: the member of this KK and the spouse, told apart as their NIK does. */
function couple(sheet: SheetFacts): readonly [Person, Person] {
	const member = personOf(sheet, memberOf(sheet, stored(sheet, 'nikPemohon')));
	const spouseNik = stored(sheet, 'nikPasangan');
	const known = memberOf(sheet, spouseNik);
	const spouse = known
		? personOf(sheet, known)
		: { ...nobody, name: told(sheet, 'namaPasangan'), nik: spouseNik };
	const [self, other] = [parseNik(member.nik)?.sex, parseNik(spouse.nik)?.sex];
	return self === 'female' || (self === undefined && other === 'male') ? [spouse, member] : [member, spouse];
}

/** F-1.05: husband and wife declare a marriage, or a divorce, that no certificate shows. */
export function f105Sheet(sheet: SheetFacts): FormSheet {
	const [husband, wife] = couple(sheet);
	const divorce = stored(sheet, 'dasarKeluarga') === 'cerai_belum_tercatat';
	const marriage = stored(sheet, 'dasarKeluarga') === 'kawin_belum_tercatat';
	const children = rowsOf(sheet, 'anggota').filter(({ shdk }) => shdk === '4');
	return statement(
		sheet,
		'SPTJM Perkawinan/Perceraian Belum Tercatat',
		[
			personBlock('Pihak pertama: suami', husband),
			personBlock('Pihak kedua: istri', wife),
			says('menyatakan bahwa di antara kami telah terjadi peristiwa di bawah ini, yang belum tercatat:'),
			{
				kind: 'ticks',
				title: 'Peristiwa',
				across: 2,
				ticks: [
					{ no: '1', label: 'Perkawinan', ticked: marriage },
					{ no: '2', label: 'Perceraian', ticked: divorce },
				],
			},
			{
				kind: 'lines',
				title: 'Kapan dan di mana',
				across: 2,
				lines: [line('1', 'Tanggal', ''), line('2', 'Tempat', '')],
			},
			{
				kind: 'table',
				title: 'Anak',
				columns: [
					{ label: 'No.', share: 1 },
					{ label: 'Nama lengkap', share: 8 },
					{ label: 'Nomor akta kelahiran', share: 6 },
					{ label: 'SHDK', share: 4 },
				],
				rows: children.map((row, index) => [
					String(index + 1),
					row['namaLengkap'] ?? '',
					memberOf(sheet, row['nik'] ?? '')?.birthCertificate ?? '',
					toldInRow(sheet, 'anggota', row, 'shdk'),
				]),
			},
			witnesses(sheet),
		],
		[
			...witnessSignatures(sheet),
			{ who: 'Pihak kedua', name: wife.name },
			{ who: 'Pihak pertama', name: husband.name, stamp: true },
		],
	);
}
