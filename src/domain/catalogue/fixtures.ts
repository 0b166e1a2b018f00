import type { Family, Resident } from '../identity/resident.ts';
import { exampleAnswers, exampleApplicant, type VariantPath } from './examples.ts';
import type { FormFacts } from './form-facts.ts';

// Fictional families for the tests of the catalogue. Numbers follow the rules of identifiers and belong to nobody.

export const today = '2026-11-24';

export function resident(
	nik: string,
	name: string,
	birthDate: string,
	more: Partial<Resident> = {},
): Resident {
	return {
		nik,
		kkNumber: '3275011203150007',
		name,
		sex: Number(nik.slice(6, 8)) > 40 ? 'female' : 'male',
		birthPlace: 'BEKASI',
		birthDate,
		religion: '1',
		bloodType: '4',
		education: '5',
		occupation: '15',
		maritalStatus: '1',
		relation: '4',
		citizenship: '1',
		fatherName: 'SLAMET RIYADI',
		motherName: 'SITI AMINAH',
		recordingStatus: '5',
		basicStatus: '1',
		...more,
	};
}

export const father = resident('3275010203800001', 'BUDI SANTOSO', '1980-03-02', {
	relation: '1',
	maritalStatus: '2',
});
export const mother = resident('3275015504820002', 'SRI WAHYUNI', '1982-04-15', {
	relation: '3',
	maritalStatus: '2',
});
export const grownSon = resident('3275011006040003', 'ADI SANTOSO', '2004-06-10');
export const daughter = resident('3275016107120004', 'DEWI SANTOSO', '2012-07-21', { recordingStatus: '1' });

export const familyOf = (...members: readonly Resident[]): Family => ({
	kkNumber: '3275011203150007',
	address: {
		street: 'JL. MELATI NO. 5',
		rt: '003',
		rw: '007',
		kelurahanCode: '32.75.01.1001',
		postalCode: '17111',
	},
	members,
});
/** Father (head), mother, a grown son, a daughter of 14. */
export const family = familyOf(father, mother, grownSon, daughter);

/** With a baby and a girl of eight. */
export const toddler = resident('3275014505240006', 'RARA SANTOSO', '2024-05-05', { recordingStatus: '1' });
export const pupil = resident('3275014803180007', 'NISA SANTOSO', '2018-03-08', { recordingStatus: '1' });
export const youngFamily = familyOf(father, mother, toddler, pupil);
/** With three never recorded: of 17, of 16, and a daughter-in-law married at 16. */
const beginner = resident('3275010106090008', 'GILANG SANTOSO', '2009-06-01', { recordingStatus: '2' });
const almost = resident('3275010103100009', 'BAYU SANTOSO', '2010-03-01', { recordingStatus: '1' });
const bride = resident('3275014505100010', 'PUTRI LESTARI', '2010-05-05', {
	recordingStatus: '1',
	relation: '5',
	maritalStatus: '2',
});
export const growingFamily = familyOf(father, mother, beginner, almost, bride);
const families = [family, youngFamily, growingFamily];

/** The facts of a careful resident for a variant, of the first fictional family that has use for it; throws where none has. */
export function exampleFacts(path: VariantPath, given?: Family): FormFacts {
	const of = given ?? families.find((one) => exampleAnswers(path, one, today) !== null) ?? family;
	const answers = exampleAnswers(path, of, today);
	const applicantNik = exampleApplicant(path, of, today);
	if (!answers || applicantNik === null) throw new Error(`no example of ${path} for this family`);
	return {
		today,
		applicantNik,
		family: of,
		answers,
		applicantPhone: '+6281234567890',
		kelurahanNames: { '32.75.01.1001': 'Bekasi Jaya', '32.75.02.1002': 'Kranji' },
	};
}
