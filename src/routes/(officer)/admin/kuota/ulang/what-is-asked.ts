import {
	readTrial,
	trialField,
	trialKinds,
	type TrialKind,
	type TrialQuota,
} from '#domain/booking/trial-quotas.ts';
import { quotaGroups, type QuotaGroup } from '#domain/catalogue/service.ts';
import type { FieldProblem } from '#domain/refusal.ts';
import { addDays, daysBetween, isCalendarDate } from '#domain/time/office-time.ts';

/** Days replayed where nothing is said, and at most (OURS). */
const usualDays = 30;
export const mostDays = 92;

/** What the address of the page asks for: the dates where they fit, the numbers as typed, and what is wrong with them. */
export type Asked = {
	readonly group: QuotaGroup;
	readonly first: string;
	readonly last: string;
	readonly rangeWrong: boolean;
	readonly kind: TrialKind;
	readonly number: string;
	readonly each: ReadonlyMap<string, string>;
	readonly trial: TrialQuota | null;
	readonly problems: readonly FieldProblem[];
};

/** Reads the address; without numbers there is nothing to compare with yet. */
export function whatIsAsked(query: URLSearchParams, officeIds: readonly string[], today: string): Asked {
	const group = quotaGroups.find((one) => one === query.get('untuk')) ?? 'paper';
	const typedFirst = query.get('dari') ?? '';
	const typedLast = query.get('sampai') ?? '';
	const usual = { first: addDays(today, 1 - usualDays), last: today };
	const nothingTyped = typedFirst === '' && typedLast === '';
	const fits =
		isCalendarDate(typedFirst) &&
		isCalendarDate(typedLast) &&
		typedFirst <= typedLast &&
		typedLast <= today &&
		daysBetween(typedFirst, typedLast) < mostDays;
	const { first, last } = fits ? { first: typedFirst, last: typedLast } : usual;
	const kind = trialKinds.find((one) => one === query.get('cara')) ?? 'same';
	const number = query.get('angka') ?? '';
	const each = new Map(officeIds.map((id) => [id, query.get(trialField(id)) ?? '']));
	const tried =
		query.has('cara') && (kind !== 'each' || [...each.values()].some((text) => text.trim() !== ''));
	const read = tried ? readTrial(kind, { number, each }) : null;
	const trial = typeof read === 'function' ? read : null;
	const problems = read !== null && typeof read !== 'function' ? read : [];
	return { group, first, last, rangeWrong: !nothingTyped && !fits, kind, number, each, trial, problems };
}
