import { fill, type Locale } from '#domain/text.ts';
import { formatDate, formatDay, formatInstant } from '#domain/time/office-time.ts';
import type { Outlook, Waiting } from '#features/applications/server/waiting/outlook.ts';
import { waitingMessages as m } from '#ui/messages/waiting.ts';

function hoursShown(hours: number, locale: Locale): string {
	if (hours <= 1) return m.oneHour[locale];
	return hours < 48
		? fill(m.hours[locale], { n: Math.ceil(hours) })
		: fill(m.wholeDays[locale], { n: Math.ceil(hours / 24) });
}

/** What can be said of the wait, in a sentence or two. */
export function estimateShown({ estimate }: Pick<Outlook, 'estimate'>, locale: Locale): string {
	if (!estimate) return m.noEstimate[locale];
	if (estimate.hours === null) return m.nobodyOffered[locale];
	return fill(m.estimate[locale], { percent: estimate.percent, time: hoursShown(estimate.hours, locale) });
}

/** Where an application on the waiting list stands, in words. */
export function waitingShown(waiting: Waiting, locale: Locale) {
	const { entry, offer, offices, position } = waiting;
	const one = entry.fromOn === entry.toOn;
	return {
		position,
		bySystem: entry.bySystem,
		estimate: estimateShown(waiting, locale),
		waits: fill((one ? m.waitsForDay : m.waitsFor)[locale], {
			first: formatDate(entry.fromOn, locale),
			last: formatDate(entry.toOn, locale),
			offices: offices.map(({ name }) => name).join(', '),
		}),
		offer: offer && {
			office: offer.office,
			address: offer.address,
			day: formatDay(offer.date, locale),
			until: formatInstant(offer.expiresAt, locale),
		},
	};
}
export type WaitingShown = ReturnType<typeof waitingShown>;
