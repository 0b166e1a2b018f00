import { dateInWib } from '../time/office-time.ts';
import { addWorkingDays, type WorkingCalendar } from '../time/working-days.ts';

/**
 * Working days of an appeal, a setting. To file it: UU 30/2014 art. 77 (1), from the decision on. To answer it: art. 77 (4). From MEMORY;
 * to be compared with the text of the law before the office relies on it.
 */
export const appealDays = { file: 21, answer: 10 } as const;

/** Letters of what is written: the applicant's reason, the supervisor's explanation. */
export const appealWords = { min: 20, max: 2000 } as const;

/** How many files may go with an appeal or a report. */
export const filesAtMost = 3;

/** The last date on which a rejection may be appealed. */
export const appealUntil = (rejectedAt: Date, calendar: WorkingCalendar): string =>
	addWorkingDays(dateInWib(rejectedAt), appealDays.file, calendar);

/** The date by which an appeal is answered. */
export const answerBy = (filedOn: string, calendar: WorkingCalendar): string =>
	addWorkingDays(filedOn, appealDays.answer, calendar);

/** How an answer stands to its last day. */
export type Clock = 'late' | 'soon' | 'in_time';

/** How near the last day is: late after it; soon on it and on the working day before. */
export function clockOf(lastDay: string, today: string, calendar: WorkingCalendar): Clock {
	if (today > lastDay) return 'late';
	return today >= addWorkingDays(lastDay, -1, calendar) ? 'soon' : 'in_time';
}
