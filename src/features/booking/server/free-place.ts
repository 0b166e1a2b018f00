import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { deletePickup, findExpiredHold, findPlaceForUpdate } from './booking-store.ts';
import { takenBy, type Taken } from './exchange-places.ts';
import { listExtraPlaces } from './extra-places-store.ts';
import { endEntry, giveBack } from './waiting/line-store.ts';
import { placesFreed } from './waiting/places-freed.ts';

/** The places an application has, with those it holds for what goes along; they are forgotten and the caller's to give back. */
async function letGo(tx: Tx, applicationId: string): Promise<readonly Taken[]> {
	const own = await findPlaceForUpdate(tx, applicationId);
	if (!own) return [];
	const taken = takenBy(own, await listExtraPlaces(tx, applicationId));
	await deletePickup(tx, applicationId);
	return taken;
}

/** Gives the place of an application back to others, with those it holds for what goes along, and takes it from the waiting list. */
export async function freePlace(tx: Tx, applicationId: string): Promise<void> {
	const own = await letGo(tx, applicationId);
	await giveBack(tx, [...own, ...(await endEntry(tx, applicationId))]);
}

/** Gives the place of an application back to others, with those it holds for what goes along; it stays on the waiting list. */
export async function letPlaceGo(tx: Tx, applicationId: string): Promise<void> {
	await giveBack(tx, await letGo(tx, applicationId));
}

/** Job: gives back the places of drafts that were held too long. Returns how many. */
export async function freeHeldPlaces(ctx: Ctx): Promise<number> {
	let freed = 0;
	for (;;) {
		// One at a time: two days locked in one transaction could block somebody who changes days.
		const found = await ctx.db.transaction().execute(async (tx) => {
			const applicationId = await findExpiredHold(tx, ctx.now());
			if (applicationId !== null) {
				await giveBack(tx, await letGo(tx, applicationId));
				await placesFreed(ctx, tx);
			}
			return applicationId !== null;
		});
		if (!found) return freed;
		freed += 1;
	}
}
