import { whyNot } from '#domain/access/policy.ts';
import type { StoredApplication } from '#features/applications/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { open } from '#server/keyring.ts';
import { noteContext } from './notes-store.ts';

/** A note of an officer for officers. */
export type Note = { readonly at: Date; readonly authorId: string; readonly text: string };

/** The notes on an application, the oldest first; null for who may not read them. */
export async function listNotes(ctx: Ctx, app: StoredApplication): Promise<readonly Note[] | null> {
	if (ctx.actor.kind !== 'officer' || whyNot(ctx.actor, 'view_notes', app.facts) !== null) return null;
	const rows = await ctx.db
		.selectFrom('applicationNotes')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.orderBy('position')
		.execute();
	return rows.map((row) => ({
		at: row.writtenAt,
		authorId: row.authorId,
		text: open<string>(app.dataKey, noteContext(app.row.id, row.id), row.sealed),
	}));
}
