import type { Actor } from '#domain/access/role.ts';
import type { Reader } from '#server/db/database.ts';
import { grantOf } from './officers-queries.ts';

/** An officer as who acts, who may sign in now and has since an instant; null: suspended, gone, or away. */
export async function findPresentOfficer(
	reader: Reader,
	accountId: string,
	since: Date,
): Promise<Extract<Actor, { kind: 'officer' }> | null> {
	const account = await reader
		.selectFrom('accounts')
		.select('id')
		.where('id', '=', accountId)
		.where('kind', '=', 'officer')
		.where('closedAt', 'is', null)
		.where('suspendedAt', 'is', null)
		.where('lastSignedInAt', '>=', since)
		.executeTakeFirst();
	if (!account) return null;
	const grants = await reader
		.selectFrom('officerGrants')
		.selectAll()
		.where('accountId', '=', accountId)
		.execute();
	return { kind: 'officer', accountId, grants: grants.map(grantOf), secondFactor: true };
}
