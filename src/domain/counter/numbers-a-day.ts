import type { DayHours } from '../booking/opening-hours.ts';

/** What an office says of its queue. */
export type QueueSettings = {
	/** Counters that usually serve. */
	readonly counters: number;
	/** Minutes a person takes. */
	readonly minutesEach: number;
	/** How much of a day may be taken online, in percent. */
	readonly onlineShare: number;
};

/** What holds until an office says otherwise (OURS). */
export const defaultQueue: QueueSettings = { counters: 2, minutesEach: 10, onlineShare: 40 };

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const timeOf = (minute: number): string =>
	`${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Numbers that can be served on a day with these hours, and how many of them may be taken online. */
export function numbersADay(
	hours: DayHours,
	{ counters, minutesEach, onlineShare }: QueueSettings,
): { readonly all: number; readonly online: number } {
	const rest = hours.break ? minuteOf(hours.break.to) - minuteOf(hours.break.from) : 0;
	const open = Math.max(0, minuteOf(hours.closes) - minuteOf(hours.opens) - rest);
	const all = Math.floor((open * counters) / minutesEach);
	return { all, online: Math.floor((all * onlineShare) / 100) };
}

/** When numbers of a day are given: at the kiosk from half an hour before opening to closing, online from 06.00 to an hour before closing (OURS). */
export function givenFrom(hours: DayHours, where: 'kiosk' | 'online'): { from: string; until: string } {
	return where === 'kiosk'
		? { from: timeOf(Math.max(0, minuteOf(hours.opens) - 30)), until: hours.closes }
		: { from: '06:00', until: timeOf(Math.max(0, minuteOf(hours.closes) - 60)) };
}
