import { reofferedFrom } from '#domain/booking/missed-day.ts';
import { meetingKind } from '#domain/catalogue/meeting.ts';
import { endReasons, endReasonsAt, isEndReason, type EndReasonCode } from '#domain/recording/end-reasons.ts';
import { longestNote } from '#domain/recording/checklist.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import {
	catalogueOf,
	findTogether,
	giveNewDay,
	keepLaterOnes,
	tellApplicant,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { checkIn } from './check-in.ts';
import { openTurn } from './open-turn.ts';
import { updateTurn } from './recording-store.ts';

export type EndInput = {
	readonly number: string;
	readonly reason: string;
	readonly note?: string | undefined;
	readonly revision?: number | undefined;
};

function problemsOf(reason: string, note: string, at: 'office' | 'home'): readonly FieldProblem[] {
	const problems: FieldProblem[] = [];
	if (reason === '') problems.push({ field: 'reason', code: 'required' });
	else if (!isEndReason(reason) || !endReasonsAt(at).includes(reason))
		problems.push({ field: 'reason', code: 'not_a_choice' });
	if ([...note].length > longestNote)
		problems.push({ field: 'endNote', code: 'too_long', values: { max: longestNote } });
	return problems;
}

/** The next day with room at their own office, kept for them; null: at home, let go before, or there is none. */
async function newDayFor(ctx: Ctx, tx: Tx, { row }: StoredApplication): Promise<Result<string | null>> {
	const system = actingAs(ctx, { kind: 'system' });
	const together = await findTogether(system, tx, row.number, { lock: true });
	if (!together || together.shelved) return done(null);
	const from = addWorkingDays(dateInWib(ctx.now()), reofferedFrom, await workingCalendar(ctx, tx));
	// A day that is still to come is theirs already.
	if (together.pickup.date >= from) return done(together.pickup.date);
	return await giveNewDay(system, tx, together, from, { cause: 'not_recorded', quiet: true });
}

/**
 * Somebody who came, or was visited, is not recorded this time: why, what to bring, and another day, all told in one message and free
 * of charge. What was taken already is kept for that day. Nothing of it counts as a missed day.
 */
export async function endTurn(
	ctx: Ctx,
	input: EndInput,
): Promise<Result<{ readonly newDay: string | null }>> {
	const note = (input.note ?? '').trim();
	// Whom nobody met was never checked in.
	if (input.reason === 'not_at_home') {
		const visited = await checkIn(ctx, { number: input.number, office: null });
		if (!visited.ok) return visited;
	}
	const ended = await transact<{ newDay: string | null }>(ctx.db, async (tx) => {
		const opened = await openTurn(ctx, tx, { number: input.number, seen: input.revision });
		if (!opened.ok) return opened;
		const { app, turn } = opened.value;
		const { service, variant } = catalogueOf(app.row);
		const at = meetingKind(service, variant) === 'home' ? 'home' : 'office';
		const fields = problemsOf(input.reason, note, at);
		if (fields.length > 0) return refuse('invalid_input', { fields });
		const reason = input.reason as EndReasonCode;
		await updateTurn(ctx, tx, app, turn, {
			state: 'ended',
			endedAt: ctx.now(),
			endReason: reason,
			endNote: note,
		});
		const given = at === 'office' ? await newDayFor(ctx, tx, app) : done(null);
		if (!given.ok) return given;
		await tellApplicant(ctx, tx, app, at === 'home' ? 'visit_not_recorded' : 'not_recorded', (locale) => ({
			reason: endReasons[reason].told[locale],
			bring: endReasons[reason].bring[locale],
			...(given.value === null ? {} : { recordedOn: given.value }),
		}));
		await audit(ctx, tx, {
			action: 'recording_ended',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { turn: turn.row.turn, reason, newDay: given.value },
		});
		return done({ newDay: given.value });
	});
	// The card that is made after it follows the new day.
	if (ended.ok) await keepLaterOnes(ctx, input.number);
	return ended;
}
