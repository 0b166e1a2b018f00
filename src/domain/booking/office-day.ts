import type { QuotaGroup } from '../catalogue/service.ts';
import { addDays, weekday } from '../time/office-time.ts';
import type { WorkingCalendar } from '../time/working-days.ts';
import { hoursOf, type DayHours, type OpeningHours } from './opening-hours.ts';

/** What an office does on one date other than its week and the city's holidays say. */
export type OfficeDay = {
	readonly date: string;
	readonly open: boolean;
	/** Of an open day, where they are not those of its weekday. */
	readonly hours: DayHours | null;
	/** Said to residents too. */
	readonly reason: string;
};

/** An office's week and the dates that differ from it. */
export type OfficeCalendar = {
	readonly openingHours: OpeningHours;
	readonly days: ReadonlyMap<string, OfficeDay>;
};

/** True when the office works on a date: what is said of that date, else its week, unless the city does not work. */
export function isOfficeDay(office: OfficeCalendar, date: string, calendar: WorkingCalendar): boolean {
	const said = office.days.get(date);
	if (said) return said.open;
	return !calendar.closed.has(date) && hoursOf(office.openingHours, weekday(date)) !== undefined;
}

/** The hours of a date on which the office works: those said of that date, else those of its weekday. */
export const hoursOn = ({ openingHours, days }: OfficeCalendar, date: string): DayHours | undefined =>
	days.get(date)?.hours ?? hoursOf(openingHours, weekday(date));

/** The dates from `first` to `last`, both included, on which the office works. */
export function officeDates(
	office: OfficeCalendar,
	first: string,
	last: string,
	calendar: WorkingCalendar,
): readonly string[] {
	const dates: string[] = [];
	for (let date = first; date <= last; date = addDays(date, 1))
		if (isOfficeDay(office, date, calendar)) dates.push(date);
	return dates;
}

/** Places a day by quota group, and by group and weekday ("0" is Sunday) where they differ. */
export type OfficeQuotas = {
	readonly quotas: Readonly<Partial<Record<QuotaGroup, number>>>;
	readonly weekdayQuotas: Readonly<
		Partial<Record<QuotaGroup, Readonly<Record<string, number | undefined>> | undefined>>
	>;
};

/** The places of a group on a date where nothing is said of that day alone. */
export const quotaOn = ({ quotas, weekdayQuotas }: OfficeQuotas, group: QuotaGroup, date: string): number =>
	weekdayQuotas[group]?.[String(weekday(date))] ?? quotas[group] ?? 0;
