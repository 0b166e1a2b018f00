import { sql } from 'kysely';
import { mostLapses } from '#domain/booking/waiting.ts';
import type { Tx } from '#server/db/database.ts';
import type { NewRow } from '#server/db/schema.ts';
import { givePlacesBack } from '../booking-store.ts';
import { sumTaken, type Taken } from '../exchange-places.ts';

export async function insertEntry(tx: Tx, row: NewRow<'waitingList'>): Promise<void> {
	await tx.insertInto('waitingList').values(row).execute();
}

/** Changes what is wished; the place in line stays. */
export async function updateWish(
	tx: Tx,
	id: string,
	wish: Partial<
		Pick<NewRow<'waitingList'>, 'fromOn' | 'toOn' | 'offices' | 'needs' | 'priority' | 'seenFor'>
	>,
): Promise<void> {
	await tx.updateTable('waitingList').set(wish).where('id', '=', id).execute();
}

/** Ends an entry, or lets it wait again. */
export async function writeStatus(
	tx: Tx,
	id: string,
	status: NewRow<'waitingList'>['status'],
): Promise<void> {
	await tx.updateTable('waitingList').set({ status }).where('id', '=', id).execute();
}

/** Writes an offer with the places that are taken for it; they have been taken. */
export async function insertOffer(
	tx: Tx,
	offer: NewRow<'waitingOffers'>,
	places: readonly Taken[],
): Promise<void> {
	await tx.insertInto('waitingOffers').values(offer).execute();
	await tx
		.insertInto('waitingOfferPlaces')
		.values(
			places.map(({ place: { onDate, quotaGroup }, count }) => ({
				offerId: offer.id,
				onDate,
				quotaGroup,
				places: count,
			})),
		)
		.execute();
	await writeStatus(tx, offer.entryId, 'offered');
}

/** Closes an open offer; the places that were taken for it, which are the caller's to keep or to give back. Null: it was closed before. */
export async function closeOffer(
	tx: Tx,
	offerId: string,
	outcome: 'taken' | 'passed' | 'expired' | 'withdrawn',
): Promise<readonly Taken[] | null> {
	const closed = await tx
		.updateTable('waitingOffers')
		.set({ outcome })
		.where('id', '=', offerId)
		.where('outcome', 'is', null)
		.returning('officeId')
		.executeTakeFirst();
	if (!closed) return null;
	const places = await tx
		.selectFrom('waitingOfferPlaces')
		.select(['onDate', 'quotaGroup', 'places'])
		.where('offerId', '=', offerId)
		.execute();
	return sumTaken(
		places.map(({ onDate, quotaGroup, places: count }) => ({
			place: { officeId: closed.officeId, onDate, quotaGroup },
			count,
		})),
	);
}

/** Gives places back, days in their order. */
export async function giveBack(tx: Tx, taken: readonly Taken[]): Promise<void> {
	for (const { place, count } of sumTaken(taken)) await givePlacesBack(tx, place, count);
}

/** An offer was let lapse: to the end of the line, and out of it the second time. True when it is out. */
export async function moveToEnd(tx: Tx, entryId: string, at: Date): Promise<boolean> {
	const { lapses } = await tx
		.updateTable('waitingList')
		.set({ lapses: sql`lapses + 1`, queuedAt: at })
		.where('id', '=', entryId)
		.returning('lapses')
		.executeTakeFirstOrThrow();
	const out = lapses >= mostLapses;
	await writeStatus(tx, entryId, out ? 'ended' : 'waiting');
	return out;
}

/**
 * An application is no longer in line: its entry ends, and the places of an open offer are the caller's to give back.
 */
export async function endEntry(
	tx: Tx,
	applicationId: string,
	status: 'left' | 'ended' = 'ended',
): Promise<readonly Taken[]> {
	const entry = await tx
		.updateTable('waitingList')
		.set({ status })
		.where('applicationId', '=', applicationId)
		.where('status', 'in', ['waiting', 'offered'])
		.returning('id')
		.executeTakeFirst();
	return entry ? await withdraw(tx, entry.id) : [];
}

async function withdraw(tx: Tx, entryId: string): Promise<readonly Taken[]> {
	const offer = await tx
		.selectFrom('waitingOffers')
		.select('id')
		.where('entryId', '=', entryId)
		.where('outcome', 'is', null)
		.executeTakeFirst();
	return (offer && (await closeOffer(tx, offer.id, 'withdrawn'))) ?? [];
}

/**
 * Applications have a place on this day now: they wait on for earlier ones only. Where none is wished any more they are no longer in
 * line. Gives back what was offered to them and is not earlier.
 */
export async function settleEntries(tx: Tx, applicationIds: readonly string[], date: string): Promise<void> {
	const given: Taken[] = [];
	for (const applicationId of applicationIds) {
		const entry = await tx
			.selectFrom('waitingList')
			.select(['id', 'fromOn', 'toOn', 'status'])
			.where('applicationId', '=', applicationId)
			.where('status', 'in', ['waiting', 'offered'])
			.forUpdate()
			.executeTakeFirst();
		if (!entry) continue;
		const offer = await tx
			.selectFrom('waitingOffers')
			.select(['id', 'onDate'])
			.where('entryId', '=', entry.id)
			.where('outcome', 'is', null)
			.executeTakeFirst();
		if (offer && offer.onDate >= date) {
			given.push(...(await withdraw(tx, entry.id)));
			await writeStatus(tx, entry.id, 'waiting');
		}
		if (date > entry.toOn) continue;
		if (date > entry.fromOn)
			await sql`update waiting_list set to_on = ${date}::date - 1 where id = ${entry.id}`.execute(tx);
		else {
			given.push(...(await withdraw(tx, entry.id)));
			await writeStatus(tx, entry.id, 'ended');
		}
	}
	await giveBack(tx, given);
}
