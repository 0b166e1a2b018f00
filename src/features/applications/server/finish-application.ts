import { randomInt, timingSafeEqual } from 'node:crypto';
import { whyNot } from '#domain/access/policy.ts';
import { parseApplicationNumber } from '#domain/applications/application-number.ts';
import { atTime, formatDate } from '#domain/time/office-time.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findPickup, freePlace, placesFreed } from '#features/booking/server/public.ts';
import { countAttempt } from '#features/accounts/server/public.ts';
import { handPaperOver, paperAt, recordPrinted, voidPaperOf } from '#features/custody/server/public.ts';
import { actingAs, actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, getApplicationById } from './application-store.ts';
import { standingDelivery } from './delivery/ask-delivery.ts';
import { endWaiting } from './follow-lead.ts';
import { printCard } from './print-card.ts';
import { openHandOverCode, openSummary, sealColumn, type StoredApplication } from './stored-application.ts';
import { tellApplicant } from './tell-applicant.ts';
import { transition, type Change } from './transition.ts';
import type { Action } from '#domain/applications/lifecycle.ts';

type Revision = Result<{ revision: number }>;
type Which = { readonly number: string };

/** One action on a locked application; `prepare` says what it writes besides, or refuses. */
function act(
	ctx: Ctx,
	input: Which,
	action: Action,
	prepare: (tx: Tx, app: StoredApplication) => Promise<Result<Change>>,
): Promise<Revision> {
	return transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		// Before anything that would tell a stranger more than "no".
		const forbidden = whyNot(ctx.actor, action, app.facts);
		if (forbidden) return refuse(forbidden);
		const change = await prepare(tx, app);
		if (!change.ok) return change;
		const after = await transition(ctx, tx, app, action, change.value);
		return after.ok ? done({ revision: after.value.row.revision }) : after;
	});
}

/** Sends a refused event to SIAK again, after what stood in the way has been mended. */
export const retrySiak = (ctx: Ctx, input: Which): Promise<Revision> =>
	act(ctx, input, 'retry_siak', async () => done({}));

/**
 * Records that the document was printed: its paper begins its way where it was printed, and a card uses a blank of its office's store.
 * Refuses (`no_blanks`) where none is on hand.
 */
export const printDocument = (ctx: Ctx, input: Which): Promise<Revision> =>
	act(ctx, input, 'print', async (tx, app) => {
		// What the lifecycle would refuse is refused for that, not for want of a blank.
		const printable = app.row.status === 'processing' && app.facts.siakDone && !app.facts.printed;
		const used = printable ? await printCard(ctx, tx, app) : done(null);
		if (!used.ok) return used;
		if (printable) await recordPrinted(ctx, tx, app.row.id);
		return done({ set: { printedAt: ctx.now() } });
	});

/** Records that the document is at the place of pickup; the applicant gets the one-time code for the hand-over. */
export const makeReady = (ctx: Ctx, input: Which): Promise<Revision> =>
	act(ctx, input, 'make_ready', async (tx, app) => {
		const there = app.row.officeId === null ? null : await paperAt(tx, app.row.id, app.row.officeId);
		return there?.ok === false ? there : await readyToCollect(ctx, tx, app);
	});

/** The paper has come to the place of pickup: it is ready, unless something else still keeps it. In the transaction of its receipt. */
export async function readyOnArrival(
	ctx: Ctx,
	tx: Tx,
	where: { readonly applicationId: string; readonly officeId: string },
): Promise<Result<null>> {
	const { number } = (await getApplicationById(ctx, tx, where.applicationId)).row;
	const app = (await findApplication(ctx, tx, number, { lock: true }))!;
	if (app.row.status !== 'processing' || app.row.officeId !== where.officeId) return done(null);
	const change = await readyToCollect(ctx, tx, app);
	if (!change.ok) return change;
	const after = await transition(actingAs(ctx, { kind: 'system' }), tx, app, 'make_ready', change.value);
	return after.ok ? done(null) : after;
}

async function readyToCollect(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<Result<Change>> {
	const pickup = await findPickup(tx, app.row.id);
	const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
	const brought = (await standingDelivery(tx, app)) !== null;
	if (brought)
		await tellApplicant(ctx, tx, app, 'delivery_ready', () => ({
			code,
			...(pickup ? { home: pickup.date } : {}),
		}));
	return done({
		quiet: brought,
		set: { readyAt: ctx.now(), handOverCode: sealColumn(app.dataKey, app.row.id, 'handOverCode', code) },
		notice: (locale) =>
			pickup
				? {
						code,
						office: pickup.officeName,
						date: atTime(formatDate(pickup.date, locale), pickup.session, locale),
					}
				: { code },
	});
}

/**
 * Hands the document over: against the applicant's one-time code and the original ID, to a named person. A wrong code is refused;
 * guessing is limited for each officer and application.
 */
export async function handOver(
	ctx: Ctx,
	input: Which & { code: string; idChecked: boolean; receivedBy?: string | undefined },
): Promise<Revision> {
	const number = parseApplicationNumber(input.number) ?? 'malformed';
	const typed = input.code.replace(/\s/g, '');
	// Nothing typed is no attempt.
	const limited = typed === '' ? null : await countAttempt(ctx, { hand_over: `${number} ${actorId(ctx)}` });
	if (limited?.ok === false) return limited;
	return act(ctx, input, 'hand_over', async (tx, app) => {
		const expected = Buffer.from(openHandOverCode(app) ?? '');
		const given = Buffer.from(typed);
		if (app.row.status === 'ready' && typed === '')
			return refuse('invalid_input', { fields: [{ field: 'code', code: 'required' }] });
		if (
			app.row.status === 'ready' &&
			(expected.length === 0 || expected.length !== given.length || !timingSafeEqual(expected, given))
		)
			return refuse('hand_over_code_wrong', { fields: [{ field: 'code', code: 'code_wrong' }] });
		if (!input.idChecked)
			return refuse('invalid_input', { fields: [{ field: 'idChecked', code: 'must_accept' }] });
		if (app.row.status === 'ready' && app.row.officeId !== null) {
			const handed = await handPaperOver(ctx, tx, app.row.id, app.row.officeId);
			if (!handed.ok) return handed;
		}
		return done({
			met: ['code_and_id'],
			set: { collectedAt: ctx.now(), handOverCode: null },
			detail: { receivedBy: input.receivedBy?.trim().slice(0, 100) || openSummary(app).applicantName },
		});
	});
}

/** The applicant gives it up before it is processed; the pickup place goes back to others. */
export const cancelApplication = (ctx: Ctx, input: Which): Promise<Revision> =>
	act(ctx, input, 'cancel', async (tx, app) => {
		await freePlace(tx, app.row.id);
		await placesFreed(ctx, tx);
		await endWaiting(ctx, tx, app, 'cancelled');
		return done({});
	});

/** The product closes what was not corrected or collected in time. */
export const expireApplication = (ctx: Ctx, input: Which & { reason: string }): Promise<Revision> =>
	act(ctx, input, 'expire', async (tx, app) => {
		await freePlace(tx, app.row.id);
		await placesFreed(ctx, tx);
		await voidPaperOf(ctx, tx, app.row.id);
		await endWaiting(ctx, tx, app, 'expired');
		return done({ met: ['reason'], detail: { reason: input.reason } });
	});
