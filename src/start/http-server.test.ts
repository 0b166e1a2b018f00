import type { Server } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import type { Env } from '#env';
import { listen, stopListening, type Handler } from './http-server.ts';

const env = {
	port: 0,
	host: '127.0.0.1',
	publicOrigin: 'http://localhost',
	publicOriginFixed: false,
	trustProxy: false,
} as Env;
const answering: Handler = (_request, response) => void response.end('the page');
const servers: Server[] = [];
const started = async (ready: Promise<Handler>): Promise<{ server: Server; origin: string }> => {
	const { server, port } = await listen(env, ready);
	servers.push(server);
	return { server, origin: `http://127.0.0.1:${port}` };
};
afterEach(async () => {
	await Promise.all(servers.splice(0).map((server) => stopListening(server)));
});

describe('the server', () => {
	test('listens before the product is ready, and keeps the request until it is', async () => {
		const ready = Promise.withResolvers<Handler>();
		const { origin } = await started(ready.promise);
		const page = fetch(origin);
		setTimeout(() => ready.resolve(answering), 100);
		expect(await (await page).text()).toBe('the page');
		expect(await (await fetch(origin)).text()).toBe('the page');
	});

	test('says that it is starting when that takes longer, in both languages', async () => {
		const { origin } = await started(new Promise(() => {}));
		const response = await fetch(origin);
		expect(response.status).toBe(503);
		expect(response.headers.get('retry-after')).toBe('2');
		expect(await response.text()).toMatch(/sedang disiapkan[^]*is starting/);
	});

	test('does not start on a taken port', async () => {
		const { server } = await started(Promise.resolve(answering));
		const { port } = server.address() as { port: number };
		await expect(listen({ ...env, port }, Promise.resolve(answering))).rejects.toMatchObject({
			code: 'EADDRINUSE',
		});
	});

	test('lets running requests end when it stops, and takes no new ones', async () => {
		const entered = Promise.withResolvers<null>();
		const finish = Promise.withResolvers<null>();
		const slow: Handler = (_request, response) => {
			entered.resolve(null);
			void finish.promise.then(() => response.end('done'));
		};
		const { server, origin } = await started(Promise.resolve(slow));
		const running = fetch(origin);
		await entered.promise;
		const stopped = stopListening(server);
		await expect(fetch(origin)).rejects.toThrow();
		finish.resolve(null);
		expect(await (await running).text()).toBe('done');
		await stopped;
	});
});
