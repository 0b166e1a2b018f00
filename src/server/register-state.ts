import { done } from '#domain/refusal.ts';
import type { Db, Tx } from './db/database.ts';
import { transact } from './db/transact.ts';
import {
	clearRegisterFailures,
	countRegisterFailure,
	getRegisterRow,
	setRegisterClosed,
} from './register-state-store.ts';

/** Whether the population register answers, as everybody may know it. */
export type RegisterState = {
	readonly answers: boolean;
	/** Since when it does not. */
	readonly since: Date | null;
	/** The office has said so, e.g. for an announced maintenance: it is not even asked. */
	readonly closed: boolean;
	/** Failures in a row; fewer than {@link confirmed} are a hiccup. */
	readonly failures: number;
};

/** So many failures in a row, noted at least {@link noteEveryMs} apart, are told as "does not answer" (OURS). */
const confirmed = 3;
const noteEveryMs = 2_000;
/** Milliseconds a process trusts what it read: pages need no query of their own for it. */
const freshMs = 3_000;

type Read = {
	readonly known: WeakMap<Db, { readonly state: RegisterState; readonly until: number }>;
	readonly noted: WeakMap<Db, number>;
};
// One for the process: the server's entry and the built pages each load a copy of this module, and what one forgets the other must.
const shared = globalThis as unknown as Record<symbol, Read | undefined>;
const { known, noted } = (shared[Symbol.for('e-open.register-state')] ??= {
	known: new WeakMap(),
	noted: new WeakMap(),
});

/** The register's state, read at most every few seconds. */
export async function registerState(db: Db): Promise<RegisterState> {
	const found = known.get(db);
	if (found && found.until > Date.now()) return found.state;
	const row = await getRegisterRow(db).catch((error: unknown) => {
		if (found) return null;
		throw error;
	});
	// A database that is away for a moment is no news of the register.
	if (row === null) return found!.state;
	const failing = row.failures >= confirmed;
	const state: RegisterState = {
		answers: !failing && row.closedSince === null,
		since: row.closedSince ?? (failing ? row.failingSince : null),
		closed: row.closedSince !== null,
		failures: row.failures,
	};
	known.set(db, { state, until: Date.now() + freshMs });
	return state;
}

/** Forgets what this process read a moment ago: it asks again, and hears what another process has said. */
export const forgetRegisterState = (db: Db): void => void known.delete(db);

/** Notes that it did not answer; many at once count as one. */
export async function noteRegisterFailure(db: Db, fault: string, at: Date): Promise<boolean> {
	if ((noted.get(db) ?? 0) > Date.now() - noteEveryMs) return false;
	noted.set(db, Date.now());
	await countRegisterFailure(db, fault, at);
	known.delete(db);
	return true;
}

/** Notes that it answered. */
export async function noteRegisterAnswer(db: Db): Promise<void> {
	noted.delete(db);
	await clearRegisterFailures(db);
	known.delete(db);
}

/** The office closes or opens it, with what `note` writes in the same transaction. False when it was so already: nothing is noted then. */
export async function closeRegister(
	db: Db,
	since: Date | null,
	note?: (tx: Tx) => Promise<void>,
): Promise<boolean> {
	const changed = await transact(db, async (tx) => {
		const changes = await setRegisterClosed(tx, since);
		if (changes) await note?.(tx);
		return done(changes);
	});
	known.delete(db);
	return changed.ok && changed.value;
}
