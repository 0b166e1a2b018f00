import { whyNot } from '#domain/access/policy.ts';
import {
	checklistProblems,
	knowsPerson,
	leftForDevice,
	longestNote,
	readChecklist,
	type Checklist,
} from '#domain/recording/checklist.ts';
import { isIkdOutcome, type IkdOutcome } from '#domain/recording/ikd.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import {
	enterSiak,
	findApplication,
	markRecorded,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import { findPickup, freePlace, placesFreed } from '#features/booking/server/public.ts';
import { insertQueued } from '#features/siak/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { openTurn, type OpenTurn } from './open-turn.ts';
import { updateTurn } from './recording-store.ts';

export type ChecklistInput = {
	readonly number: string;
	/** By part: `taken`, or the reason why not. */
	readonly parts: Readonly<Record<string, string | undefined>>;
	readonly note?: string | undefined;
	readonly ikd?: string | undefined;
	readonly revision?: number | undefined;
};

type Read = { readonly checklist: Checklist; readonly note: string; readonly ikd: IkdOutcome | null };

const read = ({ parts, note = '', ikd = '' }: ChecklistInput): Read => ({
	checklist: readChecklist(parts),
	note: note.trim(),
	ikd: isIkdOutcome(ikd) ? ikd : null,
});

/** The turn of somebody whose identity was confirmed. */
async function identified(ctx: Ctx, tx: Tx, input: ChecklistInput): Promise<Result<OpenTurn>> {
	const opened = await openTurn(ctx, tx, { number: input.number, seen: input.revision });
	if (!opened.ok) return opened;
	return opened.value.turn.row.state === 'identified' ? opened : refuse('identity_not_confirmed');
}

/** Keeps what was taken so far, to go on later or by another officer. Nothing need be complete. */
export const keepChecklist = (
	ctx: Ctx,
	input: ChecklistInput,
): Promise<Result<{ readonly revision: number }>> =>
	transact(ctx.db, async (tx) => {
		const opened = await identified(ctx, tx, input);
		if (!opened.ok) return opened;
		const { app, turn } = opened.value;
		const kept = read(input);
		if ([...kept.note].length > longestNote) {
			const fields: FieldProblem[] = [{ field: 'note', code: 'too_long', values: { max: longestNote } }];
			return refuse('invalid_input', { fields });
		}
		return done({ revision: await updateTurn(ctx, tx, app, turn, kept) });
	});

/** Somebody awaited on a later day was recorded now: that place is for others. */
async function giveBackLaterPlace(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<void> {
	const pickup = await findPickup(tx, app.row.id);
	if (!pickup || pickup.date <= dateInWib(ctx.now())) return;
	await freePlace(tx, app.row.id);
	await placesFreed(ctx, tx);
}

/** What became of a finished recording: SIAK has it, refuses it, or is told as soon as it answers. */
export type Recorded = { readonly siak: 'accepted' | 'refused' | 'queued' };

/**
 * Everything was taken, or stands with its reason: the person is recorded, and SIAK is told. Nobody is refused for a missing finger;
 * what a broken device left out is taken first. What was recorded stands whatever SIAK answers: it waits in the queue of SIAK's
 * from the same transaction on, so that nothing is lost between the two.
 */
export async function recordPerson(ctx: Ctx, input: ChecklistInput): Promise<Result<Recorded>> {
	const written = await transact(ctx.db, async (tx) => {
		const opened = await identified(ctx, tx, input);
		if (!opened.ok) return opened;
		const { app, turn } = opened.value;
		const said = read(input);
		const fields = checklistProblems(said.checklist, said.note);
		if (fields.length > 0) return refuse('invalid_input', { fields });
		const left = leftForDevice(said.checklist);
		if (left.length > 0)
			return refuse('device_first', {
				fields: left.map((field) => ({ field, code: 'required' as const })),
			});
		if (!knowsPerson(said.checklist)) return refuse('nothing_taken');
		const at = ctx.now();
		await updateTurn(ctx, tx, app, turn, { ...said, state: 'recorded', endedAt: at });
		await giveBackLaterPlace(ctx, tx, app);
		const marked = await markRecorded(ctx, tx, app);
		const by = ctx.registry.entry === 'by_hand' ? null : actorId(ctx);
		if (by !== null) {
			await insertQueued(tx, { applicationId: app.row.id, askedBy: by, askedAt: at });
			await ctx.jobs.enqueue(tx, 'drain_siak_queue', {});
		}
		const taken = Object.values(said.checklist).filter((one) => one === 'taken').length;
		await audit(ctx, tx, {
			action: 'record_person',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { turn: turn.row.turn, taken, ikd: said.ikd },
		});
		return done(marked.row.number);
	});
	return written.ok ? await tellSiak(ctx, written.value) : written;
}

/** Tells SIAK of a person who is recorded; asked again it is tried at once. The queue may have been quicker: then its answer counts. */
export async function tellSiak(ctx: Ctx, number: string): Promise<Result<Recorded>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'finish_recording', app.facts);
	if (forbidden) return refuse(forbidden);
	if (!app.facts.recorded) return refuse('not_checked_in');
	const told = await enterSiak(ctx, { number });
	if (told.ok) return done({ siak: told.value.outcome });
	const now = await findApplication(ctx, ctx.db, number);
	if (now?.facts.recorded && now.facts.siakDone) return done({ siak: 'accepted' });
	if (now?.facts.recorded && now.row.status === 'failed') return done({ siak: 'refused' });
	return told.refusal.code === 'stale' ? done({ siak: 'queued' }) : told;
}
