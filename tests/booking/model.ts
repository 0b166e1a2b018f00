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
	readonly extra: readonly Extra[];
};
/** What an application asks for: its own kind, and what goes along with it, on the day itself and after it. */
export type Asker = {
	readonly group: QuotaGroup;
	readonly thatDay: readonly (readonly [QuotaGroup, number])[];
	readonly later: readonly (readonly [QuotaGroup, number])[];
};
type Day = { quota: number; taken: number };

/** Offices of the model with their ordinary places a day; all work Monday to Friday. */
export const ordinaryQuotas = {
	disdukcapil: { paper: 4, card: 3, recording: 1 },
	'mpp-btc': { paper: 2, card: 2, recording: 0 },
	'gerai-cibubur': { paper: 1, card: 1, recording: 1 },
} as const satisfies Record<string, Record<QuotaGroup, number>>;
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

function plusWorkingDays(date: string, days: number): string {
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
				return Math.max(0, quota - taken) + (had.get(key) ?? 0) >= count;
			});
			if (fits) return date;
		}
		return null;
	}

	/** Changes what is taken from one set of places to another, all or nothing; false: a day has no room. */
	private exchange(had: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): boolean {
		for (const [key, count] of wanted) {
			const more = count - (had.get(key) ?? 0);
			const { quota, taken } = this.day(key);
			if (more > 0 && taken + more > quota) return false;
		}
		for (const key of new Set([...had.keys(), ...wanted.keys()])) {
			const { quota, taken } = this.day(key);
			this.days.set(key, { quota, taken: taken + (wanted.get(key) ?? 0) - (had.get(key) ?? 0) });
		}
		return true;
	}

	/** Chooses a day for a draft; the refusal, or null. */
	book(asker: number, office: string, date: string): string | null {
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
		const place: Place = { office, onDate: date, group, heldUntil: this.at + oneDay, extra };
		if (!this.exchange(had, takenBy(place))) return 'day_full';
		this.places.set(asker, place);
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
	send(asker: number, along: readonly { readonly asker: number; readonly later: boolean }[]): string | null {
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
		}));
		const wanted = takenBy({
			...lead,
			extra: given.map(({ place }) => ({ onDate: place.onDate, group: place.group, places: 1 })),
		});
		if (!this.exchange(takenBy(lead), wanted)) return 'day_full';
		this.places.set(asker, { ...lead, heldUntil: null, extra: [] });
		for (const one of given) this.places.set(one.asker, one.place);
		return null;
	}

	/** Moves the own places of several at once, all or none; the refusal, or null. */
	move(askers: readonly number[], office: string, date: string): string | null {
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
		if (!this.exchange(had, wanted)) return 'day_full';
		for (const { asker, place } of moving)
			this.places.set(asker, { ...place, office, onDate: date, heldUntil: null });
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
