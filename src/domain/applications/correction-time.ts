import type { Locale } from '../text.ts';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../time/working-days.ts';

/** Working days before the last day on which who corrects is reminded: halfway of the ten, and on the working day before (OURS, a setting). */
export const correctionReminders = [5, 1] as const;

/** How many of the reminders should have been sent by today; none once the last day has passed. */
export function remindersDue(correctBy: string, today: string, calendar: WorkingCalendar): number {
	if (today > correctBy) return 0;
	return correctionReminders.filter((before) => today >= addWorkingDays(correctBy, -before, calendar)).length;
}

/** The working days left to correct, today not counted, in words. */
export function timeLeft(
	correctBy: string,
	today: string,
	calendar: WorkingCalendar,
	locale: Locale,
): string {
	const days = workingDaysBetween(today, correctBy, calendar);
	if (locale === 'id') return days === 0 ? 'hari ini' : `${days} hari kerja`;
	return days === 0 ? 'today' : days === 1 ? '1 working day' : `${days} working days`;
}
