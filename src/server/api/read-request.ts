import * as v from 'valibot';
import { done, refuse, type FieldProblem, type FieldProblemCode, type Result } from '#domain/refusal.ts';

/** Bytes of a JSON body; the longest form with all its rows is far below. */
export const jsonLimit = 256 * 1024;

const codeOf = (issue: v.BaseIssue<unknown>): FieldProblemCode => {
	if (issue.received === 'undefined') return 'required';
	switch (issue.type) {
		case 'max_length':
			return 'too_long';
		case 'min_length':
			return 'too_short';
		case 'picklist':
		case 'boolean':
			return 'not_a_choice';
		case 'number':
		case 'integer':
		case 'min_value':
		case 'max_value':
			return 'not_a_number';
		default:
			return 'pattern';
	}
};

/** What a validator found wrong, an entry per field. Answers are named by their own path. */
function fieldProblems(issues: readonly v.BaseIssue<unknown>[]): FieldProblem[] {
	const seen = new Set<string>();
	return issues.flatMap((issue) => {
		const field = (v.getDotPath(issue) ?? 'body').replace(/^answers\./, '');
		if (seen.has(field)) return [];
		seen.add(field);
		const limit =
			issue.type === 'max_length'
				? { max: Number(issue.requirement) }
				: issue.type === 'min_length'
					? { min: Number(issue.requirement) }
					: null;
		return [{ field, code: codeOf(issue), ...(limit ? { values: limit } : {}) }];
	});
}

/** Reads input by a schema; refuses `invalid_input` by field. */
export function readBy<S extends v.GenericSchema>(schema: S, input: unknown): Result<v.InferOutput<S>> {
	const read = v.safeParse(schema, input, { abortPipeEarly: true });
	return read.success ? done(read.output) : refuse('invalid_input', { fields: fieldProblems(read.issues) });
}

/** The body as bytes, as far as the limit; null beyond it. */
async function readBytes(request: Request, limit: number): Promise<Uint8Array | null> {
	if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
	if (!request.body) return new Uint8Array();
	const pieces: Uint8Array[] = [];
	let size = 0;
	const reader = (request.body as ReadableStream<Uint8Array>).getReader();
	for (;;) {
		const { done: ended, value } = await reader.read();
		if (ended) return Buffer.concat(pieces);
		size += value.length;
		if (size > limit) {
			await reader.cancel();
			return null;
		}
		pieces.push(value);
	}
}

export type JsonBody =
	| { readonly kind: 'json'; readonly value: unknown }
	| { readonly kind: 'refused'; readonly code: 'not_json' | 'body_too_large' }
	| { readonly kind: 'other_type' };

/** The JSON object of a request; an absent body is an empty object where it may be left out. */
export async function readJson(request: Request, optional: boolean): Promise<JsonBody> {
	const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
	const json = type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type);
	if (type !== '' && !json) return { kind: 'other_type' };
	const bytes = await readBytes(request, jsonLimit);
	if (bytes === null) return { kind: 'refused', code: 'body_too_large' };
	if (bytes.length === 0)
		return optional ? { kind: 'json', value: {} } : { kind: 'refused', code: 'not_json' };
	if (!json) return { kind: 'other_type' };
	try {
		const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? { kind: 'json', value }
			: { kind: 'refused', code: 'not_json' };
	} catch {
		return { kind: 'refused', code: 'not_json' };
	}
}
