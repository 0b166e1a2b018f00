import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { originHeaders, setOriginHeaders } from './origin-headers.ts';

const fixed = { publicOrigin: 'https://e-open.example', publicOriginFixed: true, trustProxy: false };
const request = (headers: Record<string, string>): IncomingMessage =>
	({ headers, socket: { remoteAddress: '192.0.2.9' } }) as unknown as IncomingMessage;
const told = (headers: Record<string, string>, env = fixed): readonly unknown[] => {
	const made = request(headers);
	setOriginHeaders(made, env);
	return [originHeaders.protocol, originHeaders.host, originHeaders.address].map(
		(name) => made.headers[name],
	);
};

describe('what the pages believe of a request', () => {
	test('is the public origin, whatever the client says', () => {
		const forged = {
			host: 'evil.example',
			[originHeaders.protocol]: 'ftp',
			[originHeaders.host]: 'evil.example',
			[originHeaders.address]: '203.0.113.1',
			'x-forwarded-for': '203.0.113.2',
		};
		expect(told(forged)).toEqual(['https', 'e-open.example', '192.0.2.9']);
	});

	test('in demo mode is the address it was reached by', () => {
		expect(told({ host: '10.0.0.5:3000' }, { ...fixed, publicOriginFixed: false })).toEqual([
			'http',
			'10.0.0.5:3000',
			'192.0.2.9',
		]);
	});

	test('behind a trusted proxy takes the last address of X-Forwarded-For, the one that proxy wrote', () => {
		const behind = { ...fixed, trustProxy: true };
		expect(told({ 'x-forwarded-for': '203.0.113.2, 198.51.100.7' }, behind)[2]).toBe('198.51.100.7');
		expect(told({}, behind)[2]).toBe('192.0.2.9');
	});
});

test('the API, which takes no cookies, is not for the guard of forms; every page stays guarded', () => {
	const originOf = (url: string): unknown => {
		const made = Object.assign(request({ origin: 'https://evil.example' }), { url });
		setOriginHeaders(made, fixed);
		return made.headers.origin;
	};
	expect(originOf('/api/v1/session')).toBe('https://e-open.example');
	for (const page of [
		'/masuk',
		'/api',
		'/api/../masuk',
		'/api/%2e%2e/masuk',
		'/permohonan?/api/',
		'//api/v1',
	])
		expect(originOf(page)).toBe('https://evil.example');
});
