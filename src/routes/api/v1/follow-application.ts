import { whyNot } from '#domain/access/policy.ts';
import { refuse, type Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/application-store.ts';
import type { Ctx } from '#server/ctx.ts';

export type Following = {
	/** Whether the session that follows is still there. */
	lives(): Promise<boolean>;
	/** Milliseconds between two signs of life. */
	readonly heartbeat?: number;
};

type Seen = { readonly status: string; readonly revision: number };

/**
 * The changes of an application as server-sent events: `change` with status and revision, the present state first. Right and
 * session are looked at again with each change and each heartbeat. Refuses what may not be seen.
 */
export async function followApplication(
	ctx: Ctx,
	number: string,
	following: Following,
): Promise<Result<never> | Response> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'view_application', app.facts);
	if (forbidden) return refuse(forbidden);

	const encoder = new TextEncoder();
	let stop = (): void => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			let told: Seen = { status: '', revision: -1 };
			const tell = ({ status, revision }: Seen): void => {
				if (revision <= told.revision) return;
				told = { status, revision };
				controller.enqueue(
					encoder.encode(`event: change\nid: ${revision}\ndata: ${JSON.stringify(told)}\n\n`),
				);
			};
			const end = (): void => {
				stop();
				controller.close();
			};
			let ended = false;
			const look = async (beat: boolean): Promise<void> => {
				try {
					const now = (await following.lives()) ? await findApplication(ctx, ctx.db, number) : null;
					if (ended) return;
					if (!now || whyNot(ctx.actor, 'view_application', now.facts) !== null) return end();
					tell(now.row);
					if (beat) controller.enqueue(encoder.encode(': still here\n\n'));
				} catch (error) {
					// The client connects again by itself.
					ctx.log.warn({ err: error, id: ctx.requestId }, 'a live stream ended');
					if (!ended) end();
				}
			};
			const unsubscribe = ctx.live.subscribe((change) => {
				if (change.applicationId === app.row.id) void look(false);
			});
			const timer = setInterval(() => void look(true), following.heartbeat ?? 15_000);
			timer.unref();
			stop = () => {
				ended = true;
				clearInterval(timer);
				unsubscribe();
			};
			tell(app.row);
			// What changed between the first look and the subscription.
			void look(false);
		},
		cancel: () => stop(),
	});
	return new Response(stream, {
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no',
		},
	});
}
