import type { Ctx } from '#server/ctx.ts';
import { isHeld } from './documents-queries.ts';

/**
 * Removes bytes that no document holds any more; those that another application holds stay. Their key is gone already, so a failure costs room, not secrecy: it is
 * logged and does not undo what was done.
 */
export async function forgetBytes(
	ctx: Pick<Ctx, 'storage' | 'log' | 'db'>,
	storageKey: string | null,
): Promise<void> {
	if (storageKey === null) return;
	try {
		if (await isHeld(ctx.db, storageKey)) return;
		await ctx.storage.remove(storageKey);
	} catch (error) {
		ctx.log.warn({ err: error, storageKey }, 'the bytes of a replaced document could not be removed');
	}
}
