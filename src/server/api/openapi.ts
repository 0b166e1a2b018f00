import {
	toJsonSchema,
	toJsonSchemaDefs,
	type ConversionConfig,
	type JsonSchema,
} from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { httpStatus } from '#server/refusals.ts';
import { refusalTable } from '#server/refusal-words.ts';
import { components, type ComponentName } from './components.ts';
import { actionExamples, examples } from './examples.ts';
import { apiBase } from './handle.ts';
import { actionNames, operations, refusalsOf, type Operation } from './operations.ts';
import { apiProblemTable } from './api-words.ts';

const config = {
	target: 'draft-2020-12',
	typeMode: 'input',
	errorMode: 'throw',
	overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
} satisfies ConversionConfig;

type Json = Readonly<Record<string, unknown>>;

const tags = {
	session: 'Registering and signing in',
	catalogue: 'Services, forms and required documents',
	applications: 'Applications of a resident',
	booking: 'Offices and days of pickup',
	officers: 'The office’s work',
	tracking: 'Status by number and PIN',
	meta: 'About this interface',
} as const satisfies Record<Operation['tag'], string>;

const paramTexts: Readonly<
	Record<string, { description: string; example: string; enum?: readonly string[] }>
> = {
	number: { description: 'Number of the application.', example: 'EOP-KK-20261124-00012-7' },
	service: { description: 'Id of a service.', example: 'KK' },
	variant: { description: 'Id of a variant.', example: 'TAMBAH_LAHIR' },
	requirement: { description: 'Id of a required document of the variant.', example: 'KK_LAMA' },
	office: { description: 'Id of an office.', example: 'disdukcapil' },
	code: { description: 'Code of an official form that the application fills.', example: 'F-1.02' },
	action: { description: 'An action of the lifecycle.', example: 'take', enum: actionNames },
};

const schemaOf = (schema: v.GenericSchema): JsonSchema => {
	const {
		$schema: _,
		$defs: __,
		...rest
	} = toJsonSchema(schema, { ...config, definitions: components }) as Json;
	return rest as JsonSchema;
};
const refTo = (name: ComponentName): Json => ({ $ref: `#/components/schemas/${name}` });

function parametersOf(operation: Operation): Json[] {
	const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
		const { description, example, enum: values } = paramTexts[name]!;
		return {
			name,
			in: 'path',
			required: true,
			description,
			example,
			schema: { type: 'string', ...(values ? { enum: values } : {}) },
		};
	});
	const entries = operation.query
		? Object.entries(operation.query.entries as Record<string, v.GenericSchema & { type: string }>)
		: [];
	const inQuery = entries.map(([name, schema]) => ({
		name,
		in: 'query',
		required: schema.type !== 'optional',
		schema: schemaOf(schema),
	}));
	const key = operation.key
		? [
				{
					name: 'Idempotency-Key',
					in: 'header',
					required: false,
					schema: { type: 'string', minLength: 1, maxLength: 255 },
					example: '5f8a2d4e-0f7b-4a3c-9a53-2f1f6f2f9d11',
					description: `The same key with the same request is carried out once and gets the same answer, for 24 hours.${operation.key === 'demanded' ? ' Needed here, or `key` in the body.' : ''}`,
				},
			]
		: [];
	return [...inPath, ...inQuery, ...key];
}

function bodyOf(operation: Operation): Json {
	if (!operation.body) return {};
	if (operation.body === 'file') {
		const bytes = { schema: {} };
		const form = {
			schema: {
				type: 'object',
				required: ['berkas'],
				properties: { berkas: { contentMediaType: 'application/octet-stream' } },
			},
		};
		return {
			requestBody: {
				required: true,
				content: {
					'image/jpeg': bytes,
					'image/png': bytes,
					'image/webp': bytes,
					'application/pdf': bytes,
					'multipart/form-data': form,
				},
			},
		};
	}
	const shown =
		operation === operations.act ? { examples: actionExamples } : { example: examples[operation.body] };
	return {
		requestBody: {
			required: !operation.bodyOptional,
			content: { 'application/json': { schema: refTo(operation.body), ...shown } },
		},
	};
}

function problemsOf(operation: Operation): Json {
	const byStatus = new Map<number, Map<string, string>>();
	const add = (status: number, code: string, title: string) =>
		byStatus.set(status, (byStatus.get(status) ?? new Map<string, string>()).set(code, title));
	for (const code of refusalsOf(operation)) add(httpStatus({ code }), code, refusalTable[code].title.en);
	if (operation.key) add(409, 'busy', 'A request with this key is running');
	if (operation.body && operation.body !== 'file')
		add(415, 'unsupported_media_type', apiProblemTable.unsupported_media_type.title.en);
	add(500, 'unexpected', apiProblemTable.unexpected.title.en);
	return Object.fromEntries(
		[...byStatus].map(([status, codes]) => [
			String(status),
			{
				description: [...codes].map(([code, title]) => `\`${code}\`: ${title}`).join('; '),
				content: {
					'application/problem+json': {
						schema: {
							allOf: [
								refTo('Problem'),
								{ type: 'object', properties: { refusal: { enum: [...codes.keys()] } } },
							],
						},
					},
				},
				...(status === 429 || status === 503
					? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } } }
					: {}),
			},
		]),
	);
}

function successOf(operation: Operation): Json {
	const { answer, also } = operation;
	const content =
		answer === null
			? {}
			: answer === 'pdf'
				? { content: { 'application/pdf': { schema: {} } } }
				: answer === 'events'
					? {
							content: {
								'text/event-stream': {
									schema: { type: 'string' },
									example: 'event: change\ndata: {"status":"verification","revision":7}\n\n',
								},
							},
						}
					: answer === 'json'
						? { content: { 'application/json': { schema: { type: 'object' } } } }
						: { content: { 'application/json': { schema: refTo(answer) } } };
	const replayed = operation.key
		? {
				headers: {
					'Idempotency-Replayed': {
						schema: { const: 'true' },
						description: 'The answer of an earlier request with this key.',
					},
				},
			}
		: {};
	return {
		[operation.status]: { description: operation.summary, ...content, ...replayed },
		...(also
			? {
					[also.status]: {
						description: also.when,
						content: { 'application/json': { schema: refTo(also.answer) } },
					},
				}
			: {}),
		...(operation.etag
			? { 304: { description: 'Nothing has changed since the ETag of If-None-Match.' } }
			: {}),
	};
}

let made: Json | null = null;

/** The OpenAPI 3.1 document of a city's API (its name as "Kota Bekasi"), from the table of operations and the validators. */
export function openapiDocument(cityName: string): Json {
	made ??= makeDocument();
	return { ...made, info: infoOf(cityName) };
}

const infoOf = (cityName: string): Json => ({
	title: `e-Open ${cityName}`,
	version: '1',
	license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
	description: `Civil registration documents of ${cityName}: apply, follow, verify, hand over. Errors are RFC 9457 problem documents: decide by \`refusal\`, show \`detail\` (Accept-Language: id or en) and the entries of \`errors\`. Cookies are not accepted. Dates are WIB, instants UTC.`,
});

function makeDocument(): Json {
	const paths: Record<string, Record<string, unknown>> = {};
	for (const [operationId, operation] of Object.entries<Operation>(operations)) {
		(paths[operation.path] ??= {})[operation.method] = {
			operationId,
			tags: [operation.tag],
			summary: operation.summary,
			...(operation.description ? { description: operation.description } : {}),
			...(operation.auth === 'bearer' ? { security: [{ bearer: [] }] } : { security: [] }),
			parameters: parametersOf(operation),
			...bodyOf(operation),
			responses: { ...successOf(operation), ...problemsOf(operation) },
		};
	}
	return {
		openapi: '3.1.0',
		servers: [{ url: apiBase }],
		tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
		paths,
		components: {
			schemas: toJsonSchemaDefs(components, config),
			securitySchemes: {
				bearer: { type: 'http', scheme: 'bearer', description: 'The token of `POST /session`.' },
			},
		},
	};
}
