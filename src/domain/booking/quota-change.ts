import { quotaGroups, type QuotaGroup } from '../catalogue/service.ts';
import type { FieldProblem } from '../refusal.ts';
import { quotaOn, type OfficeQuotas } from './office-day.ts';

/** Places a day of one group, at least and at most (OURS: ten times the largest counter known). */
export const quotaLimits = { min: 0, max: 5_000 } as const;

/** A number of places as typed, or what is wrong with it. */
export function readQuota(field: string, typed: string): number | FieldProblem {
	const text = typed.trim();
	if (text === '') return { field, code: 'required' };
	if (!/^\d+$/.test(text)) return { field, code: 'not_a_number' };
	const places = Number(text);
	return places > quotaLimits.max
		? { field, code: 'number_out_of_range', values: { ...quotaLimits } }
		: places;
}

/** Places a day as typed; a weekday left empty is like the others. */
export type QuotasTyped = Readonly<
	Record<QuotaGroup, { readonly ordinary: string; readonly weekdays: Readonly<Record<string, string>> }>
>;

/** The field of a number of places: "quota.paper", and of a weekday "quota.paper.5" (0 is Sunday). */
export const quotaField = (group: QuotaGroup, weekday?: string): string =>
	weekday === undefined ? `quota.${group}` : `quota.${group}.${weekday}`;

/** What was typed as an office's quotas, or everything that is wrong with it. */
export function readQuotas(typed: QuotasTyped):
	| {
			readonly quotas: Required<OfficeQuotas['quotas']>;
			readonly weekdayQuotas: OfficeQuotas['weekdayQuotas'];
	  }
	| readonly FieldProblem[] {
	const problems: FieldProblem[] = [];
	const read = (field: string, text: string): number => {
		const places = readQuota(field, text);
		if (typeof places === 'number') return places;
		problems.push(places);
		return 0;
	};
	const quotas = { paper: 0, card: 0, recording: 0 };
	const weekdayQuotas: Partial<Record<QuotaGroup, Record<string, number>>> = {};
	for (const group of quotaGroups) {
		const { ordinary, weekdays } = typed[group];
		quotas[group] = read(quotaField(group), ordinary);
		const other = Object.entries(weekdays)
			.filter(([, text]) => text.trim() !== '')
			.map(([day, text]) => [day, read(quotaField(group, day), text)] as const);
		if (other.length > 0) weekdayQuotas[group] = Object.fromEntries(other);
	}
	return problems.length > 0 ? problems : { quotas, weekdayQuotas };
}

/** Times of arrival as typed, "08.00, 10.00": parted by commas, semicolons or spaces, a point or a colon between hour and minute. */
export const readSessions = (typed: string): readonly string[] =>
	typed
		.split(/[\s,;]+/)
		.filter((part) => part !== '')
		.map((part) => part.replace('.', ':').padStart(5, '0'))
		.sort();

/** A day that has been booked on, as it is kept. */
export type BookedDay = {
	readonly date: string;
	readonly group: QuotaGroup;
	readonly quota: number;
	readonly taken: number;
	/** Set for this day alone. */
	readonly byHand: boolean;
};

/** The days of which more is booked than these numbers give: all stay booked, and nobody new is. */
export const overbookedBy = (
	days: readonly BookedDay[],
	quotas: OfficeQuotas,
): readonly (BookedDay & { readonly wanted: number })[] =>
	days
		.filter(({ byHand }) => !byHand)
		.map((day) => ({ ...day, wanted: quotaOn(quotas, day.group, day.date) }))
		.filter(({ wanted, taken }) => taken > wanted);
