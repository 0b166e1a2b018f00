import type * as v from 'valibot';
import { actions } from '#domain/applications/lifecycle.ts';
import type { RefusalCode } from '#domain/refusal.ts';
import type { ComponentName } from './components.ts';
import { operations } from './operations-table.ts';

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
	/** Bears an ETag: 304 without a body to who knows it. */
	readonly etag?: true;
	readonly answer: ComponentName | 'pdf' | 'events' | 'json' | null;
	/** What it may refuse, beside what every operation of its kind may ({@link refusalsOf}). */
	readonly refusals: readonly RefusalCode[];
};

export { operations };
export type OperationId = keyof typeof operations;

/** Everything an operation may refuse: its own, and what comes with signing in, bodies and keys. */
export function refusalsOf(operation: Operation): readonly RefusalCode[] {
	const codes = new Set<RefusalCode>(operation.refusals);
	const add = (...more: RefusalCode[]) => more.forEach((code) => codes.add(code));
	if (operation.auth === 'bearer') add('not_signed_in', 'session_expired', 'second_factor_needed');
	if (operation.path.includes('{')) add('not_found');
	if (operation.query || operation.body) add('invalid_input');
	if (operation.body && operation.body !== 'file') add('not_json', 'body_too_large');
	if (operation.key) add('invalid_input', 'idempotency_key_reused');
	if (operation.key === 'demanded') add('idempotency_key_missing');
	add('busy');
	return [...codes];
}
