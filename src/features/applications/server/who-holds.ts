import { refuse, type Result } from '#domain/refusal.ts';
import { officerNames } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { StoredApplication } from './stored-application.ts';

/** Refuses who does not hold it, and names the officer who does; `not_held` where nobody does. */
export async function heldByAnother<T>(ctx: Ctx, reader: Reader, app: StoredApplication): Promise<Result<T>> {
	const { takenBy } = app.row;
	if (takenBy === null) return refuse('not_held');
	const officer = (await officerNames(ctx, reader, [takenBy])).get(takenBy);
	return refuse('taken_by_other', { values: officer === undefined ? {} : { officer } });
}
