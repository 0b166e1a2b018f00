import { randomUUID } from 'node:crypto';
import type { Proxy } from '#domain/hand-over/proxy.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { open, seal } from '#server/keyring.ts';
import { proxyContext, type StoredApplication } from '../stored-application.ts';

/** A proxy as stored. */
export type StoredProxy = Proxy & { readonly namedAt: Date };

/** Who may collect in the applicant's place; null: nobody. */
export async function findProxy(reader: Reader, app: StoredApplication): Promise<StoredProxy | null> {
	const row = await reader
		.selectFrom('proxies')
		.select(['id', 'sealed', 'namedAt'])
		.where('applicationId', '=', app.row.id)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return row
		? { ...open<Proxy>(app.dataKey, proxyContext(app.row.id, row.id), row.sealed), namedAt: row.namedAt }
		: null;
}

/** Writes the proxy of an application, in place of an earlier one. */
export async function insertProxy(ctx: Ctx, tx: Tx, app: StoredApplication, proxy: Proxy): Promise<void> {
	await endProxy(ctx, tx, app.row.id);
	const id = randomUUID();
	await tx
		.insertInto('proxies')
		.values({
			id,
			applicationId: app.row.id,
			sealed: seal(app.dataKey, proxyContext(app.row.id, id), proxy),
			namedAt: ctx.now(),
			endedAt: null,
		})
		.execute();
}

/** Ends the power of the proxy; false when there was none. */
export async function endProxy(ctx: Ctx, tx: Tx, applicationId: string): Promise<boolean> {
	const ended = await tx
		.updateTable('proxies')
		.set({ endedAt: ctx.now() })
		.where('applicationId', '=', applicationId)
		.where('endedAt', 'is', null)
		.executeTakeFirst();
	return ended.numUpdatedRows > 0n;
}
