import { finalStatuses } from '#domain/applications/application.ts';
import type { OfficeKind } from '#domain/booking/office.ts';
import {
	answeredFrom,
	answeredUntil,
	offerKey,
	offerUntil,
	offerWithdrawn,
	waitingEnds,
} from '#domain/booking/waiting.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { addDays, dateInWib, formatInstant } from '#domain/time/office-time.ts';
import {
	closeOffer,
	endEntry,
	findOffice,
	findOpenEntry,
	giveBack,
	holdOffer,
	isClosedOn,
	listKinds,
	listLapsed,
	listOpenOffers,
	listUnseen,
	moveToEnd,
	planLine,
	updateWish,
	writeStatus,
} from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from '../application-store.ts';
import { oneByOne } from '../one-by-one.ts';
import type { StoredApplication } from '../stored-application.ts';
import { tellApplicant } from '../tell-applicant.ts';
import { firstDayOn, fixedOffice, ownerOf } from './who-waits.ts';

/** Rounds of one run: what is freed meanwhile is the next run's. */
const mostRounds = 20;

/**
 * Job: ends the offers that were not answered in time, and offers what is free to those in line, in their order. Several may run at
 * once: every offer is one transaction that holds the application and its entry. Returns how many were offered.
 */
export async function offerPlaces(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const now = ctx.now();
	await oneByOne(ctx, await listLapsed(ctx.db, now), async ({ number }) => (await lapse(system, number)).ok);
	await oneByOne(ctx, await listOpenOffers(ctx.db), async (offer) => (await withdrawVoid(system, offer)).ok);
	const unseen = await listUnseen(ctx.db, answeredFrom(now));
	await oneByOne(ctx, unseen, async ({ number }) => (await lookAgain(system, number)).ok);
	const without = new Set<string>();
	let offered = 0;
	for (let round = 0; round < mostRounds; round += 1) {
		const plan = await planLine(ctx, without);
		if (plan.length === 0) break;
		offered += await oneByOne(ctx, plan, async (one) => {
			// Offered or not, it is not planned once more; a fault leaves it for the next run.
			without.add(offerKey(one));
			const made = await offerOne(system, one);
			return made.ok && made.value;
		});
	}
	return offered;
}

/** The application of an entry with the office it must stay at, locked as its deeds lock it; null when it has been deleted. */
async function lockedWith(
	system: Ctx,
	tx: Tx,
	number: string,
): Promise<{ readonly app: StoredApplication; readonly staysAt: string | null } | null> {
	const found = await findApplication(system, tx, number);
	if (!found) return null;
	const own = await ownerOf(system, tx, found, { lock: true });
	const staysAt = fixedOffice(own?.together ?? null);
	if (own?.owner.row.id === found.row.id) return { app: own.owner, staysAt };
	const app = await findApplication(system, tx, number, { lock: true });
	return app && { app, staysAt };
}

const lockedOf = async (system: Ctx, tx: Tx, number: string): Promise<StoredApplication | null> =>
	(await lockedWith(system, tx, number))?.app ?? null;

type Planned = Awaited<ReturnType<typeof planLine>>[number];

/**
 * Holds a place for one in line and tells them; false when what is printed stays at another office, at which alone it waits from then on.
 * Refuses, and takes nothing, when it has gone or its day cannot be kept until they answer.
 */
async function offerOne(system: Ctx, { number, entryId, officeId, date }: Planned): Promise<Result<boolean>> {
	return await transact<boolean>(system.db, async (tx) => {
		const { app, staysAt } = (await lockedWith(system, tx, number)) ?? { app: null, staysAt: null };
		const entry = app && (await findOpenEntry(tx, app.row.id, { lock: true }));
		if (!app || entry?.id !== entryId || entry.status !== 'waiting') return refuse('not_waiting');
		if (staysAt !== null && staysAt !== officeId) {
			await updateWish(tx, entryId, { offices: [staysAt] });
			return done(false);
		}
		const office = await findOffice(tx, officeId);
		const until = office && (await lastAnswer(system, tx, app, { date, kind: office.kind }));
		if (!until) return refuse('offer_over');
		const token = await holdOffer(system, tx, entry, { officeId, date }, until);
		if (token === null) return refuse('day_full');
		await tellApplicant(system, tx, app, 'place_offered', (locale) => ({
			office: office.name,
			address: office.address,
			date,
			until: formatInstant(until, locale),
			token,
		}));
		await audit(system, tx, {
			action: 'offer_place',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { office: officeId, date },
		});
		return done(true);
	});
}

/** Until when an offer of this day made now may be answered, so that the day can be kept by whoever answers last; null: not at all. */
async function lastAnswer(
	system: Ctx,
	tx: Tx,
	app: StoredApplication,
	{ date, kind }: { readonly date: string; readonly kind: OfficeKind },
): Promise<Date | null> {
	const now = system.now();
	for (let day = answeredUntil(now); day >= dateInWib(now); day = addDays(day, -1)) {
		const first = await firstDayOn(system, tx, app, day, [kind]);
		if (first !== null && first <= date) return offerUntil(now, day);
	}
	return null;
}

/** The offer was not answered in time: its places are free, and who let it lapse goes to the end of the line, out of it the second time. */
async function lapse(system: Ctx, number: string): Promise<Result<null>> {
	return await transact(system.db, async (tx) => {
		const app = await lockedOf(system, tx, number);
		const entry = app && (await findOpenEntry(tx, app.row.id, { lock: true }));
		const offer = entry?.offer;
		if (!app || !entry || !offer || offer.expiresAt > system.now()) return refuse('offer_over');
		await giveBack(tx, (await closeOffer(tx, offer.id, 'expired'))!);
		const out = await moveToEnd(tx, entry.id, system.now());
		const office = (await findOffice(tx, offer.officeId))!;
		await tellApplicant(
			system,
			tx,
			app,
			out ? 'waiting_ended' : 'offer_lapsed',
			(locale): Readonly<Record<string, string>> =>
				out ? { reason: waitingEnds.lapsed[locale] } : { office: office.name, date: offer.date },
		);
		await audit(system, tx, { action: 'lapse_offer', subjectKind: 'application', subjectId: app.row.id });
		return done(null);
	});
}

/**
 * The office does not work on the day it was offered any more, or the document is printed and stays at another office: the offer is
 * withdrawn, its applicant told, the place in line kept. Refuses an offer that may be accepted.
 */
async function withdrawVoid(
	system: Ctx,
	{
		number,
		officeId,
		onDate,
	}: { readonly number: string; readonly officeId: string; readonly onDate: string },
): Promise<Result<null>> {
	return await transact(system.db, async (tx) => {
		const closed = await isClosedOn(tx, officeId, [onDate]);
		const { app, staysAt } = (await lockedWith(system, tx, number)) ?? { app: null, staysAt: null };
		const elsewhere = staysAt !== null && staysAt !== officeId;
		if (!closed && !elsewhere) return refuse('action_not_possible');
		const entry = app && (await findOpenEntry(tx, app.row.id, { lock: true }));
		const offer = entry?.offer;
		if (!app || !offer || offer.officeId !== officeId || offer.date !== onDate) return refuse('offer_over');
		await giveBack(tx, (await closeOffer(tx, offer.id, 'withdrawn'))!);
		await writeStatus(tx, entry.id, 'waiting');
		if (elsewhere) await updateWish(tx, entry.id, { offices: [staysAt] });
		const office = (await findOffice(tx, officeId))!;
		await tellApplicant(system, tx, app, 'offer_withdrawn', (locale) => ({
			office: office.name,
			date: onDate,
			reason: offerWithdrawn[elsewhere ? 'printed' : 'closed'][locale],
		}));
		await audit(system, tx, { action: 'withdraw_offer', subjectKind: 'application', subjectId: app.row.id });
		return done(null);
	});
}

/** A day has gone by: the first day that can be kept is another, and who has none left to wait for is told that none became free. */
async function lookAgain(system: Ctx, number: string): Promise<Result<null>> {
	return await transact(system.db, async (tx) => {
		const app = await lockedOf(system, tx, number);
		const entry = app && (await findOpenEntry(tx, app.row.id, { lock: true }));
		if (!app || !entry) return refuse('not_waiting');
		const seenFor = answeredFrom(system.now());
		const first = await firstDayOn(system, tx, app, seenFor, await listKinds(tx, entry.offices));
		const fromOn = first !== null && first > entry.fromOn ? first : entry.fromOn;
		const over = first === null || finalStatuses.includes(app.row.status);
		if (over || (fromOn > entry.toOn && !entry.offer)) {
			await giveBack(tx, await endEntry(tx, app.row.id));
			if (!over)
				await tellApplicant(system, tx, app, 'waiting_ended', (locale) => ({
					reason: waitingEnds.none_free[locale],
				}));
			return done(null);
		}
		// While an offer stands its day stays wished; it is looked at again when it is over.
		if (!entry.offer) await updateWish(tx, entry.id, { seenFor, fromOn });
		return done(null);
	});
}
