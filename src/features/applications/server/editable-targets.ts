import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { listVerdicts } from './application-store.ts';
import type { StoredApplication } from './stored-application.ts';

/** What may be changed now: everything of a draft, what was marked of a returned application, nothing else. */
export async function editableTargets(_ctx: Ctx, reader: Reader, app: StoredApplication): Promise<'all' | 'none' | ReadonlySet<string>> {
	if (app.row.status === 'draft') return 'all';
	if (app.row.status !== 'returned') return 'none';
	const verdicts = await listVerdicts(reader, app);
	return new Set(verdicts.filter((verdict) => !verdict.good).map((verdict) => verdict.target));
}
