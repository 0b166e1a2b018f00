import { sql } from 'kysely';
import type { Status } from '#domain/applications/application.ts';
import type { Service, Variant } from '#domain/catalogue/service.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { catalogueOf, openListedSummary, toStored, type StoredApplication } from './stored-application.ts';

/** Made in one go, they differ in their serial only; before it stands the service. */
const bySerial = sql`split_part(number, '-', 4)`;

/** An application of the same life event. */
export type LinkedApplication = {
	readonly number: string;
	readonly service: Service;
	readonly variant: Variant;
	readonly status: Status;
	readonly subjectName: string;
	/** Whose form the others follow. */
	readonly lead: boolean;
	/** The number of the application whose event SIAK must accept first. */
	readonly waitsFor: string | null;
	/** The day of its own meeting; null where it has none. */
	readonly pickupOn: string | null;
};

/** The other applications of the same life event, the lead first, then as they were numbered. */
export async function listLinked(
	ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
): Promise<readonly LinkedApplication[]> {
	if (app.row.lifeEvent === null) return [];
	const leadId = app.row.leadId ?? app.row.id;
	const rows = await reader
		.selectFrom('applications')
		.leftJoin('pickups', 'pickups.applicationId', 'applications.id')
		.selectAll('applications')
		.select('pickups.onDate as pickupOn')
		.where((where) => where.or([where('id', '=', leadId), where('leadId', '=', leadId)]))
		.where('id', '!=', app.row.id)
		.orderBy('createdAt')
		.orderBy(bySerial)
		.execute();
	return rows
		.map((row): LinkedApplication => ({
			number: row.number,
			...catalogueOf(row),
			status: row.status,
			subjectName: openListedSummary(ctx, row).subjectName,
			lead: row.leadId === null,
			waitsFor: row.waitsFor,
			pickupOn: row.pickupOn,
		}))
		.sort((a, b) => Number(b.lead) - Number(a.lead));
}

const stored = (ctx: Pick<Ctx, 'keyring'>, rows: readonly Row<'applications'>[]): StoredApplication[] =>
	rows.map((row) => toStored(ctx, row));

/** The companions of a lead, in the order of their numbers; `lock` keeps others from changing them. */
export async function listCompanions(
	ctx: Pick<Ctx, 'keyring'>,
	reader: Reader,
	leadId: string,
	options: { readonly lock?: boolean } = {},
): Promise<StoredApplication[]> {
	let query = reader
		.selectFrom('applications')
		.selectAll()
		.where('leadId', '=', leadId)
		.orderBy('createdAt')
		.orderBy(bySerial);
	if (options.lock) query = query.forUpdate();
	return stored(ctx, await query.execute());
}

/** The applications that wait for this one's event; `lock` keeps others from changing them. */
export async function listWaiting(
	ctx: Pick<Ctx, 'keyring'>,
	reader: Reader,
	number: string,
	options: { readonly lock?: boolean } = {},
): Promise<StoredApplication[]> {
	let query = reader.selectFrom('applications').selectAll().where('waitsFor', '=', number).orderBy('number');
	if (options.lock) query = query.forUpdate();
	return stored(ctx, await query.execute());
}
