import { whyNot } from '#domain/access/policy.ts';
import { nextStatus } from '#domain/applications/lifecycle.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import {
	RegisterUnavailable,
	type SiakAnswer,
	type SiakEntry,
} from '#server/adapters/population-registry/port.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { seal } from '#server/keyring.ts';
import { findApplication, insertSiakEntry, latestSiakEntry } from './application-store.ts';
import { catalogueOf, openAnswers, openSummary, siakContext } from './stored-application.ts';
import { transition } from './transition.ts';

export type SiakOutcome = {
	readonly outcome: SiakAnswer['outcome'];
	readonly refusal: string | null;
	readonly revision: number;
};

/** SIAK's answer, or null when it does not answer now. */
async function ask(ctx: Ctx, key: string, entry: SiakEntry): Promise<SiakAnswer | null> {
	try {
		return await ctx.registry.enter(key, entry);
	} catch (error) {
		if (error instanceof RegisterUnavailable) return null;
		throw error;
	}
}

/**
 * Enters the event in SIAK and records its answer: accepted (document numbers) or refused (Gagal Proses, status `failed`).
 * The register is asked before the transaction, under a key of this attempt: a crash between the two asks the same again and
 * gets the same answer.
 */
export async function enterSiak(
	ctx: Ctx,
	input: { number: string; revision?: number | undefined },
): Promise<Result<SiakOutcome>> {
	const app = await findApplication(ctx, ctx.db, input.number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'enter_siak', app.facts);
	if (forbidden) return refuse(forbidden);
	if (nextStatus('enter_siak', app.row.status) === null || app.facts.siakDone)
		return refuse('action_not_possible', { values: { action: 'enter_siak', status: app.row.status } });
	if (app.row.takenBy !== null && app.row.takenBy !== actorId(ctx)) return refuse('taken_by_other');
	if (input.revision !== undefined && input.revision !== app.row.revision) return refuse('stale');
	const attempt = ((await latestSiakEntry(ctx.db, app.row.id))?.attempt ?? 0) + 1;
	const summary = openSummary(app);
	const answer = await ask(ctx, `${app.row.number}/${attempt}`, {
		event: catalogueOf(app.row).variant.siakEvent,
		kkNumber: summary.kkNumber,
		subjectNik: summary.subjectNik,
		answers: openAnswers(app),
		on: dateInWib(ctx.now()),
	});
	if (answer === null) return refuse('register_unavailable');
	return transact(ctx.db, async (tx) => {
		const locked = await findApplication(ctx, tx, input.number, { lock: true });
		if (!locked) return refuse('not_found');
		if (locked.row.revision !== app.row.revision) return refuse('stale');
		const refusal = answer.outcome === 'refused' ? answer.code : null;
		await insertSiakEntry(tx, {
			applicationId: app.row.id,
			attempt,
			outcome: answer.outcome,
			refusalCode: refusal,
			sealed: seal(app.dataKey, siakContext(app.row.id, attempt), answer),
			officerId: actorId(ctx)!,
			enteredAt: ctx.now(),
		});
		const after = refusal
			? await transition(ctx, tx, locked, 'refuse_siak', { detail: { siak: refusal } })
			: await transition(ctx, tx, locked, 'enter_siak', { set: { siakDoneAt: ctx.now() } });
		return after.ok ? done({ outcome: answer.outcome, refusal, revision: after.value.row.revision }) : after;
	});
}
