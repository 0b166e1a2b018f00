import { finalStatuses } from '#domain/applications/application.ts';
import {
	earliestAfterMeeting,
	earliestKept,
	earliestOffered,
	workDayFrom,
	type Progress,
} from '#domain/booking/kept-date.ts';
import type { OfficeKind } from '#domain/booking/office.ts';
import { meetingKind } from '#domain/catalogue/meeting.ts';
import { placesNeeded, type PlacesNeeded } from '#domain/catalogue/life-events/planned.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import {
	findOffice,
	findPickup,
	workingCalendar,
	type Asking,
	type Pickup,
} from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { findApplication, getApplicationById } from './application-store.ts';
import { isMadeAfterMeeting } from './life-event-of.ts';
import { listCompanions } from './linked-queries.ts';
import { findMissedPlace } from './missed-queries.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';
import type { Moved } from './transition.ts';

/** Sent applications of one life event, or one alone, that are met for at the same office on the same day. */
export type Together = {
	readonly app: StoredApplication;
	/** With it, the lead first. */
	readonly all: readonly StoredApplication[];
	readonly pickup: Pickup;
	/** The places they take. */
	readonly places: PlacesNeeded;
	/** The first date that can be kept for all of them; null: no bound. */
	readonly earliest: string | null;
	/** The same at an office of another kind. */
	readonly earliestAt: (kind: OfficeKind) => string | null;
	/** The first date that is offered to who changes the day; null: no bound. */
	readonly offeredFrom: string | null;
	/** Printed ones are on their way to the office, so it stays. */
	readonly officeFixed: boolean;
	/** It is made only after a meeting that is still to come. */
	readonly afterMeeting: boolean;
	/** Missed too often, so it has no place any more: `pickup` is where and when it was missed. */
	readonly shelved: boolean;
};

/** How far an application has come, as far as its date depends on it. */
export function progressOf(
	row: Pick<StoredApplication['row'], 'status' | 'printedAt' | 'service' | 'variant'>,
): Progress {
	const { service, variant } = catalogueOf({ service: row.service, variant: row.variant });
	const meeting = meetingKind(service, variant) === 'recording' ? 'recording' : 'pickup';
	return { status: row.status, printed: row.printedAt !== null, meeting };
}

/** All of the life event, the lead first, in the order in which they are locked. */
async function family(ctx: Ctx, reader: Reader, app: StoredApplication, lock: boolean) {
	if (app.row.lifeEvent === null) return [app];
	const leadId = app.row.leadId ?? app.row.id;
	const { number } = (await getApplicationById(ctx, reader, leadId)).row;
	const lead = (await findApplication(ctx, reader, number, { lock }))!;
	return [lead, ...(await listCompanions(ctx, reader, leadId, { lock }))];
}

/** With which others an application is met for; null when it has no place and is not on the shelf. `lock` keeps others from changing them. */
export async function findTogether(
	ctx: Ctx,
	reader: Reader,
	number: string,
	options: { readonly lock?: boolean } = {},
): Promise<Together | null> {
	const found = await findApplication(ctx, reader, number);
	if (!found) return null;
	const lock = options.lock ?? false;
	// Locked in one order, the lead first; what was read without a lock is read again with it.
	const linked =
		found.row.lifeEvent === null && lock
			? [(await findApplication(ctx, reader, number, { lock }))!]
			: await family(ctx, reader, found, lock);
	const app = linked.find(({ row }) => row.id === found.row.id)!;
	const shelved = app.row.shelvedAt !== null;
	const placeOf = (one: StoredApplication): Promise<Pickup | null> =>
		one.row.shelvedAt === null ? findPickup(reader, one.row.id) : findMissedPlace(reader, one);
	const pickup = await placeOf(app);
	if (!pickup || pickup.held) return null;
	// It follows its lead's recording, for which a day is to be chosen first.
	if (shelved && isMadeAfterMeeting(app) && linked[0]!.row.shelvedAt !== null && !linked[0]!.facts.siakDone)
		return null;
	const all: StoredApplication[] = [];
	for (const one of linked) {
		// What is made only after a meeting is a visit of its own, also where the days happen to be one.
		if (finalStatuses.includes(one.row.status) || isMadeAfterMeeting(one) !== isMadeAfterMeeting(app))
			continue;
		if ((one.row.shelvedAt !== null) !== shelved) continue;
		const place = one === app ? pickup : await placeOf(one);
		if (place?.officeId === pickup.officeId && place.date === pickup.date) all.push(one);
	}
	const office = (await findOffice(reader, pickup.officeId))!;
	const calendar = await workingCalendar(ctx, reader);
	const today = dateInWib(ctx.now());
	const workDay = workDayFrom(ctx.now(), calendar);
	const progress = all.map(({ row }) => progressOf(row));
	// The card is made after the recording, which is the lead's.
	const [lead] = linked;
	const meeting =
		isMadeAfterMeeting(app) && !lead!.facts.siakDone ? await findPickup(reader, lead!.row.id) : null;
	const { pickupSpan } = ctx.city.settings;
	const latest = (dates: readonly (string | null)[], kind: OfficeKind): string | null =>
		[...dates, meeting && earliestAfterMeeting(meeting.date, kind, calendar)]
			.filter((date) => date !== null)
			.sort()
			.at(-1) ?? null;
	const earliestAt = (kind: OfficeKind): string | null =>
		latest(
			progress.map((one) => earliestKept(one, kind, workDay, calendar)),
			kind,
		);
	return {
		app,
		all,
		pickup,
		places: {
			...placesNeeded(all.map(({ row }) => catalogueOf(row))),
			// What is printed has its blank.
			cards: placesNeeded(all.filter(({ facts }) => !facts.printed).map(({ row }) => catalogueOf(row))).cards,
		},
		earliest: earliestAt(office.kind),
		earliestAt,
		offeredFrom: latest(
			progress.map((one) => {
				// What is not checked yet is offered as at the first choice.
				const from = one.status === 'verification' ? today : workDay;
				return earliestOffered(one, office.kind, from, calendar, pickupSpan);
			}),
			office.kind,
		),
		afterMeeting: meeting !== null,
		shelved,
		officeFixed: all.some(({ facts }) => facts.printed),
	};
}

/** Who asks for another day: what these are promised already is not counted against them. */
export const askingFor = (all: Together['all'], beside: readonly string[] = []): Asking => {
	const own = all.map(({ row }) => row.id);
	return { own, beside: [...own, ...beside] };
};

/** How the timeline tells of a change of their place. */
export const movedTo = (
	{ pickup }: Together,
	to: { readonly name: string; readonly date: string },
): Moved => ({
	fromOffice: pickup.officeName,
	fromDate: pickup.date,
	toOffice: to.name,
	toDate: to.date,
});
