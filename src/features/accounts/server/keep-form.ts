import { actorId, type Ctx } from '#server/ctx.ts';
import { open, seal } from '#server/keyring.ts';
import { findKeptForm, insertKeptForm, keptFormContext, updateKeptForm } from './kept-forms-store.ts';
import { asId } from './as-id.ts';

/** `owner` null: whoever signs in and takes it first. */
type Kept = { readonly owner: string | null; readonly fields: readonly (readonly [string, string])[] };

/** Milliseconds a form waits for its owner to sign in again. */
export const keptFormLifetime = 2 * 60 * 60_000;

/**
 * Keeps what was typed into the form of `path` when the session has ended; files and passwords are left out. `owner` is the
 * account of the ended session, where it is known. Gives the id that travels through the sign-in page as `simpan`.
 */
export async function keepForm(
	ctx: Ctx,
	path: string,
	form: FormData,
	owner: string | null = null,
): Promise<string> {
	const fields = [...form].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string' && !/password|sandi/i.test(entry[0]),
	);
	const kept: Kept = { owner, fields };
	return insertKeptForm(ctx.db, {
		path,
		seal: (id) => seal(ctx.keys.forms, keptFormContext(id), kept),
		expiresAt: new Date(ctx.now().getTime() + keptFormLifetime),
	});
}

/**
 * What was kept for the form of `path`, for who is signed in now: its owner, or else the first to take it, and nobody after
 * them. Null when there is none. It may be taken again (a reload) until it expires.
 */
export async function takeKeptForm(ctx: Ctx, id: string, path: string): Promise<FormData | null> {
	const taker = actorId(ctx);
	if (taker === null) return null;
	const row = await findKeptForm(ctx.db, asId(id), ctx.now());
	if (!row || row.path !== path) return null;
	const kept = open<Kept>(ctx.keys.forms, keptFormContext(row.id), row.sealed);
	if (kept.owner !== null && kept.owner !== taker) return null;
	if (kept.owner === null) {
		const owned: Kept = { ...kept, owner: taker };
		const first = await updateKeptForm(ctx.db, row, seal(ctx.keys.forms, keptFormContext(row.id), owned));
		if (!first) return takeKeptForm(ctx, id, path);
	}
	const form = new FormData();
	for (const [name, value] of kept.fields) form.append(name, value);
	return form;
}
