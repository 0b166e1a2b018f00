import { applicantOf, boxed, codeWords, formDate, line, memberOf, stored, told } from './read-answers.ts';
import type { FormBlock, FormLine, SheetFacts } from './sheet.ts';

// The people of F-2.01: who reports, who witnesses, whose parents. Citizenship of witnesses is not asked: WNI, as their NIK says.

const indonesian = codeWords('kewarganegaraan', '1');

type Who = { name: string; nik: string; kk: string; citizenship: string };
const nobody: Who = { name: '', nik: '', kk: '', citizenship: '' };

const whoLines = ({ name, nik, kk, citizenship }: Who, from: number): readonly FormLine[] => [
	line(String(from), 'Nama', name),
	boxed(String(from + 1), 'NIK', nik),
	line(String(from + 2), 'Nomor dokumen perjalanan', ''),
	boxed(String(from + 3), 'Nomor Kartu Keluarga', kk),
	line(String(from + 4), 'Kewarganegaraan', citizenship),
];
const whoBlock = (title: string, who: Who, more: readonly FormLine[] = []): FormBlock => ({
	kind: 'lines',
	title,
	across: 2,
	lines: [...whoLines(who, 1), ...more],
});

/** Who reports: the applicant, as the register knows them. */
export function reporter(sheet: SheetFacts): FormBlock {
	const { facts, applicantName } = sheet;
	const citizenship = codeWords('kewarganegaraan', applicantOf(sheet)?.citizenship ?? '1');
	const who = { name: applicantName, nik: facts.applicantNik, kk: facts.family.kkNumber, citizenship };
	return whoBlock('Data pelapor', who, [
		line('6', 'Hubungan', told(sheet, 'hubunganPelapor')),
		line('7', 'Nomor HP/telepon', stored(sheet, 'telepon')),
	]);
}

/** A witness, by what was typed; empty boxes where none was asked for. */
export function witness(sheet: SheetFacts, n: 1 | 2): FormBlock {
	const name = stored(sheet, `namaSaksi${n}`);
	const nik = stored(sheet, `nikSaksi${n}`);
	const kk = memberOf(sheet, nik)?.kkNumber ?? '';
	return whoBlock(`Data saksi ${n}`, name ? { name, nik, kk, citizenship: indonesian } : nobody);
}

type Parent = { name: string; nik: string; place: string; date: string; citizenship: string };

/** A parent picked from the KK, typed, or not recorded. */
export function parent(sheet: SheetFacts, suffix: 'Ayah' | 'Ibu'): Parent {
	const member = memberOf(sheet, stored(sheet, `nik${suffix}`));
	if (member)
		return {
			name: member.name,
			nik: member.nik,
			place: member.birthPlace,
			date: formDate(member.birthDate),
			citizenship: codeWords('kewarganegaraan', member.citizenship),
		};
	return {
		name: told(sheet, `nama${suffix}`),
		nik: stored(sheet, `nik${suffix}Luar`),
		place: told(sheet, `tempatLahir${suffix}`),
		date: told(sheet, `tanggalLahir${suffix}`),
		citizenship: told(sheet, `kewarganegaraan${suffix}`),
	};
}

export const parentLines = (of: 'ayah' | 'ibu', from: number, one: Parent): readonly FormLine[] => [
	line(String(from), `Nama ${of}`, one.name),
	boxed(String(from + 1), `NIK ${of}`, one.nik),
	line(String(from + 2), `Tempat lahir ${of}`, one.place),
	line(String(from + 3), `Tanggal lahir ${of}`, one.date),
	line(String(from + 4), `Kewarganegaraan ${of}`, one.citizenship),
];
