import { dayPartNames, type VisitDay } from '#domain/applications/visit-day.ts';
import type { Locale } from '#domain/text.ts';
import { formatDay } from '#domain/time/office-time.ts';

/** The agreed day of a visit as pages show it; its words only where they are handed over. */
export const visitShown = (
	visit: Pick<VisitDay, 'date' | 'part'> & Partial<Pick<VisitDay, 'note' | 'reason'>>,
	locale: Locale,
) => ({
	day: formatDay(visit.date, locale),
	part: dayPartNames[visit.part][locale],
	note: visit.note ?? '',
	reason: visit.reason ?? '',
});
export type VisitShown = ReturnType<typeof visitShown>;
