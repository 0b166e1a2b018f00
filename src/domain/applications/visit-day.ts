import type { FieldProblem } from '../refusal.ts';
import type { Text } from '../text.ts';
import { addDays, isCalendarDate } from '../time/office-time.ts';
import { isWorkingDay, type WorkingCalendar } from '../time/working-days.ts';
import type { ApplicationFacts, Status } from './application.ts';

// The day on which an officer comes to the applicant's home. It is agreed by phone and is no step of the lifecycle.

export const dayParts = ['morning', 'afternoon'] as const;
export type DayPart = (typeof dayParts)[number];
export const isDayPart = (part: string): part is DayPart => dayParts.some((one) => one === part);
export const dayPartNames = {
	morning: { id: 'pagi', en: 'morning' },
	afternoon: { id: 'siang', en: 'afternoon' },
} as const satisfies Record<DayPart, Text>;

/** An agreed day, YYYY-MM-DD in WIB. */
export type VisitDay = {
	/** 1 for the first agreement, one more with each change. */
	readonly turn: number;
	readonly date: string;
	readonly part: DayPart;
	/** The number of the team that comes. */
	readonly team: number;
	/** For the applicant; may be empty. */
	readonly note: string;
	/** Why it is another day than before; empty of the first. */
	readonly reason: string;
};

/** OURS: nobody agrees on a day further ahead, so a year mistyped is noticed. */
export const furthestVisit = 60;
export const longestVisitText = 200;

/** While these last, the visit is still to come: nobody has been recorded. */
export const awaitingVisit: readonly Status[] = ['verification', 'returned', 'processing', 'failed'];
export const mayAgreeVisit = ({ status, siakDone, recorded }: ApplicationFacts): boolean =>
	awaitingVisit.includes(status) && !siakDone && recorded !== true;

/** What is wrong with a day: not to come, too far ahead, closed that day, no part of a day, or a change without its reason. */
export function visitProblems(
	input: {
		readonly date: string;
		readonly part: string;
		readonly note: string;
		readonly reason: string;
		/** Left out: the first. */
		readonly team?: number;
	},
	known: {
		readonly today: string;
		readonly calendar: WorkingCalendar;
		readonly changing: boolean;
		/** How many teams there are; absent: one. */
		readonly teams?: number;
	},
): readonly FieldProblem[] {
	const problems: FieldProblem[] = [];
	const { date, part, note, reason, team = 1 } = input;
	const last = addDays(known.today, furthestVisit);
	if (date === '') problems.push({ field: 'date', code: 'required' });
	else if (!isCalendarDate(date)) problems.push({ field: 'date', code: 'date_malformed' });
	else if (date < known.today) problems.push({ field: 'date', code: 'date_in_past' });
	else if (date > last) problems.push({ field: 'date', code: 'date_too_far', values: { date: last } });
	else if (!isWorkingDay(date, known.calendar)) problems.push({ field: 'date', code: 'day_off' });
	if (part === '') problems.push({ field: 'part', code: 'required' });
	else if (!isDayPart(part)) problems.push({ field: 'part', code: 'not_a_choice' });
	if (!Number.isInteger(team) || team < 1 || team > (known.teams ?? 1))
		problems.push({ field: 'team', code: 'not_a_choice' });
	const texts = [
		['note', note],
		['reason', reason],
	] as const;
	for (const [field, text] of texts)
		if ([...text].length > longestVisitText)
			problems.push({ field, code: 'too_long', values: { max: longestVisitText } });
	if (known.changing && reason === '') problems.push({ field: 'reason', code: 'required' });
	return problems;
}
