import { addDays } from '../time/office-time.ts';
import { addWorkingDays, workingDaysBetween, type WorkingCalendar } from '../time/working-days.ts';
import { finalStatuses, type Status } from './application.ts';

/** Working days an applicant has to correct what was marked (OURS, a setting). */
export const correctionDays = 10;
/** Working days a verifier has from submission (OURS); shown as overdue after that. */
export const verificationDays = 2;
/** Calendar days a finished document waits at the place of pickup before it goes back to the shelf list (OURS). */
export const collectionDays = 60;
/** Calendar days a draft is kept untouched (OURS). */
export const draftDays = 30;
/** Working days in which a refusal of SIAK is dealt with (OURS). */
export const failedDays = 1;
/** Working hours a corrected application is kept for the officer who sent it back, before "take next" gives it to others (OURS). */
export const backHours = 8;
/** Working hours after which what is held and not worked on goes back to the others, where the city says nothing (OURS). */
export const holdHours = 4;
/** Working days an application waits for SIAK before its applicant is told, once (OURS). */
export const siakWaitDays = 1;

/** The last date on which a document made ready on `readyOn` is handed over: its sixtieth day, or the day promised where that comes later. */
export function keptUntil(readyOn: string, pickupOn: string | null): string {
	const last = addDays(readyOn, collectionDays);
	return pickupOn !== null && pickupOn > last ? pickupOn : last;
}

/** What the clock of an application stands at. Dates YYYY-MM-DD. */
export type Clock = {
	/** The day by which its present status is to be left; null: no clock runs. */
	readonly targetOn: string | null;
	/** Working days that were left when the clock stopped; null: it has not stopped, or there is nothing to go on from. */
	readonly clockLeft: number | null;
};

type ClockChange = {
	readonly from: Status;
	readonly to: Status;
	readonly today: string;
	readonly clock: Clock;
	/** The day promised when it was approved. */
	readonly dueOn: string | null;
	/** Of its service, from verification. */
	readonly workingDays: { readonly min: number; readonly max: number };
};

/**
 * The clock after a change of status. It stands still while the applicant corrects, and goes on from the days that were left; one day at
 * least. What was lost on its way is made anew in the shortest time of its service.
 */
export function clockAfter(change: ClockChange, calendar: WorkingCalendar): Clock {
	const { from, to, today, clock, dueOn, workingDays } = change;
	const inDays = (days: number): string => addWorkingDays(today, days, calendar);
	const running = (targetOn: string): Clock => ({ targetOn, clockLeft: null });
	if (to === 'returned')
		return {
			targetOn: null,
			clockLeft:
				from === 'verification' && clock.targetOn !== null
					? Math.max(1, workingDaysBetween(today, clock.targetOn, calendar))
					: null,
		};
	if (to === 'verification')
		return running(inDays(from === 'returned' ? (clock.clockLeft ?? verificationDays) : verificationDays));
	if (to === 'failed') return running(inDays(failedDays));
	if (to === 'processing')
		return running(from === 'ready' ? inDays(workingDays.min) : (dueOn ?? inDays(workingDays.max)));
	if (to === 'ready') return running(addDays(today, collectionDays));
	return { targetOn: null, clockLeft: finalStatuses.includes(to) ? null : clock.clockLeft };
}

/** Statuses in which the office is expected to act: a day past the target is a broken promise. */
export const workStatuses = ['verification', 'processing', 'failed'] as const satisfies readonly Status[];

/** How an application stands to its target. */
export const urgencies = ['late', 'today', 'soon', 'calm'] as const;
export type Urgency = (typeof urgencies)[number];

/** Late the day after its target; `soon` on the working day before it. */
export function urgencyOf(targetOn: string, today: string, calendar: WorkingCalendar): Urgency {
	if (targetOn < today) return 'late';
	if (targetOn === today) return 'today';
	return targetOn <= addWorkingDays(today, 1, calendar) ? 'soon' : 'calm';
}
