import { CompiledQuery } from 'kysely';
import { PgBoss, type Db as BossDatabase, type JobResult } from 'pg-boss';

import type { Database, Reader, Tx } from './db/database.ts';
import type { Logger } from './log.ts';

/**
 * The work done outside requests: a row each. `retries` with growing pauses up to an hour; a `cron` row runs by itself (WIB), and where
 * it is also asked for by a deed it starts `soon` after.
 */
export const jobs = {
	deliver_notice: { retries: 30, cron: null },
	drain_siak_queue: { retries: 0, cron: null },
	prepare_documents: { retries: 0, cron: '* * * * *', soon: true },
	sign_documents: { retries: 0, cron: '* * * * *', soon: true },
	leave_closed_days: { retries: 2, cron: '8 0 * * *', soon: true },
	keep_dates: { retries: 2, cron: '10 0,17 * * *', soon: true },
	escalate_overdue: { retries: 2, cron: '30 7 * * *' },
	let_go_idle: { retries: 2, cron: '*/10 * * * *' },
	remind_pickups: { retries: 2, cron: '0 8 * * *' },
	note_missed_pickups: { retries: 2, cron: '0 20 * * *' },
	note_late_papers: { retries: 2, cron: '30 6 * * *' },
	watch_answers: { retries: 2, cron: '15 8 * * *' },
	remind_corrections: { retries: 2, cron: '20 8 * * *' },
	expire_overdue: { retries: 2, cron: '5 0 * * *' },
	offer_places: { retries: 2, cron: '* * * * *', soon: true },
	free_held_places: { retries: 2, cron: '*/10 * * * *' },
	remove_stale: { retries: 2, cron: '35 1 * * *' },
	watch_register: { retries: 0, cron: '* * * * *' },
} as const;
export type JobName = keyof typeof jobs;
export type JobHandlers = {
	readonly [N in JobName]: (
		data: N extends 'deliver_notice' ? { noticeId: string } : object,
	) => Promise<void>;
};

export type Jobs = {
	/** Enqueues in the caller's transaction: it runs after the commit, and never when it rolls back. */
	enqueue<N extends JobName>(
		tx: Tx,
		name: N,
		data: N extends 'deliver_notice' ? { noticeId: string } : object,
	): Promise<void>;
	/** Starts working; a process that does not call it only enqueues. */
	work(handlers: JobHandlers): Promise<void>;
	close(): Promise<void>;
};

const through = (reader: Reader): BossDatabase => ({
	executeSql: async (text, values) => {
		const { rows } = await reader.withoutPlugins().executeQuery(CompiledQuery.raw(text, values ?? []));
		return { rows: rows as unknown[] };
	},
});

/** Opens the job queue on the product's own database. */
export async function openJobs(database: Database, log: Logger): Promise<Jobs> {
	const boss = new PgBoss({
		db: {
			executeSql: async (text, values) => await database.pool.query(text, values as unknown[]),
		},
		backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
		schema: 'pgboss',
		persistWarnings: false,
		monitorVacuum: false,
	});
	boss.on('error', (error) => log.error({ err: error }, 'job queue'));
	await boss.start();
	const there = new Set((await boss.getQueues()).map((queue) => queue.name));
	const clocks = new Map((await boss.getSchedules()).map(({ name, cron }) => [name, cron]));
	for (const [name, row] of Object.entries(jobs)) {
		if (!there.has(name))
			await boss.createQueue(name, {
				retryLimit: row.retries,
				retryDelay: 2,
				retryBackoff: true,
				retryDelayMax: 3_600,
			});
		if (row.cron !== null && clocks.get(name) !== row.cron)
			await boss.schedule(name, row.cron, {}, { tz: 'Asia/Jakarta' });
	}
	return {
		enqueue: async (tx, name, data) => {
			await boss.send(name, data, { db: through(tx) });
		},
		work: async (handlers) => {
			// Each job is settled on its own, so that one that fails holds up no other.
			const settle = async (name: JobName, job: { id: string; data: unknown }): Promise<JobResult> => {
				try {
					await handlers[name](job.data as { noticeId: string });
					return { id: job.id, status: 'completed' };
				} catch (error) {
					log.warn({ err: error, job: name }, 'a job failed; it is tried again');
					return { id: job.id, status: 'failed', output: { message: (error as Error).message } };
				}
			};
			for (const name of Object.keys(jobs) as JobName[]) {
				// What runs by the clock may start half a minute late; looking costs a query each time.
				const row = jobs[name];
				const pollingIntervalSeconds = row.cron === null ? 0.5 : 'soon' in row ? 2 : 30;
				const options = { pollingIntervalSeconds, batchSize: 20, perJobResults: true } as const;
				await boss.work(
					name,
					options,
					async (batch) => await Promise.all(batch.map((job) => settle(name, job))),
				);
			}
		},
		close: async () => await boss.stop({ graceful: true, timeout: 5_000 }),
	};
}
