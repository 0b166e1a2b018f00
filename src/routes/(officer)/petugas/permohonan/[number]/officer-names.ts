import { accountContact } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';

/** The names of officers who acted, by account; each looked up once. */
export async function officerNames(
	ctx: Ctx,
	ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
	const names = new Map<string, string>();
	for (const id of new Set(ids)) {
		const contact = id === null ? null : await accountContact(ctx, ctx.db, id);
		if (id !== null && contact) names.set(id, contact.name);
	}
	return names;
}
