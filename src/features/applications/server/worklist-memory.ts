import type { Ctx } from '#server/ctx.ts';
import type { Database } from '#server/db/database.ts';
import { onCommit } from '#server/db/transact.ts';

/** Milliseconds a reading is kept at most, also where no change is heard of. */
const listKept = 1_000;
const mostKept = 500;

type Memory = {
	readonly kept: Map<string, { readonly until: number; readonly value: Promise<unknown> }>;
};
const memories = new WeakMap<Database, Memory>();

/** The memory of a database's readings, from its first use on told of every change: at once of those of this process, else when announced. */
function memoryOf(ctx: Pick<Ctx, 'database' | 'db' | 'live'>): Memory {
	const found = memories.get(ctx.database);
	if (found) return found;
	const memory: Memory = { kept: new Map() };
	const changed = (): void => memory.kept.clear();
	ctx.live.subscribe(changed);
	onCommit(ctx.db, changed);
	memories.set(ctx.database, memory);
	return memory;
}

/**
 * What was read under this key within the last second, or is being read, when nothing has changed since; else reads it. For lists that
 * many officers of one area ask for at the same moment, as their pages do after each change.
 */
export function rememberList<T>(
	ctx: Pick<Ctx, 'database' | 'db' | 'live'>,
	key: string,
	read: () => Promise<T>,
): Promise<T> {
	const memory = memoryOf(ctx);
	const found = memory.kept.get(key);
	const now = performance.now();
	if (found && found.until > now) return found.value as Promise<T>;
	const value = read();
	if (memory.kept.size >= mostKept) memory.kept.clear();
	memory.kept.set(key, { until: now + listKept, value });
	// What could not be read is asked again.
	value.catch(() => {
		if (memory.kept.get(key)?.value === value) memory.kept.delete(key);
	});
	return value;
}
