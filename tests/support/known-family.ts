import { exampleAnswers, exampleApplicant, type VariantPath } from '#domain/catalogue/examples.ts';
import type { Answers } from '#domain/catalogue/form.ts';
import type { Family } from '#domain/identity/resident.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import regions from '#data/kota-bekasi/regions.json' with { type: 'json' };
import { fictionalFamilies } from '../../db/seed/seed-population.ts';
import { freshResident, newcomer, type Newcomer } from './e2e.ts';

const families = new Map(
	fictionalFamilies(regions, 3_000, 2_000).map((family) => [family.kkNumber, family] as const),
);

/**
 * A family nobody in this run has used that has use for the variant and `fits`, with its head as the one who applies, and what
 * they answer; the answers of companions besides.
 */
export function applicantFor(
	path: VariantPath,
	besides: readonly VariantPath[] = [],
	fits: (answers: Answers, family: Family) => boolean = () => true,
): { readonly who: Newcomer; readonly answers: Answers; readonly family: Family } {
	const today = dateInWib(new Date());
	const resident = freshResident(({ kkNumber, nik }) => {
		const family = families.get(kkNumber);
		if (family === undefined || exampleApplicant(path, family, today) !== nik) return false;
		const answers = exampleAnswers(path, family, today);
		return answers !== null && answers !== undefined && fits(answers, family);
	});
	const family = families.get(resident.kkNumber)!;
	const more = besides.map((other) => exampleAnswers(other, family, today) ?? {});
	const answers = Object.assign({}, ...more, exampleAnswers(path, family, today)) as Answers;
	return { who: newcomer(resident), answers, family };
}
