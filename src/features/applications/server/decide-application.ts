import type { Status } from '#domain/applications/application.ts';
import { appealUntil } from '#domain/appeals/appeal.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import { correctionDays } from '#domain/applications/targets.ts';
import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { dateInWib, formatDate } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { findPickup, freePlace, placesFreed, workingCalendar } from '#features/booking/server/public.ts';
import { documentsPresent } from '#features/documents/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, listVerdicts, noteChange, writeVerdicts } from './application-store.ts';
import { endWaiting } from './follow-lead.ts';
import { isMadeAfterMeeting } from './life-event-of.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';
import { transition } from './transition.ts';
import { withWords } from './verdicts-in-words.ts';
import { heldByAnother } from './who-holds.ts';

type Revision = Result<{ revision: number }>;
export type Decision = {
	readonly number: string;
	readonly revision?: number | undefined;
	readonly verdicts?: readonly Verdict[] | undefined;
};

/** Loads and locks for a decision: right, holder, and that nobody changed it since the officer looked. */
async function forDecision(ctx: Ctx, tx: Tx, input: Decision): Promise<Result<StoredApplication>> {
	const app = await findApplication(ctx, tx, input.number, { lock: true });
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'give_verdict', app.facts);
	if (forbidden) return refuse(forbidden);
	if (app.row.takenBy !== actorId(ctx)) return await heldByAnother(ctx, tx, app);
	if (input.revision !== undefined && input.revision !== app.row.revision) return refuse('stale');
	return done(app);
}

async function record(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	verdicts: readonly Verdict[],
): Promise<Result<null>> {
	const told = await withWords(tx, app, verdicts);
	if (!told.ok) return told;
	await writeVerdicts(ctx, tx, app, actorId(ctx)!, told.value);
	return done(null);
}

/** Where a word of the officer can still lead back to the applicant. */
const judgedIn: readonly Status[] = ['verification', 'failed'];

/** Records verdicts of documents and fields; decides nothing yet. Refuses unknown targets and a "not good" without reason. */
export const giveVerdicts = (ctx: Ctx, input: Decision): Promise<Revision> =>
	transact(ctx.db, async (tx) => {
		const loaded = await forDecision(ctx, tx, input);
		if (!loaded.ok) return loaded;
		const { status } = loaded.value.row;
		if (!judgedIn.includes(status))
			return refuse('action_not_possible', { values: { action: 'give_verdict', status } });
		const written = await record(ctx, tx, loaded.value, input.verdicts ?? []);
		if (!written.ok) return written;
		const after = await noteChange(ctx, tx, loaded.value);
		return done({ revision: after.row.revision });
	});

/** The documents that have no word of the officer in this round. */
async function unjudgedDocuments(
	tx: Tx,
	app: StoredApplication,
	verdicts: readonly Verdict[],
): Promise<FieldProblem[]> {
	const judged = new Set(verdicts.map((verdict) => verdict.target));
	const targets = [...(await documentsPresent(tx, app.row.id))].map((id) => `document:${id}`);
	return targets.filter((target) => !judged.has(target)).map((field) => ({ field, code: 'required' }));
}

/** What is marked, once every document is judged; refused while one is not, and when nothing is marked. */
async function markedParts(tx: Tx, app: StoredApplication): Promise<Result<readonly Verdict[]>> {
	const verdicts = await listVerdicts(tx, app);
	const unjudged = await unjudgedDocuments(tx, app, verdicts);
	if (unjudged.length > 0) return refuse('verdicts_missing', { fields: unjudged });
	const marked = verdicts.filter((verdict) => !verdict.good);
	return marked.length === 0 ? refuse('verdicts_missing') : done(marked);
}

/**
 * Records verdicts before they are sent back, and keeps them. Refuses what {@link returnApplication} would refuse, so that nobody
 * reads through what cannot be sent yet.
 */
export async function reviewReturn(ctx: Ctx, input: Decision): Promise<Revision> {
	const saved = await giveVerdicts(ctx, input);
	if (!saved.ok) return saved;
	const marked = await transact(ctx.db, async (tx) => {
		const loaded = await forDecision(ctx, tx, { number: input.number });
		return loaded.ok ? await markedParts(tx, loaded.value) : loaded;
	});
	return marked.ok ? saved : marked;
}

/** Sends it back for correction of what is marked; place and pickup are kept. Needs one part marked at least, every document judged. */
export function returnApplication(ctx: Ctx, input: Decision): Promise<Revision> {
	return transact(ctx.db, async (tx) => {
		const loaded = await forDecision(ctx, tx, input);
		if (!loaded.ok) return loaded;
		const app = loaded.value;
		const written = await record(ctx, tx, app, input.verdicts ?? []);
		if (!written.ok) return written;
		const marked = await markedParts(tx, app);
		if (!marked.ok) return marked;
		const correctBy = addWorkingDays(dateInWib(ctx.now()), correctionDays, await workingCalendar(ctx, tx));
		const after = await transition(ctx, tx, app, app.row.status === 'failed' ? 'send_back' : 'return', {
			met: ['something_marked'],
			set: { returnedAt: ctx.now(), correctBy, correctionReminders: 0 },
			detail: { parts: marked.value.map((verdict) => verdict.target) },
			notice: (locale) => ({ deadline: formatDate(correctBy, locale) }),
		});
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});
}

/** Approves: every document judged good, nothing marked. The clock of working days starts now. */
export function approveApplication(ctx: Ctx, input: Decision): Promise<Revision> {
	return transact(ctx.db, async (tx) => {
		const loaded = await forDecision(ctx, tx, input);
		if (!loaded.ok) return loaded;
		const app = loaded.value;
		const written = await record(ctx, tx, app, input.verdicts ?? []);
		if (!written.ok) return written;
		const verdicts = await listVerdicts(tx, app);
		const unjudged = await unjudgedDocuments(tx, app, verdicts);
		if (unjudged.length > 0 || verdicts.some((verdict) => !verdict.good))
			return refuse('verdicts_missing', { fields: unjudged });
		const { service } = catalogueOf(app.row);
		const due = addWorkingDays(dateInWib(ctx.now()), service.workingDays.max, await workingCalendar(ctx, tx));
		// What is made only after a meeting is promised for its own day, not for one before it.
		const ownDay = isMadeAfterMeeting(app) ? (await findPickup(tx, app.row.id))?.date : undefined;
		const dueOn = ownDay !== undefined && ownDay > due ? ownDay : due;
		const after = await transition(ctx, tx, app, 'approve', {
			met: ['all_good'],
			set: { verifiedAt: ctx.now(), dueOn },
		});
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});
}

/** Rejects for good, with the legal reason in words; the pickup place goes back to others. */
export function rejectApplication(ctx: Ctx, input: Decision & { reason: string }): Promise<Revision> {
	return transact(ctx.db, async (tx) => {
		const loaded = await forDecision(ctx, tx, input);
		if (!loaded.ok) return loaded;
		const reason = input.reason.trim();
		if (reason.length < 10 || reason.length > 1000)
			return refuse('invalid_input', { fields: [{ field: 'reason', code: 'reason_missing' }] });
		const until = appealUntil(ctx.now(), await workingCalendar(ctx, tx));
		await freePlace(tx, loaded.value.row.id);
		await placesFreed(ctx, tx);
		await endWaiting(ctx, tx, loaded.value, 'rejected');
		const after = await transition(ctx, tx, loaded.value, 'reject', {
			met: ['reason'],
			set: { rejectedBy: actorId(ctx) },
			detail: { reason },
			notice: () => ({ reason, appealUntil: until }),
		});
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});
}
