import type { Action } from '#domain/applications/lifecycle.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { isSignedKind } from '#domain/issuance/signed-kinds.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { removeQueued } from '#features/siak/server/public.ts';
import { RegisterUnavailable, type SiakAnswer } from '#server/adapters/population-registry/port.ts';
import { audit } from '#server/audit.ts';
import { actingAs, actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { seal } from '#server/keyring.ts';
import { findApplication, insertSiakEntry, latestSiakEntry } from './application-store.ts';
import { releaseWaiting } from './follow-lead.ts';
import { keepLaterOnes } from './keep-dates.ts';
import {
	catalogueOf,
	openSubmittedAnswers,
	openSummary,
	siakContext,
	type StoredApplication,
	type Summary,
} from './stored-application.ts';
import { transition, type Change } from './transition.ts';

/** SIAK's answer to an attempt. */
export type AttemptAnswered = { readonly attempt: number; readonly answer: SiakAnswer };
export type SiakWritten = {
	readonly outcome: SiakAnswer['outcome'];
	readonly refusal: string | null;
	readonly revision: number;
};

/** Whether something that SIAK gives is signed here before it is printed. */
const isSigned = (ctx: Ctx, answer: SiakAnswer): boolean =>
	ctx.signing !== null &&
	answer.outcome === 'accepted' &&
	answer.documents.some(({ kind }) => isSignedKind(kind));

/** The number of the attempt that is next: one more than those answered. */
export const nextAttempt = async (ctx: Ctx, app: StoredApplication): Promise<number> =>
	((await latestSiakEntry(ctx.db, app.row.id))?.attempt ?? 0) + 1;

/**
 * The KK it is about: as it was sent. Of a companion, whose awaited event may have changed it, and where there is no such KK any more
 * (it got another number meanwhile), the one its person stands on now.
 */
async function kkNumberNow(ctx: Ctx, app: StoredApplication, summary: Summary): Promise<string> {
	const { kkNumber, subjectNik, applicantNik } = summary;
	if (app.row.leadId === null && (await ctx.registry.findFamily(kkNumber)) !== null) return kkNumber;
	return (await ctx.registry.findResident(subjectNik ?? applicantNik))?.kkNumber ?? kkNumber;
}

/** Asks SIAK to enter the event, under the key of the attempt. Null: it does not answer now. Never inside a transaction. */
export async function askSiak(ctx: Ctx, app: StoredApplication): Promise<AttemptAnswered | null> {
	const attempt = await nextAttempt(ctx, app);
	const summary = openSummary(app);
	try {
		const answer = await ctx.registry.enter(`${app.row.number}/${attempt}`, {
			event: catalogueOf(app.row).variant.siakEvent,
			kkNumber: await kkNumberNow(ctx, app, summary),
			subjectNik: summary.subjectNik,
			answers: openSubmittedAnswers(app),
			on: dateInWib(ctx.now()),
			...(app.row.submittedAt ? { reportedOn: dateInWib(app.row.submittedAt) } : {}),
		});
		return { attempt, answer };
	} catch (error) {
		if (error instanceof RegisterUnavailable) return null;
		throw error;
	}
}

/** What SIAK's answer does: a recording ends with it, since its proof is given to the person there and then. */
function outcomeOf(
	ctx: Ctx,
	{ facts }: StoredApplication,
	refusal: string | null,
): readonly [Action, Change] {
	if (refusal !== null)
		return [facts.recorded ? 'refuse_recording' : 'refuse_siak', { detail: { siak: refusal } }];
	const siakDoneAt = ctx.now();
	return facts.recorded
		? ['finish_recording', { set: { siakDoneAt, collectedAt: siakDoneAt } }]
		: ['enter_siak', { set: { siakDoneAt } }];
}

/**
 * Records SIAK's answer on behalf of the officer who acts, and takes the application out of the queue. `by` says in the audit trail
 * who did it: the product, from the queue, or the officer, who read it at SIAK itself. Refuses `stale` when it changed meanwhile.
 */
export async function writeSiakAnswer(
	ctx: Ctx,
	app: StoredApplication,
	{ attempt, answer }: AttemptAnswered,
	by: 'officer' | 'queue' | 'by_hand' = 'officer',
): Promise<Result<SiakWritten>> {
	const written = await transact<SiakWritten>(ctx.db, async (tx) => {
		const locked = await findApplication(ctx, tx, app.row.number, { lock: true });
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
		await removeQueued(tx, app.row.id);
		if (by !== 'officer')
			await audit(by === 'queue' ? actingAs(ctx, { kind: 'system' }) : ctx, tx, {
				action: by === 'queue' ? 'enter_siak_from_queue' : 'enter_siak_by_hand',
				subjectKind: 'application',
				subjectId: app.row.id,
				detail: { attempt, officer: actorId(ctx) },
			});
		const [action, change] = outcomeOf(ctx, locked, refusal);
		const unsigned = isSigned(ctx, answer);
		const after = await transition(
			ctx,
			tx,
			locked,
			action,
			unsigned ? { ...change, set: { ...change.set, unsigned } } : change,
		);
		if (after.ok && unsigned) await ctx.jobs.enqueue(tx, 'prepare_documents', {});
		if (after.ok && answer.outcome === 'accepted') await releaseWaiting(ctx, tx, after.value, answer);
		return after.ok ? done({ outcome: answer.outcome, refusal, revision: after.value.row.revision }) : after;
	});
	// What SIAK said stands; a day that could not be looked at now is looked at in the night.
	if (written.ok && written.value.outcome === 'accepted')
		await keepLaterOnes(ctx, app.row.number).catch((error: unknown) =>
			ctx.log.error(
				{ err: error, application: app.row.id },
				'the day of what is made after it was not looked at',
			),
		);
	return written;
}
