import { reportWithinDays } from '#domain/catalogue/predicates/births.ts';
import type { AnswerRow } from '#domain/catalogue/form.ts';
import { normaliseName } from '#domain/identity/person-name.ts';
import type { Family, Resident } from '#domain/identity/resident.ts';
import { daysBetween } from '#domain/time/office-time.ts';
import { given, rowsOf } from './local-answers.ts';
import { isSameBirth, newbornOf, NOT_STATED } from './local-birth.ts';
import {
	asPerson,
	refuse,
	withMembers,
	type Change,
	type Known,
	type Person,
	type Printed,
} from './local-change.ts';
import type { SiakEntry, SiakRefusal } from './port.ts';

const ALIVE = '1';
const DEAD = '2';

/** A parent as the register or the form knows them; `kkNumber` where they live on a KK of this register. */
type Parent = { readonly name: string; readonly kkNumber?: string };

/**
 * Registers births: a certificate for each child, in series LU, or LT when reported after more than 60 days (UU 24/2013 Pasal 27), and the KK
 * with the child on it. A child enters the mother's KK; one who is a member already, picked or of the same name, birth date and mother,
 * gets the certificate and stays one person.
 */
export function registerBirth(entry: SiakEntry, family: Family, known: Known): Change {
	const mother = parentOf(entry, known, 'Ibu');
	const father = parentOf(entry, known, 'Ayah');
	if ('refused' in mother) return refuse(mother.refused);
	if ('refused' in father) return refuse(father.refused);
	const rows = rowsOf(entry.answers, 'anak');
	const onKk = rows.some((row) => given(row, 'nik') !== null);
	const home = onKk ? family : (known.families.get(mother.kkNumber ?? '') ?? family);
	let members: readonly Person[] = home.members.map(asPerson);
	const print: Printed[] = [];
	for (const row of rows) {
		const found = childOf(row, entry, members, known, { mother, father });
		if ('refused' in found) return refuse(found.refused);
		const { child, place } = found;
		const birthCertificate = { printed: print.length };
		print.push({ kind: 'akta_lahir', series: seriesOf(child.birthDate, entry) });
		members =
			place === null
				? [...members, { ...child, birthCertificate }]
				: members.map((member, i) => (i === place ? { ...member, birthCertificate } : member));
	}
	return { outcome: 'accepted', families: [withMembers(home, members)], print: [...print, { kk: 0 }] };
}

const seriesOf = (bornOn: string, { reportedOn, on }: SiakEntry): 'LU' | 'LT' =>
	daysBetween(bornOn, reportedOn ?? on) > reportWithinDays ? 'LT' : 'LU';

/** The child of a row, and their place on the KK; null: they enter it now. */
function childOf(
	row: AnswerRow,
	entry: SiakEntry,
	members: readonly Person[],
	known: Known,
	{ mother, father }: { readonly mother: Parent; readonly father: Parent },
): { readonly child: Person; readonly place: number | null } | { readonly refused: SiakRefusal } {
	const nik = given(row, 'nik');
	const named = newbornOf(row, entry.on, members[0]!.religion, { mother: mother.name, father: father.name });
	const place = members.findIndex((member) =>
		nik === null ? isSameBirth(member, named) : member.nik === nik,
	);
	const child = members[place];
	if (!child && nik === null) return { child: named, place: null };
	if (!child)
		return {
			refused: known.residents.get(nik ?? '')?.basicStatus === ALIVE ? 'member_of_other_kk' : 'inactive_nik',
		};
	if (child.birthCertificate) return { refused: 'double_record' };
	return { child, place };
}

/**
 * A mother who died at the birth stays the mother; only the living lend their KK. A name that is not that of the NIK is refused, and so
 * is somebody picked whom the register has no more.
 */
function parentOf(
	{ answers }: SiakEntry,
	known: Known,
	which: 'Ibu' | 'Ayah',
): Parent | { readonly refused: SiakRefusal } {
	const picked = given(answers, `nik${which}`);
	const nik = picked ?? given(answers, `nik${which}Luar`);
	const typed = given(answers, `nama${which}`);
	const resident: Resident | undefined = nik === null ? undefined : known.residents.get(nik);
	if (!resident)
		return picked === null ? { name: normaliseName(typed ?? NOT_STATED) } : { refused: 'inactive_nik' };
	if (![ALIVE, DEAD].includes(resident.basicStatus)) return { refused: 'inactive_nik' };
	if (typed !== null && picked === null && normaliseName(typed) !== resident.name)
		return { refused: 'name_not_of_nik' };
	return resident.basicStatus === ALIVE
		? { name: resident.name, kkNumber: resident.kkNumber }
		: { name: resident.name };
}
