import { estimateOf, positionOf, type InLine } from '#domain/booking/waiting.ts';
import {
	findOffice,
	findOpenEntry,
	listLine,
	waitingRecord,
	type Entry,
} from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { StoredApplication } from '../stored-application.ts';
import { ownerOf } from './who-waits.ts';

/** Milliseconds back from which the wait is estimated (OURS). */
const lately = 28 * 24 * 60 * 60_000;

/** What can truthfully be said before a place is offered. */
export type Outlook = {
	readonly position: number;
	/** Of those who waited lately at these offices, how many in a hundred were offered a place, and their median wait; null: too few. */
	readonly estimate: ReturnType<typeof estimateOf>;
};

/** The place in line of a wish, were it joined now, or of who is in line, and what to expect. */
export async function outlookOf(ctx: Ctx, wish: Omit<InLine, 'passed'>): Promise<Outlook> {
	const dates = { first: wish.fromOn, last: wish.toOn };
	const since = new Date(ctx.now().getTime() - lately);
	return {
		position: positionOf(await listLine(ctx.db, { dates }), wish),
		estimate: estimateOf(await waitingRecord(ctx.db, wish.offices, since)),
	};
}

/** Where an application on the waiting list stands. */
export type Waiting = Outlook & {
	readonly entry: Entry;
	readonly offices: readonly { readonly id: string; readonly name: string }[];
	readonly offer: {
		readonly office: string;
		readonly address: string;
		readonly date: string;
		readonly expiresAt: Date;
	} | null;
};

/** Where it stands; null when it is not on the list. Its own applicant or who holds its PIN is asked for before. */
export async function waitingOf(ctx: Ctx, app: StoredApplication): Promise<Waiting | null> {
	const own = await ownerOf(ctx, ctx.db, app);
	const entry = own && (await findOpenEntry(ctx.db, own.owner.row.id));
	if (!entry) return null;
	const offices = await Promise.all(entry.offices.map((id) => findOffice(ctx.db, id)));
	const office = entry.offer && (await findOffice(ctx.db, entry.offer.officeId));
	// What has run out is on its way to the next in line.
	const stands = entry.offer !== null && entry.offer.expiresAt > ctx.now();
	return {
		...(await outlookOf(ctx, entry)),
		entry,
		offices: offices.flatMap((one) => (one ? [{ id: one.id, name: one.name }] : [])),
		offer:
			entry.offer && office && stands
				? {
						office: office.name,
						address: office.address,
						date: entry.offer.date,
						expiresAt: entry.offer.expiresAt,
					}
				: null,
	};
}
