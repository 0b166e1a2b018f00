import { hoursOf, weekdayKeys } from '#domain/booking/opening-hours.ts';
import { quotaField, type QuotasTyped } from '#domain/booking/quota-change.ts';
import { quotaGroups, type QuotaGroup } from '#domain/catalogue/service.ts';
import { fill, type Locale } from '#domain/text.ts';
import {
	formatDay,
	formatTime,
	isCalendarDate,
	weekdayNames,
	type Weekday,
} from '#domain/time/office-time.ts';
import type { OfficeWithQuotas } from '#features/booking/server/quota-queries.ts';
import { quotaKinds } from '#ui/messages/quota.ts';
import { quotaAdminMessages as m } from '#ui/messages/quota-admin.ts';

/** The weekdays of an office's form, Monday first: those on which it is open, and those that have a number of their own. */
export const weekdaysOf = ({ openingHours, weekdayQuotas }: OfficeWithQuotas): readonly Weekday[] =>
	([1, 2, 3, 4, 5, 6, 0] as const).filter(
		(day) =>
			hoursOf(openingHours, day) !== undefined ||
			quotaGroups.some((group) => weekdayQuotas[group]?.[String(day)] !== undefined),
	);

const ofGroups = <T>(of: (group: QuotaGroup) => T): Record<QuotaGroup, T> => ({
	paper: of('paper'),
	card: of('card'),
	recording: of('recording'),
});

/** What an office has, as it stands in its form. */
export const typedOf = ({ quotas, weekdayQuotas }: OfficeWithQuotas): QuotasTyped =>
	ofGroups((group) => ({
		ordinary: String(quotas[group] ?? 0),
		weekdays: Object.fromEntries(
			Object.entries(weekdayQuotas[group] ?? {}).map(([day, places]) => [day, String(places)]),
		),
	}));

/** What was typed in an office's form. */
export const typedIn = (form: FormData): QuotasTyped =>
	ofGroups((group) => ({
		ordinary: String(form.get(quotaField(group)) ?? ''),
		weekdays: Object.fromEntries(
			weekdayKeys.flatMap((_, day) => {
				const typed = form.get(quotaField(group, String(day)));
				return typed === null ? [] : [[String(day), String(typed)]];
			}),
		),
	}));

/** What a field of this page is called in a sentence. */
export function labelOf(field: string, locale: Locale): string {
	const [, first = '', second = ''] = field.split('.');
	const kindOf = (group: string): string => quotaKinds[group as QuotaGroup]?.[locale] ?? m.places[locale];
	if (isCalendarDate(first))
		return fill(m.dayInput[locale], { day: formatDay(first, locale), kind: kindOf(second) });
	if (!field.startsWith('quota.')) return m.sessions[locale];
	const day = second === '' ? '' : `, ${weekdayNames[locale][Number(second)]}`;
	return `${kindOf(first)}${day}`;
}

/** The numbers of an office in one line, for who finds them changed. */
export const inOneLine = ({ quotas, sessions }: OfficeWithQuotas, locale: Locale): string =>
	[
		...quotaGroups.map((group) => `${quotaKinds[group][locale]} ${quotas[group] ?? 0}`),
		...(sessions.length > 0
			? [`${m.sessions[locale]} ${sessions.map((time) => formatTime(time, locale)).join(', ')}`]
			: []),
	].join('; ');
