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
	givePlaceBack,
	keepHeldPlace,
	lockDays,
	takePlace,
	writePickup,
	type PlaceOf,
} from './booking-store.ts';

/** Milliseconds a draft holds its place (OURS): long enough to fetch a document, short enough not to block others. */
export const heldFor = 24 * 60 * 60_000;

/**
 * Books a place for an application in the caller's transaction, giving its earlier place back. Held for a day, until
 * {@link keepPlace}. Refuses an unknown office, a day that may not be chosen, and a full day; never overbooks.
 */
export async function bookPlace(
	ctx: Ctx,
	tx: Tx,
	applicationId: string,
	wish: { officeId: string; date: string; group: QuotaGroup },
): Promise<Result<null>> {
	const office = await findOffice(tx, wish.officeId);
	const days = office && (await pickupDaysOf(ctx, tx, office, wish.group));
	if (!days) return refuse('office_unknown', { fields: [{ field: 'office', code: 'not_a_choice' }] });
	const day = days.find((d) => d.date === wish.date);
	if (!day) return refuse('day_not_open', { fields: [{ field: 'date', code: 'not_a_choice' }] });
	const place: PlaceOf = { officeId: wish.officeId, onDate: wish.date, quotaGroup: wish.group };
	const heldUntil = new Date(ctx.now().getTime() + heldFor);
	const before = await findPlaceForUpdate(tx, applicationId);
	await ensureDay(tx, place, office.quotas[wish.group]);
	const same =
		before &&
		before.officeId === place.officeId &&
		before.onDate === place.onDate &&
		before.quotaGroup === place.quotaGroup;
	if (!same) {
		if (before) await lockDays(tx, [before, place]);
		if (!(await takePlace(tx, place)))
			return refuse('day_full', {
				values: { date: wish.date },
				fields: [{ field: 'date', code: 'not_a_choice' }],
			});
		if (before) await givePlaceBack(tx, before);
	}
	await writePickup(tx, applicationId, place, heldUntil, ctx.now());
	return done(null);
}

/** Keeps the held place for good, at submission; false when there is none (it ran out, or none was chosen). */
export const keepPlace = (tx: Tx, applicationId: string): Promise<boolean> =>
	keepHeldPlace(tx, applicationId);

/** Gives the place of an application back to others; nothing happens when it has none. */
export async function freePlace(tx: Tx, applicationId: string): Promise<void> {
	const place = await findPlaceForUpdate(tx, applicationId);
	if (!place) return;
	await givePlaceBack(tx, place);
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
