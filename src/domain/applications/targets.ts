import { addDays } from '../time/office-time.ts';

/** Working days an applicant has to correct what was marked (OURS, a setting). */
export const correctionDays = 10;
/** Working days a verifier has from submission (OURS); shown as overdue after that. */
export const verificationDays = 2;
/** Calendar days a finished document waits at the place of pickup before it goes back to the shelf list (OURS). */
export const collectionDays = 60;
/** Calendar days a draft is kept untouched (OURS). */
export const draftDays = 30;
/** Working days an application waits for SIAK before its applicant is told, once (OURS). */
export const siakWaitDays = 1;

/** The last date on which a document made ready on `readyOn` is handed over: its sixtieth day, or the day promised where that comes later. */
export function keptUntil(readyOn: string, pickupOn: string | null): string {
	const last = addDays(readyOn, collectionDays);
	return pickupOn !== null && pickupOn > last ? pickupOn : last;
}
