import type { Status } from '../applications/application.ts';
import type { MeetingKind } from '../catalogue/meeting.ts';
import { refuse, type Refusal } from '../refusal.ts';

/** Somebody who comes to be recorded, or is visited for it. */
export type Arrival = {
	readonly meeting: MeetingKind;
	readonly status: Status;
	/** Recorded already, or in SIAK. */
	readonly recorded: boolean;
	/** Where and when they are awaited; null: nowhere, e.g. a visit at home, or their day was let go. */
	readonly appointment: {
		readonly officeId: string;
		readonly officeName: string;
		readonly date: string;
	} | null;
	/** The office they belong to; null: at home. */
	readonly officeId: string | null;
	/** The first day on which they may be recorded; null: every day is. */
	readonly notBefore: string | null;
	/** Where the officer receives them; null: at their home. */
	readonly at: string | null;
	/** YYYY-MM-DD, WIB. */
	readonly today: string;
	/** The officer takes them in though they are awaited on another day. */
	readonly anyDay: boolean;
};

/** Why somebody cannot be checked in; null: they can. */
export function whyNoCheckIn(arrival: Arrival): Refusal | null {
	const { meeting, status, appointment, at, today } = arrival;
	const no = (...said: Parameters<typeof refuse>): Refusal => refuse(...said).refusal;
	if (meeting === 'pickup') return no('not_a_recording');
	if (arrival.recorded) return no('already_recorded');
	if (status !== 'processing') return no('recording_not_open', { values: { status } });
	if (arrival.notBefore !== null && arrival.notBefore > today)
		return no('recording_too_early', { values: { date: arrival.notBefore } });
	if (meeting === 'home') return null;
	if (at === null || (appointment?.officeId ?? arrival.officeId) !== at)
		return no('recording_elsewhere', {
			values: appointment ? { office: appointment.officeName, date: appointment.date } : {},
		});
	if (appointment?.date !== today && !arrival.anyDay)
		return no('recording_other_day', { values: appointment ? { date: appointment.date } : {} });
	return null;
}

/** What an officer sees of somebody who is awaited. */
export type Attendance = 'awaited' | 'arrived' | 'recorded' | 'ended' | 'not_checked';
export const attendances = [
	'awaited',
	'arrived',
	'recorded',
	'ended',
	'not_checked',
] as const satisfies readonly Attendance[];

/** What came of an appointment so far; `turn`: the state of the last time they came, if on that day. */
export function attendanceOf(of: {
	readonly status: Status;
	readonly recorded: boolean;
	readonly turn: 'arrived' | 'identified' | 'recorded' | 'ended' | null;
}): Attendance {
	if (of.recorded) return 'recorded';
	if (of.turn === 'arrived' || of.turn === 'identified') return 'arrived';
	if (of.status !== 'processing') return 'not_checked';
	return of.turn === 'ended' ? 'ended' : 'awaited';
}
