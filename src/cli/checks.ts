import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { countAdministrators } from '#features/accounts/server/public.ts';
import { dukcapilRegistry, type DukcapilSettings } from '#server/adapters/population-registry/dukcapil.ts';
import type { Ctx } from '#server/ctx.ts';
import { pendingMigrations } from '#server/db/migrate.ts';
import { projectRoot } from '#server/project-root.ts';

/** One thing the doctor looked at. */
export type Finding = {
	readonly subject: string;
	readonly good: boolean;
	/** Not as it should be, but the product serves. */
	readonly degraded?: boolean;
	readonly detail: string;
};

const finding = (subject: string, problem: string | null, fine: string): Finding => ({
	subject,
	good: problem === null,
	detail: problem ?? fine,
});

const NO_SUCH_TABLE = '42P01';

const lookedAt = async (subject: string, look: () => Promise<Finding>): Promise<Finding> =>
	await look().catch((error: unknown) => {
		const { code, message } = error as NodeJS.ErrnoException;
		return finding(
			subject,
			code === NO_SUCH_TABLE ? 'cannot be told before the database is migrated' : message,
			'',
		);
	});

/** A fault of the configuration is wrong; one that waiting mends leaves the product serving. */
async function lookAtDukcapil(settings: DukcapilSettings): Promise<Finding> {
	const found = await dukcapilRegistry(settings).check();
	const { host } = new URL(settings.url);
	if (found === null) return finding('population register', null, `dukcapil, ${host} answers`);
	const configured = found.fault === 'wrong_ip' || found.fault === 'login_failed';
	return {
		subject: 'population register',
		good: !configured,
		degraded: !configured,
		detail: `dukcapil, ${host}: ${found.problem}`,
	};
}

const cityInWords = ({ regions, offices }: Ctx['city']): string =>
	`${regions.city.name} (${regions.city.code}): ${regions.kecamatan.length} kecamatan, ${regions.kecamatan.flatMap(({ kelurahan }) => kelurahan).length} kelurahan, ${offices.length} offices`;

/** What the doctor looks at. */
export type Parts = Pick<Ctx, 'env' | 'city' | 'database' | 'db' | 'keyring' | 'mail' | 'storage'>;

/** Looks at every part, open or running; changes nothing. */
export async function checkProduct(ctx: Parts): Promise<Finding[]> {
	const { env } = ctx;
	return [
		finding('city', null, cityInWords(ctx.city)),
		await lookedAt('database', async () => {
			const { rows } = await sql<{
				version: string;
			}>`select current_setting('server_version') as version`.execute(ctx.db);
			const kind =
				ctx.database.kind === 'embedded' ? `embedded, in ${join(env.dataDir, 'database')}` : 'PostgreSQL';
			const version = rows[0]?.version ?? 'unknown';
			return finding(
				'database',
				Number.parseInt(version, 10) >= 15 ? null : `version ${version} is too old: 15 or newer`,
				`${kind}, version ${version}`,
			);
		}),
		await lookedAt('migrations', async () => {
			const pending = await pendingMigrations(ctx.database.pool, join(projectRoot(), 'db/migrations'));
			return finding(
				'migrations',
				pending.length > 0
					? `not yet run: ${pending.join(', ')} (npm start runs them, or: npm run -s e-open -- migrate)`
					: null,
				'all run',
			);
		}),
		await lookedAt('SECRET_KEYS', async () => {
			const rows = await ctx.db.selectFrom('wrappedKeys').select(['name', 'wrapped']).execute();
			for (const row of rows) ctx.keyring.unwrap(row.wrapped);
			return finding(
				'SECRET_KEYS',
				null,
				`open all ${rows.length} data keys of this database; current key ${ctx.keyring.currentId}`,
			);
		}),
		await lookedAt('data folder', async () => {
			await access(env.dataDir, constants.W_OK);
			return finding('data folder', null, `${env.dataDir}, writable`);
		}),
		await lookedAt('storage', async () => finding('storage', await ctx.storage.check(), 'writable')),
		await lookedAt('mail', async () =>
			finding(
				'mail',
				await ctx.mail.check(),
				env.smtpUrl ? `${new URL(env.smtpUrl).host} answers` : 'kept as files, readable at /dev/mail',
			),
		),
		await lookedAt('population register', async () => {
			if (env.register.kind === 'dukcapil') return await lookAtDukcapil(env.register);
			const { rows } = await sql<{
				there: boolean;
			}>`select exists (select from register_residents) as there`.execute(ctx.db);
			return finding('population register', null, rows[0]?.there ? 'local' : 'local, empty');
		}),
		await lookedAt('administrator', async () => {
			const count = await countAdministrators(ctx.db);
			const none =
				'none can sign in: npm run -s e-open -- officers invite --administrator --name NAME --email ADDRESS';
			return {
				subject: 'administrator',
				good: true,
				degraded: count === 0,
				detail: count === 0 ? none : `${count}`,
			};
		}),
		await lookedAt('demo accounts', async () => {
			const { count } = await ctx.db
				.selectFrom('accounts')
				.select((select) => select.fn.countAll<string>().as('count'))
				.where('demo', '=', true)
				.executeTakeFirstOrThrow();
			const there = Number(count) > 0;
			return finding(
				'demo accounts',
				there && !env.demo
					? `${count} with default passwords: production mode does not start on this database`
					: null,
				there ? `${count}, as demo mode has` : 'none',
			);
		}),
	];
}
