import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut and mended, as a network does. */
export async function cutLine(to: { host: string; port: number }): Promise<{
	readonly port: number;
	cut(): void;
	mend(): void;
	close(): Promise<void>;
}> {
	const sockets = new Set<Socket>();
	let isCut = false;
	const server = createServer((caller) => {
		if (isCut) return void caller.destroy();
		const called = connect(to.port, to.host);
		for (const [one, other] of [
			[caller, called],
			[called, caller],
		] as const) {
			sockets.add(one);
			one.on('error', () => {});
			one.on('close', () => {
				sockets.delete(one);
				other.destroy();
			});
			one.pipe(other);
		}
	});
	const cut = (): void => {
		isCut = true;
		for (const socket of sockets) socket.destroy();
	};
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		port: (server.address() as { port: number }).port,
		cut,
		mend: () => {
			isCut = false;
		},
		close: async () => {
			cut();
			await new Promise((done) => server.close(done));
		},
	};
}
