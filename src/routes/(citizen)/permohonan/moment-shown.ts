import type { Locale } from '#domain/text.ts';
import { atTime, formatDay } from '#domain/time/office-time.ts';

/** Day and, where the office divides its days, time of arrival: "Senin, 30 November 2026, pukul 08.00". */
export const momentShown = (
	{ date, session }: { readonly date: string; readonly session: string | null },
	locale: Locale,
): string => atTime(formatDay(date, locale), session, locale);
