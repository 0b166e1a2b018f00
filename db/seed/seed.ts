import type { Ctx } from '#server/ctx.ts';
import { seedBase } from './seed-base.ts';
import { seedDemo } from './seed-demo.ts';
import { seedPopulation } from './seed-population.ts';

/** Fills the database as the mode asks: the city's data always; fictional people and their applications in demo mode. Costs next to nothing when done before. */
export async function seed(ctx: Ctx): Promise<void> {
	if (await seedBase(ctx.db)) ctx.log.info('seed: regions, offices, holidays and settings loaded');
	if (!ctx.env.demo) return;
	if (await seedPopulation(ctx)) ctx.log.info('seed: fictional residents made');
	if (await seedDemo(ctx)) ctx.log.info('seed: demo people and their applications made');
}
