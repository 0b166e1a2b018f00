import type { PredicateReader } from './condition.ts';
import type { FormFacts } from './form-facts.ts';
import { birthCertificatePredicates } from './predicates/birth-certificates.ts';
import { birthPredicates } from './predicates/births.ts';
import { changePredicates } from './predicates/changes.ts';
import { childPredicates } from './predicates/child.ts';
import { deathPredicates } from './predicates/deaths.ts';
import { familyPredicates } from './predicates/family.ts';
import { holderPredicates } from './predicates/holder.ts';
import { departurePredicates } from './predicates/departures.ts';
import { lifeEventPredicates } from './predicates/life-events.ts';
import { movePredicates } from './predicates/moves.ts';
import { paperPredicates } from './predicates/papers.ts';
import { witnessPredicates } from './predicates/witnesses.ts';
import { recordingPredicates } from './predicates/recording.ts';

/** A named question about the form that the vocabulary of conditions cannot ask. False while its answers are missing. */
export type Predicate = (facts: FormFacts) => boolean;

/** Every predicate of the catalogue, by name. */
export const predicates = {
	...familyPredicates,
	...birthPredicates,
	...movePredicates,
	...departurePredicates,
	...changePredicates,
	...paperPredicates,
	...holderPredicates,
	...childPredicates,
	...lifeEventPredicates,
	...birthCertificatePredicates,
	...deathPredicates,
	...witnessPredicates,
	...recordingPredicates,
} as const satisfies Record<string, Predicate>;
export type PredicateName = keyof typeof predicates;

/** True when the catalogue knows a predicate of this name. */
export const isPredicate = (name: string): name is PredicateName => Object.hasOwn(predicates, name);

/** Reads the predicates for these facts. An unknown name is a fault of the catalogue, which `defineService` finds at load. */
export function readPredicates(facts: FormFacts): PredicateReader {
	return (name) => {
		if (!isPredicate(name)) throw new Error(`the catalogue has no predicate ${name}`);
		return predicates[name](facts);
	};
}
