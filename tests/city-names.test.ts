import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guide } from '#domain/catalogue/guide.ts';
import { lifeEvents } from '#domain/catalogue/life-events.ts';
import { services } from '#domain/catalogue/services.ts';
import { openapiDocument } from '#server/api/openapi.ts';
import { refusalTable } from '#server/refusal-words.ts';

/* A city is a folder: no text of the product names the first one, nor the code that its numbers begin with. */

const messages = 'src/ui/messages';
const named = (words: unknown): readonly string[] =>
	[...JSON.stringify(words).matchAll(/"[^"]*(?:bekasi|pamor|\b3275)[^"]*"/gi)].map(([text]) => text);

test('what would name it is found', () => {
	expect(named({ id: 'Contoh: 3275-LU-1', help: ['Jl. Mawar, BEKASI'], en: 'x' })).toHaveLength(2);
});

test.each(
	readdirSync(messages)
		.filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
		.map((name) => [name] as const),
)('the messages of %s', async (name) => {
	const told = (await import(join('../', messages, name))) as Record<string, unknown>;
	expect(Object.keys(told).length).toBeGreaterThan(0);
	expect(named(told)).toEqual([]);
});

test.each([
	['catalogue', services],
	['life events', lifeEvents],
	['guide', guide],
	['refusals', refusalTable],
	['API', openapiDocument('Kota Contoh')],
])('the texts of %s', (_name, words) => expect(named(words)).toEqual([]));
