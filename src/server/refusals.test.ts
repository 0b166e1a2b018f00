import { describe, expect, test } from 'vitest';
import { fieldProblemCodes, refusalCodes } from '#domain/refusal.ts';
import { fieldProblemTable } from './field-problem-words.ts';
import { refusalTable } from './refusal-words.ts';
import { fieldProblemWords, httpStatus, problemDocument, refusalWords } from './refusals.ts';

const locales = ['id', 'en'] as const;
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('the tables have a row for every code and no other', () => {
	expect(Object.keys(refusalTable).sort()).toEqual([...refusalCodes].sort());
	expect(Object.keys(fieldProblemTable).sort()).toEqual([...fieldProblemCodes].sort());
});

describe.each(refusalCodes)('refusal %s', (code) => {
	const row = refusalTable[code];

	test('has a status of an HTTP error', () => {
		expect(httpStatus({ code })).toBe(row.status);
		expect([400, 401, 403, 404, 409, 413, 415, 422, 429, 503, 507]).toContain(row.status);
	});

	test.each(locales)('says what happened and what to do, with and without values, in %s', (locale) => {
		const bare = refusalWords({ code }, locale);
		expect(bare.title.length).toBeGreaterThan(4);
		expect(bare.title).not.toMatch(/[.{}]$/);
		expect(bare.detail.length).toBeGreaterThan(20);
		expect(bare.detail).not.toMatch(/[{}]/);
		expect(bare.detail).toMatch(/[.?!]$/);
		const values = Object.fromEntries(places(row.detail[locale]).map((name) => [name, `<${name}>`]));
		const filled = refusalWords({ code, values }, locale).detail;
		for (const shown of Object.values(values)) expect(filled).toContain(shown);
		expect(filled).not.toMatch(/[{}]/);
	});

	test('has the same places in both languages, none in the title', () => {
		expect(places(row.detail.id)).toEqual(places(row.detail.en));
		expect(places(row.title.id + row.title.en)).toEqual([]);
	});
});

describe.each(fieldProblemCodes)('field problem %s', (code) => {
	test.each(locales)('names the field and reads well without values, in %s', (locale) => {
		const text = fieldProblemTable[code][locale];
		expect(places(text).filter((name) => name === 'label')).toHaveLength(1);
		const bare = fieldProblemWords({ field: 'x', code }, locale);
		expect(bare).not.toMatch(/[{}]/);
		expect(bare.startsWith(locale === 'id' ? 'Isian ini ' : 'This answer ')).toBe(true);
		expect(fieldProblemWords({ field: 'x', code }, locale, 'Nama')).toMatch(/^Nama /);
		const filled = fieldProblemWords({ field: 'x', code, values: { min: 12, max: 34 } }, locale, 'Nama');
		if (places(text).includes('min')) expect(filled).toContain('12');
		if (places(text).includes('max')) expect(filled).toContain('34');
	});

	test('has the same places in both languages', () => {
		expect(places(fieldProblemTable[code].id)).toEqual(places(fieldProblemTable[code].en));
	});
});

test('who must sign in gets 401, who may not 403, what is contested 409, what must wait 429 or 503', () => {
	const grid = Object.groupBy(refusalCodes, (code) => String(httpStatus({ code })));
	expect(grid).toMatchInlineSnapshot(`
		{
		  "400": [
		    "not_json",
		    "upload_interrupted",
		    "idempotency_key_missing",
		  ],
		  "401": [
		    "not_signed_in",
		    "session_expired",
		    "credentials_wrong",
		  ],
		  "403": [
		    "second_factor_needed",
		    "not_allowed",
		    "outside_jurisdiction",
		    "own_entry",
		    "own_rejection",
		    "account_suspended",
		    "own_account",
		    "kiosk_unknown",
		  ],
		  "404": [
		    "not_found",
		    "invitation_over",
		    "unknown_service",
		    "office_unknown",
		    "no_appointment",
		  ],
		  "409": [
		    "service_not_open",
		    "action_not_possible",
		    "taken_by_other",
		    "not_held",
		    "officer_may_not",
		    "stale",
		    "already_open",
		    "already_open_elsewhere",
		    "not_editable",
		    "not_submitted",
		    "proxy_not_possible",
		    "waits_for_other",
		    "consent_missing",
		    "consent_over",
		    "not_bringable",
		    "opinion_asked",
		    "opinion_over",
		    "appeal_over",
		    "applied_anew",
		    "applied_elsewhere",
		    "handled_by_other",
		    "nothing_answered_yet",
		    "complaint_closed",
		    "day_full",
		    "day_queued",
		    "room_left",
		    "nothing_to_wait_for",
		    "not_waiting",
		    "offer_over",
		    "day_not_open",
		    "day_too_early",
		    "session_full",
		    "quota_below_taken",
		    "office_fixed",
		    "sent_place_stays",
		    "not_confirmed",
		    "office_changed",
		    "blanks_short",
		    "no_blanks",
		    "not_signed_yet",
		    "document_moved_on",
		    "signatory_unknown",
		    "not_in_hand",
		    "not_the_holder",
		    "already_offered",
		    "not_offered_to_you",
		    "already_received",
		    "own_hand_over",
		    "paper_gone",
		    "paper_in_bag",
		    "paper_not_in_bag",
		    "paper_elsewhere",
		    "bag_sealed",
		    "bag_not_sealed",
		    "not_a_recording",
		    "already_recorded",
		    "recording_not_open",
		    "recording_too_early",
		    "recording_elsewhere",
		    "recording_other_day",
		    "already_checked_in",
		    "not_checked_in",
		    "identity_not_confirmed",
		    "device_first",
		    "nothing_taken",
		    "route_full",
		    "queue_closed",
		    "queue_full",
		    "number_open",
		    "number_not_so",
		    "rejoined_already",
		    "counter_not_open",
		    "counter_taken",
		    "nobody_waiting",
		    "no_counter_for_it",
		    "siak_refused",
		    "siak_by_hand",
		    "siak_automatic",
		  ],
		  "413": [
		    "body_too_large",
		    "file_too_large",
		  ],
		  "415": [
		    "file_type_refused",
		  ],
		  "422": [
		    "register_mismatch",
		    "code_wrong",
		    "code_expired",
		    "invalid_input",
		    "terms_not_accepted",
		    "file_empty",
		    "file_unchanged",
		    "file_corrupt",
		    "file_too_many_pixels",
		    "incomplete",
		    "verdicts_missing",
		    "hand_over_code_wrong",
		    "pickup_missing",
		    "not_a_receiver",
		    "bag_empty",
		    "idempotency_key_reused",
		  ],
		  "429": [
		    "too_many_attempts",
		  ],
		  "503": [
		    "register_unavailable",
		    "busy",
		  ],
		  "507": [
		    "storage_full",
		  ],
		}
	`);
});

test('a label of the values is used when no label is given; dates are written out', () => {
	expect(fieldProblemWords({ field: 'x', code: 'required', values: { label: 'RT' } }, 'id')).toBe(
		'RT belum diisi.',
	);
	expect(fieldProblemWords({ field: 'x', code: 'required' }, 'id', 'Anak ke berapa?')).toBe(
		'“Anak ke berapa?” belum diisi.',
	);
	expect(refusalWords({ code: 'siak_refused', values: { reason: '2026-11-24' } }, 'id').detail).toContain(
		'Jawaban SIAK: 24 November 2026.',
	);
});

test('a value is never read as a place or a pattern', () => {
	const refusal = { code: 'siak_refused', values: { reason: '$& {reason} {other}' } } as const;
	expect(refusalWords(refusal, 'id').detail).toContain('Jawaban SIAK: $& {reason} {other}.');
});

test('a problem document follows RFC 9457', () => {
	expect(
		problemDocument(
			{ code: 'invalid_input', fields: [{ field: 'nik', code: 'nik_malformed' }] },
			{ locale: 'id', instance: '/api/v1/accounts' },
		),
	).toEqual({
		type: '/masalah/invalid_input',
		title: 'Ada yang perlu diperbaiki',
		status: 422,
		detail: 'Perbaiki isian yang ditandai, lalu kirim lagi. Isian lain tetap tersimpan.',
		instance: '/api/v1/accounts',
		refusal: 'invalid_input',
		errors: [
			{
				field: 'nik',
				code: 'nik_malformed',
				detail: 'Isian ini bukan NIK yang benar. NIK terdiri atas 16 angka; salin dari KTP-el atau KK.',
			},
		],
	});
	expect(problemDocument({ code: 'busy' }, { locale: 'en', instance: '/x' })).toMatchObject({
		status: 503,
		errors: [],
	});
});
