import type { Refusal, Result } from '#domain/refusal.ts';
import type { Db, Tx } from './database.ts';

class Refused extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

/** PostgreSQL ended one of two transactions that waited for each other (deadlock_detected); the other one goes on. */
const isDeadlock = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '40P01';
const mostTries = 3;

const heard = new WeakMap<Db, Set<() => void>>();

/** Calls back right after each transaction of this process has committed, before its deed's answer goes out. */
export function onCommit(db: Db, call: () => void): void {
	const calls = heard.get(db) ?? new Set();
	heard.set(db, calls.add(call));
}

/**
 * Runs a deed in one transaction. A refusal rolls everything back and is returned as a value; an exception rolls back and is thrown. One
 * that was ended for a deadlock is run again, so a deed reads all it decides by inside.
 */
export async function transact<T>(db: Db, deed: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> {
	for (let tries = 1; ; tries++) {
		try {
			const done = await db.transaction().execute(async (tx) => {
				const result = await deed(tx);
				if (!result.ok) throw new Refused(result.refusal);
				return result;
			});
			for (const call of heard.get(db) ?? []) call();
			return done;
		} catch (error) {
			if (error instanceof Refused) return { ok: false, refusal: error.refusal };
			if (tries >= mostTries || !isDeadlock(error)) throw error;
		}
	}
}
