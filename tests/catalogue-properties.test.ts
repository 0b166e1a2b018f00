import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	checkComplete,
	cleanAnswers,
	requiredNow,
	visibleAnswers,
	visiblePages,
	type FormFacts,
} from '#domain/applications/completeness.ts';
import { freezeAnswers, type SubmittedAnswer } from '#domain/applications/submitted-answers.ts';
import { choicesOf } from '#domain/catalogue/choices.ts';
import type { AnswerRow, Answers, Field } from '#domain/catalogue/form.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import { growingFamily } from '#domain/catalogue/fixtures.ts';
import { isComputed } from '#domain/catalogue/known-facts.ts';
import { services } from '#domain/catalogue/services.ts';
import { visibleRowFields } from '#domain/catalogue/visible-answers.ts';
import { optionsAtHand } from '#features/applications/ui/field-options.ts';
import { readAnswers } from '#features/applications/ui/read-form.ts';
import { readCity } from '#server/city-files.ts';
import { fictionalFamilies } from '../db/seed/seed-population.ts';
import { formPosted } from './support/answers/form-posted.ts';
import { baseFacts, generatedFacts } from './support/answers/generated-answers.ts';

// Every variant that can be applied for is walked, so that a new one is covered the day it opens.

const today = '2026-11-24';
const { regions } = readCity('data/kota-bekasi');
const kelurahanNames = Object.fromEntries(
	regions.kecamatan.flatMap((kecamatan) =>
		kecamatan.kelurahan.map(({ code, displayName }) => [code, displayName] as const),
	),
);
// Nobody below 17 is married in the fictional population.
const families = [...fictionalFamilies(regions, 3_000, 900), growingFamily];
const familiesEach = 3;
const runs = { numRuns: 12, seed: 20_261_124 };

const everyDocument = (variant: Variant, facts: FormFacts): ReadonlySet<string> =>
	new Set(
		requiredNow(variant, facts)
			.filter(({ need }) => need === 'required')
			.map(({ document }) => document.id),
	);
const asked = (variant: Variant, facts: FormFacts): readonly Field[] =>
	visiblePages(variant, facts).flatMap((page) => page.fields);
const without = (answers: Answers, id: string): Answers =>
	Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));

/** Every way to leave one required answer out: the path it is missed at, and the answers without it. */
function gaps(variant: Variant, facts: FormFacts): readonly { path: string; answers: Answers }[] {
	return asked(variant, facts).flatMap((field) => {
		if (field.known) return [];
		const rows = field.kind === 'list' ? ((facts.answers[field.id] ?? []) as readonly AnswerRow[]) : [];
		const inRows = rows.flatMap((row, index) =>
			visibleRowFields(field.kind === 'list' ? field.fields : [], row, facts)
				.filter((inner) => !inner.optional)
				// A row that was its only answer is no row any more.
				.filter((inner) => Object.keys(row).some((id) => id !== inner.id))
				.map((inner) => ({
					path: `${field.id}.${index}.${inner.id}`,
					answers: {
						...facts.answers,
						[field.id]: rows.map((one, at) => (at === index ? (without(one, inner.id) as AnswerRow) : one)),
					},
				})),
		);
		const needed = !field.optional && !(field.kind === 'list' && field.min === 0);
		return [...(needed ? [{ path: field.id, answers: without(facts.answers, field.id) }] : []), ...inRows];
	});
}

/** The lists whose rows are asked for other things when this answer is missing. */
const listsDecidedBy = (variant: Variant, path: string): ReadonlySet<string> =>
	new Set(
		variant.pages
			.flatMap((page) => page.fields)
			.filter(
				(field) =>
					field.kind === 'list' &&
					field.fields.some(({ when }) => when && JSON.stringify(when).includes(`"answer":"${path}"`)),
			)
			.map(({ id }) => id),
	);

/** Code and words of every frozen answer that is chosen rather than typed; rows included. */
function checkFrozen(fields: readonly Field[], frozen: readonly SubmittedAnswer[], facts: FormFacts): void {
	for (const { field: id, value, text, rows, path } of frozen) {
		const field = fields.find((one) => one.id === id)!;
		expect(text.id.trim() && text.en.trim(), `${path} has words in both languages`).toBeTruthy();
		if (field.kind === 'choice' || field.kind === 'code' || field.kind === 'yesNo')
			expect({ value, text }, path).toEqual(
				choicesOf(field)
					.map((choice) => ({ value: choice.value, text: choice.label }))
					.find((choice) => choice.value === value),
			);
		if (field.kind === 'member')
			expect(text.id, path).toBe(facts.family.members.find(({ nik }) => nik === value)?.name);
		if (field.kind === 'kelurahan') expect(text.id, path).toBe(kelurahanNames[value as string]);
		if (field.kind === 'list') {
			expect(rows).toHaveLength((value as readonly AnswerRow[]).length);
			rows?.forEach((row, index) => {
				const given = (value as readonly AnswerRow[])[index]!;
				expect(row.answers.map((answer) => [answer.field, answer.value])).toEqual(
					field.fields
						.filter(({ id: inner }) => inner in given)
						.map(({ id: inner }) => [inner, given[inner]]),
				);
				checkFrozen(field.fields, row.answers, facts);
			});
		}
	}
}

function walk(service: Service, variant: Variant): void {
	const bases = baseFacts(service, variant, families, { today, kelurahanNames }, familiesEach);
	const facts = fc.constantFrom(...bases).chain((base) => generatedFacts(variant, base));

	test('some family of the city has a use for it', () => expect(bases.length).toBeGreaterThan(0));

	test('right answers and documents are complete, whatever is answered', () => {
		fc.assert(
			fc.property(facts, (given) => {
				const { problems, missingDocuments, complete } = checkComplete(
					variant,
					given,
					everyDocument(variant, given),
				);
				expect({ problems, missingDocuments, complete }).toEqual({
					problems: [],
					missingDocuments: [],
					complete: true,
				});
			}),
			runs,
		);
	});

	test('what is frozen holds code and words of every answer, in rows too', () => {
		fc.assert(
			fc.property(facts, (given) => {
				const frozen = freezeAnswers(variant, given);
				expect(Object.fromEntries(frozen.map(({ field, value }) => [field, value]))).toEqual(given.answers);
				checkFrozen(asked(variant, given), frozen, given);
			}),
			runs,
		);
	});

	test('each required answer left out is missed at its own field, and nothing else is lost', () => {
		fc.assert(
			fc.property(facts, (given) => {
				const shown = new Set(asked(variant, given).map(({ id }) => id));
				for (const { path, answers } of gaps(variant, given)) {
					const less = { ...given, answers };
					const decided = listsDecidedBy(variant, path);
					const { problems, complete } = checkComplete(variant, less, everyDocument(variant, given));
					// An answer may decide what is asked next: what it newly asks is missing too, what it hides is not.
					const told = problems
						.filter(({ field, code }) => code !== 'rule_broken' && shown.has(field.split('.')[0]!))
						.filter(({ field }) => !decided.has(field.split('.')[0]!))
						.map(({ field, code }) => `${field} ${code}`);
					expect({ complete, told }, `without ${path}`).toEqual({
						complete: false,
						told: [`${path} required`],
					});
					const kept = visibleAnswers(variant, less);
					// What is worked out from the answers follows them.
					const computed = (field: Field) => field.prefill !== undefined && isComputed(field.prefill);
					for (const { id } of asked(variant, less).filter((field) => !computed(field)))
						if (id !== path.split('.')[0] && shown.has(id) && !decided.has(id))
							expect(kept[id], `${id} without ${path}`).toEqual(given.answers[id]);
				}
			}),
			{ ...runs, numRuns: 4 },
		);
	});

	test('each required document left out is missed, it alone', () => {
		fc.assert(
			fc.property(facts, (given) => {
				const needed = everyDocument(variant, given);
				for (const id of needed) {
					const { missingDocuments, problems, complete } = checkComplete(
						variant,
						given,
						new Set([...needed].filter((one) => one !== id)),
					);
					expect({ complete, problems, missing: missingDocuments.map((one) => one.id) }).toEqual({
						complete: false,
						problems: [],
						missing: [id],
					});
				}
			}),
			runs,
		);
	});

	test('the pages of the form and the API take the same answers', () => {
		fc.assert(
			fc.property(facts, fc.constantFrom('id' as const, 'en' as const), (given, locale) => {
				const atHand = optionsAtHand(given, locale);
				const read = (fields: readonly Field[], answers: Answers) =>
					readAnswers(formPosted(fields, answers, atHand, locale), fields, { atHand, locale });
				const typed: Record<string, unknown> = {};
				for (const page of visiblePages(variant, given)) {
					Object.assign(typed, read(page.fields, given.answers));
					for (const field of page.fields)
						if (field.kind === 'list' && given.answers[field.id] !== undefined)
							typed[field.id] = (given.answers[field.id] as readonly AnswerRow[]).map((row) =>
								read(visibleRowFields(field.fields, row, given), row),
							);
				}
				const throughPages = visibleAnswers(variant, { ...given, answers: cleanAnswers(variant, typed) });
				const throughApi = visibleAnswers(variant, {
					...given,
					answers: cleanAnswers(variant, JSON.parse(JSON.stringify(given.answers))),
				});
				expect(throughPages).toEqual(given.answers);
				expect(throughApi).toEqual(given.answers);
			}),
			runs,
		);
	});
}

for (const service of services.filter(({ state }) => state === 'open'))
	for (const variant of service.variants)
		describe(`${service.id}/${variant.id}`, () => walk(service, variant));

test('every variant is walked with answers that differ', () => {
	const open = services.filter(({ state }) => state === 'open');
	const still = open.flatMap((service) =>
		service.variants.flatMap((variant) => {
			const [base] = baseFacts(service, variant, families, { today, kelurahanNames }, 1);
			if (!base) return [];
			const seen = fc.sample(generatedFacts(variant, base), { ...runs, numRuns: 40 });
			const ways = new Set(seen.map(({ answers }) => JSON.stringify(answers)));
			return ways.size < 10 ? [`${service.id}/${variant.id}: ${ways.size} of 40`] : [];
		}),
	);
	expect(still).toEqual([]);
});
