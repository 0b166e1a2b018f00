import { addWorkingDays, type WorkingCalendar } from '../time/working-days.ts';

/** What is complained of. The first two are about somebody's conduct. */
export const complaintKinds = ['money', 'unfair', 'slow', 'wrong_data', 'other'] as const;
export type ComplaintKind = (typeof complaintKinds)[number];

/** The way of a report: received, being looked into, answered, closed. */
export const complaintStates = ['received', 'looking', 'answered', 'closed'] as const;
export type ComplaintState = (typeof complaintStates)[number];

/** True of a report of what an officer or agent did; it is for a supervisor of another line. */
export const isAboutConduct = (kind: ComplaintKind): boolean => kind === 'money' || kind === 'unfair';

/** Working days until a report is answered, a setting (OURS; PermenPANRB 62/2018 gives 5 to an ordinary complaint and 14 to one under oversight, from MEMORY). */
const answerDays = { money: 10, unfair: 10, slow: 5, wrong_data: 5, other: 5 } as const satisfies Record<
	ComplaintKind,
	number
>;

/** The date by which a report is answered, from the date it came in. */
export const complaintAnswerBy = (
	kind: ComplaintKind,
	receivedOn: string,
	calendar: WorkingCalendar,
): string => addWorkingDays(receivedOn, answerDays[kind], calendar);

/** Letters of what is written in a report, and in each message after it. */
export const complaintWords = {
	text: { min: 20, max: 4000 },
	message: { min: 2, max: 2000 },
	short: 150,
} as const;

/** How many messages one report takes from who reported before the office has written again. */
export const repliesInARow = 5;

// No letters or digits that are taken for others when read aloud or from paper.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many choices each of the eight numbers of {@link complaintCode} has. */
export const complaintCodeChoices = letters.length;

/** The number of a report from eight random numbers below {@link complaintCodeChoices}: "L-7K2M-QX4P". */
export function complaintCode(numbers: readonly number[]): string {
	const written = numbers.map((n) => letters[n]).join('');
	if (written.length !== 8) throw new RangeError('a report has eight letters');
	return `L-${written.slice(0, 4)}-${written.slice(4)}`;
}

/** The number of a report from what was typed; null: it is none. */
export function parseComplaintCode(typed: string): string | null {
	const match = /^L([0-9A-Z]{8})$/.exec(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''));
	if (!match || [...match[1]!].some((letter) => !letters.includes(letter))) return null;
	return `L-${match[1]!.slice(0, 4)}-${match[1]!.slice(4)}`;
}
