import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askServer, openControl } from './control.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'e-open-control-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answers = {
	greeting: (question: URLSearchParams) => Promise.resolve({ hello: question.get('name') }),
	broken: () => Promise.reject(new Error('it broke')),
};

test('commands are answered by the running server, which is found by a file of its owner alone', async () => {
	const close = await openControl(folder, answers);
	expect(statSync(join(folder, 'control.json')).mode & 0o777).toBe(0o600);
	expect(await askServer(folder, 'greeting', { name: 'Budi & Ani' })).toEqual({ hello: 'Budi & Ani' });
	await expect(askServer(folder, 'broken')).rejects.toThrow('it broke');
	await expect(askServer(folder, 'toString')).rejects.toThrow('unknown question');
	await close();
	expect(existsSync(join(folder, 'control.json'))).toBe(false);
	await expect(askServer(folder, 'greeting', {}, 0)).rejects.toThrow('does not answer');
});

test('nobody is answered without the token', async () => {
	const close = await openControl(folder, answers);
	const { port, token } = JSON.parse(readFileSync(join(folder, 'control.json'), 'utf8')) as {
		port: number;
		token: string;
	};
	const asked = (authorization?: string) =>
		fetch(`http://127.0.0.1:${port}/greeting`, { headers: authorization ? { authorization } : {} });
	expect((await asked()).status).toBe(401);
	expect((await asked(`Bearer ${token.slice(1)}x`)).status).toBe(401);
	expect((await asked(`Bearer ${token}`)).status).toBe(200);
	await close();
});

test('a file left by a server that is gone is waited past, until the new one writes its own', async () => {
	writeFileSync(join(folder, 'control.json'), JSON.stringify({ pid: 1, port: 9, token: 'old' }));
	const asked = askServer(folder, 'greeting', { name: 'Ani' }, 10_000);
	const close = await openControl(folder, answers);
	expect(await asked).toEqual({ hello: 'Ani' });
	await close();
});
