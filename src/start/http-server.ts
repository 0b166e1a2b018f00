import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Env } from '#env';
import { setOriginHeaders } from './origin-headers.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** How long a request waits for the product to be ready before it gets the "starting" page, in milliseconds. */
const PATIENCE = 3_000;
const FINISH_WITHIN = 10_000;

const startingPage = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2"><title>e-Open</title><h1>e-Open sedang disiapkan</h1>
<p>Halaman ini terbuka sendiri sebentar lagi.</p><p lang="en">e-Open is starting. This page opens by itself in a moment.</p></html>`;

function answerStarting(response: ServerResponse): void {
	response.writeHead(503, {
		'content-type': 'text/html; charset=utf-8',
		'retry-after': '2',
		'cache-control': 'no-store',
	});
	response.end(startingPage);
}

/**
 * Listens at once, so that a taken port is found before any slow work; requests wait until `ready` gives the handler.
 * Rejects when it cannot listen.
 */
export async function listen(env: Env, ready: Promise<Handler>): Promise<{ server: Server; port: number }> {
	let handler: Handler | null = null;
	void ready.then(
		(given) => (handler = given),
		() => {},
	);
	const server = createServer((request, response) => {
		setOriginHeaders(request, env);
		if (handler) return handler(request, response);
		const patience = setTimeout(() => answerStarting(response), PATIENCE);
		void ready.then(
			(given) => {
				clearTimeout(patience);
				if (!response.headersSent) given(request, response);
			},
			() => {
				clearTimeout(patience);
				if (!response.headersSent) answerStarting(response);
			},
		);
	});
	// A slow upload may take minutes on a bad network; headers and idle connections may not.
	server.requestTimeout = 10 * 60_000;
	server.headersTimeout = 20_000;
	server.keepAliveTimeout = 65_000;
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(env.port, env.host, () => {
			server.off('error', reject);
			resolve();
		});
	});
	return { server, port: (server.address() as AddressInfo).port };
}

/** Takes no new connections, lets the running requests end (ten seconds at most), then closes what is left (live streams). */
export async function stopListening(server: Server): Promise<void> {
	const closed = new Promise<void>((resolve) => server.close(() => resolve()));
	server.closeIdleConnections();
	const idle = setInterval(() => server.closeIdleConnections(), 200);
	const limit = setTimeout(() => server.closeAllConnections(), FINISH_WITHIN);
	await closed;
	clearInterval(idle);
	clearTimeout(limit);
}
