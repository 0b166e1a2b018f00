import type { Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication } from './application-store.ts';
import { choosePickup } from './choose-pickup.ts';
import { movePickup } from './move-pickup.ts';

/** Office and day of an application: chosen for a draft ({@link choosePickup}), changed for what was sent ({@link movePickup}). */
export async function placeApplication(
	ctx: Ctx,
	input: { number: string; office: string; date: string; session?: string | undefined },
): Promise<Result<{ revision: number }>> {
	const app = await findApplication(ctx, ctx.db, input.number);
	return app && app.row.status !== 'draft'
		? await movePickup(ctx, input)
		: await choosePickup(ctx, input, app);
}
