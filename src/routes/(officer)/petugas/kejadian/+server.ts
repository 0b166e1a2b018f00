import { covers } from '#domain/access/jurisdiction.ts';
import { holdsRole, policy } from '#domain/access/policy.ts';
import { problemDocument } from '#server/refusals.ts';
import type { RequestHandler } from './$types';

const heartbeat = 25_000;
/** The browser comes again after that, so that an ended session ends this too. */
const longest = 10 * 60_000;

/** Changes of applications within the officer's jurisdiction as server-sent events: id, status, revision; nothing personal. */
export const GET: RequestHandler = ({ locals: { ctx }, request, url }) => {
	const { actor } = ctx;
	if (actor.kind !== 'officer' || !holdsRole(actor, 'view_application')) {
		const code = actor.kind === 'officer' ? 'not_allowed' : 'not_signed_in';
		const problem = problemDocument({ code }, { locale: ctx.locale, instance: url.pathname });
		return Response.json(problem, {
			status: problem.status,
			headers: { 'content-type': 'application/problem+json' },
		});
	}
	const seeing = actor.grants.filter(({ role }) =>
		(policy.view_application.may as readonly string[]).includes(role),
	);
	const encoder = new TextEncoder();
	let stop = (): void => {};
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const write = (text: string): void => controller.enqueue(encoder.encode(text));
			write('retry: 3000\n\n');
			const unsubscribe = ctx.live.subscribe((change) => {
				if (change.status === 'draft' || !seeing.some((grant) => covers(grant.jurisdiction, change))) return;
				const { applicationId: id, status, revision } = change;
				write(`event: change\ndata: ${JSON.stringify({ id, status, revision })}\n\n`);
			});
			const beat = setInterval(() => write(': here\n\n'), heartbeat);
			const end = setTimeout(() => {
				stop();
				controller.close();
			}, longest);
			stop = () => {
				unsubscribe();
				clearInterval(beat);
				clearTimeout(end);
			};
			request.signal.addEventListener('abort', stop);
		},
		cancel: () => stop(),
	});
	return new Response(body, {
		headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
	});
};
