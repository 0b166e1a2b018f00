import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '#env';
import { openCtx, type Ctx } from '#server/ctx.ts';
import { seedBase } from '../../db/seed/seed-base.ts';
import { seedPopulation } from '../../db/seed/seed-population.ts';
import { makeContenders, residentsFor, type Contender } from './contenders.ts';
import { onServer, urlOf } from './db-setup.ts';
import { freePort, untilReady } from './e2e-setup.ts';

export type Answered = { readonly status: number; readonly body: string; readonly ms: number };
export type Sent = {
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
};

/** Two processes of the built product on one PostgreSQL database of their own, as behind a load balancer, and people who want something. */
export type TwoServers = {
	readonly ctx: Ctx;
	readonly origin: string;
	readonly contenders: readonly Contender[];
	/** Sends to the server of this number, the first of the two or the second, on kept connections. */
	send(server: number, what: Sent): Promise<Answered>;
	/** What the servers said so far, to show when a test fails. */
	said(): string;
	close(): Promise<void>;
};

/** Starts them on a PostgreSQL server with so many contenders; `sockets` connections to each of the two. */
export async function startTwoServers(
	server: string,
	{ contenders: count, sockets }: { readonly contenders: number; readonly sockets: number },
): Promise<TwoServers> {
	const folder = mkdtempSync(join(tmpdir(), 'e-open-two-'));
	const name = `e_open_two_${process.pid}`;
	const ports = [await freePort(), await freePort()];
	const origin = `http://localhost:${ports[0]}`;
	const settings = {
		PUBLIC_ORIGIN: origin,
		HOST: '127.0.0.1',
		DATABASE_URL: urlOf(server, name),
		DATA_DIR: folder,
		DEMO: 'false',
		SMTP_URL: 'smtp://127.0.0.1:9',
		SECRET_KEYS: `two:${Buffer.alloc(32, 'a key of two servers').toString('base64')}`,
		LOG_LEVEL: 'warn',
	};
	await onServer(server, `create database ${name}`);
	const closing: (() => Promise<void>)[] = [
		async () => {
			await onServer(server, `drop database if exists ${name} with (force)`);
			rmSync(folder, { recursive: true, force: true });
		},
	];
	const close = async (): Promise<void> => {
		for (const end of closing.splice(0).reverse()) await end();
	};
	let said = '';
	try {
		const ctx = await openCtx(readEnv(settings));
		closing.push(() => ctx.close());
		await seedBase(ctx.db, ctx.city);
		await seedPopulation(ctx, residentsFor(count));
		const contenders = await makeContenders(ctx, count);
		for (const port of ports) {
			const child = spawn(process.execPath, ['src/serve.ts'], {
				env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...settings, PORT: String(port) },
				stdio: ['ignore', 'pipe', 'pipe'],
			});
			for (const stream of [child.stdout, child.stderr])
				stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-6_000)));
			closing.push(() => stop(child));
			await untilReady(`http://127.0.0.1:${port}`, child, () => said);
		}
		const agents = ports.map(() => new Agent({ keepAlive: true, maxSockets: sockets }));
		closing.push(async () => {
			for (const agent of agents) agent.destroy();
			await Promise.resolve();
		});
		const send: TwoServers['send'] = (at, what) => sendTo(ports[at % 2]!, agents[at % 2]!, what);
		return { ctx, origin, contenders, send, said: () => said, close };
	} catch (error) {
		await close();
		throw error;
	}
}

async function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = new Promise((done) => child.once('exit', done));
	child.kill('SIGTERM');
	const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
	await ended;
	clearTimeout(late);
}

function sendTo(port: number, agent: Agent, { method, path, headers, body }: Sent): Promise<Answered> {
	return new Promise((resolve, reject) => {
		let began = 0;
		const length: Record<string, string> =
			body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
		const sent = request(
			{ agent, hostname: '127.0.0.1', port, method, path, headers: { ...length, ...headers } },
			(response) => {
				const pieces: Buffer[] = [];
				response.on('data', (piece: Buffer) => pieces.push(piece));
				response.on('error', reject);
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						body: Buffer.concat(pieces).toString(),
						ms: performance.now() - began,
					}),
				);
			},
		);
		// Not while it waits for one of the connections: that is this test's own queue.
		sent.on('socket', () => (began = performance.now()));
		sent.on('error', reject);
		sent.end(body);
	});
}
