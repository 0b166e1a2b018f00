import { fill, type Text } from '../text.ts';
import type { FieldProblem } from '../refusal.ts';

/** What a reason may be given for. */
export const reasonScopes = ['document', 'field', 'both'] as const;
export type ReasonScope = (typeof reasonScopes)[number];

/** A reason an officer picks for "not good", as it is offered now (product.md section 7). */
export type ReasonTemplate = {
	readonly key: string;
	readonly version: number;
	readonly scope: ReasonScope;
	/** The order in which they are offered. */
	readonly place: number;
	/** May hold the places of {@link reasonPlaces}. */
	readonly words: Text;
	/** It says nothing by itself: the officer writes a note too. */
	readonly needsNote: boolean;
	readonly retired: boolean;
};

/** The places of a reason: the name of the document or answer, and what the applicant does about it. */
export const reasonPlaces = ['dokumen', 'langkah'] as const;
export const longestReason = 300;

const steps = {
	document: {
		id: 'unggah lagi {dokumen} dari halaman perbaikan',
		en: 'upload {dokumen} again from the correction page',
	},
	field: { id: 'perbaiki isiannya di halaman perbaikan', en: 'correct it on the correction page' },
} as const satisfies Record<'document' | 'field', Text>;

/** What a verdict is about: for each the reasons are offered apart. */
export const kindsOfReason = ['document', 'field'] as const;
export type KindOfReason = (typeof kindsOfReason)[number];

/** Whether a verdict's target is a document or an answer. */
export const kindOfTarget = (target: string): KindOfReason =>
	target.startsWith('document:') ? 'document' : 'field';

/** The words of a reason about one document or answer, filled in: what the applicant reads. */
export function reasonInWords(words: Text, kind: KindOfReason, label: Text): Text {
	const of = (locale: 'id' | 'en'): string => {
		const named = { dokumen: label[locale] };
		return fill(words[locale], { ...named, langkah: fill(steps[kind][locale], named) });
	};
	return { id: of('id'), en: of('en') };
}

/** The reasons to pick from for a document or an answer, in their order. */
export const reasonsFor = <T extends Pick<ReasonTemplate, 'scope' | 'retired' | 'place' | 'key'>>(
	templates: readonly T[],
	kind: KindOfReason,
): readonly T[] =>
	templates
		.filter(({ scope, retired }) => !retired && (scope === kind || scope === 'both'))
		.toSorted((a, b) => a.place - b.place || a.key.localeCompare(b.key));

/** A template as typed. */
export type TypedReason = {
	readonly wordsId: string;
	readonly wordsEn: string;
	readonly scope: string;
	readonly place: string;
	readonly needsNote: boolean;
};
export type ReadReason = Pick<ReasonTemplate, 'words' | 'scope' | 'place' | 'needsNote'>;

function wordsProblem(field: string, text: string): FieldProblem | null {
	if (text === '') return { field, code: 'required' };
	if (text.length > longestReason) return { field, code: 'too_long', values: { max: longestReason } };
	const unknown = [...text.matchAll(/\{([^{}]*)\}/g)].find(
		([, name]) => !(reasonPlaces as readonly string[]).includes(name ?? ''),
	);
	const loose = /[{}]/.test(text.replaceAll(/\{[^{}]*\}/g, ''));
	if (!unknown && !loose) return null;
	return { field, code: 'place_unknown', values: { place: unknown?.[0] ?? '{ }' } };
}

const oneLine = (typed: string): string => typed.toWellFormed().replace(/\s+/g, ' ').trim();

/** A template as it would be kept. Refuses a missing language, unknown places and what is no place in the order. */
export function readReason(typed: TypedReason): {
	readonly reason: ReadReason;
	readonly problems: readonly FieldProblem[];
} {
	const words = { id: oneLine(typed.wordsId), en: oneLine(typed.wordsEn) };
	const scope = reasonScopes.find((one) => one === typed.scope);
	const place = /^\d{1,3}$/.test(typed.place.trim()) ? Number(typed.place) : null;
	const problems = [
		wordsProblem('wordsId', words.id),
		wordsProblem('wordsEn', words.en),
		scope ? null : ({ field: 'scope', code: typed.scope === '' ? 'required' : 'not_a_choice' } as const),
		place !== null && place >= 1
			? null
			: ({ field: 'place', code: 'number_out_of_range', values: { min: 1, max: 999 } } as const),
	].filter((problem) => problem !== null);
	return {
		reason: { words, scope: scope ?? 'both', place: place ?? 1, needsNote: typed.needsNote },
		problems,
	};
}

/** A key for a new reason, made from its words: what API clients and stored verdicts call it by. */
export function reasonKey(words: string, taken: ReadonlySet<string>): string {
	const stem =
		words
			.toLowerCase()
			.replaceAll(/\{\w*\}/g, ' ')
			.match(/[a-z0-9]+/g)
			?.slice(0, 4)
			.join('_')
			.slice(0, 32) ?? 'alasan';
	for (let n = 1; ; n++) {
		const key = n === 1 ? stem : `${stem}_${n}`;
		if (!taken.has(key)) return key;
	}
}
