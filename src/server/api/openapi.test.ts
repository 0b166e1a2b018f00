import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { components } from './components.ts';
import { actionExamples, examples } from './examples.ts';
import { openapiDocument } from './openapi.ts';
import { actionNames, operations, refusalsOf, type Operation } from './operations.ts';

type Json = Record<string, unknown>;
const document = JSON.parse(JSON.stringify(openapiDocument('Kota Contoh'))) as Json & {
	paths: Record<
		string,
		Record<
			string,
			Json & {
				operationId: string;
				parameters: { name: string; in: string; required: boolean }[];
				responses: Json;
				requestBody?: Json;
				security: unknown[];
			}
		>
	>;
	components: { schemas: Json; securitySchemes: Json };
};
const rows = Object.entries<Operation>(operations);

const everyValue = function* (value: unknown): Generator<[string, unknown]> {
	if (typeof value !== 'object' || value === null) return;
	for (const [key, inner] of Object.entries(value)) {
		yield [key, inner];
		yield* everyValue(inner);
	}
};

describe('the OpenAPI document', () => {
	test('offers the paths of the product, no more and no fewer', () => {
		const offered = Object.entries(document.paths).flatMap(([path, methods]) =>
			Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
		);
		expect(offered.sort()).toEqual(
			[
				'POST /session',
				'DELETE /session',
				'POST /accounts',
				'POST /accounts/confirm',
				'GET /services',
				'GET /life-events',
				'GET /services/{service}/variants/{variant}',
				'GET /regions',
				'GET /guide',
				'GET /applications',
				'POST /applications',
				'GET /applications/{number}',
				'PATCH /applications/{number}',
				'DELETE /applications/{number}',
				'PUT /applications/{number}/documents/{requirement}',
				'DELETE /applications/{number}/documents/{requirement}',
				'GET /offices',
				'GET /quota',
				'GET /offices/{office}',
				'GET /offices/{office}/pickup-days',
				'PUT /applications/{number}/pickup',
				'DELETE /applications/{number}/pickup',
				'GET /applications/{number}/waiting',
				'POST /applications/{number}/waiting',
				'DELETE /applications/{number}/waiting',
				'POST /applications/{number}/waiting/answer',
				'GET /applications/{number}/proxy',
				'PUT /applications/{number}/proxy',
				'DELETE /applications/{number}/proxy',
				'PUT /applications/{number}/visit',
				'POST /applications/{number}/submit',
				'POST /applications/{number}/actions/{action}',
				'POST /applications/{number}/recording',
				'PUT /applications/{number}/recording/identity',
				'PUT /applications/{number}/recording/checklist',
				'POST /applications/{number}/recording/end',
				'GET /applications/{number}/proof.pdf',
				'GET /issued/{code}',
				'POST /papers/{code}/give',
				'POST /papers/{code}/receive',
				'GET /reasons',
				'GET /worklist',
				'GET /applications/{number}/events',
				'GET /track/{number}',
				'GET /applications/{number}/receipt.pdf',
				'GET /applications/{number}/forms/{code}.pdf',
				'GET /openapi.json',
				'GET /status',
			].sort(),
		);
		expect(document).toMatchObject({
			openapi: '3.1.0',
			servers: [{ url: '/api/v1' }],
			components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
		});
	});

	test('every reference resolves', () => {
		const references = [...everyValue(document)]
			.filter(([key]) => key === '$ref')
			.map(([, value]) => String(value));
		expect(references.length).toBeGreaterThan(50);
		for (const reference of references) {
			expect(reference).toMatch(/^#\/components\/schemas\/\w+$/);
			expect(document.components.schemas).toHaveProperty(reference.split('/').at(-1)!);
		}
	});

	test('no schema is left of the converter’s own definitions', () => {
		expect(
			[...everyValue(document)].filter(([key]) => ['$schema', '$defs', 'definitions'].includes(key)),
		).toEqual([]);
	});

	test('operation ids are unique and its own', () => {
		const ids = Object.values(document.paths).flatMap((methods) =>
			Object.values(methods).map((one) => one.operationId),
		);
		expect(ids.sort()).toEqual(Object.keys(operations).sort());
	});
});

describe.each(rows)('%s', (id, operation) => {
	const shown = document.paths[operation.path]![operation.method]!;

	test('names every place of its path, and the key where it honours one', () => {
		const places = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		expect(shown.parameters.filter((one) => one.in === 'path').map((one) => one.name)).toEqual(places);
		expect(shown.parameters.every((one) => one.in !== 'path' || one.required)).toBe(true);
		expect(shown.parameters.some((one) => one.name === 'Idempotency-Key')).toBe(operation.key !== undefined);
	});

	test('says how it answers: a success, its refusals by status, the unexpected', () => {
		expect(shown.responses).toHaveProperty([String(operation.status)]);
		const told = [...everyValue(shown.responses)]
			.filter(([key]) => key === 'enum')
			.flatMap(([, value]) => value as string[]);
		for (const code of [...refusalsOf(operation), 'unexpected']) expect(told).toContain(code);
	});

	test('asks for the token exactly where it is needed', () => {
		expect(shown.security).toEqual(operation.auth === 'bearer' ? [{ bearer: [] }] : []);
	});

	test('takes the body it shows', () => {
		expect(shown.requestBody !== undefined).toBe(operation.body !== undefined);
		if (!operation.body || operation.body === 'file') return;
		const given =
			id === 'act' ? Object.values(actionExamples).map((one) => one.value) : [examples[operation.body]];
		for (const body of given)
			expect(v.safeParse(components[operation.body] as v.GenericSchema, body).issues).toBeUndefined();
	});
});

test('every POST and PUT of an account honours an Idempotency-Key', () => {
	for (const [id, { method, auth, key }] of rows)
		expect([id, key !== undefined]).toEqual([id, ['post', 'put'].includes(method) && auth === 'bearer']);
});

test('every action has an example', () => {
	expect(Object.keys(actionExamples).sort()).toEqual([...actionNames].sort());
});
