import { error } from '@sveltejs/kit';
import { findOffice } from '#features/booking/server/public.ts';
import { refusalWords } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

/** Milliseconds between two signs of life: a page that hears none says that it may be wrong. */
const heartbeat = 20_000;

/** That the queue of an office changed, as server-sent events, for anyone; they say nothing but that. */
export const GET: RequestHandler = async ({ locals: { ctx }, params, request }) => {
	const office = await findOffice(ctx.db, params.office);
	if (!office) error(404, refusalWords({ code: 'not_found' }, ctx.locale).title);
	const encoder = new TextEncoder();
	let stop = (): void => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (text: string): void => controller.enqueue(encoder.encode(text));
			const unsubscribe = ctx.live.subscribeQueue((officeId) => {
				if (officeId === office.id) send('data: changed\n\n');
			});
			const beat = setInterval(() => send('data: beat\n\n'), heartbeat);
			beat.unref();
			let over = false;
			stop = () => {
				if (over) return;
				over = true;
				clearInterval(beat);
				unsubscribe();
			};
			request.signal.addEventListener('abort', () => stop());
			// What changed between the page and this moment is shown at once.
			send('retry: 3000\n\ndata: changed\n\n');
		},
		cancel: () => stop(),
	});
	return new Response(stream, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
	});
};
