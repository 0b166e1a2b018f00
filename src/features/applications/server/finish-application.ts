import { randomInt } from 'node:crypto';
import { atTime, formatDate } from '#domain/time/office-time.ts';
import { done, type Result } from '#domain/refusal.ts';
import { findPickup, freePlace, placesFreed } from '#features/booking/server/public.ts';
import { paperAt, recordPrinted, voidPaperOf } from '#features/custody/server/public.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { actOn, type Revision, type Which } from './act-on.ts';
import { findApplication, getApplicationById } from './application-store.ts';
import { standingDelivery } from './delivery/ask-delivery.ts';
import { endWaiting } from './follow-lead.ts';
import { printCard } from './print-card.ts';
import { sealColumn, type StoredApplication } from './stored-application.ts';
import { tellApplicant } from './tell-applicant.ts';
import { transition, type Change } from './transition.ts';

type Acted = Promise<Result<Revision>>;

/** Sends a refused event to SIAK again, after what stood in the way has been mended. */
export const retrySiak = (ctx: Ctx, input: Which): Acted =>
	actOn(ctx, input, 'retry_siak', async () => done({}));

/**
 * Records that the document was printed: its paper begins its way where it was printed, and a card uses a blank of its office's store.
 * Refuses (`no_blanks`) where none is on hand.
 */
export const printDocument = (ctx: Ctx, input: Which): Acted =>
	actOn(ctx, input, 'print', async (tx, app) => {
		// What the lifecycle would refuse is refused for that, not for want of a blank.
		const { siakDone, printed, unsigned } = app.facts;
		const printable = app.row.status === 'processing' && siakDone && !printed && !unsigned;
		const used = printable ? await printCard(ctx, tx, app) : done(null);
		if (!used.ok) return used;
		if (printable) await recordPrinted(ctx, tx, app.row.id);
		return done({ set: { printedAt: ctx.now() } });
	});

/** Records that the document is at the place of pickup; the applicant gets the one-time code for the hand-over. */
export const makeReady = (ctx: Ctx, input: Which): Acted =>
	actOn(ctx, input, 'make_ready', async (tx, app) => {
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

/** The applicant gives it up before it is processed; the pickup place goes back to others. */
export const cancelApplication = (ctx: Ctx, input: Which): Acted =>
	actOn(ctx, input, 'cancel', async (tx, app) => {
		await freePlace(tx, app.row.id);
		await placesFreed(ctx, tx);
		await endWaiting(ctx, tx, app, 'cancelled');
		return done({});
	});

/** The product closes what was not corrected or collected in time. */
export const expireApplication = (ctx: Ctx, input: Which & { reason: string }): Acted =>
	actOn(ctx, input, 'expire', async (tx, app) => {
		await freePlace(tx, app.row.id);
		await placesFreed(ctx, tx);
		await voidPaperOf(ctx, tx, app.row.id);
		await endWaiting(ctx, tx, app, 'expired');
		return done({ met: ['reason'], detail: { reason: input.reason } });
	});
