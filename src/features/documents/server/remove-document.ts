import { done, refuse, type Result } from '#domain/refusal.ts';
import { noteChange } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { putAside } from './documents-store.ts';
import { findChangeable } from './find-changeable.ts';
import { forgetBytes } from './forget-bytes.ts';

/** Removes a document: its bytes and its key; that it was there stays written. Refuses what may not be changed, and `not_found` when there is none. */
export async function removeDocument(
	ctx: Ctx,
	input: { readonly number: string; readonly requirement: string },
): Promise<Result<null>> {
	let orphan: string | null = null;
	const removed = await transact<null>(ctx.db, async (tx) => {
		const found = await findChangeable(ctx, tx, input, { lock: true });
		if (!found.ok) return found;
		orphan = await putAside(tx, found.value.facts.id, input.requirement, ctx.now());
		if (orphan === null) return refuse('not_found');
		await noteChange(ctx, tx, found.value);
		await audit(ctx, tx, {
			action: 'remove_document',
			subjectKind: 'application',
			subjectId: found.value.facts.id,
			detail: { requirement: input.requirement },
		});
		return done(null);
	});
	if (removed.ok) await forgetBytes(ctx, orphan);
	return removed;
}
