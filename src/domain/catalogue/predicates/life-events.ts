import { findMember, plainAnswer, type FormFacts } from '../form-facts.ts';
import { people } from '../life-events/people.ts';

/** What decides whether something goes along with a life event. */
export const lifeEventPredicates = {
	/** Somebody of the KK has died who did not lead it: the KK is printed without them. */
	deceased_was_not_head(facts: FormFacts): boolean {
		const died = findMember(facts, plainAnswer(facts.answers, 'nik'));
		return died !== undefined && died.relation !== '1';
	},
	/** A child is registered who gets a card without photo. */
	small_child_is_registered: (facts: FormFacts): boolean => people.smallChildren(facts).length > 0,
	/** Husband or wife stays, whose card must say "cerai mati". */
	widowed_spouse_has_card: (facts: FormFacts): boolean => people.survivingSpouse(facts).length > 0,
};
