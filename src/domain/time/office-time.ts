import type { Locale } from '../text.ts';

// Instants are Dates, calendar dates are "YYYY-MM-DD" in WIB (UTC+7, no daylight saving). There is no clock here.

const day = 86_400_000;
const wibOffset = 7 * 3_600_000;

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** "YYYY-MM-DD" of year, month 1-12 and day, or null when there is no such day. Years 1 to 9999. */
export function calendarDate(year: number, month: number, dayOfMonth: number): string | null {
	const days = month === 2 && isLeapYear(year) ? 29 : (daysOfMonth[month - 1] ?? 0);
	const there =
		year >= 1 && year <= 9999 && Number.isInteger(dayOfMonth) && dayOfMonth >= 1 && dayOfMonth <= days;
	return there ? `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` : null;
}

/** True for a real day written YYYY-MM-DD. */
export function isCalendarDate(input: string): boolean {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input);
	return match !== null && calendarDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** True for a time of day written HH:MM. */
export function isTimeOfDay(input: string): boolean {
	return /^([01]\d|2[0-3]):[0-5]\d$/.test(input);
}

function epochDay(date: string): number {
	if (!isCalendarDate(date)) throw new RangeError('not a calendar date');
	return Date.parse(`${date}T00:00:00Z`) / day;
}

/** The calendar date in the city at an instant. */
export function dateInWib(instant: Date): string {
	return new Date(instant.getTime() + wibOffset).toISOString().slice(0, 10);
}

/** The time of day in the city at an instant: "08:05". */
export function timeInWib(instant: Date): string {
	return new Date(instant.getTime() + wibOffset).toISOString().slice(11, 16);
}

/** The instant of a date and time ("08:00") in the city. */
export function instantInWib(date: string, time = '00:00'): Date {
	if (!isCalendarDate(date) || !isTimeOfDay(time)) {
		throw new RangeError('not a date and time');
	}
	return new Date(`${date}T${time}:00+07:00`);
}

/** The date so many days later; earlier when negative. */
export function addDays(date: string, days: number): string {
	return new Date((epochDay(date) + days) * day).toISOString().slice(0, 10);
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
	return epochDay(to) - epochDay(from);
}

/** The day of the week; 0 is Sunday. */
export function weekday(date: string): Weekday {
	return ((((epochDay(date) + 4) % 7) + 7) % 7) as Weekday;
}

/**
 * Years completed on a date. Someone born on 29 February becomes older on 1 March in a common year (common civil
 * practice, the product's own choice: no article was found). Negative before the birth.
 */
export function ageOn(birthDate: string, on: string): number {
	if (!isCalendarDate(birthDate) || !isCalendarDate(on)) throw new RangeError('not a calendar date');
	const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
	return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The day on which somebody completes so many years; the counterpart of {@link ageOn}, 29 February included. */
export function birthdayOn(birthDate: string, age: number): string {
	const year = Number(birthDate.slice(0, 4)) + age;
	const same = calendarDate(year, Number(birthDate.slice(5, 7)), Number(birthDate.slice(8, 10)));
	return same ?? `${pad(year, 4)}-03-01`;
}

const months = {
	id: [
		'Januari',
		'Februari',
		'Maret',
		'April',
		'Mei',
		'Juni',
		'Juli',
		'Agustus',
		'September',
		'Oktober',
		'November',
		'Desember',
	],
	en: [
		'January',
		'February',
		'March',
		'April',
		'May',
		'June',
		'July',
		'August',
		'September',
		'October',
		'November',
		'December',
	],
} as const satisfies Record<Locale, readonly string[]>;

/** Names of the days, Sunday first. */
export const weekdayNames = {
	id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Record<Locale, readonly string[]>;

/** "24 November 2026": in prose. */
export function formatDate(date: string, locale: Locale): string {
	if (!isCalendarDate(date)) throw new RangeError('not a calendar date');
	const month = months[locale][Number(date.slice(5, 7)) - 1];
	return `${Number(date.slice(8))} ${month} ${Number(date.slice(0, 4))}`;
}

/** "November 2026", of "2026-11". */
export const formatMonth = (month: string, locale: Locale): string =>
	`${months[locale][Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;

/** "Selasa, 24 November 2026": where the day matters, as for a pickup. */
export function formatDay(date: string, locale: Locale): string {
	return `${weekdayNames[locale][weekday(date)]}, ${formatDate(date, locale)}`;
}

/** "Sel 24 Nov": where many days stand side by side, all of them near. */
export function formatDayShort(date: string, locale: Locale): string {
	const [day, month] = formatDate(date, locale).split(' ');
	return `${weekdayNames[locale][weekday(date)]!.slice(0, 3)} ${day} ${month!.slice(0, 3)}`;
}

/** "24-11-2026": on documents. */
export function formatDateOnDocument(date: string): string {
	if (!isCalendarDate(date)) throw new RangeError('not a calendar date');
	return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

/** "08.05" in Indonesian, "08:05" in English. */
export function formatTime(time: string, locale: Locale): string {
	return locale === 'id' ? time.replace(':', '.') : time;
}

/** A day already in words, with a time of arrival where there is one: "Senin, 30 November 2026, pukul 08.00". */
export const atTime = (day: string, time: string | null, locale: Locale): string =>
	time === null ? day : `${day}, ${locale === 'id' ? 'pukul' : 'at'} ${formatTime(time, locale)}`;

/** "24 November 2026, 08.05 WIB". */
export function formatInstant(instant: Date, locale: Locale): string {
	return `${formatDate(dateInWib(instant), locale)}, ${formatTime(timeInWib(instant), locale)} WIB`;
}
