import { weekdayKeys, type OpeningHours } from '#domain/booking/opening-hours.ts';
import type { TypedHours } from '#domain/booking/typed-hours.ts';
import type { FieldProblem, Refusal } from '#domain/refusal.ts';
import { fill, type Locale } from '#domain/text.ts';
import { weekdayNames } from '#domain/time/office-time.ts';
import type { TypedOffice } from '#features/offices/server/change-office.ts';
import type { Affected, Outcome } from '#features/offices/server/take-days-away.ts';
import { fieldProblemWords, refusalWords } from '#server/refusals.ts';
import type { SummaryProblem } from '#ui/field.ts';
import { officeMessages as m } from '#ui/messages/offices.ts';

/** What the page answers a form with: what is wrong, or whom it takes a day from; with all that was typed. */
export type OfficeAnswer = {
	readonly action: string;
	readonly typed: Readonly<Record<string, string>>;
	readonly title: string | undefined;
	readonly problems: readonly SummaryProblem[];
	readonly affected: Affected | null;
	/** What another administrator changed meanwhile. */
	readonly changes: readonly string[];
	/** Their revision is the one to change now; null: the one that was typed. */
	readonly revision: number | null;
};

/** Everything that was typed, by field. */
export const typedIn = (form: FormData): Record<string, string> =>
	Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));

/** The hours typed for one day. */
export const hoursIn = (typed: Readonly<Record<string, string>>, day: string): TypedHours => ({
	opens: typed[`${day}-opens`] ?? '',
	closes: typed[`${day}-closes`] ?? '',
	from: typed[`${day}-from`] ?? '',
	to: typed[`${day}-to`] ?? '',
});

/** The office typed in its form. */
export const officeIn = (typed: Readonly<Record<string, string>>): TypedOffice => ({
	name: typed['name'] ?? '',
	address: typed['address'] ?? '',
	pickup: typed['pickup'] === 'yes',
	hours: Object.fromEntries(weekdayKeys.map((day) => [day, hoursIn(typed, day)])),
});

/** An office's hours as its form shows them, by field. */
export const hoursShown = (hours: OpeningHours): Record<string, string> =>
	Object.fromEntries(
		weekdayKeys.flatMap((day) => {
			const own = hours[day];
			if (!own) return [];
			return [
				[`${day}-opens`, own.opens],
				[`${day}-closes`, own.closes],
				[`${day}-from`, own.break?.from ?? ''],
				[`${day}-to`, own.break?.to ?? ''],
			];
		}),
	);

const parts = { opens: m.opens, closes: m.closes, from: m.breakFrom, to: m.breakTo } as const;
const labels = {
	name: m.name,
	address: m.address,
	hours: m.hours,
	first: m.first,
	last: m.last,
	reason: m.reason,
	open: m.date,
	openReason: m.reason,
} as const;

/** What a field is called where it is told what is wrong with it: "Jumat, Tutup". */
function labelOf(field: string, locale: Locale): string {
	const [day = '', part] = field.split('-');
	const at = weekdayKeys.findIndex((key) => key === day);
	const named = parts[part as keyof typeof parts] as (typeof parts)[keyof typeof parts] | undefined;
	if (named) return at === -1 ? named[locale] : `${weekdayNames[locale][at]}, ${named[locale]}`;
	const label = labels[field as keyof typeof labels] as (typeof labels)[keyof typeof labels] | undefined;
	return label?.[locale] ?? field;
}

/** The fields of a whole group have no control of their own: their link leads to its first. */
const anchorOf = (field: string): string => (field === 'hours' ? 'monday-opens' : field);

/** The answer to what was refused. */
export function refused(
	action: string,
	typed: Readonly<Record<string, string>>,
	refusal: Refusal,
	locale: Locale,
	stale?: { readonly changes: readonly string[]; readonly revision: number },
): OfficeAnswer {
	const { title, detail } = refusalWords(refusal, locale);
	const problems = (refusal.fields ?? []).map((problem: FieldProblem) => ({
		field: anchorOf(problem.field),
		message: fieldProblemWords(problem, locale, labelOf(problem.field, locale)),
	}));
	return {
		action,
		typed,
		title,
		problems: problems.length > 0 ? problems : [{ field: undefined, message: detail }],
		affected: null,
		changes: stale?.changes ?? [],
		revision: stale?.revision ?? null,
	};
}

/** The answer to what was not confirmed yet. */
export const shownFirst = (
	action: string,
	typed: Readonly<Record<string, string>>,
	{ affected }: Extract<Outcome, { saved: false }>,
): OfficeAnswer => ({ action, typed, title: undefined, problems: [], affected, changes: [], revision: null });

/** "3 visits are being moved" or "saved", from where the page was sent on to. */
export const savedInWords = (visits: string | null, locale: Locale): string | null => {
	if (visits === null) return null;
	const n = Number(visits);
	return Number.isInteger(n) && n > 0 ? fill(m.savedMoving[locale], { n }) : m.saved[locale];
};
