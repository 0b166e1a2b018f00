import type { AnswerRow } from '../catalogue/form.ts';
import type { Resident } from '../identity/resident.ts';
import {
	birthDateOf,
	codeWords,
	formDate,
	headOf,
	memberOf,
	rowsOf,
	stored,
	told,
	toldInRow,
} from './read-answers.ts';
import type { SheetFacts } from './sheet.ts';

/** A person of F-1.01 as far as the register and the answers know them; words as the form prints them. */
export type Person = Readonly<
	Partial<
		Record<
			| 'nik'
			| 'name'
			| 'sex'
			| 'birthPlace'
			| 'birthDate'
			| 'citizenship'
			| 'hasBirthCertificate'
			| 'birthCertificate'
			| 'bloodType'
			| 'religion'
			| 'maritalStatus'
			| 'hasMarriageCertificate'
			| 'hasDivorceCertificate'
			| 'divorceCertificate'
			| 'divorcedOn'
			| 'marriageCertificate'
			| 'marriedOn'
			| 'relation'
			| 'education'
			| 'occupation'
			| 'motherNik'
			| 'motherName'
			| 'fatherNik'
			| 'fatherName',
			string
		>
	>
>;

const absent = '1 TIDAK ADA';
const present = '2 ADA';

const certificateOf = (number: string | null | undefined): Person =>
	number === undefined
		? {}
		: { hasBirthCertificate: number === null ? absent : present, birthCertificate: number ?? '' };

/** Somebody the register knows, with the relation to the head that stands there or the one given. */
export const fromRegister = (resident: Resident, relation = resident.relation): Person => ({
	nik: resident.nik,
	name: resident.name,
	sex: codeWords('jenisKelamin', resident.sex === 'male' ? '1' : '2'),
	birthPlace: resident.birthPlace,
	birthDate: formDate(resident.birthDate),
	citizenship: codeWords('kewarganegaraan', resident.citizenship),
	...certificateOf(resident.birthCertificate),
	bloodType: codeWords('golonganDarah', resident.bloodType),
	religion: codeWords('agama', resident.religion),
	maritalStatus: codeWords('statusPerkawinanKK', resident.maritalStatus),
	relation: codeWords('shdk', relation),
	education: codeWords('pendidikan', resident.education),
	occupation: codeWords('pekerjaan', resident.occupation),
	motherName: resident.motherName,
	fatherName: resident.fatherName,
});

/** Somebody the city's register does not know: what a NIK tells, and what was typed. */
function fromNik(sheet: SheetFacts, nik: string, name: string, relation: string): Person {
	const woman = Number(nik.slice(6, 8)) > 40;
	return {
		nik,
		name,
		sex: nik ? codeWords('jenisKelamin', woman ? '2' : '1') : '',
		birthDate: formDate(birthDateOf(sheet, nik)),
		relation: relation ? codeWords('shdk', relation) : '',
	};
}

function fromRow(sheet: SheetFacts, row: AnswerRow): Person {
	const nik = row['nik'] ?? '';
	const known = memberOf(sheet, nik);
	return known
		? fromRegister(known, row['shdk'] ?? known.relation)
		: fromNik(sheet, nik, row['namaLengkap'] ?? '', row['shdk'] ?? '');
}

function babies(sheet: SheetFacts): readonly Person[] {
	const parent = (where: string, nikId: string, nameId: string) => {
		const nik = stored(sheet, where) === 'di_kk' ? stored(sheet, nikId) : '';
		return { nik, name: memberOf(sheet, nik)?.name ?? told(sheet, nameId) };
	};
	const mother = parent('ibu', 'nikIbu', 'namaIbu');
	const father = parent('ayah', 'nikAyah', 'namaAyah');
	return rowsOf(sheet, 'anggota').map((row): Person => {
		const in_ = (id: string) => toldInRow(sheet, 'anggota', row, id);
		return {
			nik: '',
			name: in_('namaLengkap'),
			sex: in_('jenisKelamin'),
			birthPlace: in_('tempatLahir'),
			birthDate: in_('tanggalLahir'),
			citizenship: codeWords('kewarganegaraan', '1'),
			...certificateOf(in_('noAktaKelahiran') || null),
			bloodType: in_('golonganDarah'),
			religion: in_('agama'),
			maritalStatus: codeWords('statusPerkawinanKK', '1'),
			relation: in_('shdk'),
			motherNik: mother.nik,
			motherName: mother.name,
			fatherNik: father.nik,
			fatherName: father.name,
		};
	});
}

/** What the marriage or divorce makes of those two: status, certificate and date (statusPerkawinanKK; F-1.05 where unrecorded). */
function statusAfter(sheet: SheetFacts): Person {
	const number = told(sheet, 'nomorAkta');
	const on = told(sheet, 'tanggalAkta');
	const status = (code: string) => codeWords('statusPerkawinanKK', code);
	switch (stored(sheet, 'dasarKeluarga')) {
		case 'kawin_tercatat':
			return {
				maritalStatus: status('2'),
				hasMarriageCertificate: present,
				marriageCertificate: number,
				marriedOn: on,
			};
		case 'kawin_belum_tercatat':
			return { maritalStatus: status('3'), hasMarriageCertificate: absent };
		case 'cerai_tercatat':
			return {
				maritalStatus: status('4'),
				hasDivorceCertificate: present,
				divorceCertificate: number,
				divorcedOn: on,
			};
		case 'cerai_belum_tercatat':
			return { maritalStatus: status('5'), hasDivorceCertificate: absent };
		default:
			return {};
	}
}

/** The couple, or whoever divorced, and those who come along. */
function newFamily(sheet: SheetFacts): readonly Person[] {
	const own = memberOf(sheet, stored(sheet, 'nikPemohon'));
	const married = stored(sheet, 'nikPasangan') !== '';
	const ownLeads = !married || stored(sheet, 'kepalaKeluarga') !== 'pasangan';
	const spouseRelation = (nik: string) => (Number(nik.slice(6, 8)) > 40 ? '3' : '2');
	const certificate = statusAfter(sheet);
	const first = own
		? [{ ...fromRegister(own, ownLeads ? '1' : spouseRelation(own.nik)), ...certificate }]
		: [];
	const nik = stored(sheet, 'nikPasangan');
	const spouse = married
		? [
				{
					...fromNik(sheet, nik, told(sheet, 'namaPasangan'), ownLeads ? spouseRelation(nik) : '1'),
					...certificate,
				},
			]
		: [];
	const couple = ownLeads ? [...first, ...spouse] : [...spouse, ...first];
	return [...couple, ...rowsOf(sheet, 'anggota').map((row) => fromRow(sheet, row))];
}

/** Those who stay after the death of the head, with their relation to the new one. */
function afterHead(sheet: SheetFacts): readonly Person[] {
	const newHead = stored(sheet, 'nikKepalaBaru');
	const relations = new Map(rowsOf(sheet, 'hubungan').map((row) => [row['nik'], row['shdk']]));
	const old = headOf(sheet)?.nik;
	return sheet.facts.family.members
		.filter(({ nik }) => nik !== old)
		.map((member) =>
			fromRegister(member, member.nik === newHead ? '1' : (relations.get(member.nik) ?? member.relation)),
		)
		.sort((a, b) => Number(b.nik === newHead) - Number(a.nik === newHead));
}

/** The persons F-1.01 registers: of a new family all of them, of a family that grows the new ones. */
export function personsOf(sheet: SheetFacts): readonly Person[] {
	switch (sheet.variant.siakEvent) {
		case 'add_birth':
			return babies(sheet);
		case 'new_family':
			return newFamily(sheet);
		case 'change_head':
			return afterHead(sheet);
		default:
			return rowsOf(sheet, 'anggota').map((row) => fromRow(sheet, row));
	}
}
