import type { OfficeQuotas } from '#domain/booking/office-day.ts';
import type { OpeningHours } from '#domain/booking/opening-hours.ts';
import { spanOfDates, type PickupDay, type PickupSpan } from '#domain/booking/pickup-day.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { workingCalendar } from './calendar-queries.ts';
import type { CardsAsked } from './blank-room.ts';
import type { Asking } from './blank-supply-queries.ts';
import { listDayPlaces } from './day-places-queries.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Cards } from '#domain/catalogue/card.ts';
import type { PlacesNeeded } from '#domain/catalogue/life-events/planned.ts';
import { listExtraPlaces } from './extra-places-store.ts';
import { laterDays } from './later-day-queries.ts';
import { openingNow } from './new-days.ts';

export type Office = {
	readonly id: string;
	readonly kind: 'disdukcapil' | 'mpp' | 'gerai' | 'kecamatan' | 'kelurahan';
	readonly name: string;
	readonly address: string;
	readonly kecamatanCode: string | null;
	readonly kelurahanCode: string | null;
	readonly openingHours: OpeningHours;
	readonly quotas: Readonly<Record<QuotaGroup, number>>;
	readonly weekdayQuotas: OfficeQuotas['weekdayQuotas'];
	/** Times of arrival a day is divided into; none: at any time of the opening hours. */
	readonly sessions: readonly string[];
};

/** The offices where this kind of document is handed out; those of the kelurahan, then of the kecamatan, come first. */
export async function listOffices(
	reader: Reader,
	group: QuotaGroup | null,
	nearKelurahan?: string,
): Promise<Office[]> {
	const rows = await reader
		.selectFrom('offices')
		.selectAll()
		.where('pickup', '=', true)
		.orderBy('position')
		.execute();
	const distance = (office: { kelurahanCode: string | null; kecamatanCode: string | null }): number => {
		if (!nearKelurahan) return 0;
		if (office.kelurahanCode === nearKelurahan) return 0;
		if (office.kecamatanCode && nearKelurahan.startsWith(`${office.kecamatanCode}.`))
			return office.kelurahanCode ? 2 : 1;
		return office.kelurahanCode ? 4 : 3;
	};
	return rows
		.filter((row) => group === null || (row.quotas[group] ?? 0) > 0)
		.map((row) => ({ ...row, openingHours: row.openingHours as OpeningHours }))
		.sort((a, b) => distance(a) - distance(b) || a.position - b.position);
}

/** The office, or null when there is none of this id. */
export async function findOffice(reader: Reader, id: string): Promise<Office | null> {
	const row = await reader.selectFrom('offices').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? { ...row, openingHours: row.openingHours as OpeningHours } : null;
}

/** The working days after a date, from the `min`-th to the `max`-th; `byOffice`: for what the office itself moves, which takes new days whole. */
export type Window = { readonly after: string; readonly span: PickupSpan; readonly byOffice?: true };

/** The days a draft may choose from: the city's span, from today. */
const ordinaryWindow = (ctx: Ctx): Window => ({
	after: dateInWib(ctx.now()),
	span: ctx.city.settings.pickupSpan,
});

/** The days that may be chosen at an office, with the places left; null when the office does not hand out this kind. */
export async function listPickupDays(
	ctx: Ctx,
	reader: Reader,
	officeId: string,
	group: QuotaGroup,
): Promise<PickupDay[] | null> {
	const office = await findOffice(reader, officeId);
	return office && (await pickupDaysOf(ctx, reader, office, group));
}

/** {@link listPickupDays} of an office that has been read. */
export async function pickupDaysOf(
	ctx: Ctx,
	reader: Reader,
	office: Office,
	group: QuotaGroup,
	{ after, span, byOffice }: Window = ordinaryWindow(ctx),
	asked?: CardsAsked,
): Promise<PickupDay[] | null> {
	if ((office.quotas[group] ?? 0) === 0) return null;
	const calendar = await workingCalendar(ctx, reader);
	const opening = byOffice ? null : openingNow(ctx, calendar);
	const dates = { ...spanOfDates(after, calendar, span), pastQueue: byOffice };
	const days = await listDayPlaces(ctx, reader, [office], group, dates, calendar, opening, asked);
	return [...days.get(office.id)!];
}

/** A day that may be chosen, and the later one on which the rest is collected; null where nothing is collected later, or no day has room. */
export type SharedDay = PickupDay & { readonly laterDate: string | null };

/**
 * The days at an office that have room for all of these places, each with how often they fit; null when the office does not hand
 * out one of the kinds. A day after which the later places find no room is full. `asking`: who asks, whose own promises are not counted.
 */
export async function listSharedDays(
	ctx: Ctx,
	reader: Reader,
	officeId: string,
	{ thatDay, later, cards }: PlacesNeeded,
	window?: Window,
	asking?: Asking,
): Promise<readonly SharedDay[] | null> {
	const office = await findOffice(reader, officeId);
	const asked = (wanted: readonly Cards[]): CardsAsked => ({ cards: wanted, ...(asking ? { asking } : {}) });
	let shared: readonly PickupDay[] | null = null;
	for (const [group, count] of thatDay) {
		const days = office && (await pickupDaysOf(ctx, reader, office, group, window, asked(cards.thatDay)));
		if (!days) return null;
		const soFar: readonly PickupDay[] | null = shared;
		shared = days.map((day): PickupDay => {
			const fit = Math.floor(day.left / count);
			const before = soFar?.find(({ date }) => date === day.date);
			const left = before ? Math.min(before.left, fit) : fit;
			const opensNext = before?.opensNext ?? day.opensNext;
			const short = day.blanksShort || before?.blanksShort;
			return {
				...day,
				left,
				open: left > 0,
				...(opensNext && !short ? { opensNext } : {}),
				...(short ? { blanksShort: true } : {}),
			};
		});
	}
	if (!office || !shared) return null;
	if (later.size === 0) return shared.map((day) => ({ ...day, laterDate: null }));
	const dates = shared.map(({ date }) => date);
	const laterOnes = { byOffice: window?.byOffice, asked: asked(cards.later) };
	const after = await laterDays(ctx, reader, office, dates, later, laterOnes);
	return shared.map((day) => {
		const laterDate = after.get(day.date) ?? null;
		return laterDate === null ? { ...day, left: 0, open: false, laterDate } : { ...day, laterDate };
	});
}

/** The offices where all of these kinds are handed out, in the order of {@link listOffices}. */
export async function listSharedOffices(
	reader: Reader,
	{ thatDay, later }: PlacesNeeded,
	nearKelurahan?: string,
): Promise<Office[]> {
	const offices = await listOffices(reader, null, nearKelurahan);
	const groups = [...thatDay.keys(), ...later.keys()];
	return offices.filter((office) => groups.every((group) => (office.quotas[group] ?? 0) > 0));
}

export type Pickup = {
	readonly officeId: string;
	readonly officeName: string;
	readonly officeAddress: string;
	readonly date: string;
	/** "08:00": the time of arrival; null: at any time of the opening hours. */
	readonly session: string | null;
	readonly held: boolean;
	/** There is no blank for its card yet, so the day is not certain. */
	readonly provisional: boolean;
	/** Of a draft: when what is made only after this meeting is collected, at the same office. */
	readonly laterDate: string | null;
};

/** The place an application has or holds. */
export async function findPickup(reader: Reader, applicationId: string): Promise<Pickup | null> {
	const row = await reader
		.selectFrom('pickups')
		.innerJoin('offices', 'offices.id', 'pickups.officeId')
		.select([
			'pickups.officeId',
			'offices.name',
			'offices.address',
			'pickups.onDate',
			'pickups.session',
			'pickups.heldUntil',
			'pickups.provisional',
		])
		.where('applicationId', '=', applicationId)
		.executeTakeFirst();
	if (!row) return null;
	const extra = await listExtraPlaces(reader, applicationId);
	return {
		officeId: row.officeId,
		officeName: row.name,
		officeAddress: row.address,
		date: row.onDate,
		session: row.session,
		held: row.heldUntil !== null,
		provisional: row.provisional,
		laterDate: extra.find(({ onDate }) => onDate > row.onDate)?.onDate ?? null,
	};
}
