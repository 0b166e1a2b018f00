import {
	newPlace,
	placeWindows,
	planMoves,
	type Displaced,
	type NewPlace,
} from '#domain/booking/new-place.ts';
import { delayReasons } from '#domain/booking/kept-date.ts';
import { done, type Result } from '#domain/refusal.ts';
import { fill } from '#domain/text.ts';
import { atTime, dateInWib, formatDate } from '#domain/time/office-time.ts';
import {
	bookPlace,
	findHeldPlaces,
	findOffice,
	findPickup,
	isClosedOn,
	listOffices,
	listRoom,
	workingCalendar,
	type Office,
} from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { timelineDetails } from '#ui/messages/timeline.ts';
import { findApplication, updateApplication } from './application-store.ts';
import { listDisplaced, type DisplacedVisit } from './displaced-queries.ts';
import { keepLaterOnes } from './keep-dates.ts';
import { findTogether } from './meet-together.ts';
import { oneByOne } from './one-by-one.ts';
import { postponeTogether } from './postpone-together.ts';
import { tellApplicant } from './tell-applicant.ts';

/** How often a place is looked for that somebody else takes meanwhile. */
const mostTries = 3;

type Windows = ReturnType<typeof placeWindows>;

async function windowsOf(
	ctx: Ctx,
	reader: Reader,
): Promise<(displaced: Pick<Displaced, 'draft' | 'date'>) => Windows> {
	const calendar = await workingCalendar(ctx, reader);
	const today = dateInWib(ctx.now());
	return (displaced) => placeWindows(displaced, today, calendar, ctx.city.settings.pickupSpan);
}

const spanning = (windows: Windows) => ({
	first: windows.map(({ first }) => first).sort()[0]!,
	last: windows
		.map(({ last }) => last)
		.sort()
		.at(-1)!,
});

/** Where one goes that stands on a closed day: its own office is asked first, the others only where it has nothing near. */
async function placeFor(
	ctx: Ctx,
	tx: Tx,
	displaced: Displaced,
	nearKelurahan: string,
): Promise<NewPlace | null> {
	const windows = (await windowsOf(ctx, tx))(displaced);
	const look = async (offices: readonly Office[], asked: Windows): Promise<NewPlace | null> =>
		newPlace(
			displaced,
			offices,
			await listRoom(ctx, tx, offices, [...displaced.places.keys()], spanning(asked)),
			asked,
		);
	const own = await findOffice(tx, displaced.officeId);
	const near = own && !displaced.leavesOffice ? await look([own], windows.slice(0, 1)) : null;
	return near ?? (await look(await listOffices(tx, null, nearKelurahan), windows));
}

/** Moves what was sent, with all that it is met for together; false when it stands on a closed day no more, or nowhere is room. */
function moveSent(
	system: Ctx,
	{ numbers, why, kelurahanCode, displaced }: DisplacedVisit,
): Promise<Result<boolean>> {
	const number = numbers[0]!;
	return transact(system.db, async (tx) => {
		const together = await findTogether(system, tx, number, { lock: true });
		if (!together || together.shelved) return done(false);
		const { officeId, date } = together.pickup;
		// Somebody else may have moved it since it was listed.
		if (officeId !== displaced.officeId || date !== displaced.date) return done(false);
		if (!(await isClosedOn(tx, officeId, [date]))) return done(false);
		const { earliestAt, officeFixed, places } = together;
		if (officeFixed && displaced.leavesOffice) return done(false);
		const now = { ...displaced, earliestAt, staysAtOffice: officeFixed, places: places.thatDay };
		const to = await placeFor(system, tx, companionsToo(now, places.later), kelurahanCode);
		if (!to) {
			system.log.error({ number, office: officeId }, 'no place left for what stands on a closed day');
			return done(false);
		}
		const moved = await postponeTogether(system, tx, together, to, {
			cause: 'office_closed',
			closedFor: why,
		});
		return moved.ok ? done(true) : moved;
	});
}

/** What was sent is all met for on one day, also what was counted as later while it was a draft. */
const companionsToo = (displaced: Displaced, later: Displaced['places']): Displaced =>
	later.size === 0 ? displaced : { ...displaced, places: new Map([...displaced.places, ...later]) };

/** Holds another place for a draft, with those for what goes along with it, and tells its owner. */
function moveDraft(
	system: Ctx,
	{ numbers, why, kelurahanCode, displaced }: DisplacedVisit,
): Promise<Result<boolean>> {
	const number = numbers[0]!;
	return transact(system.db, async (tx) => {
		const app = await findApplication(system, tx, number, { lock: true });
		const held = app?.row.status === 'draft' ? await findHeldPlaces(tx, app.row.id) : null;
		if (!app || !held || held.officeId !== displaced.officeId || held.date !== displaced.date)
			return done(false);
		if (!(await isClosedOn(tx, held.officeId, held.dates))) return done(false);
		const to = await placeFor(system, tx, displaced, kelurahanCode);
		if (!to) {
			system.log.error({ number, office: held.officeId }, 'no place left for a draft on a closed day');
			return done(false);
		}
		const booked = await bookPlace(system, tx, app.row.id, {
			...to,
			group: held.group,
			along: held.along,
			byOffice: true,
		});
		if (!booked.ok) return booked;
		const after = await updateApplication(system, tx, app, { officeId: to.officeId });
		const place = (await findPickup(tx, app.row.id))!;
		await audit(system, tx, {
			action: 'move_held_place',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { fromOffice: held.officeId, fromDate: held.date, toOffice: to.officeId, toDate: to.date },
		});
		await tellApplicant(system, tx, after, 'held_place_moved', (locale) => ({
			office: place.officeName,
			address: place.officeAddress,
			date: atTime(formatDate(place.date, locale), place.session, locale),
			reason: [
				delayReasons.office_closed[locale],
				fill(timelineDetails.closedFor[locale], { why: why[locale] }),
			].join(' '),
		}));
		return done(true);
	});
}

/**
 * Job: moves everything that stands on a day on which its office does not work to the best other place, and tells its applicants why.
 * It looks at what is so now, so it may be stopped and run again at any time. Returns how many visits were moved.
 */
export async function leaveClosedDays(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const visits = await listDisplaced(ctx, ctx.db);
	const each = visits.map((visit) => ({ ...visit, number: visit.numbers[0]! }));
	return await oneByOne(ctx, each, async (visit) => {
		for (let tries = 1; ; tries++) {
			const moved = await (visit.displaced.draft ? moveDraft : moveSent)(system, visit);
			if (moved.ok) {
				if (moved.value && !visit.displaced.draft) await keepLaterOnes(ctx, visit.number);
				return moved.value;
			}
			if (moved.refusal.code === 'day_full' && tries < mostTries) continue;
			ctx.log.error({ application: visit.number, refusal: moved.refusal.code }, 'a closed day was not left');
			return false;
		}
	});
}

/** A visit that will be moved, and where to by what is free now; null: no place is found for it. */
export type PlannedMove = DisplacedVisit & { readonly to: NewPlace | null };

/** Where {@link leaveClosedDays} would move these visits to, in their order; nothing is taken. */
export async function planLeaving(
	ctx: Ctx,
	reader: Reader,
	visits: readonly DisplacedVisit[],
): Promise<readonly PlannedMove[]> {
	if (visits.length === 0) return [];
	const windowsFor = await windowsOf(ctx, reader);
	const offices = new Map<string, readonly Office[]>();
	const ids = [...new Set(visits.map(({ displaced }) => displaced.officeId))];
	const own: Office[] = [];
	for (const id of ids) own.push((await findOffice(reader, id))!);
	for (const { kelurahanCode } of visits)
		if (!offices.has(kelurahanCode))
			offices.set(kelurahanCode, await listOffices(reader, null, kelurahanCode));
	const all = new Map([...own, ...[...offices.values()].flat()].map((office) => [office.id, office]));
	const groups = [...new Set(visits.flatMap(({ displaced }) => [...displaced.places.keys()]))];
	const dates = spanning(visits.flatMap(({ displaced }) => windowsFor(displaced)));
	const room = await listRoom(ctx, reader, [...all.values()], groups, dates);
	const places = planMoves(visits, ({ kelurahanCode }) => offices.get(kelurahanCode)!, room, windowsFor);
	return visits.map((visit, at) => ({ ...visit, to: places[at] ?? null }));
}
