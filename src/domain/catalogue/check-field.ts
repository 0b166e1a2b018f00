import { parseKkNumber } from '../identity/kk-number.ts';
import { parseNik } from '../identity/nik.ts';
import {
	checkExistingName,
	checkNewName,
	existingNameMaxLength,
	newNameMaxLength,
} from '../identity/person-name.ts';
import { normalisePhone } from '../identity/phone-number.ts';
import { isRegionCode } from '../identity/region.ts';
import type { FieldProblem, FieldProblemCode } from '../refusal.ts';
import { isCalendarDate, isTimeOfDay } from '../time/office-time.ts';
import { choicesOf } from './choices.ts';
import type { Answer, AnswerRow, Field } from './form.ts';
import { findMember, type FormFacts } from './form-facts.ts';
import { visibleRowFields } from './visible-answers.ts';

type Finding = {
	readonly code: FieldProblemCode;
	readonly values?: Readonly<Record<string, string | number>>;
};

/** Emoji: no form of the office can be printed with them. */
const pictures = /(?![©®™])\p{Extended_Pictographic}/u;

/** Before it no living person was born (OURS): a year mistyped. */
const earliestDate = '1900-01-01';

function checkDate(value: string, bound: 'past' | 'future' | undefined, today: string): Finding | null {
	if (!isCalendarDate(value)) return { code: 'date_malformed' };
	if (value < earliestDate) return { code: 'date_too_old' };
	if (bound === 'past' && value > today) return { code: 'date_in_future' };
	if (bound === 'future' && value < today) return { code: 'date_in_past' };
	return null;
}

function checkPlain(field: Field, value: string, facts: FormFacts): Finding | null {
	const wrong = (bad: boolean, code: FieldProblemCode): Finding | null => (bad ? { code } : null);
	switch (field.kind) {
		case 'text':
			if (field.digits && !/^\d+$/.test(value)) return { code: 'not_a_number' };
			if (field.digits && (Number(value) < field.digits.min || Number(value) > field.digits.max))
				return { code: 'number_out_of_range', values: field.digits };
			if (value.length > field.maxLength) return { code: 'too_long', values: { max: field.maxLength } };
			if (pictures.test(value)) return { code: 'pattern' };
			return wrong(field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(value), 'pattern');
		case 'longText':
			if (value.length > field.maxLength) return { code: 'too_long', values: { max: field.maxLength } };
			return wrong(pictures.test(value), 'pattern');
		case 'name':
		case 'newName': {
			const [block] = (field.kind === 'newName' ? checkNewName : checkExistingName)(value).blocks;
			if (!block) return null;
			const max = field.kind === 'newName' ? newNameMaxLength : existingNameMaxLength;
			return block.code === 'name_too_long' ? { code: block.code, values: { max } } : { code: block.code };
		}
		case 'nik':
			return wrong(parseNik(value) === null, 'nik_malformed');
		case 'kkNumber':
			return wrong(parseKkNumber(value) === null, 'kk_malformed');
		case 'phone':
			return wrong(normalisePhone(value) === null, 'phone_malformed');
		case 'time':
			return wrong(!isTimeOfDay(value), 'time_malformed');
		case 'date':
			return checkDate(value, field.bound, facts.today);
		case 'yesNo':
		case 'choice':
		case 'code':
			return wrong(!choicesOf(field).some((choice) => choice.value === value), 'not_a_choice');
		case 'kelurahan':
			return wrong(
				facts.kelurahanNames ? !Object.hasOwn(facts.kelurahanNames, value) : !isRegionCode(value),
				'not_a_choice',
			);
		case 'region':
			return wrong(
				facts.regionNames ? !Object.hasOwn(facts.regionNames, value) : !isRegionCode(value),
				'not_a_choice',
			);
		case 'member':
		case 'members':
			return wrong(!findMember(facts, value), 'not_a_member');
		case 'list':
			return null;
	}
}

function checkRows(
	field: Field & { readonly kind: 'list' },
	rows: readonly AnswerRow[],
	facts: FormFacts,
): FieldProblem[] {
	const problems: FieldProblem[] = [];
	if (rows.length < field.min)
		problems.push({ field: field.id, code: 'too_few_rows', values: { min: field.min } });
	if (rows.length > field.max)
		problems.push({ field: field.id, code: 'too_many_rows', values: { max: field.max } });
	rows.forEach((row, index) => {
		for (const inner of visibleRowFields(field.fields, row, facts)) {
			problems.push(...checkField(inner, row[inner.id], facts, `${field.id}.${index}.${inner.id}`));
		}
	});
	return problems;
}

/** What is wrong with one answer; `path` names it in the problem: `telepon`, `anggota.0.namaLengkap`. */
export function checkField(
	field: Field,
	answer: Answer | undefined,
	facts: FormFacts,
	path = field.id,
): readonly FieldProblem[] {
	if (field.known) return [];
	if (answer === undefined || answer.length === 0) {
		return field.optional || (field.kind === 'list' && field.min === 0)
			? []
			: [{ field: path, code: 'required' }];
	}
	if (field.kind === 'list') return checkRows(field, answer as readonly AnswerRow[], facts);
	const values = (typeof answer === 'string' ? [answer] : answer) as readonly string[];
	const found = values.map((value) => checkPlain(field, value, facts)).find((finding) => finding !== null);
	return found ? [{ field: path, ...found }] : [];
}
