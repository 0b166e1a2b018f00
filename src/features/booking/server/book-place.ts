import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { findOffice, pickupDaysOf } from './booking-queries.ts';
import {
	deletePickup,
	ensureDay,
	findExpiredHold,
	findPlaceForUpdate,
	givePlacesBack,
	inOrder,
	keepHeldPlace,
	lockDays,
	takePlaces,
	writePickup,
	type PlaceOf,
} from './booking-store.ts';
import { listExtraPlaces, writeExtraPlaces, type Places } from './extra-places-store.ts';

/** Milliseconds a draft holds its place (OURS): long enough to fetch a document, short enough not to block others. */
export const heldFor = 24 * 60 * 60_000;

type Taken = { readonly place: PlaceOf; readonly count: number };

/** Its own place and those for what goes along with it, by day and group, in the order in which they are locked. */
function takenBy(own: PlaceOf, extra: Places): readonly Taken[] {
	const counts = new Map<QuotaGroup, number>(extra);
	counts.set(own.quotaGroup, (counts.get(own.quotaGroup) ?? 0) + 1);
	return [...counts]
		.map(([quotaGroup, count]) => ({ place: { ...own, quotaGroup }, count }))
		.sort((a, b) => inOrder(a.place, b.place));
}

const isSame = (one: PlaceOf, other: PlaceOf): boolean => inOrder(one, other) === 0;

/** That places are gone on a day; of which group is said where several are wanted. */
const dayFull = (date: string, group: QuotaGroup | null) =>
	refuse('day_full', {
		values: { date, ...(group ? { group } : {}) },
		fields: [{ field: 'date', code: 'not_a_choice' }],
	});

/**
 * Books a place for an application in the caller's transaction, with `extra` places of the same day for what goes along with it,
 * giving earlier ones back. Held for a day, until {@link keepPlace}. Refuses an unknown office, a day that may not be chosen,
 * and a day without room for all of them; never overbooks.
 */
export async function bookPlace(
	ctx: Ctx,
	tx: Tx,
	applicationId: string,
	wish: { officeId: string; date: string; group: QuotaGroup; extra?: Places },
): Promise<Result<null>> {
	const office = await findOffice(tx, wish.officeId);
	const days = office && (await pickupDaysOf(ctx, tx, office, wish.group));
	if (!days) return refuse('office_unknown', { fields: [{ field: 'office', code: 'not_a_choice' }] });
	const day = days.find((d) => d.date === wish.date);
	if (!day) return refuse('day_not_open', { fields: [{ field: 'date', code: 'not_a_choice' }] });
	const own: PlaceOf = { officeId: wish.officeId, onDate: wish.date, quotaGroup: wish.group };
	const extra: Places = wish.extra ?? new Map();
	const heldUntil = new Date(ctx.now().getTime() + heldFor);
	const before = await findPlaceForUpdate(tx, applicationId);
	const had = before ? takenBy(before, await listExtraPlaces(tx, applicationId)) : [];
	const wanted = takenBy(own, extra);
	for (const { place } of wanted) await ensureDay(tx, place, office.quotas[place.quotaGroup] ?? 0);
	await lockDays(
		tx,
		[...had, ...wanted].map(({ place }) => place),
	);
	for (const { place, count } of wanted) {
		const more = count - (had.find((one) => isSame(one.place, place))?.count ?? 0);
		if (more > 0 && !(await takePlaces(tx, place, more)))
			return dayFull(wish.date, extra.size > 0 ? place.quotaGroup : null);
	}
	for (const { place, count } of had) {
		const fewer = count - (wanted.find((one) => isSame(one.place, place))?.count ?? 0);
		if (fewer > 0) await givePlacesBack(tx, place, fewer);
	}
	await writePickup(tx, applicationId, own, heldUntil, ctx.now());
	await writeExtraPlaces(tx, applicationId, extra);
	return done(null);
}

/** Keeps the held place for good, at submission; false when there is none (it ran out, or none was chosen). */
export const keepPlace = (tx: Tx, applicationId: string): Promise<boolean> =>
	keepHeldPlace(tx, applicationId);

/**
 * Gives each of these applications a place of its own on the day of the lead's, out of those the lead holds for them; more are
 * taken where it holds too few, and what is left over goes back. Refuses when the day has no room for them all.
 */
export async function sharePlaces(
	ctx: Ctx,
	tx: Tx,
	leadId: string,
	companions: readonly { readonly id: string; readonly group: QuotaGroup }[],
): Promise<Result<null>> {
	const lead = await findPlaceForUpdate(tx, leadId);
	// Who is visited at home has no place, and holds none for others.
	if (!lead && companions.length === 0) return done(null);
	if (!lead) return refuse('pickup_missing', { fields: [{ field: 'pickup', code: 'required' }] });
	const office = await findOffice(tx, lead.officeId);
	const held = await listExtraPlaces(tx, leadId);
	const groups = [...new Set([...held.keys(), ...companions.map(({ group }) => group)])];
	for (const place of groups.map((quotaGroup) => ({ ...lead, quotaGroup })).sort(inOrder)) {
		const wanted = companions.filter(({ group }) => group === place.quotaGroup).length;
		const more = wanted - (held.get(place.quotaGroup) ?? 0);
		await ensureDay(tx, place, office?.quotas[place.quotaGroup] ?? 0);
		if (more > 0 && !(await takePlaces(tx, place, more)))
			return refuse('day_full', { values: { date: place.onDate, group: place.quotaGroup } });
		if (more < 0) await givePlacesBack(tx, place, -more);
	}
	await writeExtraPlaces(tx, leadId, new Map());
	for (const { id, group } of companions)
		await writePickup(tx, id, { ...lead, quotaGroup: group }, null, ctx.now());
	return done(null);
}

/** Gives the place of an application back to others, with those it holds for what goes along; nothing happens when it has none. */
export async function freePlace(tx: Tx, applicationId: string): Promise<void> {
	const own = await findPlaceForUpdate(tx, applicationId);
	if (!own) return;
	for (const { place, count } of takenBy(own, await listExtraPlaces(tx, applicationId)))
		await givePlacesBack(tx, place, count);
	await deletePickup(tx, applicationId);
}

/** Job: gives back the places of drafts that were held too long. Returns how many. */
export async function freeHeldPlaces(ctx: Ctx): Promise<number> {
	let freed = 0;
	for (;;) {
		// One at a time: two days locked in one transaction could block somebody who changes days.
		const found = await ctx.db.transaction().execute(async (tx) => {
			const applicationId = await findExpiredHold(tx, ctx.now());
			if (applicationId !== null) await freePlace(tx, applicationId);
			return applicationId !== null;
		});
		if (!found) return freed;
		freed += 1;
	}
}
