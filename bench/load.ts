import { Agent, request } from 'node:http';
import type { Program } from './program.ts';

export type Answer = { readonly status: number; readonly body: Buffer };
export type Send = (
	method: string,
	path: string,
	headers?: Readonly<Record<string, string>>,
	body?: Buffer | object,
) => Promise<Answer>;

const isDone = (status: number): boolean => status >= 200 && status < 300;

/** A client of one server with kept connections. An answer that is not expected, any but 2xx where nothing is said, is an error. */
export function clientOf(
	origin: string,
	connections: number,
	isExpected: (status: number) => boolean = isDone,
): { send: Send; close(): void } {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const { hostname, port } = new URL(origin);
	const send: Send = (method, path, headers = {}, body) =>
		new Promise((resolve, reject) => {
			const bytes =
				body === undefined ? null : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
			const type = body !== undefined && !Buffer.isBuffer(body) ? { 'content-type': 'application/json' } : {};
			const length = bytes ? { 'content-length': String(bytes.length) } : {};
			const sent = request(
				{ agent, hostname, port, method, path, headers: { ...type, ...length, ...headers } },
				(response) => {
					const pieces: Buffer[] = [];
					response.on('data', (piece: Buffer) => pieces.push(piece));
					response.on('error', reject);
					response.on('end', () => {
						const status = response.statusCode ?? 0;
						const answer = { status, body: Buffer.concat(pieces) };
						if (isExpected(status)) resolve(answer);
						else reject(new Error(`${method} ${path}: ${status} ${answer.body.toString().slice(0, 600)}`));
					});
				},
			);
			sent.on('error', reject);
			sent.end(bytes);
		});
	return { send, close: () => agent.destroy() };
}

/** What one round of one server came to. */
export type Measured = { readonly done: number; readonly seconds: number; readonly cpuMs: number };

/**
 * Lets `clients` do `task` again and again, each with its own place among them, until `limit` ends the round; gives how many
 * were done and what they cost the server. A failing task ends the round with its error.
 */
export async function measure(
	program: Program,
	clients: number,
	limit: { readonly seconds: number; readonly most: number },
	task: (client: number) => Promise<void>,
): Promise<Measured> {
	const cpuBefore = program.cpuMs();
	const began = performance.now();
	const until = began + limit.seconds * 1_000;
	let begun = 0;
	let done = 0;
	const work = async (client: number): Promise<void> => {
		while (performance.now() < until && begun < limit.most) {
			begun += 1;
			await task(client);
			done += 1;
		}
	};
	await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
	const seconds = (performance.now() - began) / 1_000;
	return { done, seconds, cpuMs: program.cpuMs() - cpuBefore };
}

/** Rounds of one kind taken together. */
export const together = (rounds: readonly Measured[]): Measured => ({
	done: rounds.reduce((sum, round) => sum + round.done, 0),
	seconds: rounds.reduce((sum, round) => sum + round.seconds, 0),
	cpuMs: rounds.reduce((sum, round) => sum + round.cpuMs, 0),
});
export const perSecond = (measured: Measured): number => measured.done / measured.seconds;
export const cpuEach = (measured: Measured): number => measured.cpuMs / Math.max(1, measured.done);
