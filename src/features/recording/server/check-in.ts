import { whyNot } from '#domain/access/policy.ts';
import { meetingKind } from '#domain/catalogue/meeting.ts';
import { recordingNotBefore } from '#domain/catalogue/predicates/recording.ts';
import { whyNoCheckIn, type Arrival } from '#domain/recording/check-in.ts';
import { takenOf } from '#domain/recording/checklist.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib, formatTime, timeInWib } from '#domain/time/office-time.ts';
import {
	catalogueOf,
	factsToShow,
	findApplication,
	markCame,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findLastTurn, insertTurn } from './recording-store.ts';

/** The first day on which the person of an application may be recorded; null: every day is. Never inside a transaction: it asks the register. */
export async function notBeforeOf(ctx: Ctx, app: StoredApplication): Promise<string | null> {
	const { variant } = catalogueOf(app.row);
	return variant.notBefore ? recordingNotBefore(variant, await factsToShow(ctx, app)) : null;
}

/** What is known of somebody who comes to an office, or is visited at home (`at` null). */
export async function arrivalOf(
	ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
	come: { readonly at: string | null; readonly anyDay: boolean; readonly notBefore: string | null },
): Promise<Arrival> {
	const { service, variant } = catalogueOf(app.row);
	const pickup = await findPickup(reader, app.row.id);
	return {
		...come,
		meeting: meetingKind(service, variant),
		status: app.row.status,
		recorded: app.facts.recorded === true || app.facts.siakDone,
		appointment: pickup && !pickup.held ? pickup : null,
		officeId: app.row.officeId,
		today: dateInWib(ctx.now()),
	};
}

export type CheckIn = {
	readonly number: string;
	/** The office that receives them; null: at their home. */
	readonly office: string | null;
	/** Taken in though they are awaited on another day. */
	readonly anyDay?: boolean | undefined;
};

/**
 * Somebody has come to be recorded, or was met at home. What an earlier turn had taken already need not be taken again. Refuses whom
 * {@link whyNoCheckIn} refuses, and (`already_checked_in`) whom another officer has with them. The same officer's second press is the first.
 */
export async function checkIn(ctx: Ctx, input: CheckIn): Promise<Result<{ readonly turn: number }>> {
	const before = await findApplication(ctx, ctx.db, input.number);
	if (!before) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'record_person', before.facts);
	if (forbidden) return refuse(forbidden);
	const notBefore = await notBeforeOf(ctx, before);
	return transact(ctx.db, async (tx) => {
		const app = (await findApplication(ctx, tx, input.number, { lock: true }))!;
		const anyDay = input.anyDay ?? false;
		const last = await findLastTurn(tx, app);
		if (last && (last.row.state === 'arrived' || last.row.state === 'identified')) {
			const earlier = dateInWib(last.row.arrivedAt) < dateInWib(ctx.now());
			if (!earlier && last.row.officerId !== actorId(ctx)) {
				const time = formatTime(timeInWib(last.row.arrivedAt), ctx.locale);
				return refuse('already_checked_in', { values: { time } });
			}
			if (earlier) await markCame(ctx, tx, app);
			return done({ turn: last.row.turn });
		}
		const no = whyNoCheckIn(await arrivalOf(ctx, tx, app, { at: input.office, anyDay, notBefore }));
		if (no) return refuse(no.code, no);
		const turn = (last?.row.turn ?? 0) + 1;
		await insertTurn(ctx, tx, app, {
			turn,
			officeId: input.office,
			checklist: last ? takenOf(last.checklist) : {},
		});
		await markCame(ctx, tx, app);
		await audit(ctx, tx, {
			action: 'recording_check_in',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { turn, office: input.office, anyDay },
		});
		return done({ turn });
	});
}
