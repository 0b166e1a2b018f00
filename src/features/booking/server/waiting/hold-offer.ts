import { randomBytes, randomUUID } from 'node:crypto';
import { planOffers, type PlannedOffer } from '#domain/booking/waiting.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { findOffice, listOffices } from '../booking-queries.ts';
import { cardFit } from '../card-fit.ts';
import { workingCalendar } from '../calendar-queries.ts';
import { listDayPlaces } from '../day-places-queries.ts';
import { exchange, type Taken } from '../exchange-places.ts';
import { laterDays } from '../later-day-queries.ts';
import { openingNow } from '../new-days.ts';
import { listLine, type Entry } from './line-queries.ts';
import { insertOffer } from './line-store.ts';

/** An offer that may be made now, and of which application. */
export type NextOffer = PlannedOffer & { readonly number: string };

/** To whom what is left everywhere is offered now, in the order of the line; `without`: keys of offers that cannot be made. */
export async function planLine(ctx: Ctx, without: ReadonlySet<string>): Promise<readonly NextOffer[]> {
	const line = await listLine(ctx.db);
	if (line.length === 0) return [];
	const wished = new Set(line.flatMap(({ offices }) => offices));
	const offices = (await listOffices(ctx.db, null)).filter(({ id }) => wished.has(id));
	const first = line.map(({ fromOn }) => fromOn).sort()[0]!;
	const last = line
		.map(({ toOn }) => toOn)
		.sort()
		.at(-1)!;
	const calendar = await workingCalendar(ctx, ctx.db);
	const opening = openingNow(ctx, calendar);
	const dates = { first, last, pastQueue: true };
	const left = new Map<string, number>();
	const days = new Map<string, Set<string>>();
	for (const group of new Set(line.flatMap(({ needs }) => needs.map(({ quotaGroup }) => quotaGroup)))) {
		const counted = await listDayPlaces(ctx, ctx.db, offices, group, dates, calendar, opening, {
			cards: [],
		});
		for (const [id, own] of counted)
			for (const day of own) {
				left.set(`${id} ${day.date} ${group}`, day.left);
				days.set(id, (days.get(id) ?? new Set()).add(day.date));
			}
	}
	const numbers = new Map(line.map(({ id, number }) => [id, number]));
	return planOffers(
		line,
		new Map([...days].map(([id, dates]) => [id, [...dates]])),
		(id, date, group) => left.get(`${id} ${date} ${group}`) ?? 0,
		without,
	).map((one) => ({ ...one, number: numbers.get(one.entryId)! }));
}

/**
 * Takes the places of an offer for somebody in line, whose entry the caller has locked, and writes the offer; the token of its link.
 * Null when there is no room (any more): nothing is taken then.
 */
export async function holdOffer(
	system: Ctx,
	tx: Tx,
	{ id: entryId, applicationId, needs }: Entry,
	{ officeId, date }: { readonly officeId: string; readonly date: string },
	until: Date,
): Promise<string | null> {
	const office = await findOffice(tx, officeId);
	if (!office) return null;
	const fits = await cardFit(system, tx, [applicationId]);
	if (!fits(applicationId, officeId, date)) return null;
	const later = new Map<QuotaGroup, number>(
		needs.filter((need) => need.later).map(({ quotaGroup, places }) => [quotaGroup, places]),
	);
	const laterDate =
		later.size > 0
			? ((await laterDays(system, tx, office, [date], later, { byOffice: true })).get(date) ?? null)
			: null;
	if (later.size > 0 && laterDate === null) return null;
	const wanted = needs.map((need): Taken => ({
		place: { officeId, onDate: need.later ? laterDate! : date, quotaGroup: need.quotaGroup },
		count: need.places,
	}));
	const opening = openingNow(system, await workingCalendar(system, tx));
	if (await exchange(tx, office, [], wanted, opening)) return null;
	const token = randomBytes(24).toString('base64url');
	await insertOffer(
		tx,
		{
			id: randomUUID(),
			entryId,
			officeId,
			onDate: date,
			offeredAt: system.now(),
			expiresAt: until,
			outcome: null,
			tokenHash: offerHash(system, token),
		},
		wanted,
	);
	return token;
}

/** The hash by which the offer of a link is found. */
export const offerHash = (ctx: Ctx, token: string): Buffer => lookup(ctx, 'token', `offer:${token}`);
