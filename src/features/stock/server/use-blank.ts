import type { Blank } from '#domain/catalogue/card.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { writeLines } from './record-stock.ts';
import { findDrawnStoreForUpdate, findUsedStore } from './stock-store.ts';

/** The card that takes a blank: of which application, and at which office it is handed out. */
export type UsedFor = {
	readonly blank: Blank;
	readonly applicationId: string;
	readonly officeId: string | null;
};

async function take(
	ctx: Ctx,
	tx: Tx,
	{ blank, applicationId, officeId }: UsedFor,
	kind: 'used' | 'spoiled',
	reason?: string,
): Promise<Result<null>> {
	const store = await findDrawnStoreForUpdate(tx, blank, officeId);
	if (!store) return done(null);
	if (store.onHand < 1)
		return refuse('no_blanks', {
			values: { blank, store: store.officeName ?? ctx.city.settings.cityName },
		});
	const line = { blank, officeId: store.officeId, quantity: -1 };
	await writeLines(ctx, tx, kind, [line], { applicationId, reason });
	return done(null);
}

/**
 * A card is printed: one blank of the store its office draws from is used, in the caller's transaction. Refuses (`no_blanks`) where none
 * is on hand; where no stock is recorded nothing is counted.
 */
export const useBlank = (ctx: Ctx, tx: Tx, used: UsedFor): Promise<Result<null>> =>
	take(ctx, tx, used, 'used');

/** A blank is spoiled while a card is made; another takes its place. Refuses as {@link useBlank}. */
export const spoilBlankOf = (ctx: Ctx, tx: Tx, used: UsedFor, reason: string): Promise<Result<null>> =>
	take(ctx, tx, used, 'spoiled', reason);

/**
 * The blank of a card that came out wrong after it was said to be printed counts as spoiled, not used, in the store it was taken from. False:
 * none was counted for this application.
 */
export async function spoilUsed(ctx: Ctx, tx: Tx, applicationId: string, reason: string): Promise<boolean> {
	const store = await findUsedStore(tx, applicationId);
	if (!store) return false;
	await writeLines(ctx, tx, 'used', [{ ...store, quantity: 1 }], { applicationId, reason });
	await writeLines(ctx, tx, 'spoiled', [{ ...store, quantity: -1 }], { applicationId, reason });
	return true;
}
