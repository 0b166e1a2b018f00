import type { Env } from '#env';
import { openCtx, type Ctx } from '#server/ctx.ts';
import { seed } from '../../db/seed/seed.ts';
import { CannotStart } from './start-problem.ts';

/** Opens the product's parts, migrated and seeded as its mode asks; refuses production mode on a database of the demo. */
export async function openProduct(env: Env): Promise<Ctx> {
	const ctx = await openCtx(env);
	try {
		if (!env.demo) await refuseDemoAccounts(ctx);
		await seed(ctx);
		return ctx;
	} catch (error) {
		await ctx.close().catch(() => {});
		throw error;
	}
}

async function refuseDemoAccounts(ctx: Ctx): Promise<void> {
	const demo = await ctx.db
		.selectFrom('accounts')
		.select('id')
		.where('demo', '=', true)
		.limit(1)
		.executeTakeFirst();
	if (demo)
		throw new CannotStart(
			'This database holds demo accounts with default passwords that everybody knows: production mode does not start on it. Use an empty database, or DEMO=true.',
			2,
		);
}
