import fc from 'fast-check';
import { brokenRules, visibleAnswers, visiblePages } from '#domain/applications/completeness.ts';
import { exampleAnswers, exampleApplicant } from '#domain/catalogue/examples.ts';
import type { Answer, AnswerRow, Answers, Field } from '#domain/catalogue/form.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { visibleRowFields } from '#domain/catalogue/visible-answers.ts';
import type { Family } from '#domain/identity/resident.ts';
import { arbitraryAnswer } from './arbitrary-answer.ts';

/** Other answers than the careful resident's, by the path of the field; within a list by row. */
type Other = Readonly<Record<string, string | undefined>>;
type Draw = {
	/** Asked fields to answer otherwise, and optional ones to leave open (''). */
	readonly other: Other;
	/** What to answer where the others make the form ask something new. */
	readonly further: Other;
};

const key = (list: string | null, field: Field): string =>
	list === null ? field.id : `${list}.*.${field.id}`;

function arbitraries(variant: Variant, facts: FormFacts): Record<string, fc.Arbitrary<string>> {
	const made: Record<string, fc.Arbitrary<string>> = {};
	const add = (list: string | null, field: Field): void => {
		if (field.kind === 'list') return field.fields.forEach((inner) => add(field.id, inner));
		const value = field.known ? null : arbitraryAnswer(field, facts);
		if (value) made[key(list, field)] = value;
	};
	variant.pages.flatMap((page) => page.fields).forEach((field) => add(null, field));
	return made;
}

function rowAnswered(
	list: Field & { readonly kind: 'list' },
	base: AnswerRow,
	facts: FormFacts,
	draw: Draw,
): AnswerRow {
	let row: AnswerRow = {};
	for (const inner of list.fields) {
		if (!visibleRowFields(list.fields, row, facts).includes(inner)) continue;
		const value = answered(key(list.id, inner), inner, base[inner.id], draw);
		if (typeof value === 'string') row = { ...row, [inner.id]: value };
	}
	return row;
}

function answered(
	at: string,
	field: Field,
	base: Answer | undefined,
	{ other, further }: Draw,
): Answer | undefined {
	const drawn = other[at];
	if (drawn !== undefined && (drawn !== '' || field.optional)) return drawn === '' ? undefined : drawn;
	return base ?? (field.optional ? undefined : further[at]);
}

/** The careful resident's answers with others put in their place, each question in its turn, as the form asks them. */
function compose(variant: Variant, base: FormFacts, draw: Draw): Answers {
	let answers: Answers = {};
	for (const page of variant.pages)
		for (const field of page.fields) {
			const facts = { ...base, answers };
			const asked = visiblePages(variant, facts).some((shown) =>
				shown.fields.some(({ id }) => id === field.id),
			);
			if (!asked || field.known) continue;
			const kept = base.answers[field.id];
			if (field.kind === 'list') {
				const rows = (kept ?? Array.from({ length: field.min }, () => ({}))) as readonly AnswerRow[];
				answers = { ...answers, [field.id]: rows.map((row) => rowAnswered(field, row, facts, draw)) };
				continue;
			}
			const value = answered(field.id, field, kept, draw);
			if (value !== undefined) answers = { ...answers, [field.id]: value };
		}
	return answers;
}

const blocking = (variant: Variant, facts: FormFacts) =>
	brokenRules(variant, facts).filter((rule) => rule.severity === 'block');

/** Takes back what breaks a blocking rule: first what was answered at the rule's own field, in the end everything. */
function lawful(variant: Variant, base: FormFacts, draw: Draw): FormFacts {
	let kept: Draw = draw;
	for (let turn = 0; turn < 4; turn += 1) {
		const facts = { ...base, answers: compose(variant, base, kept) };
		const broken = blocking(variant, facts);
		if (broken.length === 0) return facts;
		const at = broken.map((rule) => rule.field ?? '');
		const guilty = (path: string) =>
			turn >= 2 || at.some((field) => path === field || path.startsWith(`${field}.`));
		// What decides whom it is about goes back at once: rules speak at one of two fields that contradict each other.
		const person = (path: string) => turn >= 1 && /nik|shdk|hubungan|tanggal|kk/i.test(path);
		kept = {
			...kept,
			other: Object.fromEntries(
				Object.entries(kept.other).filter(([path]) => !guilty(path) && !person(path)),
			),
		};
	}
	return base;
}

/** A counterexample tells the answers and who gave them, not the whole city. */
const readably = (facts: FormFacts): FormFacts =>
	Object.defineProperty({ ...facts }, fc.toStringMethod, {
		enumerable: false,
		value: () =>
			`answers of ${facts.applicantNik} in KK ${facts.family.kkNumber}: ${JSON.stringify(facts.answers)}`,
	});

/** Right and complete answers to a variant for a family, as facts of the form: the careful resident's, freely varied. */
export function generatedFacts(variant: Variant, base: FormFacts): fc.Arbitrary<FormFacts> {
	const made = arbitraries(variant, base);
	const optional = new Set(
		variant.pages
			.flatMap((page) => page.fields)
			.flatMap((field) => [
				...(field.optional ? [key(null, field)] : []),
				...(field.kind === 'list' ? field.fields.filter((f) => f.optional).map((f) => key(field.id, f)) : []),
			]),
	);
	const other = fc.record(
		Object.fromEntries(
			Object.entries(made).map(([path, value]) => [
				path,
				fc.option(optional.has(path) ? fc.oneof(value, fc.constant('')) : value, { nil: undefined }),
			]),
		),
	);
	return fc.tuple(other, fc.record(made)).map(([chosen, further]) => {
		const facts = lawful(variant, base, { other: chosen, further });
		return readably({ ...facts, answers: visibleAnswers(variant, facts) });
	});
}

/** The first families that have a use for the variant, each with its careful resident's facts. */
export function baseFacts(
	service: Service,
	variant: Variant,
	families: readonly Family[],
	rest: { readonly today: string; readonly kelurahanNames: Readonly<Record<string, string>> },
	most: number,
): readonly FormFacts[] {
	const path = `${service.id}/${variant.id}` as const;
	const found: FormFacts[] = [];
	for (const family of families) {
		const answers = exampleAnswers(path, family, rest.today);
		const applicantNik = exampleApplicant(path, family, rest.today);
		if (!answers || applicantNik === null) continue;
		found.push({ ...rest, applicantNik, family, answers, applicantPhone: '+6281234567890' });
		if (found.length === most) break;
	}
	return found;
}
