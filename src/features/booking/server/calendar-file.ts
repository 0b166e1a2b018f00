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
	readonly url: string;
	readonly at: Date;
};

const NINE_HOURS = 9 * 3600;

/** The day as an RFC 5545 calendar of one whole-day event, with a reminder at three in the afternoon before. Nothing personal stands in it. */
export function calendarFile({ number, revision, title, text, place, date, url, at }: CalendarDay): string {
	const calendar = ical({ prodId: { company: 'e-Open', product: 'e-Open' } });
	const event = calendar.createEvent({
		id: `${number}@e-open`,
		sequence: revision,
		stamp: at,
		// Whole days have no zone; the library reads them in UTC.
		start: new Date(`${date}T00:00:00Z`),
		allDay: true,
		summary: title,
		description: text,
		location: place,
		url,
	});
	event.createAlarm({ type: ICalAlarmType.display, triggerBefore: NINE_HOURS, description: title });
	return calendar.toString();
}
