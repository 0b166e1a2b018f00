import { fill, type Locale } from './text.ts';
import { formatDate, isCalendarDate } from './time/office-time.ts';

type Values = Readonly<Record<string, string | number>>;

/** Puts values into a text and leaves out the sentences that still have a `{place}` without one. */
export function fillSentences(text: string, values: Values): string {
	const told = text
		.split(/(?<=[.?!]) (?=\S)/)
		.filter((sentence) =>
			[...sentence.matchAll(/\{(\w+)\}/g)].every(([, name]) => Object.hasOwn(values, name ?? '')),
		);
	return fill(told.join(' '), values);
}

/** The values as they are read in prose: dates as "24 November 2026", the rest as it is. */
export const inProse = (values: Values, locale: Locale): Values =>
	Object.fromEntries(
		Object.entries(values).map(([name, value]) => [
			name,
			typeof value === 'string' && isCalendarDate(value) ? formatDate(value, locale) : value,
		]),
	);
