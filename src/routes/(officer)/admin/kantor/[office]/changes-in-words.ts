import { formatOpeningHours, type OpeningHours } from '#domain/booking/opening-hours.ts';
import { fill, type Locale } from '#domain/text.ts';
import { formatInstant } from '#domain/time/office-time.ts';
import type { OfficeChanges } from '#features/offices/server/change-office.ts';
import { officeMessages as m } from '#ui/messages/offices.ts';

type Change = { readonly at: Date; readonly action: string; readonly detail: unknown };
const labels = { name: m.name, address: m.address, openingHours: m.hours, pickup: m.pickup } as const;

const inWords = (value: unknown, locale: Locale): string => {
	if (typeof value === 'boolean') return (value ? m.yes : m.no)[locale];
	if (typeof value === 'string') return value;
	return formatOpeningHours(value as OpeningHours, locale).join('; ') || m.noHours[locale];
};

/** What other administrators changed of an office, a line each, as the audit trail keeps it. */
export const changesInWords = (changes: readonly Change[], locale: Locale): readonly string[] =>
	changes.map(({ at, action, detail }) => {
		const { changed = {} } = action === 'change_office' ? (detail as { changed?: OfficeChanges }) : {};
		const told = Object.entries(changed).map(([key, [from, to]]) =>
			fill(m.changedFrom[locale], {
				field: labels[key as keyof typeof labels][locale],
				from: inWords(from, locale),
				to: inWords(to, locale),
			}),
		);
		return fill(m.changedAt[locale], {
			at: formatInstant(at, locale),
			what: told.join('; ') || m.changedElse[locale],
		});
	});
