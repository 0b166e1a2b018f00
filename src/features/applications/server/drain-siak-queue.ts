import { claimFirst, noteQueuedError, postponeQueued, removeQueued } from '#features/siak/server/public.ts';
import type { QueuedEvent } from '#features/siak/server/public.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { forgetRegisterState } from '#server/register-state.ts';
import { getApplicationById } from './application-store.ts';
import { askSiak, writeSiakAnswer } from './siak-answer.ts';

const minute = 60_000;
/** How long whoever enters an event holds it: longer than any answer of SIAK takes. */
const claimMs = 2 * minute;
/** Faults of the product after which an event is set aside for an officer. */
const mostErrors = 3;
/** Somebody may take or release it just while SIAK is asked: the same question gets the same answer. */
const mostStale = 5;

/** 1, 2, 4, 8 and then 15 minutes after each try that SIAK did not answer (OURS). */
const pauseAfter = (tries: number): number => Math.min(15, 2 ** Math.min(tries - 1, 4)) * minute;

const later = (ctx: Ctx, ms: number): Date => new Date(ctx.now().getTime() + ms);

/**
 * Acts as the officer who asked: what was asked with the right is done with that right, also when the officer has gone home.
 * Nobody's own entry becomes possible by it.
 */
const asOfficer = (ctx: Ctx, accountId: string): Ctx =>
	actingAs(ctx, {
		kind: 'officer',
		accountId,
		grants: [{ role: 'siak_operator', jurisdiction: { kind: 'city' } }],
		secondFactor: true,
	});

/** `answered`: out of the queue, whatever SIAK said. */
async function enterQueued(ctx: Ctx, queued: QueuedEvent): Promise<'answered' | 'no_answer'> {
	const officer = asOfficer(ctx, queued.askedBy);
	for (let tries = 0; tries < mostStale; tries++) {
		const app = await getApplicationById(ctx, ctx.db, queued.applicationId);
		if (app.row.status !== 'processing' || app.facts.siakDone) {
			await removeQueued(ctx.db, app.row.id);
			return 'answered';
		}
		const asked = await askSiak(officer, app);
		if (asked === null) return 'no_answer';
		const written = await writeSiakAnswer(officer, app, asked, 'queue');
		if (written.ok) return 'answered';
		if (written.refusal.code !== 'stale')
			throw new Error(`SIAK's answer could not be written: ${written.refusal.code}`);
	}
	throw new Error('somebody changes the application all the time');
}

/**
 * Job: enters what waits for SIAK, in the order asked, one at a time, until nothing waits or SIAK does not answer; then it pauses,
 * longer each time. Survives a stop at any point: the key of an attempt gives the same answer again. Returns how many left the queue.
 */
export async function drainSiakQueue(ctx: Ctx): Promise<number> {
	// Opened at the command line, the queue is not to wait because this process last read that it is closed.
	forgetRegisterState(ctx.db);
	let answered = 0;
	for (;;) {
		const queued = await claimFirst(ctx.db, ctx.now(), later(ctx, claimMs));
		if (queued === null) return answered;
		try {
			if ((await enterQueued(ctx, queued)) === 'no_answer') {
				await postponeQueued(ctx.db, queued.position, later(ctx, pauseAfter(queued.tries)));
				return answered;
			}
			answered += 1;
		} catch (error) {
			ctx.log.error({ err: error, application: queued.applicationId }, 'an event could not be entered');
			const stuck = queued.errors + 1 >= mostErrors;
			await noteQueuedError(ctx.db, queued.position, {
				notBefore: later(ctx, minute),
				stuckAt: stuck ? ctx.now() : null,
			});
			if (!stuck) return answered;
		}
	}
}
