import type { ApplicationFacts } from './application.ts';
import type { Status } from './application.ts';

/** A colleague's view that the holder of an application asks for (product.md section 7). Who asks stays responsible. */
export type OpinionFacts = {
	readonly round: number;
	readonly askedBy: string;
	/** One colleague; null: anybody of {@link askedOffice}. */
	readonly askedOf: string | null;
	readonly askedOffice: string | null;
};

/** Where a view still helps: while it is being judged, or SIAK has refused it. */
const judgedIn: readonly Status[] = ['verification', 'failed'];

/** Whether a question still matters: the same round, still to be decided, and still held by who asked. */
export const stillAsked = (
	opinion: Pick<OpinionFacts, 'round' | 'askedBy'>,
	facts: Pick<ApplicationFacts, 'status' | 'takenBy'>,
	round: number,
): boolean => opinion.round === round && judgedIn.includes(facts.status) && facts.takenBy === opinion.askedBy;

/** Whether it is for this officer to answer; nobody answers their own question. */
export const isAsked = (opinion: OpinionFacts, who: string, office: string | null): boolean =>
	opinion.askedBy !== who &&
	(opinion.askedOf === null ? opinion.askedOffice === office : opinion.askedOf === who);

/** Letters of a question and of an answer. */
export const longestOpinion = 1000;
