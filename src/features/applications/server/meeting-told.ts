import { meetingKind } from '#domain/catalogue/meeting.ts';
import type { Locale } from '#domain/text.ts';
import { atTime, formatDay } from '#domain/time/office-time.ts';
import type { Pickup } from '#features/booking/server/public.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';

/** Whether the applicant comes to collect or to be recorded. */
export function visitKind({ row }: StoredApplication): 'pickup' | 'recording' {
	const { service, variant } = catalogueOf(row);
	return meetingKind(service, variant) === 'recording' ? 'recording' : 'pickup';
}

/** The values of a notice that say where and when, by what for; the time of arrival beside the day where there is one. */
export function placeWords(
	app: StoredApplication,
	{ officeName, officeAddress }: Pick<Pickup, 'officeName' | 'officeAddress'>,
	{ date, session }: Pick<Pickup, 'date' | 'session'>,
	locale: Locale,
): Readonly<Record<string, string>> {
	const day = session === null ? date : atTime(formatDay(date, locale), session, locale);
	const where = visitKind(app) === 'recording';
	return {
		...(where ? { recordedAt: officeName, recordedOn: day } : { office: officeName, date: day }),
		address: officeAddress,
	};
}

/** The numbers of what is told of along with it. */
export const numbersOf = (others: readonly StoredApplication[]): Readonly<Record<string, string>> =>
	others.length > 0 ? { linked: others.map(({ row }) => row.number).join(', ') } : {};
