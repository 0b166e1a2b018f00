import { choicesOf } from '../catalogue/choices.ts';
import type { Answer, AnswerRow, Answers, Field } from '../catalogue/form.ts';
import { findMember, plainAnswer, type FormFacts } from '../catalogue/form-facts.ts';
import type { Variant } from '../catalogue/service.ts';
import { visibleAnswers, visiblePages, visibleRowFields } from '../catalogue/visible-answers.ts';
import { formatKkNumber } from '../identity/kk-number.ts';
import { formatNik } from '../identity/nik.ts';
import { formatPhone } from '../identity/phone-number.ts';
import type { Locale, Text } from '../text.ts';
import { formatDate, formatDay, formatTime, isCalendarDate } from '../time/office-time.ts';

/** An answer as a person reads it. `rows` is there for lists: each row with its title and its own answers. */
export type ReadableAnswer = {
	readonly text: string;
	readonly rows?: readonly {
		readonly title: string;
		readonly answers: readonly { readonly label: string; readonly text: string }[];
	}[];
};

function readablePlain(field: Field, value: string, facts: FormFacts, locale: Locale): string {
	switch (field.kind) {
		case 'choice':
		case 'code':
		case 'yesNo':
			return choicesOf(field).find((choice) => choice.value === value)?.label[locale] ?? value;
		case 'date':
			if (!isCalendarDate(value)) return value;
			return field.withDay ? formatDay(value, locale) : formatDate(value, locale);
		case 'time':
			return formatTime(value, locale);
		case 'nik':
			return formatNik(value);
		case 'kkNumber':
			return formatKkNumber(value);
		case 'phone':
			return formatPhone(value);
		case 'member':
		case 'members':
			return findMember(facts, value)?.name ?? formatNik(value);
		case 'kelurahan':
			return facts.kelurahanNames?.[value] ?? value;
		case 'region':
			return facts.regionNames?.[value] ?? value;
		default:
			return value;
	}
}

function rowTitle(
	field: Field & { readonly kind: 'list' },
	row: AnswerRow,
	facts: FormFacts,
	locale: Locale,
): string {
	const named = (inner: Field | undefined): string | null => {
		const value = inner ? plainAnswer(row, inner.id) : null;
		return inner && value !== null ? readablePlain(inner, value, facts, locale) : null;
	};
	return (
		named(field.fields.find((inner) => inner.id === field.rowTitle)) ??
		named(field.fields.find((inner) => inner.kind === 'member')) ??
		field.rowName[locale]
	);
}

/** An answer in words: labels for codes and choices, names for members, dates in prose, numbers in groups. */
export function readableAnswer(
	field: Field,
	answer: Answer | undefined,
	facts: FormFacts,
	locale: Locale,
): ReadableAnswer {
	if (answer === undefined) return { text: '' };
	if (typeof answer === 'string') return { text: readablePlain(field, answer, facts, locale) };
	if (field.kind !== 'list') {
		const values = answer.filter((value) => typeof value === 'string');
		return { text: values.map((value) => readablePlain(field, value, facts, locale)).join(', ') };
	}
	const rows = answer
		.filter((row) => typeof row === 'object')
		.map((row) => ({
			title: rowTitle(field, row, facts, locale),
			answers: visibleRowFields(field.fields, row, facts)
				.filter((inner) => row[inner.id] !== undefined)
				.map((inner) => ({
					label: inner.label[locale],
					text: readablePlain(inner, row[inner.id] ?? '', facts, locale),
				})),
		}));
	return { text: rows.map((row) => row.title).join(', '), rows };
}

/** One question as asked and its answer as given; codes stay beside their words, since tables change by decree. */
export type SubmittedAnswer = {
	/** `telepon`, or within a row `anggota.0.namaLengkap`: the place a verdict `field:<path>` points at. */
	readonly path: string;
	readonly page: string;
	readonly pageTitle: Text;
	readonly field: string;
	readonly label: Text;
	readonly kind: Field['kind'];
	/** As stored: codes, NIK, YYYY-MM-DD. For a list the rows themselves. */
	readonly value: Answer;
	/** In words. */
	readonly text: Text;
	/** Shown from the register, not asked. */
	readonly known?: true;
	/** For a list: every row with its answers. */
	readonly rows?: readonly { readonly title: Text; readonly answers: readonly SubmittedAnswer[] }[];
};

type Place = { readonly path: string; readonly page: string; readonly pageTitle: Text };

const both = (words: (locale: Locale) => string): Text => ({ id: words('id'), en: words('en') });

function freezeOne(field: Field, value: Answer, facts: FormFacts, place: Place): SubmittedAnswer {
	const asked = {
		...place,
		field: field.id,
		label: field.label,
		kind: field.kind,
		value,
		text: both((locale) => readableAnswer(field, value, facts, locale).text),
		...(field.known ? { known: field.known } : {}),
	};
	if (field.kind !== 'list') return asked;
	const rows = (value as readonly AnswerRow[]).map((row, index) => ({
		title: both((locale) => rowTitle(field, row, facts, locale)),
		answers: visibleRowFields(field.fields, row, facts).flatMap((inner) => {
			const answer = row[inner.id];
			const path = `${place.path}.${index}.${inner.id}`;
			return answer === undefined ? [] : [freezeOne(inner, answer, facts, { ...place, path })];
		}),
	}));
	return { ...asked, rows };
}

/**
 * The questions as asked and the answers as given, in the order of the form: what an application keeps at submission,
 * beside `catalogueRevision(service)`. Nothing hidden is in it; what the register showed is.
 */
export function freezeAnswers(variant: Variant, facts: FormFacts): readonly SubmittedAnswer[] {
	const seen = { ...facts, answers: visibleAnswers(variant, facts) };
	return visiblePages(variant, facts).flatMap((page) =>
		page.fields.flatMap((field) => {
			const value = seen.answers[field.id];
			const place = { path: field.id, page: page.id, pageTitle: page.title };
			return value === undefined ? [] : [freezeOne(field, value, seen, place)];
		}),
	);
}

/**
 * The frozen answers with some of them added or replaced: what became known only after submission. The others stay as they were
 * given. Facts name the members the new answers speak of.
 */
export function withAnswers(
	frozen: readonly SubmittedAnswer[],
	variant: Variant,
	added: Answers,
	facts: FormFacts,
): readonly SubmittedAnswer[] {
	const order = variant.pages.flatMap((page) => page.fields.map((field) => ({ page, field })));
	return order.flatMap(({ page, field }) => {
		const value = added[field.id];
		const before = frozen.find((answer) => answer.path === field.id);
		if (value === undefined) return before ? [before] : [];
		return [freezeOne(field, value, facts, { path: field.id, page: page.id, pageTitle: page.title })];
	});
}
