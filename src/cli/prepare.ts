import { withProduct } from './with-product.ts';

/** Opening the product migrates and seeds it; both commands say what is there afterwards. */
export const runMigrate = async (): Promise<number> =>
	await withProduct(async (ctx) => {
		const rows = await ctx.db.selectFrom('settings').select('name').where('name', 'like', 'seed.%').execute();
		process.stdout.write(
			`The database is migrated (${ctx.database.kind}${rows.length > 0 ? ', seeded' : ''}).\n`,
		);
		return 0;
	});

export const runSeed = async (): Promise<number> =>
	await withProduct(async (ctx) => {
		process.stdout.write(
			`The database is seeded${ctx.env.demo ? ' with the city’s data and the fictional people' : ' with the city’s data'}.\n`,
		);
		return 0;
	});
