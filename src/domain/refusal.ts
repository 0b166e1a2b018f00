/** One thing wrong with one field of the input; `code` is a key of the field-problem texts. */
export type FieldProblem = {
	readonly field: string;
	readonly code: FieldProblemCode;
	readonly values?: Readonly<Record<string, string | number>>;
};

export const fieldProblemCodes = [
	'required',
	'too_long',
	'too_short',
	'not_a_number',
	'number_out_of_range',
	'nik_malformed',
	'kk_malformed',
	'same_as_nik',
	'email_malformed',
	'phone_malformed',
	'date_malformed',
	'date_too_old',
	'date_in_future',
	'date_in_past',
	'date_too_far',
	'day_off',
	'time_malformed',
	'time_outside_hours',
	'said_twice',
	'closes_before_opens',
	'break_outside',
	'no_hours_left',
	'ends_before_start',
	'range_too_long',
	'date_taken',
	'not_a_choice',
	'name_too_long',
	'name_has_digits',
	'name_not_latin',
	'not_a_member',
	'too_few_rows',
	'too_many_rows',
	'password_short',
	'password_common',
	'passwords_differ',
	'code_wrong',
	'pattern',
	'must_accept',
	'document_missing',
	'rule_broken',
	'reason_missing',
	'not_marked',
	'email_taken',
	'whole_city_only',
	'rw_without_kelurahan',
	'own_nik',
	'too_young',
	'not_the_proxy',
	'signature_missing',
	'place_unknown',
] as const;
export type FieldProblemCode = (typeof fieldProblemCodes)[number];

/** Every expected "no" of the product. Its HTTP status and words are in `server/refusals.ts`, nowhere else. */
export const refusalCodes = [
	// who and whether
	'not_signed_in',
	'session_expired',
	'second_factor_needed',
	'not_allowed',
	'outside_jurisdiction',
	'own_entry',
	'own_rejection',
	'not_found',
	// accounts: the same words whether or not the NIK or e-mail is known
	'credentials_wrong',
	'register_mismatch',
	'code_wrong',
	'code_expired',
	'too_many_attempts',
	'account_suspended',
	'own_account',
	'invitation_over',
	// input
	'invalid_input',
	'not_json',
	'body_too_large',
	'unknown_service',
	'service_not_open',
	'terms_not_accepted',
	// documents
	'file_too_large',
	'file_empty',
	'file_unchanged',
	'file_type_refused',
	'file_corrupt',
	'file_too_many_pixels',
	'upload_interrupted',
	'storage_full',
	// applications
	'action_not_possible',
	'taken_by_other',
	'not_held',
	'officer_may_not',
	'stale',
	'incomplete',
	'already_open',
	'already_open_elsewhere',
	'not_editable',
	'not_submitted',
	'verdicts_missing',
	'hand_over_code_wrong',
	'proxy_not_possible',
	'waits_for_other',
	'consent_missing',
	'consent_over',
	'not_bringable',
	'opinion_asked',
	'opinion_over',
	'appeal_over',
	'applied_anew',
	'applied_elsewhere',
	// complaints
	'handled_by_other',
	'nothing_answered_yet',
	'complaint_closed',
	// booking
	'day_full',
	'day_queued',
	'room_left',
	'nothing_to_wait_for',
	'not_waiting',
	'offer_over',
	'day_not_open',
	'day_too_early',
	'session_full',
	'quota_below_taken',
	'office_unknown',
	'pickup_missing',
	'office_fixed',
	'sent_place_stays',
	'not_confirmed',
	'office_changed',
	// blanks
	'blanks_short',
	'no_blanks',
	// signed documents
	'not_signed_yet',
	'document_moved_on',
	'signatory_unknown',
	'not_in_hand',
	// custody
	'not_the_holder',
	'already_offered',
	'not_offered_to_you',
	'already_received',
	'own_hand_over',
	'not_a_receiver',
	'paper_gone',
	'paper_in_bag',
	'paper_not_in_bag',
	'paper_elsewhere',
	'bag_sealed',
	'bag_not_sealed',
	'bag_empty',
	// recording and visits at home
	'not_a_recording',
	'already_recorded',
	'recording_not_open',
	'recording_too_early',
	'recording_elsewhere',
	'recording_other_day',
	'already_checked_in',
	'not_checked_in',
	'identity_not_confirmed',
	'device_first',
	'nothing_taken',
	'route_full',
	// the queue at the counter
	'queue_closed',
	'queue_full',
	'number_open',
	'number_not_so',
	'rejoined_already',
	'no_appointment',
	'kiosk_unknown',
	'counter_not_open',
	'counter_taken',
	'nobody_waiting',
	'no_counter_for_it',
	// register and SIAK
	'siak_refused',
	'siak_by_hand',
	'siak_automatic',
	'register_unavailable',
	// API and machine
	'idempotency_key_reused',
	'idempotency_key_missing',
	'busy',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export type Refusal = {
	readonly code: RefusalCode;
	readonly fields?: readonly FieldProblem[];
	/** Fills the `{places}` of the refusal's words. */
	readonly values?: Readonly<Record<string, string | number>>;
};

export type Result<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** A deed that succeeded. */
export const done = <T>(value: T): Result<T> => ({ ok: true, value });

/** An expected "no", with the fields it concerns. */
export function refuse(
	code: RefusalCode,
	more: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal } {
	return { ok: false, refusal: { code, ...more } };
}
