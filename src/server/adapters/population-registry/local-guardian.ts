import type { Family } from '#domain/identity/resident.ts';
import { given } from './local-answers.ts';
import { asPerson, withMembers, type FamilyChange, type Known, type Person } from './local-change.ts';
import { mayHoldCard } from './local-recording.ts';
import { newcomer, originsOf, whyNotMovable } from './local-people.ts';
import { HEAD, RELATIVE } from './local-relations.ts';
import type { SiakEntry, SiakRefusal } from './port.ts';

/** Children in the care of a guardian. */
export type Guarded = {
	/** The members of the children's own KK, led by the guardian; null when they join the guardian's. */
	readonly ownKk: readonly Person[] | null;
	/** The families that change besides: the guardian's, which the children join or which the guardian leaves. */
	readonly others: readonly FamilyChange[];
};

/** The first four digits of a KK number: the city that issued it. */
const cityOf = (kkNumber: string): string => kkNumber.slice(0, 4);

/**
 * Everyone who stays is a child: a guardian moves in as head (`wali_masuk`), or the children join the guardian's KK
 * (SE 470/13287/Dukcapil).
 */
export function underGuardian(
	way: string,
	{ answers, on }: SiakEntry,
	family: Family,
	known: Known,
	children: readonly Person[],
): Guarded | { readonly refused: SiakRefusal } {
	const nik = given(answers, 'nikWali') ?? '';
	const statedKk = given(answers, 'noKkWali');
	const guardian = known.residents.get(nik);
	const fromElsewhere =
		guardian === undefined && statedKk !== null && cityOf(statedKk) !== cityOf(family.kkNumber);
	const refused = whyNotMovable(guardian, statedKk, fromElsewhere);
	if (refused) return { refused };
	// Neither one of this KK, who goes or is a child, nor a child of another.
	if (guardian && (guardian.kkNumber === family.kkNumber || !mayHoldCard(guardian, on)))
		return { refused: 'head_missing' };
	const asRelatives = children.map((child) => ({ ...child, relation: RELATIVE }));
	if (way === 'wali_masuk') {
		const origins = originsOf(known);
		const person = guardian
			? origins.take(guardian)
			: newcomer(nik, { namaLengkap: given(answers, 'namaWali') ?? '' }, on);
		if (origins.leavesFamilyHeadless()) return { refused: 'head_missing' };
		return { ownKk: [{ ...person, relation: HEAD }, ...asRelatives], others: origins.changes() };
	}
	if (!guardian) return { refused: 'family_unknown' };
	const host = known.families.get(guardian.kkNumber);
	if (!host) return { refused: 'family_unknown' };
	return { ownKk: null, others: [withMembers(host, [...host.members.map(asPerson), ...asRelatives])] };
}
