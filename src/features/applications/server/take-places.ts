import { meetingGroup } from '#domain/catalogue/meeting.ts';
import type { Result } from '#domain/refusal.ts';
import { movePlaces, placeAgain, type MoveTo, type Taken } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { Together } from './meet-together.ts';
import { catalogueOf } from './stored-application.ts';

/** Takes the places of what is met for together on another day: moved from where they are, or anew where it waited on the shelf. `offered`: taken already. */
export async function takePlacesAt(
	ctx: Ctx,
	tx: Tx,
	{ all, shelved }: Together,
	to: MoveTo,
	offered: readonly Taken[] = [],
): Promise<Result<{ readonly session: string | null }>> {
	const ids = all.map(({ row }) => row.id);
	if (!shelved) return await movePlaces(ctx, tx, ids, to, offered);
	const groups = all.flatMap(({ row }) => {
		const { service, variant } = catalogueOf(row);
		const group = meetingGroup(service, variant);
		return group === null ? [] : [{ id: row.id, group }];
	});
	return await placeAgain(ctx, tx, groups, to, offered);
}
