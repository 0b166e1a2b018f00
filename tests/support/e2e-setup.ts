import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { onServer, urlOf } from './db-setup.ts';
import { receiveMails } from './mail-server.ts';

const run = promisify(execFile);

export type DemoAccount = {
	role: string;
	name: string;
	identifier: string;
	password: string;
	office: string | null;
	totpSecret?: string;
};
export type SampleResident = {
	nik: string;
	kkNumber: string;
	name: string;
	birthDate: string;
	sex: string;
	kelurahan: string;
	relation: string;
};
export type Product = {
	readonly origin: string;
	readonly mailFolder: string;
	readonly dataDir: string;
	readonly accounts: readonly DemoAccount[];
	readonly residents: readonly SampleResident[];
	readonly databaseUrl: string | null;
};

declare module 'vitest' {
	interface ProvidedContext {
		product: Product;
	}
}

export const freePort = async (): Promise<number> => {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as { port: number };
	await new Promise((done) => server.close(done));
	return port;
};

export async function untilReady(origin: string, server: ChildProcess, output: () => string): Promise<void> {
	for (const start = Date.now(); Date.now() - start < 90_000;) {
		if (server.exitCode !== null) throw new Error(`the server stopped: ${output()}`);
		const answer = await fetch(`${origin}/readyz`).catch(() => null);
		if (answer?.status === 200) return;
		await new Promise((done) => setTimeout(done, 200));
	}
	throw new Error(`the server is not ready: ${output()}`);
}

/** Starts the built product with demo data, its mails received by a real SMTP server, on the database that TEST_DATABASE names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	if (!existsSync('build/handler.js'))
		await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build']);
	const dataDir = mkdtempSync(join(tmpdir(), 'e-open-e2e-'));
	const mailFolder = mkdtempSync(join(tmpdir(), 'e-open-mail-'));
	const mails = await receiveMails(mailFolder);
	const server = process.env.TEST_DATABASE?.startsWith('postgres') ? process.env.TEST_DATABASE : null;
	const name = `e_open_e2e_${process.pid}`;
	if (server) await onServer(server, `create database ${name}`);
	const databaseUrl = server ? urlOf(server, name) : null;
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	// The same keys for a second server on this database (database-away.spec.ts).
	process.env.E2E_SECRET_KEYS = `e2e:${randomBytes(32).toString('base64')}`;
	const env = {
		...process.env,
		SECRET_KEYS: process.env.E2E_SECRET_KEYS,
		PORT: String(port),
		PUBLIC_ORIGIN: origin,
		DATA_DIR: dataDir,
		DEMO: 'true',
		SIGNING: 'off',
		SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
		LOG_LEVEL: 'warn',
		...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
	};
	let output = '';
	const product = spawn(process.execPath, ['src/serve.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	for (const stream of [product.stdout, product.stderr])
		stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-4000)));
	let stopping = false;
	product.once('exit', (code, signal) => {
		if (!stopping) process.stderr.write(`the product stopped by itself (${signal ?? code}): ${output}\n`);
	});
	const stop = async (): Promise<void> => {
		stopping = true;
		product.kill('SIGTERM');
		await Promise.race([
			new Promise((done) => product.once('exit', done)),
			new Promise((done) => setTimeout(done, 12_000)),
		]);
		if (product.exitCode === null && product.signalCode === null) product.kill('SIGKILL');
		await mails.close();
		if (server) await onServer(server, `drop database if exists ${name} with (force)`);
		for (const folder of [dataDir, mailFolder]) rmSync(folder, { recursive: true, force: true });
	};
	try {
		await untilReady(origin, product, () => output);
		const command = async (...args: string[]): Promise<unknown> =>
			JSON.parse(
				(await run(process.execPath, ['src/cli.ts', ...args, '--json'], { env, maxBuffer: 1e8 })).stdout,
			);
		project.provide('product', {
			origin,
			mailFolder,
			dataDir,
			databaseUrl,
			accounts: (await command('accounts')) as DemoAccount[],
			residents: (await command('residents', '--sample', '1500')) as SampleResident[],
		});
	} catch (error) {
		await stop();
		throw error;
	}
	return stop;
}
