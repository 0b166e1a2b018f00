import type { QuotaGroup } from '../catalogue/service.ts';
import type { Texts } from '../text.ts';
import { addDays, dateInWib, instantInWib } from '../time/office-time.ts';

/** Places that somebody in line needs; `later`: on a later day, where something is made only after the meeting. */
export type Need = { readonly quotaGroup: QuotaGroup; readonly places: number; readonly later: boolean };

/** Somebody in line for a place. Dates are the first and the last that are wished. */
export type InLine = {
	readonly id: string;
	readonly priority: number;
	/** When it was joined, or an offer last let lapse. */
	readonly queuedAt: Date;
	readonly fromOn: string;
	readonly toOn: string;
	/** The one wished most first. */
	readonly offices: readonly string[];
	readonly needs: readonly Need[];
	/** Offered once and passed on: not offered again. */
	readonly passed: readonly { readonly officeId: string; readonly date: string }[];
};

/** Most offices one may wait for. */
export const mostOffices = 5;

/** The order of the line: who has priority, then who came first. */
export const inLineOrder = (
	a: Pick<InLine, 'priority' | 'queuedAt' | 'id'>,
	b: Pick<InLine, 'priority' | 'queuedAt' | 'id'>,
): number =>
	b.priority - a.priority || a.queuedAt.getTime() - b.queuedAt.getTime() || a.id.localeCompare(b.id);

/** First cards go before others where cards are short (OURS): who has none yet cannot show who they are. */
export const priorityOf = (applications: readonly { service: { id: string }; variant: { id: string } }[]) =>
	applications.some(({ service, variant }) => service.id === 'CETAK_KTP' && variant.id === 'BARU') ? 1 : 0;

/** True when a place there and then is wished and was not passed on. */
export const isWished = (entry: InLine, officeId: string, date: string): boolean =>
	entry.offices.includes(officeId) &&
	date >= entry.fromOn &&
	date <= entry.toOn &&
	!entry.passed.some((one) => one.officeId === officeId && one.date === date);

/** The place in line, from 1: after those before it who wait for one of its kinds at one of its offices on one of its days. */
export const positionOf = (line: readonly InLine[], entry: Omit<InLine, 'passed'>): number =>
	1 +
	line.filter(
		(other) =>
			other.id !== entry.id &&
			inLineOrder(other, entry) < 0 &&
			other.fromOn <= entry.toOn &&
			other.toOn >= entry.fromOn &&
			other.offices.some((id) => entry.offices.includes(id)) &&
			other.needs.some(({ quotaGroup }) => entry.needs.some((need) => need.quotaGroup === quotaGroup)),
	).length;

/** True when all that is needed on the day itself finds room in what is left of each kind. */
export const fits = ({ needs }: Pick<InLine, 'needs'>, leftOf: (group: QuotaGroup) => number): boolean =>
	needs.every(({ quotaGroup, places, later }) => later || leftOf(quotaGroup) >= places);

export type PlannedOffer = { readonly entryId: string; readonly officeId: string; readonly date: string };
export const offerKey = ({ entryId, officeId, date }: PlannedOffer): string =>
	`${entryId} ${officeId} ${date}`;

/**
 * To whom what is left is offered, in the order of the line: to each the earliest day that has room for all they need, of the offices
 * open then the one they wish most. Who does not fit is passed over and keeps their place in line. `left` by office, date and kind;
 * `without`: keys of offers that cannot be made.
 */
export function planOffers(
	line: readonly InLine[],
	days: ReadonlyMap<string, readonly string[]>,
	left: (officeId: string, date: string, group: QuotaGroup) => number,
	without: ReadonlySet<string> = new Set(),
): readonly PlannedOffer[] {
	const gone = new Map<string, number>();
	const leftNow = (officeId: string, date: string, group: QuotaGroup): number =>
		left(officeId, date, group) - (gone.get(`${officeId} ${date} ${group}`) ?? 0);
	return [...line].sort(inLineOrder).flatMap((entry) => {
		const found = entry.offices
			.flatMap((officeId) =>
				(days.get(officeId) ?? []).map((date) => ({ entryId: entry.id, officeId, date })),
			)
			.filter(
				(one) =>
					isWished(entry, one.officeId, one.date) &&
					!without.has(offerKey(one)) &&
					fits(entry, (group) => leftNow(one.officeId, one.date, group)),
			)
			.sort((a, b) => a.date.localeCompare(b.date))[0];
		if (!found) return [];
		for (const { quotaGroup, places, later } of entry.needs) {
			const key = `${found.officeId} ${found.date} ${quotaGroup}`;
			if (!later) gone.set(key, (gone.get(key) ?? 0) + places);
		}
		return [found];
	});
}

const hour = 3_600_000;
/** Hours an offer stands (OURS), of those between six in the morning and nine in the evening: nobody loses one in the night. */
const offerHours = 12;
const dayOpens = '06:00';
const dayCloses = '21:00';
/** The least that somebody is given to answer, in the same hours (OURS). */
const fewestHours = 1;

/** The instant at which so many hours have gone by since, none of them in the night. */
function afterHours(since: Date, hours: number): Date {
	let remaining = hours * hour;
	for (let date = dateInWib(since); ; date = addDays(date, 1)) {
		const from = Math.max(since.getTime(), instantInWib(date, dayOpens).getTime());
		const room = Math.max(0, instantInWib(date, dayCloses).getTime() - from);
		if (room >= remaining) return new Date(from + remaining);
		remaining -= room;
	}
}

/**
 * Until when an offer made now stands, if its day can be taken until `lastOn`; null when too little of that is left to answer.
 */
export function offerUntil(now: Date, lastOn: string): Date | null {
	const ends = Math.min(afterHours(now, offerHours).getTime(), instantInWib(lastOn, dayCloses).getTime());
	return afterHours(now, fewestHours).getTime() <= ends ? new Date(ends) : null;
}

/** The first date on which an answer to an offer made now may still come: today, or tomorrow when the evening is over. */
export const answeredFrom = (now: Date): string => dateInWib(afterHours(now, fewestHours));

/** The last date on which an answer to an offer made now may come. */
export const answeredUntil = (now: Date): string => dateInWib(afterHours(now, offerHours));

/** Lapses after which somebody is no longer in line. */
export const mostLapses = 2;

/** Why somebody is no longer in line. */
export const waitingEnds = {
	lapsed: {
		id: 'Dua tawaran tidak dijawab sampai waktunya lewat.',
		en: 'Two offers were not answered in time.',
	},
	none_free: {
		id: 'Sampai sekarang tidak ada tempat yang kosong, dan hari yang Anda tunggu sudah terlalu dekat.',
		en: 'No place has become free, and the days you waited for are too near now.',
	},
} as const satisfies Texts;

/** Why a place that was offered is offered no more. */
export const offerWithdrawn = {
	closed: {
		id: 'kantor ternyata tutup pada hari itu.',
		en: 'the office is closed on that day after all.',
	},
	printed: {
		id: 'dokumen Anda sudah dicetak dan hanya dapat diambil di kantor yang tertulis pada permohonan Anda. Untuk hari yang lebih awal di kantor itu Anda tetap menunggu.',
		en: 'your document has been printed and can be collected only at the office named in your application. You go on waiting for an earlier day there.',
	},
} as const satisfies Texts;

/** How long those waited who were offered a place lately. */
export type WaitingRecord = {
	readonly cases: number;
	readonly offered: number;
	readonly hours: number | null;
};

/** Past cases with fewer than which nothing is estimated. */
const fewestCases = 10;

/** What can truthfully be said of the wait: the share in hundredths that were offered a place, and the median wait in hours; or nothing yet. */
export const estimateOf = ({
	cases,
	offered,
	hours,
}: WaitingRecord): { readonly percent: number; readonly hours: number | null } | null =>
	cases < fewestCases ? null : { percent: Math.round((100 * offered) / cases), hours };
