import { movers } from '../catalogue/moves.ts';
import { childrenAlone, isParent } from '../catalogue/predicates/departures.ts';
import type { Resident } from '../identity/resident.ts';
import { boxed, codeWords, formDate, headOf, line, rowsOf, stored, told, toldInRow } from './read-answers.ts';
import type { FormBlock, FormSheet, SheetFacts } from './sheet.ts';
import {
	bornAt,
	hostBlock,
	nobody,
	oneLine,
	personBlock,
	personOf,
	says,
	statement,
} from './statement-parts.ts';

// F-1.03A, B and C, statements that go with a move. Titles: Permendagri 6/2026 as public projects of 2026 list it. What they ask is
// OURS, after the forms of the same name that cities hand out: who declares, about whom, and who answers for it.

const people = (title: string, rows: readonly (readonly string[])[]): FormBlock => ({
	kind: 'table',
	title,
	columns: [
		{ label: 'No.', share: 1 },
		{ label: 'Nama lengkap', share: 7 },
		{ label: 'NIK', share: 5 },
		{ label: 'Tempat dan tanggal lahir', share: 6 },
		{ label: 'SHDK', share: 4 },
	],
	rows: rows.map((row, index) => [String(index + 1), ...row]),
});

const rowOf = (member: Resident): readonly string[] => [
	member.name,
	member.nik,
	bornAt(member.birthPlace, formDate(member.birthDate)),
	codeWords('shdk', member.relation),
];
/** Those typed in a list of members from elsewhere: where and when they were born was not asked. */
const typed = (sheet: SheetFacts, only: (row: Readonly<Record<string, string>>) => boolean = () => true) =>
	rowsOf(sheet, 'anggota')
		.filter(only)
		.map((row) => [row['namaLengkap'] ?? '', row['nik'] ?? '', '', toldInRow(sheet, 'anggota', row, 'shdk')]);

/** F-1.03A: a parent or guardian entrusts a child below 17 to whoever takes care of it where it goes. */
export function f103aSheet(sheet: SheetFacts): FormSheet {
	const joining = sheet.variant.siakEvent === 'join_family';
	const children = childrenAlone(sheet.facts);
	const [child] = children;
	const parents = child ? sheet.facts.family.members.filter((member) => isParent(member, child)) : [];
	const parent = parents.find(({ nik }) => nik === sheet.facts.applicantNik) ?? parents[0];
	const giver = personOf(sheet, parent);
	const taker = joining ? personOf(sheet, headOf(sheet)) : nobody;
	const rows = joining ? typed(sheet, (row) => row['anakTanpaOrangTua'] === 'yes') : children.map(rowOf);
	return statement(
		sheet,
		'Surat Kuasa Pengasuhan Anak dari Orang Tua/Wali',
		[
			personBlock('Yang memberi kuasa: orang tua atau wali', giver),
			personBlock('Yang menerima kuasa: pengasuh', taker),
			says(
				'Pemberi kuasa menyerahkan pengasuhan anak di bawah ini kepada penerima kuasa, dan tidak keberatan anak itu pindah tanpa orang tua atau walinya dan masuk ke Kartu Keluarga di tempat tujuan.',
			),
			people('Anak yang diasuh', rows),
		],
		[
			{ who: 'Yang menerima kuasa', name: taker.name },
			{ who: 'Yang memberi kuasa', name: giver.name },
		],
	);
}

/** F-1.03B: the head of a family accepts others as its members. */
export function f103bSheet(sheet: SheetFacts): FormSheet {
	const head = headOf(sheet);
	return statement(
		sheet,
		'Surat Pernyataan Bersedia Menerima sebagai Anggota Keluarga',
		[
			hostBlock(sheet, 'Yang membuat pernyataan: kepala keluarga'),
			says(
				'menyatakan bersedia menerima orang yang tercantum di bawah ini sebagai anggota keluarga, dan tidak keberatan mereka dimasukkan ke dalam Kartu Keluarga yang nomornya tertulis di atas.',
			),
			people('Yang diterima sebagai anggota keluarga', typed(sheet)),
		],
		[{ who: 'Kepala keluarga', name: head?.name ?? '', stamp: true }],
	);
}

/** F-1.03C: the owner of a house does not object to its address standing on the papers of those who live there. */
export function f103cSheet(sheet: SheetFacts): FormSheet {
	const moving = sheet.variant.siakEvent === 'change_address';
	const id = (name: string) => (moving ? `${name}Tujuan` : name);
	const house = oneLine(sheet, {
		street: stored(sheet, id('alamat')),
		rt: stored(sheet, id('rt')),
		rw: stored(sheet, id('rw')),
		kelurahanCode: stored(sheet, moving ? 'desaKelurahanTujuan' : 'kelurahan'),
		postalCode: stored(sheet, id('kodePos')),
	});
	const tenants = moving ? movers(sheet.facts).map(rowOf) : typed(sheet);
	return statement(
		sheet,
		'Surat Pernyataan Tidak Keberatan Penggunaan Alamat',
		[
			personBlock('Yang membuat pernyataan: pemilik rumah', nobody, [boxed('6', 'Nomor Kartu Keluarga', '')]),
			says(
				'menyatakan sebagai pemilik rumah di alamat di bawah ini, dan tidak keberatan alamat itu dipakai dalam dokumen kependudukan orang yang tercantum di bawahnya.',
			),
			{
				kind: 'lines',
				title: 'Rumah',
				across: 1,
				lines: [
					line('7', 'Alamat rumah', house),
					line('8', 'Ditempati sebagai', told(sheet, 'statusTempatTinggal')),
				],
			},
			people('Yang memakai alamat itu', tenants),
		],
		[{ who: 'Pemilik rumah', name: '', stamp: true }],
	);
}
