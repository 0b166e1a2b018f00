import type { IncomingMessage } from 'node:http';
import type { Env } from '#env';

/** Headers the framework reads the request's address from. Only this server sets them: what a client sends under these names is dropped. */
export const originHeaders = {
	protocol: 'x-e-open-protocol',
	host: 'x-e-open-host',
	address: 'x-e-open-address',
} as const;

/** The environment the framework's handler is to be loaded with. `bodyLimit` is the largest upload; routes check smaller ones of their own. */
export const handlerEnvironment = (bodyLimit: string): Readonly<Record<string, string>> => ({
	PROTOCOL_HEADER: originHeaders.protocol,
	HOST_HEADER: originHeaders.host,
	ADDRESS_HEADER: originHeaders.address,
	BODY_SIZE_LIMIT: bodyLimit,
});

const isApi = (url = ''): boolean =>
	URL.canParse(url, 'http://here.invalid') &&
	new URL(url, 'http://here.invalid').pathname.startsWith('/api/');

/**
 * Says in headers what the handler must believe: the public origin (in demo mode, when it is not set, the address it was reached by),
 * and the caller's address (the last entry of X-Forwarded-For behind a trusted proxy, else the connection's own).
 */
export function setOriginHeaders(
	request: IncomingMessage,
	env: Pick<Env, 'publicOrigin' | 'publicOriginFixed' | 'trustProxy'>,
): void {
	const { protocol, host } = new URL(env.publicOrigin);
	const { headers } = request;
	const reachedBy = env.publicOriginFixed ? undefined : headers.host;
	headers[originHeaders.protocol] = reachedBy ? 'http' : protocol.slice(0, -1);
	headers[originHeaders.host] = reachedBy ?? host;
	// The framework refuses a DELETE without a body, and files in a form, from anywhere but its own pages. The API takes tokens and no
	// cookies, so that there is nothing to guard in it.
	if (isApi(request.url)) headers.origin = reachedBy ? `http://${reachedBy}` : `${protocol}//${host}`;
	const forwarded = env.trustProxy
		? String(headers['x-forwarded-for'] ?? '')
				.split(',')
				.at(-1)
				?.trim()
		: '';
	headers[originHeaders.address] = forwarded || (request.socket.remoteAddress ?? '');
}
