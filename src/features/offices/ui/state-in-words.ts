import type { StateNow } from '#domain/booking/closed-day.ts';
import { fill, type Locale } from '#domain/text.ts';
import { formatTime } from '#domain/time/office-time.ts';
import { officeMessages } from '#ui/messages/offices.ts';

/** How an office stands now, in a few words. */
export const stateInWords = (now: StateNow, locale: Locale): string =>
	now.state === 'closedFor'
		? fill(officeMessages.closedFor[locale], { why: now.why[locale] })
		: fill(officeMessages[now.state][locale], { time: formatTime(now.at, locale) });
