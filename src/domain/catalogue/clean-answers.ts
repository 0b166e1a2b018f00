import { normaliseName } from '../identity/person-name.ts';
import { withoutGroups } from '../identity/nik.ts';
import { normalisePhone } from '../identity/phone-number.ts';
import { calendarDate, isTimeOfDay } from '../time/office-time.ts';
import type { Answer, AnswerRow, Answers, Field } from './form.ts';
import type { Variant } from './service.ts';

/** Longer input is cut here: far above every limit, so that a wrong length is still told as such. */
const longestInput = 5000;
const mostPicked = 100;

/** Everything below the space and the delete character. */
const controlCharacters = new RegExp('[\\u0000-\\u001f\\u007f]', 'g');
const controlCharactersButNewline = new RegExp('[\\u0000-\\u0009\\u000b-\\u001f\\u007f]', 'g');

function oneLine(input: string): string {
	return input
		.slice(0, longestInput)
		.toWellFormed()
		.normalize('NFC')
		.replace(controlCharacters, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

function manyLines(input: string): string {
	return input
		.slice(0, longestInput)
		.toWellFormed()
		.normalize('NFC')
		.replace(/\r\n?/g, '\n')
		.replace(controlCharactersButNewline, ' ')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** YYYY-MM-DD also from what people write: 24-11-2026, 24/11/2026, 24.11.2026. What is no date stays, to be told so. */
function date(input: string): string {
	const written = oneLine(input);
	const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written);
	return (match && calendarDate(Number(match[3]), Number(match[2]), Number(match[1]))) ?? written;
}

/** HH:MM also from what people write: 8.05, 0805, "pukul 08.05 WIB". What is no time stays, to be told so. */
function time(input: string): string {
	const written = oneLine(input);
	const match = /^(?:pukul |jam )?(\d{1,2})[:., ]?(\d{2})(?: ?wi(?:b|ta|t))?$/i.exec(written);
	const value = match ? `${match[1]!.padStart(2, '0')}:${match[2]}` : written;
	return isTimeOfDay(value) ? value : written;
}

/** The points of a code of ten digits are put in; anything else stays, to be told so. */
function regionCode(input: string): string {
	const match = /^(\d{2})\.?(\d{2})\.?(\d{2})\.?(\d{4})$/.exec(oneLine(input));
	return match ? match.slice(1).join('.') : oneLine(input);
}

/** The plain value of a field, or undefined when nothing usable is given. */
function plain(field: Field, raw: unknown): string | undefined {
	if (field.kind === 'yesNo' && typeof raw === 'boolean') return raw ? 'yes' : 'no';
	const input = typeof raw === 'number' && Number.isSafeInteger(raw) ? String(raw) : raw;
	if (typeof input !== 'string') return undefined;
	switch (field.kind) {
		case 'longText':
			return manyLines(input);
		case 'name':
		case 'newName':
			return normaliseName(oneLine(input));
		case 'nik':
		case 'kkNumber':
		case 'member':
			return withoutGroups(oneLine(input));
		case 'phone':
			return normalisePhone(oneLine(input)) ?? oneLine(input);
		case 'date':
			return date(input);
		case 'time':
			return time(input);
		case 'text':
			return field.digits ? withoutGroups(oneLine(input)) : oneLine(input);
		case 'region':
			return regionCode(input);
		default:
			return oneLine(input);
	}
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
	typeof raw === 'object' && raw !== null && !Array.isArray(raw);

function row(fields: readonly Field[], raw: Record<string, unknown>): AnswerRow {
	const clean: Record<string, string> = {};
	for (const field of fields) {
		const value = Object.hasOwn(raw, field.id) ? plain(field, raw[field.id]) : undefined;
		if (value) clean[field.id] = value;
	}
	return clean;
}

function answer(field: Field, raw: unknown): Answer | undefined {
	if (field.kind === 'list') {
		if (!Array.isArray(raw)) return undefined;
		// One row more than allowed is kept, so that it is told.
		const rows = raw.filter(isRecord).slice(0, field.max + 1);
		const clean = rows.map((r) => row(field.fields, r)).filter((r) => Object.keys(r).length > 0);
		return clean.length > 0 ? clean : undefined;
	}
	if (field.kind === 'members') {
		const picked = (Array.isArray(raw) ? raw.slice(0, mostPicked) : [raw])
			.map((nik) => plain({ ...field, kind: 'member' }, nik))
			.filter((nik) => nik !== undefined && nik !== '');
		return picked.length > 0 ? ([...new Set(picked)] as string[]) : undefined;
	}
	return plain(field, raw) || undefined;
}

/**
 * The answers in their one stored form: trimmed, names in capitals, numbers without groups, phones as +62, dates as
 * YYYY-MM-DD; what the variant does not ask, what is empty and what is only shown is left out. Takes any JSON, never
 * throws, and cleaning twice changes nothing. Hidden answers stay (a draft may come back to them): see `visibleAnswers`.
 */
export function cleanAnswers(variant: Variant, raw: unknown): Answers {
	const clean: Record<string, Answer> = {};
	if (!isRecord(raw)) return clean;
	for (const field of variant.pages.flatMap((page) => page.fields)) {
		if (field.known || !Object.hasOwn(raw, field.id)) continue;
		const value = answer(field, raw[field.id]);
		if (value !== undefined) clean[field.id] = value;
	}
	return clean;
}
