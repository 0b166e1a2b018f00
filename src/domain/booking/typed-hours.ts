import type { FieldProblem } from '../refusal.ts';
import { addDays, daysBetween, isCalendarDate, isTimeOfDay } from '../time/office-time.ts';
import type { DayHours } from './opening-hours.ts';

/** Opening hours as they were typed; all empty: closed. `from` and `to` are the break. */
export type TypedHours = {
	readonly opens: string;
	readonly closes: string;
	readonly from: string;
	readonly to: string;
};

/** Days that may be closed in one go, days ahead of which nothing is set, letters of a reason (OURS). */
export const dayLimits = { range: 60, ahead: 730, reason: { min: 5, max: 120 } } as const;

/** "8", "8.30", "0830" as "08:30"; what is no time stays as typed. */
function cleanTime(typed: string): string {
	const match = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.replace(/\s/g, ''));
	const time = match ? `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}` : '';
	return isTimeOfDay(time) ? time : typed.trim();
}

/** The hours typed for one day, or what is wrong with them, by the fields `<day>-opens`, `-closes`, `-from`, `-to`; undefined: closed. */
export function readHours(
	typed: TypedHours,
	day: string,
): { readonly hours: DayHours | undefined; readonly problems: readonly FieldProblem[] } {
	const [opens, closes, from, to] = [typed.opens, typed.closes, typed.from, typed.to].map(cleanTime) as [
		string,
		string,
		string,
		string,
	];
	if (`${opens}${closes}${from}${to}` === '') return { hours: undefined, problems: [] };
	const problems: FieldProblem[] = [];
	const wrong = (field: string, code: FieldProblem['code']): void =>
		void problems.push({ field: `${day}-${field}`, code });
	const times = { opens, closes, ...(from || to ? { from, to } : {}) };
	for (const [field, time] of Object.entries(times))
		if (time === '') wrong(field, 'required');
		else if (!isTimeOfDay(time)) wrong(field, 'time_malformed');
	if (problems.length === 0) {
		if (closes <= opens) wrong('closes', 'closes_before_opens');
		else if (from !== '' && (from >= to || from <= opens || to >= closes)) wrong('from', 'break_outside');
	}
	const hours = from === '' ? { opens, closes } : { opens, closes, break: { from, to } };
	return { hours, problems };
}

/** The dates from `first` to `last`, which may be left empty, or what is wrong with them: none that is past, at most sixty. */
export function readDates(
	first: string,
	last: string,
	today: string,
): { readonly dates: readonly string[]; readonly problems: readonly FieldProblem[] } {
	const refused = (field: string, code: FieldProblem['code'], values?: FieldProblem['values']) => ({
		dates: [],
		problems: [{ field, code, ...(values ? { values } : {}) }],
	});
	const end = last === '' ? first : last;
	for (const [field, date] of [
		['first', first],
		['last', end],
	] as const) {
		if (date === '') return refused(field, 'required');
		if (!isCalendarDate(date)) return refused(field, 'date_malformed');
		if (date < today) return refused(field, 'date_in_past');
		if (date > addDays(today, dayLimits.ahead))
			return refused(field, 'date_too_far', { date: addDays(today, dayLimits.ahead) });
	}
	if (end < first) return refused('last', 'ends_before_start');
	const days = daysBetween(first, end) + 1;
	if (days > dayLimits.range) return refused('last', 'range_too_long', { max: dayLimits.range });
	return { dates: Array.from({ length: days }, (_, at) => addDays(first, at)), problems: [] };
}

/** A reason on one line, or what is wrong with it. Residents read it. */
export function readReason(
	typed: string,
	field = 'reason',
): { readonly reason: string; readonly problems: readonly FieldProblem[] } {
	const reason = typed.toWellFormed().replace(/\s+/g, ' ').trim();
	const { min, max } = dayLimits.reason;
	if (reason === '') return { reason, problems: [{ field, code: 'required' }] };
	if (reason.length < min) return { reason, problems: [{ field, code: 'too_short', values: { min } }] };
	if (reason.length > max) return { reason, problems: [{ field, code: 'too_long', values: { max } }] };
	return { reason, problems: [] };
}
