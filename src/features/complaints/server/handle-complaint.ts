import { complaintWords, parseComplaintCode } from '#domain/complaints/complaint.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findComplaintForUpdate, insertMessage, updateComplaint } from './complaint-store.ts';
import type { StoredComplaint } from './stored-complaint.ts';
import { tellReporter } from './tell-reporter.ts';
import { forHandling } from './view-complaint.ts';
import { messageWords } from './written.ts';

type Which = { readonly code: string };
type Revision = Result<{ readonly revision: number }>;

/** One deed of a supervisor on a locked report they may handle. */
const act = (
	ctx: Ctx,
	{ code: typed }: Which,
	action: string,
	deed: (tx: Tx, complaint: StoredComplaint) => Promise<Result<StoredComplaint>>,
): Promise<Revision> =>
	transact(ctx.db, async (tx) => {
		const code = parseComplaintCode(typed);
		const stored = code === null ? null : await findComplaintForUpdate(ctx, tx, code);
		const found = await forHandling(ctx, tx, stored);
		if (!found.ok) return found;
		const after = await deed(tx, found.value);
		if (!after.ok) return after;
		await audit(ctx, tx, {
			action,
			subjectKind: 'complaint',
			subjectId: found.value.row.id,
			detail: { from: found.value.row.state, to: after.value.row.state },
		});
		return done({ revision: after.value.row.revision });
	});

const isMine = (ctx: Ctx, { row }: StoredComplaint): boolean =>
	row.handlerId !== null && row.handlerId === actorId(ctx);

/**
 * Begins to look into a report, or takes over one that somebody else has and cannot go on with (`over`). From then on who reported is seen by
 * this supervisor alone, and is told that it is looked into. Refuses one that another has taken meanwhile (`handled_by_other`).
 */
export const takeComplaint = (ctx: Ctx, input: Which & { readonly over?: boolean }): Promise<Revision> =>
	act(ctx, input, input.over ? 'take_over_complaint' : 'take_complaint', async (tx, complaint) => {
		const { state } = complaint.row;
		if (state === 'closed') return refuse('complaint_closed');
		if (isMine(ctx, complaint)) return done(complaint);
		if (state !== 'received' && !input.over) return refuse('handled_by_other');
		const handlerId = actorId(ctx)!;
		if (state !== 'received') return done(await updateComplaint(ctx, tx, complaint, { handlerId }));
		const patch = { state: 'looking', handlerId, lookingAt: ctx.now() } as const;
		const after = await updateComplaint(ctx, tx, complaint, patch);
		await tellReporter(ctx, tx, after, 'report_moved');
		return done(after);
	});

/** Writes to who reported: a question, or the answer (`answers`), after which they may still reply. Refuses who does not handle it. */
export const writeToReporter = (
	ctx: Ctx,
	input: Which & { readonly message: string; readonly answers: boolean },
): Promise<Revision> =>
	act(ctx, input, input.answers ? 'answer_complaint' : 'ask_reporter', async (tx, complaint) => {
		if (!isMine(ctx, complaint)) return refuse('handled_by_other');
		if (complaint.row.state === 'closed') return refuse('complaint_closed');
		const words = messageWords(input.message, {
			min: input.answers ? complaintWords.text.min : complaintWords.message.min,
			max: complaintWords.message.max,
		});
		if (!words.ok) return words;
		await insertMessage(ctx, tx, complaint, { text: words.value, officerId: actorId(ctx) });
		const patch = input.answers ? ({ state: 'answered', answeredAt: ctx.now() } as const) : {};
		const after = await updateComplaint(ctx, tx, complaint, patch);
		await tellReporter(ctx, tx, after, 'report_moved');
		return done(after);
	});

/** Closes a report that was answered. Refuses one that was not (`nothing_answered_yet`), and who does not handle it. */
export const closeComplaint = (ctx: Ctx, input: Which): Promise<Revision> =>
	act(ctx, input, 'close_complaint', async (tx, complaint) => {
		if (!isMine(ctx, complaint)) return refuse('handled_by_other');
		if (complaint.row.state === 'closed') return done(complaint);
		if (complaint.row.state !== 'answered') return refuse('nothing_answered_yet');
		const after = await updateComplaint(ctx, tx, complaint, { state: 'closed', closedAt: ctx.now() });
		await tellReporter(ctx, tx, after, 'report_moved');
		return done(after);
	});
