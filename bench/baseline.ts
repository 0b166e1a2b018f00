import { createServer, type IncomingMessage } from 'node:http';
import { closeDatabase } from './baseline/database.ts';
import { bookDay, DayFull, saveDraft, startDraft, storeFile, submit } from './baseline/deeds.ts';
import { listQueue } from './baseline/queue.ts';
import { accountOf, viewDraft } from './baseline/reads.ts';

// The yardstick: plain `node:http` with the paths of the product's API.

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const pieces: Buffer[] = [];
	for await (const piece of request) pieces.push(piece as Buffer);
	return Buffer.concat(pieces);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function pageOfQueue(): Promise<string> {
	const rows = (await listQueue()).map(
		(row) =>
			`<tr><td><a href="/petugas/permohonan/${row.number}">${row.number}</a><td>${escaped(row.applicant)}<td>${escaped(row.kelurahan)}<td>${escaped(row.office)}<td>${row.at.toISOString()}`,
	);
	return `<!doctype html><title>Antrean</title><table>${rows.join('')}</table>`;
}

async function answer(request: IncomingMessage): Promise<string | object> {
	const path = request.url ?? '';
	if (path === '/healthz') return 'ok';
	const account = await accountOf((request.headers.authorization ?? '').slice('Bearer '.length));
	if (path === '/petugas') return pageOfQueue();
	if (path === '/worklist') return { items: await listQueue(), next: null };
	const body = await bodyOf(request);
	if (path.includes('/documents/')) {
		const [, , number, , requirement] = path.split('/');
		return storeFile(account, number!, requirement!, body);
	}
	const given = (body.length > 0 ? JSON.parse(body.toString()) : {}) as Record<string, string>;
	const [, , number, step] = path.split('/');
	if (number === undefined) {
		const started = await startDraft(account, given.service!, given.variant!);
		return viewDraft(account, started.number);
	}
	if (step === 'submit') return submit(account, number, String(request.headers['idempotency-key']));
	if (step === 'pickup') await bookDay(account, number, given.office!, given.date!);
	else await saveDraft(account, number, given.answers);
	return viewDraft(account, number);
}

const server = createServer((request, response) => {
	answer(request).then(
		(value) => {
			const page = typeof value === 'string';
			const bytes = Buffer.from(page ? value : JSON.stringify(value));
			response.writeHead(200, {
				'content-type': page ? 'text/html; charset=utf-8' : 'application/json',
				'content-length': bytes.length,
			});
			response.end(bytes);
		},
		(error: unknown) => {
			response.writeHead(error instanceof DayFull ? 409 : 500);
			response.end(String(error));
		},
	);
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => {
	server.close(() => void closeDatabase().then(() => process.exit(0)));
	server.closeAllConnections();
});
