import type { Refusal } from '#domain/refusal.ts';
import { fill } from '#domain/text.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import type { Ctx } from '#server/ctx.ts';
import { databaseIsGone } from '#server/db/database-gone.ts';
import { problemDocument } from '#server/refusals.ts';
import { apiProblemTable } from './api-words.ts';
import type { ApiProblemCode } from './schemas.ts';

/** Where a problem is told: in which language, at which path. */
export type Place = { readonly ctx: Ctx; readonly path: string };

/** Seconds after which what is busy is worth another try. */
const soon = 2;

function respond(
	body: { readonly status: number; readonly [part: string]: unknown },
	headers: Record<string, string> = {},
): Response {
	return new Response(JSON.stringify(body), {
		status: body.status,
		headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
	});
}

/** A refusal as an RFC 9457 answer, with what its status asks for: WWW-Authenticate, Retry-After. `status` stands in place of the usual one. */
export function problemResponse({ ctx, path }: Place, refusal: Refusal, status?: number): Response {
	const document = problemDocument(refusal, { locale: ctx.locale, instance: path });
	const headers: Record<string, string> = {};
	if (document.status === 401)
		headers['www-authenticate'] =
			refusal.code === 'session_expired' ? 'Bearer error="invalid_token"' : 'Bearer';
	if (document.status === 503) headers['retry-after'] = String(soon);
	if (refusal.code === 'too_many_attempts')
		headers['retry-after'] = String(60 * Number(refusal.values?.['minutes'] ?? 1));
	return respond({ ...document, status: status ?? document.status }, headers);
}

/** A problem of the interface itself. */
export function apiProblem(
	{ ctx, path }: Place,
	code: ApiProblemCode,
	more: { id?: string; headers?: Record<string, string> } = {},
): Response {
	const { status, title, detail } = apiProblemTable[code];
	return respond(
		{
			type: `/masalah/${code}`,
			title: title[ctx.locale],
			status,
			detail: fill(detail[ctx.locale], more.id ? { id: more.id } : {}),
			instance: path,
			refusal: code,
			errors: [],
			...(more.id ? { id: more.id } : {}),
		},
		more.headers,
	);
}

/** The answer to an exception: 503 while database or register are away, else 500 with the id that stands in the log; never what it says. */
export function failureResponse(place: Place, error: unknown): Response {
	const { ctx } = place;
	const id = ctx.requestId ?? 'unknown';
	if (error instanceof RegisterUnavailable) {
		ctx.log.warn({ err: error, id }, 'the register is out of reach');
		return problemResponse(place, { code: 'register_unavailable' });
	}
	if (databaseIsGone(error)) {
		ctx.log.warn({ err: error, id }, 'the database is out of reach');
		return problemResponse(place, { code: 'busy' });
	}
	ctx.log.error({ err: error, id, path: place.path.replace(/\d{4,}/g, '#') }, 'unexpected error');
	return apiProblem(place, 'unexpected', { id });
}
