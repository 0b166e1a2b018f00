import { noPlaces, type PlacesNeeded } from '#domain/catalogue/life-events/planned.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Asking } from './blank-supply-queries.ts';
import { findOffice, pickupDaysOf, type Office } from './booking-queries.ts';
import { findPlaceForUpdate, keepHeldPlace, writePickup, type Place, type PlaceOf } from './booking-store.ts';
import { workingCalendar } from './calendar-queries.ts';
import { countOn, exchange, sumTaken, takenBy, type Taken } from './exchange-places.ts';
import { listExtraPlaces, writeExtraPlaces, type ExtraPlaces } from './extra-places-store.ts';
import { laterDays, type Held } from './later-day-queries.ts';
import { openingNow } from './new-days.ts';
import { cardsOf, movePromises, onDate, promiseCards, type PromiseTerms } from './promise-cards.ts';
import { chooseSession } from './session-queries.ts';
import { settleEntries } from './waiting/line-store.ts';
import { isQueued } from './waiting/queued-day.ts';

/** Milliseconds a draft holds its place (OURS): long enough to fetch a document, short enough not to block others. */
export const heldFor = 24 * 60 * 60_000;

/** Who asks for these applications whether a place is for those in line before them; the product itself, which gives nobody a place but in order, does not. */
export const lineOf = (ctx: Ctx, tx: Tx, office: Office, own: readonly string[]) =>
	ctx.actor.kind === 'system' ? null : (place: PlaceOf) => isQueued(ctx, tx, office, place, own);

/** That places are gone on a day; of which group is said where several are wanted. */
export const dayFull = (date: string, group: QuotaGroup | null, queued = false) =>
	refuse(queued ? 'day_queued' : 'day_full', {
		values: { date, ...(group ? { group } : {}) },
		fields: [{ field: 'date', code: 'not_a_choice' }],
	});

const noPlace = () => refuse('pickup_missing', { fields: [{ field: 'pickup', code: 'required' }] });

const onDay = (date: string, places: ReadonlyMap<QuotaGroup, number>): readonly ExtraPlaces[] =>
	[...places].map(([quotaGroup, count]) => ({ onDate: date, quotaGroup, places: count }));

/**
 * Books a place for an application in the caller's transaction, with places for what goes along with it: of the same day, and of the
 * first later day that has room, where something is made only after the meeting. Earlier ones are given back. Held for a day, until
 * {@link keepPlace}. Where the office divides its day, the time asked for or the emptiest. Refuses a full time, an unknown office, a day that may not be chosen, and a day without room for all of them; never overbooks.
 */
export async function bookPlace(
	ctx: Ctx,
	tx: Tx,
	applicationId: string,
	wish: {
		officeId: string;
		date: string;
		group: QuotaGroup;
		along?: PlacesNeeded;
		session?: string | undefined;
		/** The office itself moves it: a new day is open whole. */
		byOffice?: true;
		/** Taken for it already. */
		offered?: readonly Taken[];
	},
): Promise<Result<null>> {
	const office = await findOffice(tx, wish.officeId);
	// Blanks are looked at when its cards are promised.
	const places = { cards: [], asking: { own: [applicationId], beside: [] } };
	const days = office && (await pickupDaysOf(ctx, tx, office, wish.group, undefined, places));
	if (!days) return refuse('office_unknown', { fields: [{ field: 'office', code: 'not_a_choice' }] });
	const day = days.find((d) => d.date === wish.date);
	if (!day) return refuse('day_not_open', { fields: [{ field: 'date', code: 'not_a_choice' }] });
	const own: PlaceOf = { officeId: wish.officeId, onDate: wish.date, quotaGroup: wish.group };
	const { thatDay, later, cards } = wish.along ?? noPlaces;
	const heldUntil = new Date(ctx.now().getTime() + heldFor);
	const before = await findPlaceForUpdate(tx, applicationId);
	const earlier = before ? takenBy(before, await listExtraPlaces(tx, applicationId)) : [];
	const had = sumTaken([...earlier, ...(wish.offered ?? [])]);
	const mine: Held = (quotaGroup, onDate) => countOn(had, { officeId: wish.officeId, onDate, quotaGroup });
	const asking: Asking = {
		own: [applicationId],
		beside: [applicationId],
		...(wish.byOffice ? { withoutBlanks: true } : {}),
	};
	const asked = { cards: cards.later, asking };
	const after =
		later.size > 0 ? await laterDays(ctx, tx, office, [wish.date], later, { held: mine, asked }) : null;
	const laterDate = after?.get(wish.date) ?? null;
	if (after && laterDate === null) return dayFull(wish.date, [...later.keys()][0] ?? null);
	const extra = [...onDay(wish.date, thatDay), ...(laterDate ? onDay(laterDate, later) : [])];
	const wanted = takenBy(own, extra);
	// Most who come in a rush find the day full: they are told so without waiting for its lock.
	const seenFull = !wish.byOffice && day.left < countOn(wanted, own) - countOn(had, own);
	const opening = wish.byOffice || seenFull ? null : openingNow(ctx, await workingCalendar(ctx, tx));
	const full = seenFull
		? { ...own, queued: day.queued === true }
		: await exchange(tx, office, had, wanted, opening, lineOf(ctx, tx, office, [applicationId]));
	if (full) return dayFull(wish.date, extra.length > 0 ? full.quotaGroup : null, full.queued);
	const coming = new Map(thatDay).set(wish.group, (thatDay.get(wish.group) ?? 0) + 1);
	const stays = before?.officeId === wish.officeId && before.onDate === wish.date;
	const times = { asked: wish.session, ...(stays ? { before: before.session } : {}) };
	const session = await chooseSession(tx, office, wish.date, coming, times, [applicationId]);
	if (!session.ok) return session;
	await writePickup(tx, applicationId, { ...own, session: session.value }, heldUntil, ctx.now());
	await writeExtraPlaces(tx, applicationId, extra);
	await settleEntries(tx, [applicationId], wish.date);
	const ownCards = (await cardsOf(tx, [applicationId])).get(applicationId) ?? [];
	const promised = [
		...onDate(wish.date, [...ownCards, ...cards.thatDay]),
		...(laterDate ? onDate(laterDate, cards.later) : []),
	];
	const terms: PromiseTerms = wish.byOffice ? { keepsTurn: true, evenShort: true } : {};
	return await promiseCards(ctx, tx, office.id, [{ applicationId, cards: promised }], terms);
}

/** Keeps the held place for good, at submission; false when there is none (it ran out, or none was chosen). */
export const keepPlace = (tx: Tx, applicationId: string): Promise<boolean> =>
	keepHeldPlace(tx, applicationId);

/** An application that goes along: whose places it takes; `later`: it is made only after the lead's meeting. */
export type GoesAlong = { readonly id: string; readonly group: QuotaGroup; readonly later: boolean };

const grouped = (companions: readonly GoesAlong[]): ReadonlyMap<QuotaGroup, number> => {
	const counts = new Map<QuotaGroup, number>();
	for (const { group } of companions) counts.set(group, (counts.get(group) ?? 0) + 1);
	return counts;
};

/**
 * Gives each of these applications a place of its own, on the day of the lead's or on the later one, out of those the lead holds for
 * them; more are taken where it holds too few, and what is left over goes back. Gives the day of each, the lead's too. Refuses when a day has no room,
 * and when a later day is needed and none was chosen.
 */
export async function sharePlaces(
	ctx: Ctx,
	tx: Tx,
	leadId: string,
	companions: readonly GoesAlong[],
): Promise<Result<ReadonlyMap<string, string>>> {
	const lead = await findPlaceForUpdate(tx, leadId);
	// Who is visited at home has no place, and holds none for others.
	if (!lead && companions.length === 0) return done(new Map());
	const office = lead && (await findOffice(tx, lead.officeId));
	if (!lead || !office) return noPlace();
	const extra = await listExtraPlaces(tx, leadId);
	const later = grouped(companions.filter((one) => one.later));
	const laterDate = extra.find(({ onDate }) => onDate > lead.onDate)?.onDate;
	// Nobody is given a day they have not seen.
	if (later.size > 0 && laterDate === undefined) return noPlace();
	const wanted = [
		...onDay(lead.onDate, grouped(companions.filter((one) => !one.later))),
		...(laterDate === undefined ? [] : onDay(laterDate, later)),
	];
	const full = await exchange(
		tx,
		office,
		takenBy(lead, extra),
		takenBy(lead, wanted),
		null,
		lineOf(ctx, tx, office, [leadId]),
	);
	if (full) return dayFull(full.onDate, full.quotaGroup, full.queued);
	await writeExtraPlaces(tx, leadId, []);
	const after =
		laterDate === undefined ? done(null) : await chooseSession(tx, office, laterDate, later, {}, []);
	if (!after.ok) return after;
	const days = new Map([[leadId, lead.onDate]]);
	for (const { id, group, later: comesLater } of companions) {
		const date = comesLater && laterDate ? laterDate : lead.onDate;
		const session = date === lead.onDate ? lead.session : after.value;
		await writePickup(tx, id, { ...lead, onDate: date, quotaGroup: group, session }, null, ctx.now());
		days.set(id, date);
	}
	const cards = await cardsOf(tx, [...days.keys()]);
	const promised = await promiseCards(
		ctx,
		tx,
		lead.officeId,
		[...days].map(([id, date]) => ({ applicationId: id, cards: onDate(date, cards.get(id) ?? []) })),
	);
	return promised.ok ? done(days) : promised;
}

/** Where and when to; `session`: the time of arrival asked for; `byOffice`: the office moves them itself, not their applicant. */
export type MoveTo = {
	readonly officeId: string;
	readonly date: string;
	readonly session?: string | undefined;
	readonly byOffice?: true;
	/** How their cards are promised there. */
	readonly promise?: PromiseTerms | undefined;
};

/**
 * Moves the places of sent applications to another office or day in the caller's transaction; the old ones are free at once. The caller
 * has seen to it that the day may be chosen. Refuses a day without room for all, and of a new day what has not opened yet unless the
 * office moves them itself (`byOffice`); never overbooks. They keep their time of arrival where it has room, else come at the emptiest.
 */
export async function movePlaces(
	ctx: Ctx,
	tx: Tx,
	applicationIds: readonly string[],
	to: MoveTo,
	offered: readonly Taken[] = [],
): Promise<Result<{ readonly session: string | null }>> {
	const office = await findOffice(tx, to.officeId);
	if (!office) return refuse('office_unknown', { fields: [{ field: 'office', code: 'not_a_choice' }] });
	const places: { readonly id: string; readonly place: Place }[] = [];
	for (const id of applicationIds) {
		const place = await findPlaceForUpdate(tx, id);
		if (place) places.push({ id, place });
	}
	const moved = (place: PlaceOf): PlaceOf => ({ ...place, officeId: to.officeId, onDate: to.date });
	const counted = (all: readonly PlaceOf[]): readonly Taken[] =>
		sumTaken(all.map((place) => ({ place, count: 1 })));
	const had = places.map(({ place }) => place);
	const opening = to.byOffice ? null : openingNow(ctx, await workingCalendar(ctx, tx));
	const line = to.byOffice ? null : lineOf(ctx, tx, office, applicationIds);
	const before = sumTaken([...counted(had), ...offered]);
	const full = await exchange(tx, office, before, counted(had.map(moved)), opening, line);
	if (full) return dayFull(to.date, places.length > 1 ? full.quotaGroup : null, full.queued);
	const coming = new Map(counted(had.map(moved)).map(({ place, count }) => [place.quotaGroup, count]));
	const times = { asked: to.session, before: places[0]?.place.session ?? null };
	const ids = places.map(({ id }) => id);
	const session = await chooseSession(tx, office, to.date, coming, times, ids);
	if (!session.ok) return session;
	for (const { id, place } of places)
		await writePickup(tx, id, { ...moved(place), session: session.value }, null, ctx.now());
	await settleEntries(tx, applicationIds, to.date);
	const promised = await movePromises(ctx, tx, to, applicationIds, to.promise ?? {});
	return promised.ok ? done({ session: session.value }) : promised;
}
