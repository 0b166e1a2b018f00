import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import type * as v from 'valibot';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { ComponentName, Read, Written } from './components.ts';
import { components } from './components.ts';
import { once, requestHash, type Outcome } from './idempotency.ts';
import { operations, type Operation, type OperationId } from './operations.ts';
import { apiProblem, failureResponse, problemResponse, type Place } from './problems.ts';
import { readBy, readJson } from './read-request.ts';

type Ops = typeof operations;
type BodyOf<Id extends OperationId> = Ops[Id] extends { readonly body: infer N }
	? N extends ComponentName
		? Read<N>
		: null
	: null;
type QueryOf<Id extends OperationId> = Ops[Id] extends { readonly query: infer Q extends v.GenericSchema }
	? v.InferOutput<Q>
	: null;
type AnswerOf<Id extends OperationId> = Ops[Id]['answer'] extends infer A
	? A extends ComponentName
		? Written<A>
		: null
	: null;

/** The parts of a request event that an endpoint uses. */
export type ApiEvent = Pick<RequestEvent, 'request' | 'url'> & {
	readonly params: Readonly<Record<string, string | undefined>>;
	readonly locals: Pick<App.Locals, 'ctx' | 'session' | 'expiredAccountId' | 'address'>;
};

/** A request that was signed in, read and found right. */
export type Call<Id extends OperationId> = {
	readonly ctx: Ctx;
	readonly params: Readonly<Record<string, string>>;
	readonly query: QueryOf<Id>;
	readonly body: BodyOf<Id>;
	/** With its body where the operation takes a file. */
	readonly request: Request;
	readonly session: App.Locals['session'];
	readonly address: string;
	/** Of the Idempotency-Key header, or of the body where it may stand there. */
	readonly key: string | null;
	/** Says where what was made is to be found. */
	locate(path: string): void;
};
type Deed<Id extends OperationId> = (call: Call<Id>) => Promise<Result<AnswerOf<Id>> | Response>;

export const apiBase = '/api/v1';

/** The bearer token of a request; null when it has none. */
export const bearerToken = (request: Request): string | null =>
	/^Bearer ([\w-]{20,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;

/** A JSON answer; personal, so kept by nobody between. */
export const jsonResponse = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
	new Response(body === null ? null : JSON.stringify(body), {
		status,
		headers: {
			...(body === null ? {} : { 'content-type': 'application/json' }),
			'cache-control': 'no-store',
			...headers,
		},
	});

/** Who asks: signed in where the operation wants it, officers with their second factor. */
function checkSignedIn(operation: Operation, { ctx, expiredAccountId }: ApiEvent['locals']): Result<null> {
	if (operation.auth === 'none') return done(null);
	if (ctx.actor.kind === 'anyone') return refuse(expiredAccountId ? 'session_expired' : 'not_signed_in');
	if (ctx.actor.kind === 'officer' && !ctx.actor.secondFactor && operation !== operations.signOut)
		return refuse('second_factor_needed');
	return done(null);
}

function readKey(operation: Operation, request: Request, body: unknown): Result<string | null> {
	if (!operation.key) return done(null);
	const inBody =
		typeof body === 'object' && body !== null && 'key' in body && typeof body.key === 'string'
			? body.key
			: null;
	const key = request.headers.get('idempotency-key') ?? inBody;
	if (key === null) return operation.key === 'demanded' ? refuse('idempotency_key_missing') : done(null);
	if (!/^[\x21-\x7e]{1,255}$/.test(key))
		return refuse('invalid_input', { fields: [{ field: 'Idempotency-Key', code: 'pattern' }] });
	return done(key);
}

/** The bytes of a small file are read now and compared by their hash; of a large one, which is streamed, only type and length are known. */
async function fileContent(request: Request): Promise<Result<{ request: Request; content: unknown }>> {
	const type = (request.headers.get('content-type') ?? '').split(';')[0] ?? '';
	const length = Number(request.headers.get('content-length') ?? Number.NaN);
	if (/^multipart\//i.test(type)) return done({ request, content: { type } });
	if (!(length <= 512 * 1024)) return done({ request, content: { type, length } });
	const bytes = await request.arrayBuffer().catch(() => null);
	if (!bytes) return refuse('upload_interrupted');
	const again = new Request(request.url, { method: request.method, headers: request.headers, body: bytes });
	return done({
		request: again,
		content: { type, sha256: createHash('sha256').update(new Uint8Array(bytes)).digest('hex') },
	});
}

async function answer<Id extends OperationId>(
	id: Id,
	deed: Deed<Id>,
	event: ApiEvent,
	place: Place,
): Promise<Response> {
	const operation: Operation = operations[id];
	const { ctx, session, address } = event.locals;
	const { url } = event;
	const signedIn = checkSignedIn(operation, event.locals);
	if (!signedIn.ok) return problemResponse(place, signedIn.refusal);
	const params = Object.fromEntries(Object.entries(event.params).map(([name, value]) => [name, value ?? '']));
	if (Object.values(params).some((value) => value.includes('\0') || value.length > 200))
		return problemResponse(place, { code: 'not_found' });
	const query = operation.query ? readBy(operation.query, Object.fromEntries(url.searchParams)) : done(null);
	if (!query.ok) return problemResponse(place, query.refusal);

	let { request } = event;
	let body: unknown = null;
	let content: unknown = null;
	if (operation.body && operation.body !== 'file') {
		const json = await readJson(request, operation.bodyOptional ?? false);
		if (json.kind === 'other_type') return apiProblem(place, 'unsupported_media_type');
		if (json.kind === 'refused') return problemResponse(place, { code: json.code });
		const read = readBy(components[operation.body], json.value);
		if (!read.ok) return problemResponse(place, read.refusal);
		body = read.value;
		content = { ...(json.value as object), key: undefined };
	}
	const key = readKey(operation, request, body);
	if (!key.ok) return problemResponse(place, key.refusal);
	if (operation.body === 'file' && key.value !== null) {
		const file = await fileContent(request);
		if (!file.ok) return problemResponse(place, file.refusal);
		({ request, content } = file.value);
	}

	let location: string | null = null;
	const call = {
		ctx,
		params,
		query: query.value,
		body,
		request,
		session,
		address,
		key: key.value,
		locate: (path: string) => {
			location = `${apiBase}${path}`;
		},
	} as Call<Id>;
	let whole: Response | null = null;
	const run = async (): Promise<Outcome> => {
		const result = await deed(call);
		if (result instanceof Response) {
			whole = result;
			return { ok: true, answer: { status: result.status, body: null, location: null }, replayed: false };
		}
		return result.ok
			? { ok: true, answer: { status: operation.status, body: result.value, location }, replayed: false }
			: result;
	};
	const accountId = actorId(ctx);
	const outcome =
		key.value !== null && accountId !== null
			? await once(
					ctx,
					{ accountId, key: key.value, hash: requestHash(operation.method, url.pathname, content) },
					run,
				)
			: await run();
	if (whole) return whole;
	if (!outcome.ok) return problemResponse(place, outcome.refusal, outcome.status);
	const headers: Record<string, string> = {
		...(outcome.answer.location ? { location: outcome.answer.location } : {}),
		...(outcome.replayed ? { 'idempotency-replayed': 'true' } : {}),
	};
	return jsonResponse(outcome.answer.status, outcome.answer.body, headers);
}

/** The handler of an operation: everything of HTTP around a deed that gives a value or a refusal. */
export function endpoint<Id extends OperationId>(
	id: Id,
	deed: Deed<Id>,
): (event: ApiEvent) => Promise<Response> {
	return async (event) => {
		const place: Place = { ctx: event.locals.ctx, path: event.url.pathname };
		try {
			return await answer(id, deed, event, place);
		} catch (error) {
			return failureResponse(place, error);
		}
	};
}

/** Answers every method a path does not offer: 405 with what it offers, as the operations' table says. */
export function otherMethods(path: string): (event: ApiEvent) => Response {
	const offered = Object.values(operations)
		.filter((operation) => operation.path === path)
		.map((operation) => operation.method.toUpperCase());
	if (offered.length === 0) throw new Error(`no operation at ${path}`);
	const allow = [...new Set([...offered, ...(offered.includes('GET') ? ['HEAD'] : [])])].join(', ');
	return (event) =>
		apiProblem({ ctx: event.locals.ctx, path: event.url.pathname }, 'method_not_allowed', {
			headers: { allow },
		});
}
