import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { services } from '#domain/catalogue/services.ts';
import { settings } from '#env';
import { madePages } from '../bin/write-docs/pages.ts';

const root = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

describe('what is made from the code', () => {
	test.each(Object.entries(madePages()))('%s is fresh; otherwise: npm run docs', (path, text) => {
		expect(textOf(path)).toBe(text);
	});

	test('names every service, variant, field, document and rule', () => {
		const page = textOf('docs/services.md');
		for (const service of services) {
			for (const variant of service.variants) {
				expect(page).toContain(`\`${service.id}/${variant.id}\``);
				for (const { id } of [...variant.pages.flatMap((one) => one.fields), ...variant.requiredDocuments])
					expect(page).toContain(`\`${id}\``);
				for (const rule of variant.rules) expect(page).toContain(`\`${rule.brokenWhen}\``);
			}
		}
	});

	test('names every setting', () => {
		for (const name of Object.keys(settings)) expect(textOf('.env.example')).toContain(`\n#${name}=`);
	});
});

describe('what is written by hand', () => {
	const pages = [
		'README.md',
		'CONTRIBUTING.md',
		'CHANGELOG.md',
		...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.md'))
			.map((name) => `docs/${name}`),
	];

	test.each(pages)('%s links to what is there', (page) => {
		const links = [...textOf(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((found) => found[1]!);
		const missing = links
			.filter((link) => !/^(https?|mailto):/.test(link))
			.filter((link) => !existsSync(join(root, normalize(join(dirname(page), link)))));
		expect(missing).toEqual([]);
	});

	test.each(pages)('%s names files that are there', (page) => {
		const named = [
			...textOf(page).matchAll(/`((?:src|db|data|tests|bin|bench|docs)\/[\w./()[\]+-]+\.\w+)`/g),
		].map((found) => found[1]!);
		expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
	});

	test('the settings are described in operations.md', () => {
		const page = textOf('docs/operations.md');
		expect(Object.keys(settings).filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
	});
});
