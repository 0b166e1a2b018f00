import type { Family } from '#domain/identity/resident.ts';
import { ageOn } from '#domain/time/office-time.ts';
import type { DemoApplicant } from '#features/accounts/server/demo-accounts.ts';

type Kind = DemoApplicant['family'];
const has = ({ members }: Family, ...relations: string[]): boolean =>
	members.some(({ relation }) => relations.includes(relation));
const recorded = ({ members: [head] }: Family): boolean => head?.recordingStatus === '8';

const kinds: Readonly<Record<Kind, (family: Family, today: string) => boolean>> = {
	couple_with_children: (family, today) =>
		has(family, '2', '3') &&
		family.members.some(({ relation, birthDate }) => relation === '4' && ageOn(birthDate, today) < 12),
	young_couple: (family, today) =>
		has(family, '2', '3') &&
		family.members.length === 2 &&
		family.members.every(({ birthDate }) => ageOn(birthDate, today) < 40),
	single_parent: (family) => !has(family, '2', '3') && has(family, '4'),
	elderly: ({ members: [head] }, today) => ageOn(head!.birthDate, today) >= 60,
	three_generations: (family) => has(family, '6') || (has(family, '7', '8') && has(family, '4')),
	alone: ({ members }) => members.length === 1,
};

/**
 * Takes a family of this kind in this kecamatan, whose head has a card, out of `free`; in a small population the next best: of this
 * kind anywhere, or any family.
 */
export function takeFamily(
	free: Family[],
	wanted: Pick<DemoApplicant, 'family' | 'kecamatanCode'>,
	today: string,
): Family {
	const here = (family: Family): boolean =>
		family.address.kelurahanCode.startsWith(`${wanted.kecamatanCode}.`);
	const fits = (family: Family): boolean => recorded(family) && kinds[wanted.family](family, today);
	const found =
		free.find((family) => here(family) && fits(family)) ?? free.find(fits) ?? free.find(recorded) ?? free[0];
	if (!found) throw new Error('the population is too small for the demo');
	free.splice(free.indexOf(found), 1);
	return found;
}
