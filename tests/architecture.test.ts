import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const config = join(root, '.dependency-cruiser.cjs');

type Cruised = {
	readonly modules: readonly {
		source: string;
		dependencies: readonly { resolved: string; couldNotResolve: boolean }[];
	}[];
	readonly summary: {
		readonly violations: readonly { from: string; to: string; rule: { name: string } }[];
		readonly ruleSetUsed: { readonly forbidden: readonly { name: string }[] };
	};
};

/** Runs the tool as `npm test` runs it; the rules are the same, the tree is the one of `folder`. */
function cruise(folder: string): Cruised {
	const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
	const args = [tool, '--config', config, '--output-type', 'json', 'src'];
	const options = { cwd: folder, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 } as const;
	return JSON.parse(execFileSync(process.execPath, args, options)) as Cruised;
}

/** A tree in which every file keeps the rules. */
const sound: Readonly<Record<string, string>> = {
	'src/domain/nik.ts': 'export const nik = 1;',
	'src/domain/nik.test.ts':
		"import { test } from 'vitest'; import { nik } from './nik.ts'; test('nik', () => nik);",
	'src/server/ctx.ts':
		"import { smtp } from './adapters/mail/smtp.ts'; export const ctx = smtp; export type Ctx = typeof ctx;",
	'src/server/refusals.ts': "import { nik } from '#domain/nik.ts'; export const words = nik;",
	'src/server/audit.ts': "import type { Ctx } from './ctx.ts'; export const audit = (ctx: Ctx) => ctx;",
	'src/server/adapters/mail/port.ts': 'export class Away extends Error {}',
	'src/server/adapters/mail/smtp.ts':
		"import { createTransport } from 'nodemailer'; import { Away } from './port.ts'; import { nik } from '#domain/nik.ts'; export const smtp = [createTransport, Away, nik];",
	'src/server/adapters/storage/files.ts':
		"import { readFileSync } from 'node:fs'; export const files = readFileSync;",
	'src/features/one/server/public.ts': "export { one } from './one-store.ts';",
	'src/features/one/server/one-store.ts':
		"import { sql } from 'kysely'; export const one = sql; export type One = typeof one;",
	'src/features/two/server/do-two.ts':
		"import { one } from '#features/one/server/public.ts'; import { audit } from '#server/audit.ts'; import { Away } from '#server/adapters/mail/port.ts'; export const two = [one, audit, Away]; export type Two = typeof two;",
	'src/features/two/ui/own.ts':
		"import { shown } from '#ui/shown.ts'; import type { Two } from '../server/do-two.ts'; export const own = (two: Two) => [shown, two];",
	'src/features/two/ui/Two.svelte':
		"<script lang=\"ts\">import { own } from './own.ts'; import Shown from '#ui/Shown.svelte';</script><Shown {own} />",
	'src/ui/shown.ts': "import { nik } from '#domain/nik.ts'; export const shown = nik;",
	'src/ui/Shown.svelte': '<script lang="ts">let { own } = $props();</script>{own}',
	'src/routes/(citizen)/masuk/near.ts': 'export const near = 1;',
	'src/routes/(citizen)/masuk/kode/+page.server.ts':
		"import { error } from '@sveltejs/kit'; import { near } from '../near.ts'; import { words } from '#server/refusals.ts'; import { two } from '#features/two/server/do-two.ts'; export const load = () => [error, near, words, two];",
	'src/routes/(citizen)/masuk/kode/+page.svelte':
		'<script lang="ts">import Two from \'#features/two/ui/Two.svelte\';</script><Two />',
};

/** One file for each rule that breaks this rule and no other. */
const planted: Readonly<Record<string, readonly [file: string, text: string]>> = {
	'no-unresolvable': ['src/domain/bad-path.ts', "import { gone } from './gone.ts'; export const bad = gone;"],
	'no-circular': [
		'src/domain/bad-ring.ts',
		"import { ring } from './ring.ts'; export const bad = () => ring;",
	],
	'domain-imports-only-domain': [
		'src/domain/bad-server.ts',
		"import { words } from '#server/refusals.ts'; export const bad = words;",
	],
	'domain-no-npm-no-node': [
		'src/domain/bad-node.ts',
		"import { randomUUID } from 'node:crypto'; export const bad = randomUUID;",
	],
	'slice-enters-another-by-public': [
		'src/features/two/server/bad-door.ts',
		"import { one } from '#features/one/server/one-store.ts'; export const bad = one;",
	],
	'slice-server-no-page': [
		'src/features/two/server/bad-ui.ts',
		"import { shown } from '#ui/shown.ts'; export const bad = shown;",
	],
	'slice-server-adapters-through-ctx': [
		'src/features/two/server/bad-adapter.ts',
		"import { files } from '#server/adapters/storage/files.ts'; export const bad = files;",
	],
	'sql-builder-only-in-store-and-queries': [
		'src/features/two/server/bad-sql.ts',
		"import { sql } from 'kysely'; export const bad = sql;",
	],
	'slice-ui-knows-ui-and-own': [
		'src/features/two/ui/bad-deed.ts',
		"import { two } from '../server/do-two.ts'; export const bad = two;",
	],
	'slice-ui-no-npm': [
		'src/features/two/ui/bad-npm.ts',
		"import * as v from 'valibot'; export const bad = v;",
	],
	'server-knows-no-slice-no-page': [
		'src/server/bad-slice.ts',
		"import { one } from '#features/one/server/public.ts'; export const bad = one;",
	],
	'adapters-opened-by-ctx-alone': [
		'src/server/bad-adapter.ts',
		"import { smtp } from './adapters/mail/smtp.ts'; export const bad = smtp;",
	],
	'adapter-stands-alone': [
		'src/server/adapters/mail/bad-neighbour.ts',
		"import { files } from '../storage/files.ts'; export const bad = files;",
	],
	'ui-knows-domain-alone': [
		'src/ui/Bad.svelte',
		'<script lang="ts">import { words } from \'#server/refusals.ts\';</script>{words}',
	],
	'ui-no-npm': ['src/ui/bad-npm.ts', "import * as v from 'valibot'; export const bad = v;"],
	'route-imports-no-route': [
		'src/routes/(citizen)/masuk/bad-route.ts',
		"import { load } from './kode/+page.server.ts'; export const bad = load;",
	],
	'route-stays-in-its-part': [
		'src/routes/(citizen)/daftar/bad-part.ts',
		"import { near } from '../masuk/near.ts'; export const bad = near;",
	],
	'route-knows-no-machinery': [
		'src/routes/(citizen)/masuk/bad-audit.ts',
		"import { audit } from '#server/audit.ts'; export const bad = audit;",
	],
	'route-no-npm': [
		'src/routes/(citizen)/masuk/bad-npm.ts',
		"import { sql } from 'kysely'; export const bad = sql;",
	],
};
/** The other half of the ring. */
const ring = { 'src/domain/ring.ts': "import { bad } from './bad-ring.ts'; export const ring = () => bad;" };

let folder: string;
let tree: Cruised;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'e-open-arrows-'));
	const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
	const files = {
		...sound,
		...ring,
		...Object.fromEntries(Object.values(planted)),
		'package.json': JSON.stringify(manifest),
	};
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), text);
	}
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
	tree = cruise(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('which room may import which', () => {
	test.each(Object.entries(planted))('%s is reported where it is broken', (rule, [file]) => {
		expect(
			tree.summary.violations.filter(({ from }) => from === file).map((violation) => violation.rule.name),
		).toContain(rule);
	});

	test('every rule of the table has its planted violation', () => {
		expect(tree.summary.ruleSetUsed.forbidden.map((rule) => rule.name).toSorted()).toEqual(
			Object.keys(planted).toSorted(),
		);
	});

	test('nothing else is reported: what is allowed stays allowed', () => {
		const expected = new Set(Object.entries(planted).map(([rule, [file]]) => `${rule} ${file}`));
		const told = tree.summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
		expect(told.filter((line) => !expected.has(line))).toEqual([]);
	});

	test('the product itself keeps every rule, and all of it was read', { timeout: 120_000 }, () => {
		const { modules, summary } = cruise(root);
		const ours = modules.filter(({ source }) => source.startsWith('src/'));
		expect(ours.length).toBeGreaterThan(450);
		expect(ours.filter(({ source }) => source.endsWith('.svelte')).length).toBeGreaterThan(60);
		const importsOf = (file: string) =>
			ours
				.find(({ source }) => source === `src/features/applications/server/${file}`)
				?.dependencies.map(({ resolved }) => resolved);
		expect(importsOf('transition.ts')).toEqual(
			expect.arrayContaining([
				'src/domain/applications/lifecycle.ts',
				'src/server/audit.ts',
				'src/features/applications/server/tell-applicant.ts',
			]),
		);
		expect(importsOf('tell-applicant.ts')).toContain('src/features/accounts/server/public.ts');
		expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
	});
});

const allFiles = (top: string): string[] =>
	existsSync(join(root, top))
		? readdirSync(join(root, top), { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => relative(root, join(entry.parentPath, entry.name)))
		: [];
const code = (top: string): string[] =>
	allFiles(top).filter((file) => /\.(ts|svelte|css|cjs|js)$/.test(file));
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
const isTest = (file: string): boolean => /\.(test|spec)\.ts$|(-|\/)fixtures\.ts$/.test(file);

/** Files whose lines say `what`, by name. */
const saying = (files: readonly string[], what: RegExp): string[] =>
	files.filter((file) => what.test(textOf(file)));

describe('manners', () => {
	const all = ['src', 'tests', 'bin', 'bench', 'db', 'data'].flatMap(code);
	const source = code('src').filter((file) => !isTest(file));

	test('files are small: 250 lines, tests and tables of data and words 400', () => {
		const table =
			/^(tests|data|db\/seed)\/|^src\/domain\/catalogue\/(code-tables|services)\/|-(table|words)\.ts$|^src\/ui\/messages\//;
		const lines = (file: string): number => textOf(file).trimEnd().split('\n').length;
		const large = all.filter((file) => lines(file) > (isTest(file) || table.test(file) ? 400 : 250));
		expect(large).toEqual([]);
	});

	test('no folder or file is named for being used by many', () => {
		const vague = /^(utils?|helpers?|common|misc|shared|lib)(\..*)?$/i;
		const named = all.filter((file) => file.split('/').some((part) => vague.test(part)));
		expect(named).toEqual([]);
	});

	test('no type is switched off', () => {
		expect(
			saying(
				all.filter((file) => !file.endsWith('architecture.test.ts')),
				/@ts-(ignore|nocheck)/,
			),
		).toEqual([]);
		expect(saying(source, /: any\b|\bas any\b|<any>/)).toEqual([]);
	});

	test('SQL stands in stores and queries; in the server room, in the parts that are tables themselves', () => {
		const sql = /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(|\.query(<[^(]*>)?\(/;
		const allowed = [
			/-(store|queries)\.ts$/,
			/^src\/server\/db\//,
			/^src\/server\/adapters\/population-registry\/local[a-z-]*\.ts$/,
			/^src\/server\/(audit|outbox|jobs|live|named-keys|city-settings)\.ts$/,
			// Commands for whoever runs the product.
			/^src\/cli\//,
			/^src\/start\/open-product\.ts$/,
		];
		const elsewhere = saying(source, sql).filter((file) => !allowed.some((pattern) => pattern.test(file)));
		expect(elsewhere).toEqual([]);
	});

	test('a status is written by transition.ts alone', () => {
		const writes = saying(source, /updateTable\('applications'\)|update\s+applications\b/i);
		expect(writes).toEqual(['src/features/applications/server/application-store.ts']);
		const calls = saying(source, /updateApplication\([^;]*\bstatus\s*[:,}]/);
		expect(calls.map((file) => basename(file)).toSorted()).toEqual(['transition.ts']);
		const statements = saying(source, /insertInto\('applicationEvents'\)|into\s+application_events\b/i);
		expect(statements).toEqual(['src/features/applications/server/application-store.ts']);
		expect(
			saying(source, /\binsertEvent\(/)
				.map((file) => basename(file))
				.toSorted(),
		).toEqual(['application-store.ts', 'transition.ts']);
	});

	test('a slice has at most server/ and ui/', () => {
		for (const slice of readdirSync(join(root, 'src/features'))) {
			for (const part of readdirSync(join(root, 'src/features', slice)))
				expect([slice, part]).toEqual([slice, expect.stringMatching(/^(server|ui)$/)]);
		}
	});
});
