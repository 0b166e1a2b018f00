import type { Actor, Jurisdiction } from '../access/role.ts';
import { isAboutConduct, type ComplaintKind } from './complaint.ts';

/** What a report is about, as far as it is known; all null: nobody said where. */
export type Reported = {
	readonly kind: ComplaintKind;
	readonly kecamatanCode: string | null;
	readonly kelurahanCode: string | null;
	readonly rw: string | null;
	readonly officeId: string | null;
	/** The offices that lie in the same kecamatan. */
	readonly officesThere: readonly string[];
	/** The officers who had a hand in the case it is bound to. */
	readonly hands: readonly string[];
};

/** Whether a jurisdiction that is not the whole city has to do with where it happened. */
function touches(jurisdiction: Jurisdiction, at: Reported): boolean {
	switch (jurisdiction.kind) {
		case 'city':
			return true;
		case 'kecamatan':
			return jurisdiction.code === at.kecamatanCode;
		case 'kelurahan':
			return (
				jurisdiction.code === at.kelurahanCode ||
				(at.kelurahanCode === null && jurisdiction.code.startsWith(`${at.kecamatanCode}.`))
			);
		case 'rw':
			return jurisdiction.code === `${at.kelurahanCode}/${at.rw}`;
		case 'office':
			return jurisdiction.code === at.officeId || at.officesThere.includes(jurisdiction.code);
	}
}

/**
 * Whether a supervisor may handle a report. Of somebody's conduct: one of another line, that is of the whole city, or none of whose areas
 * touches where it happened; and never who had a hand in the case. Of anything else: one whose area covers it. Where nobody knows where:
 * of the whole city alone.
 */
export function mayHandle(actor: Actor, reported: Reported): boolean {
	if (actor.kind !== 'officer' || !actor.secondFactor) return false;
	const areas = actor.grants
		.filter(({ role }) => role === 'supervisor')
		.map(({ jurisdiction }) => jurisdiction);
	if (areas.length === 0) return false;
	const wholeCity = areas.some(({ kind }) => kind === 'city');
	const somewhere = reported.kecamatanCode !== null || reported.officeId !== null;
	if (!isAboutConduct(reported.kind))
		return wholeCity || (somewhere && areas.some((area) => touches(area, reported)));
	if (reported.hands.includes(actor.accountId)) return false;
	return wholeCity || (somewhere && !areas.some((area) => touches(area, reported)));
}
