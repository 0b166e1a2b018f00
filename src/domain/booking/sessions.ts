import { isTimeOfDay } from '../time/office-time.ts';
import { weekdayKeys, type DayHours, type OpeningHours } from './opening-hours.ts';

const isWithin = (time: string, { opens, closes, break: rest }: DayHours): boolean =>
	time >= opens && time < closes && (rest === undefined || time < rest.from || time >= rest.to);

/** The times of arrival ("08:00") offered on a day of these hours; none where the day is closed or no time lies in it: at any time. */
export const sessionsWithin = (
	sessions: readonly string[],
	hours: DayHours | undefined,
): readonly string[] => (hours ? sessions.filter((time) => isWithin(time, hours)) : []);

type WrongSession = { readonly session: string; readonly why: 'no_time' | 'twice' | 'outside_hours' };

/** Why times of arrival cannot be those of an office: no time at all, said twice, or on no day within its opening hours. */
export function wrongSessions(sessions: readonly string[], hours: OpeningHours): readonly WrongSession[] {
	return sessions.flatMap((session, at): WrongSession[] => {
		if (!isTimeOfDay(session)) return [{ session, why: 'no_time' }];
		if (sessions.indexOf(session) !== at) return [{ session, why: 'twice' }];
		const fits = weekdayKeys.some((day) => sessionsWithin([session], hours[day]).length > 0);
		return fits ? [] : [{ session, why: 'outside_hours' }];
	});
}

/** The places of one time of arrival: an even share of the day's, rounded up. */
export const sessionShare = (quota: number, sessions: number): number => Math.ceil(quota / sessions);

/** A time of arrival on a day, its share of the places and how many of them are left; never fewer than none. */
export type SessionRoom = { readonly session: string; readonly share: number; readonly left: number };

/** True when so many who come together may come at this time; more than a whole share only where nobody else comes. */
export const hasRoom = ({ share, left }: SessionRoom, people: number): boolean =>
	left > 0 && left >= Math.min(people, share);

/**
 * The time that is taken: the one asked for, else the one had before, else the emptiest, the earliest of equals. Null where the one asked
 * for has no room. The emptiest is given also where it is full: a place on the day is not refused for want of a time.
 */
export function takenSession(
	rooms: readonly SessionRoom[],
	people: number,
	{ asked, before }: { readonly asked?: string | undefined; readonly before?: string | null },
): string | null {
	const find = (time: string | null | undefined): SessionRoom | undefined =>
		rooms.find((room) => room.session === time && hasRoom(room, people));
	if (asked !== undefined) return find(asked)?.session ?? null;
	const emptiest = [...rooms].sort((a, b) => b.left - a.left || a.session.localeCompare(b.session))[0];
	return (find(before) ?? emptiest)?.session ?? null;
}
