import type { Family } from '../identity/resident.ts';
import { childCardExamples } from './examples/child-card.ts';
import { birthExamples } from './examples/births.ts';
import { deathExamples } from './examples/deaths.ts';
import { familyCardExamples } from './examples/family-card.ts';
import { ktpElExamples } from './examples/ktp-el.ts';
import { movingExamples } from './examples/moving.ts';
import { recordingExamples } from './examples/recording.ts';
import type { Example, Maker } from './examples/maker.ts';
import { phone } from './examples/people.ts';
import type { Answers } from './form.ts';

// Fictional answers as a careful resident would give them: for the seed, the journeys, the bench and the tests.

/** By service and variant. */
const makers: Readonly<Record<string, Readonly<Record<string, Maker>>>> = {
	KK: familyCardExamples,
	CETAK_KTP: ktpElExamples,
	KIA: childCardExamples,
	SKPWNI: movingExamples,
	AKTA_LAHIR: birthExamples,
	AKTA_MATI: deathExamples,
	REKAM_KTP: recordingExamples,
};

/** A variant by its service: `KK/HILANG`, `CETAK_KTP/HILANG`. */
export type VariantPath = `${string}/${string}`;

const own = <T>(table: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
	table && Object.hasOwn(table, key) ? table[key] : undefined;

function example(path: VariantPath, family: Family, today: string): Example | null {
	const [service = '', variant = ''] = path.split('/');
	return own(own(makers, service), variant)?.(family, today) ?? null;
}

/**
 * Complete answers of a careful resident for an open variant; null when this family has no use for it (nobody to split
 * off, nobody to remove).
 */
export function exampleAnswers(path: VariantPath, family: Family, today: string): Answers | null {
	const made = example(path, family, today);
	return made && { telepon: phone(family), ...made.answers };
}

/** NIK of the member who would apply with {@link exampleAnswers}; null when those are. */
export function exampleApplicant(path: VariantPath, family: Family, today: string): string | null {
	return example(path, family, today)?.applicant ?? null;
}
