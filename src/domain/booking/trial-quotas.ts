import type { FieldProblem } from '../refusal.ts';
import { readQuota } from './quota-change.ts';

/** How other numbers are typed for a replay: one for all offices, a factor on what each has, or a number for single offices. */
export const trialKinds = ['same', 'factor', 'each'] as const;
export type TrialKind = (typeof trialKinds)[number];

/** Factors, at least and at most (OURS). */
const factorLimits = { min: 0, max: 10 } as const;

/** The places of an office on a day instead of those it has. */
export type TrialQuota = (officeId: string, now: number) => number;

/** The field of a single office's number: "kantor.mpp-btc". */
export const trialField = (officeId: string): string => `kantor.${officeId}`;

function readFactor(typed: string): number | FieldProblem {
	const text = typed.trim().replace(',', '.');
	if (text === '') return { field: 'angka', code: 'required' };
	if (!/^\d+(\.\d+)?$/.test(text)) return { field: 'angka', code: 'not_a_number' };
	const factor = Number(text);
	if (factor > factorLimits.max)
		return { field: 'angka', code: 'number_out_of_range', values: { ...factorLimits } };
	return factor;
}

/**
 * Other numbers as typed, or everything that is wrong with them. An office that hands nothing of the kind out on a day goes on doing so
 * under one number for all, and gets that number only where it is typed for it alone. Half places are rounded to the nearest.
 */
export function readTrial(
	kind: TrialKind,
	typed: { readonly number: string; readonly each: ReadonlyMap<string, string> },
): TrialQuota | readonly FieldProblem[] {
	if (kind === 'each') {
		const numbers = new Map<string, number>();
		const problems: FieldProblem[] = [];
		for (const [officeId, text] of typed.each) {
			if (text.trim() === '') continue;
			const places = readQuota(trialField(officeId), text);
			if (typeof places === 'number') numbers.set(officeId, places);
			else problems.push(places);
		}
		if (problems.length > 0) return problems;
		return (officeId, now) => numbers.get(officeId) ?? now;
	}
	const number = kind === 'factor' ? readFactor(typed.number) : readQuota('angka', typed.number);
	if (typeof number !== 'number') return [number];
	return kind === 'factor' ? (_, now) => Math.round(now * number) : (_, now) => (now === 0 ? 0 : number);
}
