import { whyNot } from '#domain/access/policy.ts';
import { cardOf } from '#domain/catalogue/card.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dropCardPromise, findPickup } from '#features/booking/server/public.ts';
import { readReason, spoilBlankOf, useBlank } from '#features/stock/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';

/** The card of an application and the office whose blanks it takes; null: it gives none. */
async function cardAt(tx: Tx, app: StoredApplication) {
	const { service, variant } = catalogueOf(app.row);
	const card = cardOf(service, variant);
	if (!card) return null;
	const pickup = await findPickup(tx, app.row.id);
	return { blank: card.blank, applicationId: app.row.id, officeId: pickup?.officeId ?? app.row.officeId };
}

/** One blank is used for the card of an application, and the card promised to it is promised no more. Nothing for what gives none. */
export async function printCard(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<Result<null>> {
	const card = await cardAt(tx, app);
	if (!card) return done(null);
	const used = await useBlank(ctx, tx, card);
	if (used.ok) await dropCardPromise(tx, app.row.id);
	return used;
}

/** Whether a blank may be said to be spoiled now: its card is being made, or waits at the office unseen. */
export const mayBeSpoiled = ({ row, facts }: StoredApplication): boolean => {
	const { service, variant } = catalogueOf(row);
	const made = (row.status === 'processing' && facts.siakDone) || row.status === 'ready';
	return made && cardOf(service, variant) !== null;
};

/**
 * Records that a blank was spoiled while the card was made: another takes its place. Refuses who may not print, what gives no card or is
 * not being made, a reason that is none, and where no blank is on hand.
 */
export async function spoilCard(
	ctx: Ctx,
	input: { readonly number: string; readonly reason: string },
): Promise<Result<null>> {
	const reason = readReason(input.reason);
	return await transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'print', app.facts);
		if (forbidden) return refuse(forbidden);
		const card = mayBeSpoiled(app) ? await cardAt(tx, app) : null;
		if (!card) return refuse('action_not_possible', { values: { action: 'print', status: app.row.status } });
		if (typeof reason !== 'string') return refuse('invalid_input', { fields: [reason] });
		return await spoilBlankOf(ctx, tx, card, reason);
	});
}
