import type { Ctx } from '#server/ctx.ts';
import { registerState } from '#server/register-state.ts';
import { countNotEntered, countQueued } from './siak-queries.ts';

/** What everybody may know of SIAK. */
export type SiakState = {
	readonly answers: boolean;
	/** Since when it does not. */
	readonly since: Date | null;
	/** The office has said so. */
	readonly closed: boolean;
	/** Applications that wait for it. */
	readonly waiting: number;
};

/** Whether SIAK answers and how many wait for it. Nothing is counted while it answers and nobody asks for the number. */
export async function siakState(ctx: Ctx, options: { count?: boolean } = {}): Promise<SiakState> {
	const { answers, since, closed } = await registerState(ctx.db);
	const count = async (): Promise<number> =>
		ctx.registry.entry === 'by_hand' ? await countNotEntered(ctx.db) : await countQueued(ctx.db);
	return { answers, since, closed, waiting: !answers || options.count ? await count() : 0 };
}

/** The same for a page: null while SIAK answers. */
export async function siakAway(ctx: Ctx): Promise<{ since: Date; closed: boolean; waiting: number } | null> {
	const { answers, since, closed, waiting } = await siakState(ctx);
	return answers || since === null ? null : { since, closed, waiting };
}
