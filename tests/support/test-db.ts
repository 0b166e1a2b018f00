import { mkdtempSync, openAsBlob, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Actor } from '#domain/access/role.ts';
import { actingAs, openCtx, type Ctx } from '#server/ctx.ts';
import { openEmbedded } from '#server/db/database.ts';
import { onServer, urlOf } from './db-setup.ts';
import { testEnv } from './test-env.ts';

export type TestCtx = {
	/** Acts as the product itself; see `actAs`. Its clock stands still until `now` moves it. */
	readonly ctx: Ctx;
	/** Sets the clock, e.g. `t.now('2026-11-24T09:00:00+07:00')`. */
	now(instant: string): void;
	/** The same parts, acting as somebody. */
	actAs(actor: Actor): Ctx;
	close(): Promise<void>;
};

/** Tuesday, an ordinary working day. */
const ordinaryMorning = '2026-11-24T09:00:00+07:00';
let made = 0;

/**
 * The product's parts on a database of this test file's own: migrated, with regions, offices, holidays, settings and fictional
 * residents; embedded, or on PostgreSQL when TEST_DATABASE says where. Settings of `env` are put over the usual ones.
 */
export async function testCtx(
	options: { now?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<TestCtx> {
	const base = inject('testDatabase');
	const folder = mkdtempSync(join(tmpdir(), 'e-open-test-'));
	const name = `e_open_test_${process.pid}_${++made}`;
	if (base.kind === 'postgres')
		await onServer(base.server, `create database ${name} template ${base.template}`);
	const ctx =
		base.kind === 'postgres'
			? await openCtx(testEnv(folder, urlOf(base.server, name), options.env))
			: await openCtx(testEnv(folder, null, options.env), {
					database: await openEmbedded(null, await openAsBlob(base.snapshot)),
				});
	let now = new Date(options.now ?? ordinaryMorning);
	const standing: Ctx = { ...ctx, now: () => new Date(now) };
	return {
		ctx: standing,
		now: (instant) => {
			now = new Date(instant);
		},
		actAs: (actor) => actingAs(standing, actor),
		close: async () => {
			await ctx.close();
			if (base.kind === 'postgres')
				await onServer(base.server, `drop database if exists ${name} with (force)`);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
