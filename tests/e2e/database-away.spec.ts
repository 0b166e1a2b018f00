import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutLine } from '../support/cut-line.ts';
import { freePort, untilReady } from '../support/e2e-setup.ts';
import { product } from '../support/e2e.ts';

const { databaseUrl } = product();

// The embedded database is in the process itself: there is no line to cut.
describe.runIf(databaseUrl)('the database goes away for a while', () => {
	const folder = mkdtempSync(join(tmpdir(), 'e-open-away-'));
	let line: Awaited<ReturnType<typeof cutLine>>;
	let server: ChildProcess;
	let origin: string;
	let output = '';

	const page = (path: string, headers: Record<string, string> = {}) =>
		fetch(origin + path, { redirect: 'manual', headers: { accept: 'text/html', ...headers } });
	const session = { cookie: 'eopen=a-session-that-nobody-has-ever-had-in-this-place' };

	beforeAll(async () => {
		const url = new URL(databaseUrl!);
		line = await cutLine({ host: url.hostname, port: Number(url.port || 5432) });
		url.hostname = '127.0.0.1';
		url.port = String(line.port);
		const port = await freePort();
		origin = `http://localhost:${port}`;
		const env = {
			...process.env,
			PORT: String(port),
			DATABASE_URL: url.href,
			DATA_DIR: folder,
			DEMO: 'true',
		};
		server = spawn(process.execPath, ['src/serve.ts'], {
			env: { ...env, LOG_LEVEL: 'silent', SECRET_KEYS: process.env.E2E_SECRET_KEYS ?? '' },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		for (const stream of [server.stdout, server.stderr])
			stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
		await untilReady(origin, server, () => output);
		server.once('exit', (code) => code && process.stderr.write(`the server ended (${code}): ${output}\n`));
	});

	afterAll(async () => {
		server.kill('SIGTERM');
		await new Promise((done) => server.once('exit', done));
		await line.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test('pages and API answer 503 in plain words, and everything works again by itself', async () => {
		expect((await page('/permohonan', session)).status).toBe(303);
		line.cut();
		const away = await page('/permohonan', session);
		expect(away.status).toBe(503);
		const text = await away.text();
		expect(text).toContain('e-Open sedang tidak dapat dijangkau');
		expect(text).not.toMatch(/ECONN|at .*\.js|node_modules|Kysely/);
		const problem = await fetch(`${origin}/api/v1/offices`);
		expect(problem.status).toBe(503);
		expect(problem.headers.get('content-type')).toContain('application/problem+json');
		expect((await fetch(`${origin}/healthz`)).status).toBe(200);
		expect((await fetch(`${origin}/readyz`)).status).toBe(503);
		line.mend();
		await untilReady(origin, server, () => output);
		expect((await page('/permohonan', session)).status).toBe(303);
		expect((await fetch(`${origin}/api/v1/offices`)).status).toBe(200);
	});
});
