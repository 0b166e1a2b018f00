import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { InferOutput } from 'valibot';
import type { Ctx } from '#server/ctx.ts';
import { pendingMigrations } from '#server/db/migrate.ts';
import { projectRoot } from '#server/project-root.ts';
import { registerState } from '#server/register-state.ts';
import type { readiness as schema } from './schemas.ts';

export type Readiness = InferOutput<typeof schema>;

/** Milliseconds a part may take to answer. */
const patience = 3_000;

async function within<T>(work: Promise<T>): Promise<T> {
	const limit = new AbortController();
	const late = pause(patience, null, { signal: limit.signal, ref: false }).then(() => {
		throw new Error('no answer in time');
	});
	late.catch(() => {});
	try {
		return await Promise.race([work, late]);
	} finally {
		limit.abort();
	}
}

/**
 * Whether this process can serve: database reached and migrated, storage writable. Reasons go to the log only. A register that
 * does not answer is told, and is no reason not to serve: intake goes on.
 */
export async function readiness(ctx: Ctx): Promise<Readiness> {
	const failing = (part: string, error: unknown): 'failing' => {
		ctx.log.warn({ err: error, part }, 'not ready');
		return 'failing';
	};
	const [migrations, storage, register] = await Promise.all([
		within(pendingMigrations(ctx.database.pool, join(projectRoot(), 'db/migrations'))).then(
			(pending) => (pending.length === 0 ? ('ok' as const) : ('pending' as const)),
			(error: unknown) => (failing('database', error), 'unknown' as const),
		),
		within(ctx.storage.check()).then(
			(wrong) => (wrong === null ? ('ok' as const) : failing('storage', wrong)),
			(error: unknown) => failing('storage', error),
		),
		within(registerState(ctx.db)).then(
			({ answers }) => (answers ? ('ok' as const) : ('down' as const)),
			() => 'unknown' as const,
		),
	]);
	const checks = {
		database: migrations === 'unknown' ? ('failing' as const) : ('ok' as const),
		migrations,
		storage,
		register,
	};
	const ready = checks.database === 'ok' && checks.migrations === 'ok' && checks.storage === 'ok';
	return { status: ready ? 'ready' : 'not_ready', checks };
}
