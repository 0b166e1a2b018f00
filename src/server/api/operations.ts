import type * as v from 'valibot';
import { actions } from '#domain/applications/lifecycle.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { ComponentName } from './components.ts';
import { listQuery, trackQuery, worklistQuery } from './schemas-applications.ts';
import { officesQuery, pickupDaysQuery } from './schemas-booking.ts';

/** Names the callable actions: those of the lifecycle, and verdicts without a decision. */
export const actionNames = [...actions, 'give_verdict'] as const;
export type ActionName = (typeof actionNames)[number];

export type Operation = {
	readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
	/** Below /api/v1. */
	readonly path: string;
	readonly tag: 'session' | 'catalogue' | 'applications' | 'booking' | 'officers' | 'tracking' | 'meta';
	readonly summary: string;
	readonly description?: string;
	readonly auth: 'none' | 'bearer';
	readonly query?: v.ObjectSchema<v.ObjectEntries, undefined>;
	/** A JSON body; `file`: the bytes themselves, or a form with the file. */
	readonly body?: ComponentName | 'file';
	/** The JSON body may be left out. */
	readonly bodyOptional?: true;
	/** Whether Idempotency-Key is honoured or demanded. */
	readonly key?: 'honoured' | 'demanded';
	readonly status: 200 | 201 | 202 | 204;
	/** Another success, e.g. 202 where an e-mail is still to be confirmed. */
	readonly also?: { readonly status: 202; readonly answer: ComponentName; readonly when: string };
	readonly answer: ComponentName | 'pdf' | 'events' | 'json' | null;
	/** What it may refuse, beside what every operation of its kind may ({@link refusalsOf}). */
	readonly refusals: readonly RefusalCode[];
};

const seeing = ['not_found', 'not_allowed', 'outside_jurisdiction'] as const satisfies readonly RefusalCode[];
const changing = [...seeing, 'not_editable', 'stale'] as const satisfies readonly RefusalCode[];
const attempts = ['too_many_attempts'] as const satisfies readonly RefusalCode[];

/** The whole API. The OpenAPI document, the validation and the answers' tests are made from this table. */
export const operations = {
	signIn: {
		method: 'post',
		path: '/session',
		tag: 'session',
		auth: 'none',
		body: 'SignIn',
		status: 201,
		answer: 'Session',
		summary: 'Sign in; officers with their second factor at once',
		also: {
			status: 202,
			answer: 'Registered',
			when: 'The password is right and the e-mail is still to be confirmed: a new code was sent.',
		},
		refusals: ['credentials_wrong', 'second_factor_needed', 'code_wrong', ...attempts],
	},
	signOut: {
		method: 'delete',
		path: '/session',
		tag: 'session',
		auth: 'bearer',
		status: 204,
		answer: null,
		summary: 'Sign out: the token ends',
		refusals: [],
	},
	registerAccount: {
		method: 'post',
		path: '/accounts',
		tag: 'session',
		auth: 'none',
		body: 'Registration',
		status: 202,
		answer: 'Registered',
		summary: 'Register a resident; a code goes to the e-mail',
		description:
			'The answer is the same whatever is known of the NIK or the e-mail; only the mailbox learns more.',
		refusals: ['register_unavailable', ...attempts],
	},
	confirmAccount: {
		method: 'post',
		path: '/accounts/confirm',
		tag: 'session',
		auth: 'none',
		body: 'Confirmation',
		status: 200,
		answer: 'Session',
		summary: 'Confirm the e-mail with the code; signs in',
		refusals: ['code_wrong', 'code_expired', ...attempts],
	},
	listServices: {
		method: 'get',
		path: '/services',
		tag: 'catalogue',
		auth: 'none',
		status: 200,
		answer: 'Services',
		summary: 'The services and their variants',
		refusals: [],
	},
	getVariant: {
		method: 'get',
		path: '/services/{service}/variants/{variant}',
		tag: 'catalogue',
		auth: 'none',
		status: 200,
		answer: 'Variant',
		summary: 'The form of a variant: pages, fields, documents, rules',
		refusals: ['unknown_service'],
	},
	listApplications: {
		method: 'get',
		path: '/applications',
		tag: 'applications',
		auth: 'bearer',
		query: listQuery,
		status: 200,
		answer: 'Applications',
		summary: 'The applicant’s own applications, newest first',
		refusals: ['not_allowed'],
	},
	startApplication: {
		method: 'post',
		path: '/applications',
		tag: 'applications',
		auth: 'bearer',
		body: 'NewApplication',
		key: 'honoured',
		status: 201,
		answer: 'Application',
		summary: 'Start a draft, filled in with what the register knows',
		refusals: [
			'not_allowed',
			'unknown_service',
			'service_not_open',
			'register_mismatch',
			'register_unavailable',
		],
	},
	getApplication: {
		method: 'get',
		path: '/applications/{number}',
		tag: 'applications',
		auth: 'bearer',
		status: 200,
		answer: 'Application',
		summary: 'An application, for its applicant and for officers',
		refusals: [...seeing, 'register_unavailable'],
	},
	changeApplication: {
		method: 'patch',
		path: '/applications/{number}',
		tag: 'applications',
		auth: 'bearer',
		body: 'ApplicationChange',
		status: 200,
		answer: 'Application',
		summary: 'Save answers of a draft, or what was marked of a returned application',
		refusals: [...changing, 'register_unavailable'],
	},
	discardApplication: {
		method: 'delete',
		path: '/applications/{number}',
		tag: 'applications',
		auth: 'bearer',
		status: 204,
		answer: null,
		summary: 'Discard a draft for good',
		refusals: changing,
	},
	putDocument: {
		method: 'put',
		path: '/applications/{number}/documents/{requirement}',
		tag: 'applications',
		auth: 'bearer',
		body: 'file',
		key: 'honoured',
		status: 200,
		answer: 'Document',
		summary: 'Upload a document, in place of the earlier one',
		description:
			'The bytes themselves with their content type and, if wanted, a percent-encoded X-File-Name; or a form with the file in the field `berkas`. What it is is read from its content.',
		refusals: [
			...changing,
			'file_too_large',
			'file_empty',
			'file_type_refused',
			'file_corrupt',
			'file_too_many_pixels',
			'upload_interrupted',
			'storage_full',
		],
	},
	removeDocument: {
		method: 'delete',
		path: '/applications/{number}/documents/{requirement}',
		tag: 'applications',
		auth: 'bearer',
		status: 204,
		answer: null,
		summary: 'Remove a document',
		refusals: changing,
	},
	listOffices: {
		method: 'get',
		path: '/offices',
		tag: 'booking',
		auth: 'none',
		query: officesQuery,
		status: 200,
		answer: 'Offices',
		summary: 'Where documents are handed out',
		refusals: ['unknown_service'],
	},
	listPickupDays: {
		method: 'get',
		path: '/offices/{office}/pickup-days',
		tag: 'booking',
		auth: 'none',
		query: pickupDaysQuery,
		status: 200,
		answer: 'PickupDays',
		summary: 'The days that may be chosen, with the places left; by `service` or `group`',
		refusals: ['unknown_service', 'office_unknown'],
	},
	choosePickup: {
		method: 'put',
		path: '/applications/{number}/pickup',
		tag: 'booking',
		auth: 'bearer',
		body: 'PickupChoice',
		key: 'honoured',
		status: 200,
		answer: 'Application',
		summary: 'Choose office and day of a draft; the place is held for a day',
		refusals: [
			...changing,
			'office_unknown',
			'day_not_open',
			'day_full',
			'action_not_possible',
			'register_unavailable',
		],
	},
	submitApplication: {
		method: 'post',
		path: '/applications/{number}/submit',
		tag: 'applications',
		auth: 'bearer',
		body: 'Submission',
		bodyOptional: true,
		key: 'demanded',
		status: 200,
		answer: 'Receipt',
		summary: 'Submit a draft; the same key gives the same receipt',
		refusals: [
			...seeing,
			'stale',
			'incomplete',
			'pickup_missing',
			'terms_not_accepted',
			'already_open',
			'action_not_possible',
			'register_unavailable',
		],
	},
	act: {
		method: 'post',
		path: '/applications/{number}/actions/{action}',
		tag: 'officers',
		auth: 'bearer',
		body: 'ActionInput',
		bodyOptional: true,
		key: 'honoured',
		status: 200,
		answer: 'Application',
		summary: 'Do one of the lifecycle’s actions',
		description:
			'What may be done now is in `actions` of the application. `give_verdict` records verdicts without deciding. `refuse_siak` and `expire` are the product’s own.',
		refusals: [
			...seeing,
			'own_entry',
			'action_not_possible',
			'taken_by_other',
			'stale',
			'verdicts_missing',
			'hand_over_code_wrong',
			'siak_refused',
			'incomplete',
			'pickup_missing',
			'terms_not_accepted',
			'already_open',
			'idempotency_key_missing',
			'register_unavailable',
		],
	},
	listWorklist: {
		method: 'get',
		path: '/worklist',
		tag: 'officers',
		auth: 'bearer',
		query: worklistQuery,
		status: 200,
		answer: 'Worklist',
		summary: 'The officer’s work within the jurisdiction, longest waiting first',
		refusals: ['not_allowed'],
	},
	followApplication: {
		method: 'get',
		path: '/applications/{number}/events',
		tag: 'applications',
		auth: 'bearer',
		status: 200,
		answer: 'events',
		summary: 'Changes as they happen: server-sent events `change` with { status, revision }',
		description:
			'The present state comes first. Ends when the session or the right to see it does; a comment line every 15 seconds keeps it open.',
		refusals: seeing,
	},
	getReceipt: {
		method: 'get',
		path: '/applications/{number}/receipt.pdf',
		tag: 'applications',
		auth: 'bearer',
		status: 200,
		answer: 'pdf',
		summary: 'The receipt, for the applicant',
		refusals: seeing,
	},
	trackApplication: {
		method: 'get',
		path: '/track/{number}',
		tag: 'tracking',
		auth: 'none',
		query: trackQuery,
		status: 200,
		answer: 'Tracked',
		summary: 'The status by number and PIN; nothing personal',
		refusals: ['not_found', ...attempts],
	},
	getOpenapi: {
		method: 'get',
		path: '/openapi.json',
		tag: 'meta',
		auth: 'none',
		status: 200,
		answer: 'json',
		summary: 'This document',
		refusals: [],
	},
} as const satisfies Record<string, Operation>;
export type OperationId = keyof typeof operations;

/** Everything an operation may refuse: its own, and what comes with signing in, bodies and keys. */
export function refusalsOf(operation: Operation): readonly RefusalCode[] {
	const codes = new Set<RefusalCode>(operation.refusals);
	const add = (...more: RefusalCode[]) => more.forEach((code) => codes.add(code));
	if (operation.auth === 'bearer') add('not_signed_in', 'session_expired', 'second_factor_needed');
	if (operation.query || operation.body) add('invalid_input');
	if (operation.body && operation.body !== 'file') add('not_json', 'body_too_large');
	if (operation.key) add('invalid_input', 'idempotency_key_reused');
	if (operation.key === 'demanded') add('idempotency_key_missing');
	add('busy');
	return [...codes];
}
