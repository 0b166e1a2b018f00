import { whyNot } from '#domain/access/policy.ts';
import { nextStatus } from '#domain/applications/lifecycle.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { countQueued, findQueued, insertQueued } from '#features/siak/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, noteChange } from './application-store.ts';
import { askSiak, nextAttempt, writeSiakAnswer, type SiakWritten } from './siak-answer.ts';
import { openSummary, type StoredApplication } from './stored-application.ts';
import { heldByAnother } from './who-holds.ts';

export type SiakOutcome =
	| SiakWritten
	/** SIAK does not answer, or others wait for it already: entered by itself, in the order asked. */
	| { readonly outcome: 'queued'; readonly refusal: null; readonly revision: number };

type Asked = { readonly number: string; readonly revision?: number | undefined };

/** Loads for SIAK: the right, not entered yet, held by nobody else, and nobody changed it since the officer looked. */
export async function forSiak(ctx: Ctx, input: Asked): Promise<Result<StoredApplication>> {
	const app = await findApplication(ctx, ctx.db, input.number);
	if (!app) return refuse('not_found');
	const recorded = app.facts.recorded === true;
	const action = recorded ? 'finish_recording' : 'enter_siak';
	const forbidden = whyNot(ctx.actor, action, app.facts);
	if (forbidden) return refuse(forbidden);
	if (nextStatus(action, app.row.status) === null || app.facts.siakDone)
		return refuse('action_not_possible', { values: { action, status: app.row.status } });
	if (app.row.waitsFor !== null) return refuse('waits_for_other', { values: { number: app.row.waitsFor } });
	// The person stands before whoever recorded them, whatever an operator holds.
	if (!recorded && app.row.takenBy !== null && app.row.takenBy !== actorId(ctx))
		return await heldByAnother(ctx, ctx.db, app);
	if (input.revision !== undefined && input.revision !== app.row.revision) return refuse('stale');
	return done(app);
}

/**
 * Enters the event in SIAK and records its answer: accepted (document numbers) or refused (Gagal Proses, status `failed`). While
 * SIAK does not answer, and behind others that wait, it is queued instead; asked again for one that waits, SIAK is tried at once.
 * The register is asked before the transaction, under a key of this attempt: a crash between the two asks the same again and
 * gets the same answer.
 */
export async function enterSiak(ctx: Ctx, input: Asked): Promise<Result<SiakOutcome>> {
	const loaded = await forSiak(ctx, input);
	if (!loaded.ok) return loaded;
	const app = loaded.value;
	if (ctx.registry.entry === 'by_hand')
		return app.facts.recorded ? await writeRecordedByHand(ctx, app) : refuse('siak_by_hand');
	const waits = await findQueued(ctx.db, app.row.id);
	// What was asked earlier is entered earlier: a birth before the card of the same family.
	if (!waits && (await countQueued(ctx.db)) > 0) return await queue(ctx, app);
	const asked = await askSiak(ctx, app);
	return asked === null ? await queue(ctx, app) : await writeSiakAnswer(ctx, app, asked);
}

/** A person recorded on SIAK's own device is in SIAK, also where e-Open can only read it. */
async function writeRecordedByHand(ctx: Ctx, app: StoredApplication): Promise<Result<SiakOutcome>> {
	const { subjectNik } = openSummary(app);
	const documents = subjectNik === null ? [] : [{ kind: 'bukti_rekam', number: subjectNik } as const];
	const answer = { outcome: 'accepted', documents, newNiks: [] } as const;
	return await writeSiakAnswer(ctx, app, { attempt: await nextAttempt(ctx, app), answer }, 'by_hand');
}

async function queue(ctx: Ctx, app: StoredApplication): Promise<Result<SiakOutcome>> {
	return transact(ctx.db, async (tx) => {
		const locked = await findApplication(ctx, tx, app.row.number, { lock: true });
		if (!locked) return refuse('not_found');
		if (locked.row.revision !== app.row.revision) return refuse('stale');
		const entry = { applicationId: app.row.id, askedBy: actorId(ctx)!, askedAt: ctx.now() };
		if (!(await insertQueued(tx, entry)))
			return done({ outcome: 'queued', refusal: null, revision: locked.row.revision });
		await audit(ctx, tx, { action: 'queue_siak', subjectKind: 'application', subjectId: app.row.id });
		const after = await noteChange(ctx, tx, locked);
		await ctx.jobs.enqueue(tx, 'drain_siak_queue', {});
		return done({ outcome: 'queued', refusal: null, revision: after.row.revision });
	});
}
