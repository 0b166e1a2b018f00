import type { Ctx } from '#server/ctx.ts';

/**
 * Removes bytes that no document owns any more. Their key is gone already, so a failure costs room, not secrecy: it is
 * logged and does not undo what was done.
 */
export async function forgetBytes(
	ctx: Pick<Ctx, 'storage' | 'log'>,
	storageKey: string | null,
): Promise<void> {
	if (storageKey === null) return;
	try {
		await ctx.storage.remove(storageKey);
	} catch (error) {
		ctx.log.warn({ err: error, storageKey }, 'the bytes of a replaced document could not be removed');
	}
}
