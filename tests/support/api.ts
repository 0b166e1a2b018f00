import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import * as v from 'valibot';
import { findSession } from '#features/accounts/server/public.ts';
import { components, type ComponentName } from '#server/api/components.ts';
import { apiBase, bearerToken, type ApiEvent } from '#server/api/handle.ts';
import { openapiDocument } from '#server/api/openapi.ts';
import { operations, type Operation } from '#server/api/operations.ts';
import { startSession } from '#features/accounts/server/start-session.ts';
import { actingAs, actorId, type Ctx } from '#server/ctx.ts';
import type { TestCtx } from './test-db.ts';

type Handler = (event: ApiEvent) => Response | Promise<Response>;
type Route = {
	readonly pattern: RegExp;
	readonly names: readonly string[];
	readonly handlers: Readonly<Record<string, Handler>>;
};

const folder = join(import.meta.dirname, '../../src/routes/api/v1');

async function loadRoutes(): Promise<readonly Route[]> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
		file.endsWith('+server.ts'),
	);
	const routes = files.map(async (file): Promise<Route> => {
		const path = file.slice(0, -'+server.ts'.length).replace(/\/$/, '');
		const names = [...path.matchAll(/\[(?:\.\.\.)?(\w+)\]/g)].map(([, name = '']) => name);
		const source = path
			.replace(/\./g, '\\.')
			.replace(/\[\\\.\\\.\\\.\w+\]/g, '(.*)')
			.replace(/\[\w+\]/g, '([^/]+)');
		return {
			pattern: new RegExp(`^${apiBase}/${source}$`),
			names,
			handlers: (await import(join(folder, file))) as Record<string, Handler>,
		};
	});
	// The catch-all comes last.
	return (await Promise.all(routes)).sort(
		(a, b) => Number(a.pattern.source.includes('(.*)')) - Number(b.pattern.source.includes('(.*)')),
	);
}

export type Sent = {
	readonly token?: string | undefined;
	/** An object is sent as JSON; a string or bytes as they are. */
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
	/** The parts the request meets, in place of the usual ones. */
	readonly parts?: Partial<Ctx>;
};
/** An answer with its body read; `json` is whatever the body says. */
export type Got = {
	readonly status: number;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into it as it likes
	readonly json: any;
	readonly headers: Headers;
	readonly response: Response;
};
export type Api = (method: string, path: string, sent?: Sent) => Promise<Got>;

/** The API without a server: the route's own handler, met by a request as the server's hook would hand it on. Every answer is held against the OpenAPI document. */
export async function openApi(t: TestCtx): Promise<Api> {
	const routes = await loadRoutes();
	return async (method, path, sent = {}) => {
		const url = new URL(path.startsWith(apiBase) ? path : `${apiBase}${path}`, 'http://localhost');
		const route = routes.find(({ pattern }) => pattern.test(url.pathname))!;
		const values = route.pattern.exec(url.pathname)!.slice(1);
		const request = requestOf(method, url, sent);
		const token = bearerToken(request);
		const found = token ? await findSession(t.ctx, token) : ({ state: 'none' } as const);
		const locale = request.headers.get('accept-language')?.startsWith('en') ? 'en' : 'id';
		const acting = actingAs(t.ctx, found.state === 'live' ? found.actor : { kind: 'anyone' }, { locale });
		const event: ApiEvent = {
			request,
			url,
			params: Object.fromEntries(
				route.names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]),
			),
			locals: {
				ctx: { ...acting, ...sent.parts },
				session: found.state === 'live' ? found : null,
				expiredAccountId: found.state === 'expired' ? found.accountId : null,
				address: '192.0.2.7',
			},
		};
		const response = await (route.handlers[method] ?? route.handlers['fallback']!)(event);
		const type = response.headers.get('content-type') ?? '';
		const json: unknown = /json/.test(type) ? await response.json() : null;
		holdAgainstDocument(method, url, response, json);
		return { status: response.status, json, headers: response.headers, response };
	};
}

function requestOf(method: string, url: URL, { token, body, headers = {} }: Sent): Request {
	const raw = typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData;
	const bytes = body === undefined ? undefined : raw ? (body as BodyInit) : JSON.stringify(body);
	const length = body instanceof Uint8Array ? { 'content-length': String(body.length) } : {};
	return new Request(url, {
		method,
		headers: {
			...(body !== undefined && !raw ? { 'content-type': 'application/json' } : {}),
			...length,
			...(token ? { authorization: `Bearer ${token}` } : {}),
			...headers,
		},
		...(bytes === undefined ? {} : { body: bytes }),
	});
}

/** A bearer token of an account, without its password. */
export async function tokenOf(t: TestCtx, ctx: Ctx): Promise<string> {
	const id = actorId(ctx)!;
	const session = { kind: 'api', secondFactor: ctx.actor.kind === 'officer' } as const;
	const started = await t.ctx.db
		.transaction()
		.execute(
			async (tx) =>
				await startSession(t.ctx, tx, { id, kind: ctx.actor.kind as 'applicant' | 'officer' }, session),
		);
	return started.token;
}

/** The operation at a method and a path. */
const operationAt = (method: string, pathname: string): Operation | undefined =>
	Object.values<Operation>(operations).find(
		(one) =>
			one.method === method.toLowerCase() &&
			new RegExp(`^${apiBase}${one.path.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
	);

type Documented = {
	responses: Record<
		string,
		{
			content?: Record<
				string,
				{ schema: { $ref?: string; allOf?: [unknown, { properties: { refusal: { enum: string[] } } }] } }
			>;
		}
	>;
};

/** Fails the test when an answer is not what the document says of it: status, content type, every member of the body, refusal code. */
function holdAgainstDocument(method: string, url: URL, response: Response, json: unknown): void {
	const operation = operationAt(method, url.pathname);
	const type = (response.headers.get('content-type') ?? '').split(';')[0]!;
	if (type === 'application/problem+json') expectExactly('Problem', json);
	if (!operation) return;
	const paths = openapiDocument('Kota Bekasi')['paths'] as Record<string, Record<string, Documented>>;
	const documented = paths[operation.path]![operation.method]!.responses[response.status];
	expect(
		documented,
		`${method} ${operation.path} answered ${response.status} ${JSON.stringify(json)}`,
	).toBeDefined();
	if (response.status === 204 || response.status === 304) return expect(type).toBe('');
	const schema = documented!.content?.[type]?.schema;
	expect(schema, `${method} ${operation.path} answered ${type}`).toBeDefined();
	if (type === 'application/problem+json')
		expect(schema!.allOf![1].properties.refusal.enum).toContain((json as { refusal: string }).refusal);
	else if (schema!.$ref) expectExactly(schema!.$ref.split('/').at(-1) as ComponentName, json);
}

function expectExactly(name: ComponentName, json: unknown): void {
	const read = v.safeParse(components[name] as v.GenericSchema, json);
	expect(
		read.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`),
		name,
	).toBeUndefined();
	// Members the schema does not know would be lost here.
	expect(read.output, name).toEqual(json);
}
