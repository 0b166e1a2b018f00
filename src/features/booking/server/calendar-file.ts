import { instantInWib } from '#domain/time/office-time.ts';
import ical, { ICalAlarmType } from 'ical-generator';

/** A day at an office, of an application. `date`: YYYY-MM-DD. */
export type CalendarDay = {
	readonly number: string;
	/** Counts up with every change, so that a newer file replaces an older one. */
	readonly revision: number;
	readonly title: string;
	readonly text: string;
	readonly place: string;
	readonly date: string;
	/** "08:00", WIB: the time of arrival; null: the whole day. */
	readonly time?: string | null;
	readonly url: string;
	readonly at: Date;
};

const NINE_HOURS = 9 * 3600;
const ONE_HOUR = 3_600_000;

/** The day as an RFC 5545 calendar of one event, of the whole day or an hour from the time of arrival, with a reminder nine hours before. Nothing personal stands in it. */
export function calendarFile(day: CalendarDay): string {
	const { number, revision, title, text, place, date, time, url, at } = day;
	const arrival = time ? instantInWib(date, time) : null;
	const calendar = ical({ prodId: { company: 'e-Open', product: 'e-Open' } });
	const event = calendar.createEvent({
		id: `${number}@e-open`,
		sequence: revision,
		stamp: at,
		// Whole days have no zone; the library reads them in UTC.
		...(arrival
			? { start: arrival, end: new Date(arrival.getTime() + ONE_HOUR) }
			: { start: new Date(`${date}T00:00:00Z`), allDay: true }),
		summary: title,
		description: text,
		location: place,
		url,
	});
	event.createAlarm({ type: ICalAlarmType.display, triggerBefore: NINE_HOURS, description: title });
	return calendar.toString();
}
