import { personsOf, type Person } from './family-members.ts';
import { addressLines, boxed, headOf, line, stored } from './read-answers.ts';
import type { FormBlock, FormLine, FormSheet, SheetFacts } from './sheet.ts';

// F-1.01, Biodata Keluarga. Columns: OpenSID @4b3d567 (`f-1.01/view.php`); of the 41 a citizen of Indonesia fills 2-6, 10-31 and 38-41.

const columns: readonly (readonly [no: string, label: string, of: keyof Person | null, boxes?: number])[] = [
	['2', 'Nama lengkap', 'name'],
	['3', 'Gelar depan', null],
	['4', 'Gelar belakang', null],
	['5', 'Nomor paspor', null],
	['6', 'Tanggal berakhir paspor', null],
	['10', 'Jenis kelamin', 'sex'],
	['11', 'Tempat lahir', 'birthPlace'],
	['12', 'Tanggal lahir', 'birthDate'],
	['13', 'Kewarganegaraan', 'citizenship'],
	['14', 'Nomor SK penetapan WNI', null],
	['15', 'Akta lahir', 'hasBirthCertificate'],
	['16', 'Nomor akta kelahiran', 'birthCertificate'],
	['17', 'Golongan darah', 'bloodType'],
	['18', 'Agama', 'religion'],
	['19', 'Nama organisasi kepercayaan', null],
	['20', 'Status perkawinan', 'maritalStatus'],
	['21', 'Akta perkawinan', 'hasMarriageCertificate'],
	['22', 'Nomor akta perkawinan', 'marriageCertificate'],
	['23', 'Tanggal perkawinan', 'marriedOn'],
	['24', 'Akta cerai', 'hasDivorceCertificate'],
	['25', 'Nomor akta perceraian', 'divorceCertificate'],
	['26', 'Tanggal perceraian', 'divorcedOn'],
	['27', 'Hubungan dalam keluarga', 'relation'],
	['28', 'Kelainan fisik dan mental', null],
	['29', 'Penyandang cacat', null],
	['30', 'Pendidikan terakhir', 'education'],
	['31', 'Jenis pekerjaan', 'occupation'],
	['38', 'NIK ibu', 'motherNik', 16],
	['39', 'Nama lengkap ibu', 'motherName'],
	['40', 'NIK ayah', 'fatherNik', 16],
	['41', 'Nama lengkap ayah', 'fatherName'],
];

const personLines = (person: Person): readonly FormLine[] => [
	boxed('', 'NIK', person.nik ?? ''),
	...columns.map(([no, label, of, boxes]): FormLine => {
		const value = of === null ? '' : (person[of] ?? '');
		return boxes === undefined ? { no, label, value } : { no, label, value, boxes };
	}),
];

/** F-1.01: the family, then a part for each person, however many there are. */
export function f101Sheet(sheet: SheetFacts): FormSheet {
	const persons = personsOf(sheet);
	const { family, applicantPhone } = sheet.facts;
	const moved = stored(sheet, 'alamat') !== '';
	const address = moved
		? {
				street: stored(sheet, 'alamat'),
				rt: stored(sheet, 'rt'),
				rw: stored(sheet, 'rw'),
				kelurahanCode: stored(sheet, 'kelurahan'),
				postalCode: stored(sheet, 'kodePos'),
			}
		: family.address;
	const head = persons.find((person) => person.relation?.startsWith('1 '))?.name ?? headOf(sheet)?.name ?? '';
	const people = persons.map((person, index): FormBlock => ({
		kind: 'lines',
		title: `Data anggota keluarga ${index + 1}`,
		across: 2,
		lines: personLines(person),
	}));
	return {
		code: sheet.form.code,
		decree: sheet.form.decree,
		title: 'Formulir Biodata Keluarga',
		blocks: [
			{
				kind: 'ticks',
				title: 'Jenis',
				across: 3,
				ticks: ['WNI', 'Orang asing', 'WNI di luar negeri'].map((label, index) => ({
					no: String(index + 1),
					label,
					ticked: index === 0,
				})),
			},
			{
				kind: 'lines',
				title: 'Data keluarga',
				across: 2,
				lines: [
					line('1', 'Nama kepala keluarga', head),
					boxed('2', 'Nomor Kartu Keluarga', family.kkNumber),
					...addressLines(sheet, '3', address),
					line('4', 'Jumlah anggota keluarga', String(persons.length)),
					line('5', 'Telepon/HP', stored(sheet, 'telepon') || (applicantPhone ?? '')),
				],
			},
			...people,
		],
		signatures: [
			{ who: 'Petugas pendaftaran', name: '' },
			{ who: 'Kepala keluarga', name: head },
		],
	};
}
