import type { Ctx } from '#server/ctx.ts';
import { listCheckKeys } from '#server/signing-keys-store.ts';

/** The public keys of the codes on documents, as a JSON Web Key set (RFC 7517). */
export const publishedKeys = async (
	ctx: Ctx,
): Promise<{ readonly keys: Awaited<ReturnType<typeof listCheckKeys>> }> => ({
	keys: await listCheckKeys(ctx.db),
});
