import { expect } from 'vitest';
import { keep, kept } from './claims.ts';
import { photo, product, secondFactor } from './e2e.ts';
import type { DemoAccount } from './e2e-setup.ts';

type Schema = { readonly $ref?: string; readonly required?: readonly string[] };
type Described = {
	readonly operationId: string;
	readonly security: readonly unknown[];
	readonly parameters: readonly { readonly name: string; readonly in: string }[];
	readonly responses: Readonly<
		Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
	>;
};
type Document = {
	readonly openapi: string;
	readonly servers: readonly { readonly url: string }[];
	readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
	readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

export type Call = {
	readonly token?: string;
	readonly params?: Readonly<Record<string, string>>;
	readonly query?: Readonly<Record<string, string>>;
	readonly body?: unknown;
	readonly file?: Buffer;
	readonly key?: string;
};
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what the document describes, not what TypeScript knows
type Body = any;
export type Answer = {
	readonly status: number;
	readonly headers: Headers;
	/** Of JSON answers; null of others. */
	readonly body: Body;
	readonly bytes: Buffer;
};
export type ApiClient = {
	/** Calls an operation by its id. Fails when the document does not describe the operation or the answer. */
	readonly call: (id: string, call?: Call) => Promise<Answer>;
	/** The same; the answer must be a success. Gives its body. */
	readonly must: (id: string, call?: Call) => Promise<Body>;
	/** The same; the answer must be a problem document with this refusal. Gives it. */
	readonly refused: (refusal: string, id: string, call?: Call) => Promise<Body>;
};

async function readDocument(): Promise<Document> {
	const answer = await fetch(`${product().origin}/api/v1/openapi.json`);
	expect(answer.status).toBe(200);
	const document = (await answer.json()) as Document;
	expect(document.openapi).toMatch(/^3\.1\./);
	return document;
}

/** A client that knows nothing but the OpenAPI document of the product. */
export async function readApi(): Promise<ApiClient> {
	const { servers, paths, components } = await readDocument();
	const base = product().origin + servers[0]!.url;
	const operations = new Map(
		Object.entries(paths).flatMap(([path, methods]) =>
			Object.entries(methods).map(
				([method, operation]) => [operation.operationId, { ...operation, method, path }] as const,
			),
		),
	);

	const call = async (
		id: string,
		{ token, params = {}, query, body, file, key }: Call = {},
	): Promise<Answer> => {
		const operation = operations.get(id);
		if (!operation) throw new Error(`the OpenAPI document has no operation ${id}`);
		const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
			if (!operation.parameters.some((p) => p.in === 'path' && p.name === name))
				throw new Error(`${id} does not describe its parameter ${name}`);
			return encodeURIComponent(params[name] ?? '');
		});
		const signed = token !== undefined && operation.security.length > 0;
		const response = await fetch(
			`${base}${path}${query ? `?${new URLSearchParams(query).toString()}` : ''}`,
			{
				method: operation.method.toUpperCase(),
				headers: {
					...(signed ? { authorization: `Bearer ${token}` } : {}),
					...(key === undefined ? {} : { 'idempotency-key': key }),
					...(file ? { 'content-type': 'application/octet-stream' } : {}),
					...(body === undefined ? {} : { 'content-type': 'application/json' }),
				},
				...(file ? { body: new Uint8Array(file) } : body === undefined ? {} : { body: JSON.stringify(body) }),
			},
		);
		const bytes = Buffer.from(await response.arrayBuffer());
		const type = (response.headers.get('content-type') ?? '').split(';')[0]!;
		const read: unknown = /json$/.test(type) ? JSON.parse(bytes.toString()) : null;
		const described = operation.responses[String(response.status)];
		if (!described)
			throw new Error(`${id} answers ${response.status}, which is not described: ${bytes.toString()}`);
		if (bytes.length > 0) {
			const content = described.content?.[type];
			if (!content) throw new Error(`${id} answers ${response.status} as ${type}, which is not described`);
			const { $ref } = content.schema;
			const schema = $ref ? components.schemas[$ref.split('/').at(-1)!]! : content.schema;
			for (const name of schema.required ?? []) expect(read, `answer of ${id}`).toHaveProperty([name]);
		}
		return { status: response.status, headers: response.headers, body: read, bytes };
	};
	return {
		call,
		must: async (id, given) => {
			const { status, body } = await call(id, given);
			expect(status, `${id}: ${JSON.stringify(body)}`).toBeLessThan(300);
			return body as Body;
		},
		refused: async (refusal, id, given) => {
			const { status, headers, body } = await call(id, given);
			expect(body, id).toMatchObject({ refusal, status });
			expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
			for (const name of ['type', 'title', 'detail', 'instance'])
				expect((body as Body)[name], name).toBeTypeOf('string');
			expect((body as Body).errors).toBeInstanceOf(Array);
			return body as Body;
		},
	};
}

/** The token of an officer, who signs in with the second factor once in a run. */
export async function officerToken(api: ApiClient, account: DemoAccount): Promise<string> {
	const name = `token ${account.identifier}`;
	const found = kept<string>(name);
	if (found) return found;
	const { identifier, password } = account;
	const otp = await secondFactor(account);
	const { token } = (await api.must('signIn', { body: { identifier, password, otp } })) as { token: string };
	keep(name, token);
	return token;
}

/** A small photo of a document. */
export const smallPhoto = (seed: number): Promise<Buffer> => photo(seed, 600, 800);
