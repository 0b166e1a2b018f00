import fc from 'fast-check';
import { cleanAnswers } from '#domain/catalogue/clean-answers.ts';
import { checkField } from '#domain/catalogue/check-field.ts';
import { choicesOf } from '#domain/catalogue/choices.ts';
import type { Field } from '#domain/catalogue/form.ts';
import type { FormFacts } from '#domain/catalogue/form-facts.ts';
import type { Variant } from '#domain/catalogue/service.ts';
import { addDays } from '#domain/time/office-time.ts';

// What a resident may type at a field, made of the catalogue alone.

const two = (value: number): string => String(value).padStart(2, '0');
const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

const letters = fc.string({
	unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPRSTUWYZ'),
	minLength: 2,
	maxLength: 12,
});
const newName = fc.array(letters, { minLength: 2, maxLength: 4 }).map((parts) => parts.join(' '));
/** Existing residents have one-word names, dots and apostrophes. */
const name = fc.oneof(
	newName,
	letters,
	fc.tuple(letters, letters).map(([a, b]) => `${a}'${b}`),
);
const sentence = (maxLength: number): fc.Arbitrary<string> =>
	fc
		.array(
			fc.oneof(letters, fc.constantFrom('Jl.', 'No. 7', 'Blok D-3', 'Ma’ruf', "D'Angelo", 'é', '100 %')),
			{
				minLength: 1,
				maxLength: 12,
			},
		)
		.map((parts) => parts.join(' ').slice(0, maxLength).trim());

const regions = fc.constantFrom('327501', '327512', '317401', '110101', '940101');
const birthDay = fc
	.tuple(upTo(27), upTo(11), upTo(29))
	.map(([d, m, y]) => ({ d: d + 1, m: m + 1, y: 70 + y }));
const serial = fc.integer({ min: 1, max: 9999 }).map((value) => String(value).padStart(4, '0'));
const nik = fc
	.tuple(regions, birthDay, fc.boolean(), serial)
	.map(([region, { d, m, y }, woman, end]) => `${region}${two(woman ? d + 40 : d)}${two(m)}${two(y)}${end}`);
const kkNumber = fc
	.tuple(regions, birthDay, serial)
	.map(([region, { d, m }, end]) => `${region}${two(d)}${two(m)}18${end}`);

function plain(field: Field, facts: FormFacts): fc.Arbitrary<string> | null {
	switch (field.kind) {
		case 'text':
			if (field.pattern !== undefined)
				return fc
					.stringMatching(new RegExp(field.pattern, 'u'))
					.filter(({ length }) => length <= field.maxLength);
			return 'digits' in field && field.digits
				? fc.integer(field.digits).map(String)
				: sentence(field.maxLength);
		case 'longText':
			return sentence(field.maxLength);
		case 'name':
			return name;
		case 'newName':
			return newName;
		case 'nik':
			return nik;
		case 'kkNumber':
			return kkNumber;
		case 'phone':
			return upTo(99_999_999).map((value) => `+62812${String(value).padStart(8, '0')}`);
		case 'date':
			return upTo(20_000).map((days) => addDays(facts.today, field.bound === 'future' ? days % 365 : -days));
		case 'yesNo':
		case 'choice':
		case 'code': {
			const offered = choicesOf(field).map(({ value }) => value);
			return offered.length > 0 ? fc.constantFrom(...offered) : null;
		}
		case 'kelurahan': {
			const codes = Object.keys(facts.kelurahanNames ?? {});
			return codes.length > 0 ? fc.constantFrom(...codes) : null;
		}
		case 'member':
			return facts.family.members.length > 0
				? fc.constantFrom(...facts.family.members.map((member) => member.nik))
				: null;
		case 'time':
			return fc.tuple(upTo(23), upTo(59)).map(([h, m]) => `${two(h)}:${two(m)}`);
		default:
			return null;
	}
}

/** The field alone, as a form of one page: how its answer is stored. */
const alone = (field: Field): Variant =>
	({ pages: [{ id: 'p', title: field.label, fields: [field] }] }) as unknown as Variant;

/**
 * A right answer to a field by itself, as it is stored; null for kinds of which nothing can be made up (lists, several
 * members, what another register holds): those keep the careful resident's answer.
 */
export function arbitraryAnswer(field: Field, facts: FormFacts): fc.Arbitrary<string> | null {
	return (
		plain(field, facts)
			?.map((value) => cleanAnswers(alone(field), { [field.id]: value })[field.id])
			.filter((value) => typeof value === 'string' && checkField(field, value, facts).length === 0)
			.map(String) ?? null
	);
}
