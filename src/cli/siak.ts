import { sayClosed, siakState, type SiakState } from '#features/siak/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { CannotStart } from '../start/start-problem.ts';
import { askProduct } from './with-product.ts';

const wishes = ['state', 'close', 'open'] as const;
type Wish = (typeof wishes)[number];

/** Says whether SIAK answers and how many wait; closes or opens it on the office's word. */
export async function siakAs(ctx: Ctx, wish: string | null): Promise<SiakState> {
	if (wish === 'close' || wish === 'open') return await sayClosed(ctx, wish === 'close');
	return await siakState(ctx, { count: true });
}

/** The command `siak`. */
export async function runSiak(args: readonly string[]): Promise<number> {
	const wish = (args[0] ?? 'state') as Wish;
	if (args.length > 1 || !wishes.includes(wish))
		throw new CannotStart('siak takes nothing, close or open. See: npm run -s e-open -- help', 2);
	return await askProduct(
		{ name: 'siak', values: { wish }, here: async (ctx) => await siakAs(ctx, wish) },
		// The running server's answer has been JSON: `since` may be a text.
		({ answers, since, closed, waiting }: SiakState) => {
			const at = since === null ? '' : ` since ${new Date(since).toISOString()}`;
			const state = answers ? 'SIAK answers' : closed ? `SIAK is closed${at}` : `SIAK does not answer${at}`;
			process.stdout.write(`${state}; waiting: ${waiting}\n`);
		},
	);
}
