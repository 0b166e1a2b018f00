import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { freePlace, placesFreed } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import { transact } from '#server/db/transact.ts';
import type { Ctx } from '#server/ctx.ts';
import { deleteApplication, findApplication } from './application-store.ts';
import { listStorageKeys } from './application-queries.ts';

/** Discards a draft for good: answers, files and place. What was submitted is cancelled instead. */
export async function discardDraft(ctx: Ctx, input: { number: string }): Promise<Result<null>> {
	let files: string[] = [];
	const result = await transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'edit_application', app.facts);
		if (forbidden) return refuse(forbidden);
		if (app.row.status !== 'draft') return refuse('not_editable');
		files = await listStorageKeys(tx, app.row.id);
		await freePlace(tx, app.row.id);
		await placesFreed(ctx, tx);
		await deleteApplication(tx, app.row.id);
		await audit(ctx, tx, { action: 'discard', subjectKind: 'application', subjectId: app.row.id });
		return done(null);
	});
	if (result.ok) await Promise.all(files.map((key) => ctx.storage.remove(key)));
	return result;
}
