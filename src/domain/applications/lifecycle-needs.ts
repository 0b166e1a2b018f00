import type { ApplicationFacts } from './application.ts';

/** What an action needs besides status and right. */
export type Requirement =
	/** Taken by the actor, not by another. */
	| 'held_by_actor'
	/** Taken by somebody; whose it may be is the policy's. */
	| 'held'
	/** Taken by nobody. */
	| 'held_by_nobody'
	/** Every document and marked field has its verdict, and one at least is "not good". */
	| 'something_marked'
	/** Every document has the verdict "good" and no field is marked. */
	| 'all_good'
	/** A legal reason in words. */
	| 'reason'
	/** Rejected by an officer, and not appealed yet. */
	| 'not_appealed'
	/** Within the days of an appeal. */
	| 'in_time'
	/** Its appeal is not decided yet. */
	| 'appealed'
	/** Answers and documents complete, rules kept, pickup chosen, terms accepted. */
	| 'complete'
	| 'siak_not_done'
	/** Waits for no other application's event. */
	| 'not_waiting'
	/** Waits for another application, which has ended without its event. */
	| 'waiting'
	| 'siak_done'
	/** The person was recorded on SIAK's device. */
	| 'recorded'
	/** Its documents are signed, where they are to be. */
	| 'signed'
	| 'unsigned'
	| 'not_printed'
	| 'printed'
	/** Wrong data was found at the counter, and is not mended in SIAK yet. */
	| 'wrong_data'
	| 'no_wrong_data'
	/** Places on another day or at another office taken. */
	| 'another_place'
	/** The applicant's one-time code, and the original ID seen. */
	| 'code_and_id';

const isWaiting = ({ waitsFor }: ApplicationFacts): boolean => waitsFor !== undefined && waitsFor !== null;

/** Of these needs those that the stored facts alone already refuse. */
export function unmetNeeds(
	needs: readonly Requirement[],
	facts: ApplicationFacts,
	actorId: string | null,
): readonly Requirement[] {
	return needs.filter((need) => {
		switch (need) {
			case 'held_by_actor':
				return facts.takenBy === null || facts.takenBy !== actorId;
			case 'held':
				return facts.takenBy === null;
			case 'held_by_nobody':
				return facts.takenBy !== null;
			case 'siak_done':
				return !facts.siakDone;
			case 'recorded':
				return facts.recorded !== true;
			case 'siak_not_done':
				return facts.siakDone;
			case 'not_waiting':
				return isWaiting(facts);
			case 'waiting':
				return !isWaiting(facts);
			case 'not_appealed':
				return !facts.rejectedBy || Boolean(facts.appeal);
			case 'appealed':
				return facts.appeal !== 'open';
			case 'signed':
				return facts.unsigned === true;
			case 'unsigned':
				return facts.unsigned !== true;
			case 'printed':
				return !facts.printed;
			case 'wrong_data':
				return facts.wrongData !== true;
			case 'no_wrong_data':
				return facts.wrongData === true;
			case 'not_printed':
				return facts.printed;
			default:
				return false;
		}
	});
}
