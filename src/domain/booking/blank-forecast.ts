import { addDays } from '../time/office-time.ts';
import {
	addWorkingDays,
	isWorkingDay,
	workingDaysBetween,
	type WorkingCalendar,
} from '../time/working-days.ts';

/** Working days whose use tells how fast blanks go (OURS: four weeks), and the fewest that tell anything. */
export const usageDays = 20;
const fewestDays = 5;
/** Working days ahead that are looked at; later nobody knows. */
const horizon = 250;

/** When the blanks run out. */
export type BlankForecast =
	| { readonly kind: 'empty' }
	/** Nothing, or too little, has been used to tell. */
	| { readonly kind: 'too_little' }
	/** The last date on which there is a blank for a usual day's use. */
	| { readonly kind: 'until'; readonly date: string }
	/** Enough until this date at least. */
	| { readonly kind: 'beyond'; readonly date: string };

/**
 * The day the blanks run out if as many are used a working day as of late and deliveries come when they are expected. `used` were used
 * or spoiled since `since`, at most {@link usageDays} working days ago. Says so when there is too little to tell by.
 */
export function forecastBlanks(
	now: {
		readonly onHand: number;
		readonly deliveries: readonly { readonly expectedOn: string; readonly quantity: number }[];
		readonly used: number;
		readonly since: string | null;
	},
	today: string,
	calendar: WorkingCalendar,
): BlankForecast {
	const { onHand, deliveries, used, since } = now;
	if (onHand === 0 && deliveries.length === 0) return { kind: 'empty' };
	const days = since === null ? 0 : workingDaysBetween(addDays(since, -1), today, calendar);
	if (days < fewestDays || used === 0) return { kind: 'too_little' };
	const aDay = used / days;
	let left = onHand;
	let last = addDays(today, -1);
	const end = addWorkingDays(today, horizon, calendar);
	for (let date = today; date <= end; date = addDays(date, 1)) {
		for (const delivery of deliveries) if (delivery.expectedOn === date) left += delivery.quantity;
		if (!isWorkingDay(date, calendar)) continue;
		if (left < aDay) return last < today ? { kind: 'empty' } : { kind: 'until', date: last };
		left -= aDay;
		last = date;
	}
	return { kind: 'beyond', date: end };
}
