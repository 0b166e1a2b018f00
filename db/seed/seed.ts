import pg from 'pg';
import type { Ctx } from '#server/ctx.ts';
import { plan } from './demo/plan.ts';
import { markerOf } from './marker.ts';
import { seedBase } from './seed-base.ts';

/** Any number that no other use of advisory locks in this database has. */
const SEED_LOCK = 20_261_126;

/**
 * Fills the database as the mode asks: the city's data always; fictional people and their applications in demo mode. Costs next to
 * nothing when done before. Of two processes that start together, one seeds and the other waits for it.
 */
export async function seed(ctx: Ctx): Promise<void> {
	await alone(ctx.env.databaseUrl, async () => {
		if (await seedBase(ctx.db, ctx.city))
			ctx.log.info('seed: regions, offices, holidays and settings loaded');
		if (!ctx.env.demo || (await isDemoThere(ctx))) return;
		// Read only when they are needed: a second start is not to pay for what makes the demo.
		const { seedPopulation } = await import('./seed-population.ts');
		if (await seedPopulation(ctx)) ctx.log.info('seed: fictional residents made');
		const { seedDemo } = await import('./seed-demo.ts');
		if (await seedDemo(ctx)) ctx.log.info('seed: demo people and their applications made');
	});
}

/** Whether the demo was made whole: people and every planned application. */
const isDemoThere = async (ctx: Ctx): Promise<boolean> =>
	Number((await markerOf(ctx.db, 'demo')) ?? 0) > plan.length;

/** Holds the lock on a connection of its own, so that it never takes the pool's last one. The embedded database has one process anyway. */
async function alone(databaseUrl: string | null, work: () => Promise<void>): Promise<void> {
	if (databaseUrl === null) return await work();
	const client = new pg.Client({ connectionString: databaseUrl, application_name: 'e-open seed' });
	await client.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [SEED_LOCK]);
		await work();
	} finally {
		// The lock goes with its connection.
		await client.end();
	}
}
