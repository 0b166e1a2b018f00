import type { Jurisdiction } from './role.ts';

/** Where an application belongs: the applicant's domicile, the office of pickup, and the counter it was entered at. */
export type Place = {
	readonly kelurahanCode: string;
	readonly rw: string;
	readonly officeId: string | null;
	/** At whose counter it was entered. */
	readonly enteredOfficeId?: string | null;
};

/** True when an office lies within the jurisdiction. */
export const coversOffice = (
	jurisdiction: Jurisdiction,
	office: {
		readonly id: string;
		readonly kecamatanCode: string | null;
		readonly kelurahanCode: string | null;
	},
): boolean =>
	jurisdiction.kind === 'city' ||
	(jurisdiction.kind === 'office' && jurisdiction.code === office.id) ||
	(jurisdiction.kind === 'kecamatan' && jurisdiction.code === office.kecamatanCode) ||
	(jurisdiction.kind === 'kelurahan' && jurisdiction.code === office.kelurahanCode);

/** Whether an application can lie in both; an office and a region may always share some. */
export function overlaps(one: Jurisdiction, other: Jurisdiction): boolean {
	if (one.kind === 'city' || other.kind === 'city') return true;
	if (one.kind === 'office' || other.kind === 'office')
		return one.kind !== other.kind || one.code === other.code;
	return one.code.startsWith(other.code) || other.code.startsWith(one.code);
}

/** True when the place lies within the jurisdiction. The kecamatan is the first eight characters of a kelurahan code. */
export function covers(jurisdiction: Jurisdiction, place: Place): boolean {
	switch (jurisdiction.kind) {
		case 'city':
			return true;
		case 'kecamatan':
			return place.kelurahanCode.startsWith(`${jurisdiction.code}.`);
		case 'kelurahan':
			return place.kelurahanCode === jurisdiction.code;
		case 'rw':
			return `${place.kelurahanCode}/${place.rw}` === jurisdiction.code;
		case 'office':
			return place.officeId === jurisdiction.code || place.enteredOfficeId === jurisdiction.code;
	}
}
