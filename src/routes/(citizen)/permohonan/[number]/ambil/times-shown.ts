import type { SessionRoom } from '#domain/booking/sessions.ts';
import { fill, type Locale } from '#domain/text.ts';
import { formatDay, formatTime } from '#domain/time/office-time.ts';
import { pickupMessages as m } from '#ui/messages/pickup.ts';

/** The times of a day as choices, "at any time" first; null where the office does not divide its day. */
export function timesShown(
	date: string,
	rooms: readonly SessionRoom[],
	{ locale, leftThatDay, chosen }: { locale: Locale; leftThatDay: number; chosen: string | null },
) {
	if (rooms.length === 0) return null;
	return {
		date,
		day: formatDay(date, locale),
		chosen: chosen ?? '',
		options: [
			{ value: '', label: m.anyTime[locale], help: m.anyTimeHelp[locale] },
			...rooms.map(({ session, left }) => ({
				value: session,
				label: fill(m.timeLeft[locale], {
					time: formatTime(session, locale),
					n: Math.min(left, Math.max(leftThatDay, session === chosen ? 1 : 0)),
				}),
				disabled: left === 0,
			})),
		],
	};
}
