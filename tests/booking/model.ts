import type { QuotaGroup } from '#domain/catalogue/service.ts';
import holidaysFile from '#data/kota-bekasi/holidays.json' with { type: 'json' };

// A second, plain telling of what booking promises: one person at a time, everything in a few maps, nothing of the product's own code.

/** Places on one day of one office, of one kind. */
export type Extra = { readonly onDate: string; readonly group: QuotaGroup; readonly places: number };
export type Place = {
	readonly office: string;
	readonly onDate: string;
	readonly group: QuotaGroup;
	/** Milliseconds since 1970 until which a draft holds it; null: kept. */
	readonly heldUntil: number | null;
	/** The time of arrival, where the office divides its day. */
	readonly session: string | null;
	readonly extra: readonly Extra[];
};
/** What an application asks for: its own kind, and what goes along with it, on the day itself and after it. */
export type Asker = {
	readonly group: QuotaGroup;
	readonly thatDay: readonly (readonly [QuotaGroup, number])[];
	readonly later: readonly (readonly [QuotaGroup, number])[];
};
/** Who goes along with a lead, on its day or on a later one. */
export type Along = { readonly asker: number; readonly later: boolean };
type Day = { quota: number; taken: number };

/** Offices of the model with their ordinary places a day; all work Monday to Friday. */
export const ordinaryQuotas = {
	disdukcapil: { paper: 4, card: 3, recording: 1 },
	'mpp-btc': { paper: 3, card: 2, recording: 1 },
	'gerai-pondok-gede': { paper: 0, card: 1, recording: 0 },
	'gerai-cibubur': { paper: 1, card: 1, recording: 1 },
} as const satisfies Record<string, Record<QuotaGroup, number>>;
/** Times of arrival at the one office that divides its day. */
export const sessions = { 'mpp-btc': ['08:00', '10:00', '13:00'] } as const;
export const offices = Object.keys(ordinaryQuotas) as readonly (keyof typeof ordinaryQuotas)[];

const oneDay = 86_400_000;
const holidays = new Set(
	holidaysFile.holidays.filter((one) => !one.countsAsWorkingDay).map((one) => one.date),
);
const dateOf = (at: number): string => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10);
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
/** The date so many days later. */
export const plusDays = (date: string, days: number): string =>
	new Date(Date.parse(`${date}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10);

/** The date so many working days later. */
export function plusWorkingDays(date: string, days: number): string {
	let reached = date;
	for (let left = days; left > 0;) {
		reached = plusDays(reached, 1);
		if (!isWeekend(reached) && !holidays.has(reached)) left -= 1;
	}
	return reached;
}

const keyOf = (office: string, onDate: string, group: QuotaGroup): string => `${office} ${onDate} ${group}`;

/** What all takes together of a place: its own and those that go along, as places by day. */
function takenBy(place: Place): Map<string, number> {
	const taken = new Map([[keyOf(place.office, place.onDate, place.group), 1]]);
	for (const { onDate, group, places } of place.extra) {
		const key = keyOf(place.office, onDate, group);
		taken.set(key, (taken.get(key) ?? 0) + places);
	}
	return taken;
}

export class BookingModel {
	at: number;
	readonly askers: readonly Asker[];
	readonly places = new Map<number, Place>();
	readonly days = new Map<string, Day>();
	/** By office and date: said to be open (true) or closed (false) whatever its week says. */
	readonly said = new Map<string, boolean>();

	constructor(askers: readonly Asker[], at: string) {
		this.askers = askers;
		this.at = Date.parse(at);
	}

	get today(): string {
		return dateOf(this.at);
	}

	/** The first and the last date that may be chosen on a date. */
	span(from: string = this.today): { readonly first: string; readonly last: string } {
		return { first: plusWorkingDays(from, 3), last: plusWorkingDays(from, 7) };
	}

	works(office: string, date: string): boolean {
		return this.said.get(`${office} ${date}`) ?? (!isWeekend(date) && !holidays.has(date));
	}

	quota(office: string, group: QuotaGroup): number {
		return ordinaryQuotas[office as keyof typeof ordinaryQuotas][group];
	}

	private day(key: string): Day {
		const [office, , group] = key.split(' ') as [string, string, QuotaGroup];
		return this.days.get(key) ?? { quota: this.quota(office, group), taken: 0 };
	}

	/** How many places of a day people may have chosen by now: the newest day opens in twelve parts, from 07:00 to 18:00. */
	private opened(onDate: string, quota: number): number {
		const before = this.span(plusDays(this.today, -1)).last;
		if (onDate <= before || onDate > this.span().last) return quota;
		const hour = new Date(this.at + 7 * 3_600_000).getUTCHours();
		return Math.ceil((quota * Math.min(12, Math.max(0, hour - 6))) / 12);
	}

	/** The first date after a meeting with room for all of these, those it has already counted as free. */
	private laterDate(
		office: string,
		meeting: string,
		wanted: Asker['later'],
		had: Map<string, number>,
	): string | null {
		const { first, last } = this.span(meeting);
		for (let date = first; date <= last; date = plusDays(date, 1)) {
			if (!this.works(office, date)) continue;
			const fits = wanted.every(([group, count]) => {
				const key = keyOf(office, date, group);
				const { quota, taken } = this.day(key);
				return Math.max(0, this.opened(date, quota) - taken) + (had.get(key) ?? 0) >= count;
			});
			if (fits) return date;
		}
		return null;
	}

	/**
	 * Changes what is taken from one set of places to another, all or nothing; false: a day has no room. `chosen` by people, who have of a
	 * new day what has opened.
	 */
	private exchange(
		had: ReadonlyMap<string, number>,
		wanted: ReadonlyMap<string, number>,
		chosen = false,
	): boolean {
		for (const [key, count] of wanted) {
			const more = count - (had.get(key) ?? 0);
			const [office, date] = key.split(' ') as [string, string];
			if (more > 0 && !this.works(office, date)) return false;
			const { quota, taken } = this.day(key);
			const most = chosen ? this.opened(date, quota) : quota;
			if (more > 0 && taken + more > most) return false;
		}
		for (const key of new Set([...had.keys(), ...wanted.keys()])) {
			const { quota, taken } = this.day(key);
			this.days.set(key, { quota, taken: taken + (wanted.get(key) ?? 0) - (had.get(key) ?? 0) });
		}
		return true;
	}

	/**
	 * The time at which these come: asked for, else the one before, else the emptiest, each with an even share of the day's places;
	 * undefined: the one asked for has no room.
	 */
	private session(
		office: string,
		date: string,
		coming: ReadonlyMap<QuotaGroup, number>,
		{ asked, before }: { readonly asked?: string | undefined; readonly before?: string | null },
		without: readonly number[] = [],
	): string | null | undefined {
		const times = office === 'mpp-btc' && !isWeekend(date) && coming.size > 0 ? sessions[office] : [];
		const people = Math.max(1, ...coming.values());
		const rooms = times.map((time) => {
			let least = { time: time as string, share: Infinity, left: Infinity };
			for (const group of coming.keys()) {
				const share = Math.ceil(this.day(keyOf(office, date, group)).quota / times.length);
				let taken = 0;
				for (const [asker, place] of this.places)
					if (
						place.office === office &&
						place.onDate === date &&
						place.session === time &&
						!without.includes(asker)
					)
						taken += takenBy(place).get(keyOf(office, date, group)) ?? 0;
				const left = Math.max(0, share - taken);
				if (left < least.left) least = { time, share, left };
			}
			return least;
		});
		const fits = (time: string | null | undefined) =>
			rooms.find((room) => room.time === time && room.left > 0 && room.left >= Math.min(people, room.share));
		if (asked !== undefined) return fits(asked)?.time;
		const emptiest = rooms.reduce<(typeof rooms)[number] | undefined>(
			(best, room) => (best && best.left >= room.left ? best : room),
			undefined,
		);
		return (fits(before) ?? emptiest)?.time ?? null;
	}

	/** Does all of it or nothing: what is refused leaves no trace. */
	private whole(work: () => string | null): string | null {
		const [days, places] = [[...this.days], [...this.places]];
		const refusal = work();
		if (refusal === null) return null;
		this.days.clear();
		this.places.clear();
		for (const [key, day] of days) this.days.set(key, day);
		for (const [asker, place] of places) this.places.set(asker, place);
		return refusal;
	}

	/** Chooses a day for a draft, and a time where one is asked for; the refusal, or null. */
	book(asker: number, office: string, date: string, time?: string): string | null {
		return this.whole(() => this.tryBook(asker, office, date, time));
	}

	private tryBook(asker: number, office: string, date: string, time?: string): string | null {
		const { group, thatDay, later } = this.askers[asker]!;
		if (this.quota(office, group) === 0) return 'office_unknown';
		const { first, last } = this.span();
		if (date < first || date > last || !this.works(office, date)) return 'day_not_open';
		const before = this.places.get(asker);
		const had = before ? takenBy(before) : new Map<string, number>();
		const laterDate = later.length > 0 ? this.laterDate(office, date, later, had) : null;
		if (later.length > 0 && laterDate === null) return 'day_full';
		const extra: Extra[] = [
			...thatDay.map(([kind, places]) => ({ onDate: date, group: kind, places })),
			...(laterDate ? later.map(([kind, places]) => ({ onDate: laterDate, group: kind, places })) : []),
		];
		const place: Place = { office, onDate: date, group, heldUntil: this.at + oneDay, session: null, extra };
		if (!this.exchange(had, takenBy(place), true)) return 'day_full';
		const coming = new Map(thatDay);
		coming.set(group, (coming.get(group) ?? 0) + 1);
		const stays = before?.office === office && before.onDate === date;
		const times = { asked: time, ...(stays ? { before: before.session } : {}) };
		const session = this.session(office, date, coming, times, [asker]);
		if (session === undefined) return 'session_full';
		this.places.set(asker, { ...place, session });
		return null;
	}

	/** It has been sent: its place is kept, and is moved rather than chosen. */
	isSent(asker: number): boolean {
		return this.places.get(asker)?.heldUntil === null;
	}

	/** Gives a place back, with those that go along. */
	free(asker: number): void {
		const before = this.places.get(asker);
		if (!before) return;
		this.exchange(takenBy(before), new Map());
		this.places.delete(asker);
	}

	/**
	 * Keeps a held place for good and gives each of those that go along one of its own, on the lead's day or on the later one; the
	 * refusal, or null. Too few held: more are taken; too many: they go back.
	 */
	send(asker: number, along: readonly Along[]): string | null {
		return this.whole(() => this.trySend(asker, along));
	}

	private trySend(asker: number, along: readonly Along[]): string | null {
		const lead = this.places.get(asker);
		if (!lead) return 'pickup_missing';
		const laterDate = lead.extra.find(({ onDate }) => onDate > lead.onDate)?.onDate;
		if (along.some(({ later }) => later) && laterDate === undefined) return 'pickup_missing';
		const given = along.map(({ asker: other, later }) => ({
			asker: other,
			place: {
				...lead,
				onDate: later ? laterDate! : lead.onDate,
				group: this.askers[other]!.group,
				heldUntil: null,
				extra: [],
			},
			later,
		}));
		const wanted = takenBy({
			...lead,
			extra: given.map(({ place }) => ({ onDate: place.onDate, group: place.group, places: 1 })),
		});
		if (!this.exchange(takenBy(lead), wanted)) return 'day_full';
		this.places.set(asker, { ...lead, heldUntil: null, extra: [] });
		const coming = new Map<QuotaGroup, number>();
		for (const { place } of given.filter(({ later }) => later))
			coming.set(place.group, (coming.get(place.group) ?? 0) + 1);
		const after = laterDate === undefined ? null : this.session(lead.office, laterDate, coming, {});
		for (const { asker: other, place, later } of given)
			this.places.set(other, { ...place, session: later ? (after ?? null) : lead.session });
		return null;
	}

	/** Moves the own places of several at once, all or none, as people choose or as the office must; the refusal, or null. */
	move(askers: readonly number[], office: string, date: string, byOffice: boolean): string | null {
		return this.whole(() => this.tryMove(askers, office, date, byOffice));
	}

	private tryMove(askers: readonly number[], office: string, date: string, byOffice: boolean): string | null {
		const moving = askers.flatMap((asker) => {
			const place = this.places.get(asker);
			return place ? [{ asker, place }] : [];
		});
		const count = (of: (place: Place) => string): Map<string, number> => {
			const counted = new Map<string, number>();
			for (const { place } of moving) counted.set(of(place), (counted.get(of(place)) ?? 0) + 1);
			return counted;
		};
		const had = count((place) => keyOf(place.office, place.onDate, place.group));
		const wanted = count((place) => keyOf(office, date, place.group));
		if (!this.exchange(had, wanted, !byOffice)) return 'day_full';
		const coming = new Map<QuotaGroup, number>();
		for (const { place } of moving) coming.set(place.group, (coming.get(place.group) ?? 0) + 1);
		const times = { before: moving[0]?.place.session ?? null };
		const session = this.session(office, date, coming, times, askers) ?? null;
		for (const { asker, place } of moving)
			this.places.set(asker, { ...place, office, onDate: date, heldUntil: null, session });
		return null;
	}

	/** The clock goes on. */
	pass(milliseconds: number): void {
		this.at += milliseconds;
	}

	/** Places held too long go back; how many. */
	expire(): number {
		const late = [...this.places].filter(([, { heldUntil }]) => heldUntil !== null && heldUntil < this.at);
		for (const [asker] of late) this.free(asker);
		return late.length;
	}

	/** Another number of places on one day: never fewer than are taken. */
	setQuota(office: string, date: string, group: QuotaGroup, quota: number): void {
		const key = keyOf(office, date, group);
		const { taken } = this.day(key);
		this.days.set(key, { quota: Math.max(quota, taken), taken });
	}
}
