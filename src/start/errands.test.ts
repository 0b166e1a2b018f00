import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Ctx } from '#server/ctx.ts';
import { askServer, openControl } from './control.ts';
import { errandsOf } from './errands.ts';
import { CannotStart } from './start-problem.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'e-open-errands-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an errand is begun once, however often it is asked for, and one is done at a time', async () => {
	const begun: string[] = [];
	const ends = Promise.withResolvers<null>();
	const errands = errandsOf<string>({} as Ctx, async (_, what) => {
		begun.push(what);
		if (what === 'first') await ends.promise;
		return `${what} is done`;
	});
	const close = await openControl(folder, { errand: errands });
	const ask = (id: string) => askServer(folder, 'errand', { id, errand: JSON.stringify(id) });
	const asked = [ask('first'), ask('first'), ask('second')];
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(begun).toEqual(['first']);
	ends.resolve(null);
	expect(await Promise.all(asked)).toEqual(
		['first', 'first', 'second'].map((what) => ({ done: true, answer: `${what} is done` })),
	);
	expect(begun).toEqual(['first', 'second']);
	await close();
});

test('why it cannot be done is told with its exit code, and the next one is done', async () => {
	const errands = errandsOf<string>({} as Ctx, (_, what) =>
		what === 'bad' ? Promise.reject(new CannotStart('There is no file x.csv', 2)) : Promise.resolve('done'),
	);
	const close = await openControl(folder, { errand: errands });
	const ask = (what: string) => askServer(folder, 'errand', { id: what, errand: JSON.stringify(what) });
	await expect(ask('bad')).rejects.toMatchObject({
		problem: { sentence: 'There is no file x.csv', exitCode: 2 },
	});
	expect(await ask('good')).toEqual({ done: true, answer: 'done' });
	await close();
});
