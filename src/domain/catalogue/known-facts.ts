import { registerFact, type FormFacts } from './form-facts.ts';
import { computedFacts, type ComputedFact, type RegisterFact } from './form.ts';
import { moveClass, moveKind, moversKk, stayersKk } from './moves.ts';

/** Whether it follows from the answers, so that the register does not know it. */
export const isComputed = (fact: RegisterFact | ComputedFact): fact is ComputedFact =>
	(computedFacts as readonly string[]).includes(fact);

const computed: Readonly<Record<ComputedFact, (facts: FormFacts) => string | null>> = {
	klasifikasiKepindahan: moveClass,
	jenisKepindahan: moveKind,
	statusKkTidakPindah: stayersKk,
	statusKkPindah: moversKk,
};

/** What the register, the account or the answers before say; undefined when they say nothing. */
export function knownFact(fact: RegisterFact | ComputedFact, facts: FormFacts): string | undefined {
	return isComputed(fact) ? (computed[fact](facts) ?? undefined) : registerFact(fact, facts);
}
