import { codeWords, applicantOf, boxed, line, memberOf, rowsOf, stored, toldInRow } from './read-answers.ts';
import type { FormBlock, FormSheet, SheetFacts } from './sheet.ts';

// F-1.06, Surat Pernyataan Perubahan Elemen Data. Parts: OpenSID @4b3d567 (`f-1.06`).

const list = 'elemenDataBerubah';
/** Part A: education and occupation; part B: all the others. */
const partA = ['pendidikan', 'pekerjaan'];

/** F-1.06: who declares, of whom, and which element changes from what into what on what ground. */
export function f106Sheet(sheet: SheetFacts): FormSheet {
	const { facts, form, applicantName } = sheet;
	const { street, rt, rw, kelurahanCode } = facts.family.address;
	const kelurahan = facts.kelurahanNames?.[kelurahanCode] ?? '';
	// A row names its member where the form is about several; else it is about the one picked.
	const nikOf = (row: Readonly<Record<string, string>>) => row['nik'] ?? stored(sheet, 'nik');
	const rows = rowsOf(sheet, list);
	const niks = [...new Set(rows.map(nikOf))];
	const changes = (title: string, part: (element: string) => boolean): FormBlock => ({
		kind: 'table',
		title,
		columns: [
			{ label: 'No.', share: 1 },
			{ label: 'Elemen data', share: 4 },
			{ label: 'Semula', share: 5 },
			{ label: 'Menjadi', share: 5 },
			{ label: 'Dasar perubahan', share: 5 },
		],
		rows: rows
			.filter((row) => part(row['elemen'] ?? ''))
			.map((row) => [
				String(niks.indexOf(nikOf(row)) + 1),
				...['elemen', 'semula', 'menjadi', 'dasarPerubahan'].map((id) => toldInRow(sheet, list, row, id)),
			]),
	});
	return {
		code: form.code,
		decree: form.decree,
		title: 'Surat Pernyataan Perubahan Elemen Data Kependudukan',
		blocks: [
			{
				kind: 'lines',
				title: 'Yang membuat pernyataan',
				across: 1,
				lines: [
					line('1', 'Nama lengkap', applicantOf(sheet)?.name ?? applicantName),
					boxed('2', 'NIK', facts.applicantNik),
					boxed('3', 'Nomor Kartu Keluarga', facts.family.kkNumber),
					line('4', 'Alamat rumah', `${street}, RT ${rt} RW ${rw}${kelurahan && `, Kel. ${kelurahan}`}`),
				],
			},
			{
				kind: 'table',
				title: 'Rincian KK',
				columns: [
					{ label: 'No.', share: 1 },
					{ label: 'Nama lengkap', share: 7 },
					{ label: 'NIK', share: 5 },
					{ label: 'SHDK', share: 4 },
					{ label: 'Keterangan', share: 3 },
				],
				rows: niks.map((nik, index) => {
					const member = memberOf(sheet, nik);
					const relation = member ? codeWords('shdk', member.relation) : '';
					return [String(index + 1), member?.name ?? '', nik, relation, ''];
				}),
			},
			changes('A. Pendidikan dan pekerjaan', (element) => partA.includes(element)),
			changes('B. Agama dan elemen lainnya', (element) => !partA.includes(element)),
		],
		signatures: [
			{ who: 'Petugas', name: '' },
			{ who: 'Yang membuat pernyataan', name: applicantName },
		],
	};
}
