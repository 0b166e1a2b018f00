import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { CannotStart, type StartProblem } from './start-problem.ts';

/**
 * The embedded database has one process. What commands want to know while the server runs, they ask it: on a port of this machine
 * alone, with a token that stands in a file only its owner can read.
 */
export type ControlAnswers = Readonly<Record<string, (question: URLSearchParams) => Promise<unknown>>>;
type ControlFile = { readonly pid: number; readonly port: number; readonly token: string };

const fileIn = (dataDir: string): string => join(dataDir, 'control.json');

const sameToken = (given: string | undefined, token: string): boolean => {
	const left = Buffer.from(given ?? '');
	const right = Buffer.from(`Bearer ${token}`);
	return left.length === right.length && timingSafeEqual(left, right);
};

/** Opens the door for commands; gives back the function that closes it. */
export async function openControl(dataDir: string, answers: ControlAnswers): Promise<() => Promise<void>> {
	const token = randomBytes(32).toString('base64url');
	const server = createServer((request, response) => {
		const answer = (status: number, body: unknown): void => {
			response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
			response.end(JSON.stringify(body));
		};
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://control');
		const asked = pathname.slice(1);
		if (!sameToken(request.headers.authorization, token)) return answer(401, { error: 'token' });
		if (!Object.hasOwn(answers, asked)) return answer(404, { error: 'unknown question' });
		answers[asked]!(searchParams).then(
			(value) => answer(200, value),
			(error: unknown) =>
				answer(500, {
					error: error instanceof Error ? error.message : String(error),
					...(error instanceof CannotStart ? { exitCode: error.problem.exitCode } : {}),
				}),
		);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(0, '127.0.0.1', resolve);
	});
	server.unref();
	const { port } = server.address() as AddressInfo;
	const file = fileIn(dataDir);
	rmSync(file, { force: true });
	writeFileSync(file, JSON.stringify({ pid: process.pid, port, token } satisfies ControlFile), {
		mode: 0o600,
		flag: 'wx',
	});
	return async () => {
		rmSync(file, { force: true });
		server.closeAllConnections();
		await new Promise<void>((resolve) => server.close(() => resolve()));
	};
}

type Refusal = { readonly error: string; readonly exitCode?: StartProblem['exitCode'] };
/** What the server could not do, as it would have ended the command here. */
const refusalOf = ({ error, exitCode }: Refusal): Error =>
	exitCode === undefined ? new Error(error) : new CannotStart(error, exitCode);

/** Where the running server of this data folder answers; null when none has said so. */
function readControl(dataDir: string): ControlFile | null {
	try {
		return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as ControlFile;
	} catch {
		return null;
	}
}

/** Asks the running server of this data folder; waits for one that is still starting. Throws when none answers. */
export async function askServer(
	dataDir: string,
	question: string,
	values: Readonly<Record<string, string>> = {},
	patience = 60_000,
): Promise<unknown> {
	const until = Date.now() + patience;
	for (;;) {
		const control = readControl(dataDir);
		const response =
			control &&
			(await fetch(`http://127.0.0.1:${control.port}/${question}?${new URLSearchParams(values).toString()}`, {
				headers: { authorization: `Bearer ${control.token}` },
				signal: AbortSignal.timeout(60_000),
			}).catch(() => null));
		if (response?.ok) return await response.json();
		if (response && response.status !== 401) throw refusalOf((await response.json()) as Refusal);
		if (Date.now() > until) throw new Error('the running server does not answer');
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
}
