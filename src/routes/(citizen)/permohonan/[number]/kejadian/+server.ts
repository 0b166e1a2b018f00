import { error } from '@sveltejs/kit';
import { viewApplication } from '#features/applications/server/view-application.ts';
import type { Change } from '#server/live.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

/** Milliseconds between two signs of life, so that no proxy takes the silence for an end. */
const heartbeat = 25_000;

/** Changes of one application as server-sent events `{ status, revision }`, for who may see it; nothing personal is in them. */
export const GET: RequestHandler = async ({ locals: { ctx }, params, request }) => {
	const view = await viewApplication(ctx, params.number, 'live');
	if (!view.ok) error(httpStatus(view.refusal), refusalWords(view.refusal, ctx.locale).title);
	const { id, status, revision } = view.value.app.row;
	const encoder = new TextEncoder();
	let stop = (): void => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (text: string): void => controller.enqueue(encoder.encode(text));
			const tell = (change: Pick<Change, 'status' | 'revision'>): void =>
				send(`data: ${JSON.stringify({ status: change.status, revision: change.revision })}\n\n`);
			const unsubscribe = ctx.live.subscribe((change) => {
				if (change.applicationId === id) tell(change);
			});
			const beat = setInterval(() => send(': \n\n'), heartbeat);
			beat.unref();
			let over = false;
			stop = () => {
				if (over) return;
				over = true;
				clearInterval(beat);
				unsubscribe();
			};
			request.signal.addEventListener('abort', () => stop());
			send('retry: 5000\n\n');
			// What changed between the page and this moment is told at once.
			tell({ status, revision });
		},
		cancel: () => stop(),
	});
	return new Response(stream, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
	});
};
