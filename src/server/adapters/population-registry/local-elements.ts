import { codeTables, type CodeTableId } from '#domain/catalogue/code-tables.ts';
import { normaliseName } from '#domain/identity/person-name.ts';
import type { Family } from '#domain/identity/resident.ts';
import { isCalendarDate } from '#domain/time/office-time.ts';
import { given, rowsOf } from './local-answers.ts';
import { asPerson, refuse, withMembers, type Change, type Known, type Person } from './local-change.ts';
import type { SiakEntry } from './port.ts';

type Element = { readonly key: keyof Person; readonly read: (text: string) => string | null };

const words = (text: string): string =>
	normaliseName(text)
		.replace(/[^\p{L}\p{N}+-]+/gu, ' ')
		.trim();

/** As people write it, beside the words of the tables. */
const everyday: Partial<Record<CodeTableId, Readonly<Record<string, string>>>> = {
	pendidikan: {
		SD: '3',
		SMP: '4',
		SLTP: '4',
		MTS: '4',
		SMA: '5',
		SMK: '5',
		SLTA: '5',
		MA: '5',
		D1: '6',
		D2: '6',
		D3: '7',
		D4: '8',
		S1: '8',
		S2: '9',
		S3: '10',
		SARJANA: '8',
		MAGISTER: '9',
		DOKTOR: '10',
	},
	pekerjaan: {
		PNS: '5',
		TNI: '6',
		POLRI: '7',
		'IBU RUMAH TANGGA': '2',
		PELAJAR: '3',
		MAHASISWA: '3',
		'TIDAK BEKERJA': '1',
	},
	agama: { KATOLIK: '3', PROTESTAN: '2', 'KRISTEN PROTESTAN': '2', BUDDHA: '5' },
	kewarganegaraan: { INDONESIA: '1' },
};

/**
 * The code whose label, official or in Indonesian, the text is, or an everyday word for it; else the only one whose label holds the
 * text. A code itself is taken too. Null when none or several fit.
 */
const codeOf =
	(table: CodeTableId) =>
	(text: string): string | null => {
		const said = words(text);
		const { items } = codeTables[table];
		const exact = items.find(
			({ code, official, label }) =>
				code === text.trim() || words(official) === said || words(label.id) === said,
		);
		const near =
			said.length < 4 ? [] : items.filter(({ official }) => ` ${words(official)} `.includes(` ${said} `));
		return exact?.code ?? everyday[table]?.[said] ?? (near.length === 1 ? near[0]!.code : null);
	};

/** MARRIED and DIVORCED without saying whether recorded mean recorded. */
const maritalStatusOf = (text: string): string | null => {
	const exact = codeOf('statusPerkawinanKK')(text);
	return exact ?? codeOf('statusPerkawinanKK')(`${text} TERCATAT`);
};

/** "24-11-2026", "24/11/2026" or "2026-11-24"; null when it is no real date. */
const dateOf = (text: string): string | null => {
	const written = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim());
	const date = written
		? `${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}`
		: text.trim();
	return isCalendarDate(date) ? date : null;
};

const name = (text: string): string | null => normaliseName(text) || null;

/** "Something else": on paper at the office, not in this register. The KK is printed anew. */
const NOT_KEPT = 'lainnya';

/** The elements a KK shows of a person, by the values of the field `elemen`. */
const elements: Readonly<Record<string, Element>> = {
	nama: { key: 'name', read: name },
	tempatLahir: { key: 'birthPlace', read: name },
	tanggalLahir: { key: 'birthDate', read: dateOf },
	jenisKelamin: {
		key: 'sex',
		read: (text) => ({ '1': 'male', '2': 'female' })[codeOf('jenisKelamin')(text) ?? ''] ?? null,
	},
	agama: { key: 'religion', read: codeOf('agama') },
	golonganDarah: { key: 'bloodType', read: codeOf('golonganDarah') },
	pendidikan: { key: 'education', read: codeOf('pendidikan') },
	pekerjaan: { key: 'occupation', read: codeOf('pekerjaan') },
	statusPerkawinan: { key: 'maritalStatus', read: maritalStatusOf },
	kewarganegaraan: { key: 'citizenship', read: codeOf('kewarganegaraan') },
	shdk: { key: 'relation', read: codeOf('shdk') },
	namaAyah: { key: 'fatherName', read: name },
	namaIbu: { key: 'motherName', read: name },
};

/** Changes what the KK says of its members. A value that SIAK has no code for, or an element a KK does not show, is refused. */
export function changeElements(entry: SiakEntry, family: Family, known: Known): Change {
	let members: readonly Person[] = family.members.map(asPerson);
	for (const row of rowsOf(entry.answers, 'elemenDataBerubah')) {
		const nik = given(row, 'nik');
		if (!members.some((member) => member.nik === nik))
			return refuse(
				nik !== null && known.residents.get(nik)?.basicStatus === '1' ? 'member_of_other_kk' : 'inactive_nik',
			);
		if (given(row, 'elemen') === NOT_KEPT) continue;
		const element = elements[given(row, 'elemen') ?? ''];
		const value = element?.read(given(row, 'menjadi') ?? '') ?? null;
		if (!element || value === null) return refuse('element_not_in_kk');
		members = members.map((member) => (member.nik === nik ? { ...member, [element.key]: value } : member));
	}
	return { outcome: 'accepted', families: [withMembers(family, members)], print: [{ kk: 0 }] };
}
