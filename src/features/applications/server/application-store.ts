import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { parseApplicationNumber } from '#domain/applications/application-number.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { NewRow, Row } from '#server/db/schema.ts';
import { open, seal } from '#server/keyring.ts';
import { announce } from '#server/live.ts';
import { noteContext, toStored, type StoredApplication } from './stored-application.ts';

/** The application of a number (as people type it), or null. `lock` keeps others from changing it until the transaction ends. */
export async function findApplication(
	ctx: Pick<Ctx, 'keyring'>,
	reader: Reader,
	number: string,
	options: { lock?: boolean } = {},
): Promise<StoredApplication | null> {
	const canonical = parseApplicationNumber(number);
	if (canonical === null) return null;
	let query = reader.selectFrom('applications').selectAll().where('number', '=', canonical);
	if (options.lock) query = query.forUpdate();
	const row = await query.executeTakeFirst();
	return row ? toStored(ctx, row) : null;
}

/** The application of an id that is known to exist. */
export async function getApplicationById(
	ctx: Pick<Ctx, 'keyring'>,
	reader: Reader,
	id: string,
): Promise<StoredApplication> {
	return toStored(
		ctx,
		await reader.selectFrom('applications').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
	);
}

/** Whether this key has submitted another application of the same applicant. */
export async function isSubmitKeyUsed(reader: Reader, app: StoredApplication, key: string): Promise<boolean> {
	const row = await reader
		.selectFrom('applications')
		.select('id')
		.where('applicantId', '=', app.row.applicantId)
		.where('submitKey', '=', key)
		.where('id', '!=', app.row.id)
		.executeTakeFirst();
	return row !== undefined;
}

/** The next serial of an application number, 1 to 99,999 and round again; the date before it keeps numbers apart. */
export async function nextSerial(reader: Reader): Promise<number> {
	const { rows } = await sql<{
		serial: string;
	}>`select (nextval('application_serial') - 1) % 99999 + 1 as serial`.execute(reader);
	return Number(rows[0]!.serial);
}

export async function insertApplication(tx: Tx, row: NewRow<'applications'>): Promise<void> {
	await tx.insertInto('applications').values(row).execute();
}

/** Columns a change may set; the status is not among them (see `transition.ts`). */
export type ApplicationPatch = Partial<
	Omit<Row<'applications'>, 'id' | 'number' | 'status' | 'revision' | 'createdAt' | 'updatedAt'>
>;

/** Since when its holder has done nothing with it: whoever takes it or changes what they hold has acted now. */
function acted(ctx: Ctx, app: StoredApplication, patch: ApplicationPatch): ApplicationPatch {
	if (patch.takenBy !== undefined) return { actedAt: patch.takenBy === null ? null : ctx.now() };
	return app.row.takenBy !== null && app.row.takenBy === actorId(ctx) ? { actedAt: ctx.now() } : {};
}

/** Writes a change of an application and counts its revision. The only other hand is `transition.ts`. */
export async function updateApplication(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	patch: ApplicationPatch & { status?: Row<'applications'>['status'] },
): Promise<StoredApplication> {
	const row = await tx
		.updateTable('applications')
		.set({ ...acted(ctx, app, patch), ...patch, revision: sql<number>`revision + 1`, updatedAt: ctx.now() })
		.where('id', '=', app.row.id)
		.returningAll()
		.executeTakeFirstOrThrow();
	// A draft is its owner's alone, who has it open. Announcing makes transactions commit one after the other.
	if (row.status !== 'draft')
		await announce(tx, {
			applicationId: row.id,
			applicantId: row.applicantId,
			kelurahanCode: row.kelurahanCode,
			rw: row.rw,
			officeId: row.officeId,
			status: row.status,
			revision: row.revision,
		});
	return toStored(ctx, row);
}

/** Counts a change that other rows hold (a document, a pickup), so that whoever looks at the application sees it. */
export const noteChange = (ctx: Ctx, tx: Tx, app: StoredApplication): Promise<StoredApplication> =>
	updateApplication(ctx, tx, app, {});

/** Counts the reminders that were sent of this return; nothing that anybody sees changes. */
export async function noteCorrectionReminders(tx: Tx, applicationId: string, sent: number): Promise<void> {
	await tx
		.updateTable('applications')
		.set({ correctionReminders: sent })
		.where('id', '=', applicationId)
		.execute();
}

export async function deleteApplication(tx: Tx, id: string): Promise<void> {
	await tx.deleteFrom('applications').where('id', '=', id).execute();
}

export async function insertEvent(tx: Tx, event: NewRow<'applicationEvents'>): Promise<void> {
	await tx.insertInto('applicationEvents').values(event).execute();
}

/** Writes what the officer said of documents and fields in this round; a later word on the same target replaces an earlier one. */
export async function writeVerdicts(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	officerId: string,
	verdicts: readonly Verdict[],
): Promise<void> {
	for (const verdict of verdicts) {
		const values = {
			good: verdict.good,
			reason: verdict.good ? null : verdict.reason,
			note: verdict.note ? seal(app.dataKey, noteContext(app.row.id, verdict.target), verdict.note) : null,
			words: verdict.good || !verdict.words ? null : JSON.stringify(verdict.words),
			officerId,
			givenAt: ctx.now(),
		};
		await tx
			.insertInto('verdicts')
			.values({ applicationId: app.row.id, round: app.row.round, target: verdict.target, ...values })
			.onConflict((c) => c.columns(['applicationId', 'round', 'target']).doUpdateSet(values))
			.execute();
	}
}

/** The verdicts of a round, in the order of their targets. */
export async function listVerdicts(
	reader: Reader,
	app: StoredApplication,
	round = app.row.round,
): Promise<Verdict[]> {
	const rows = await reader
		.selectFrom('verdicts')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.where('round', '=', round)
		.orderBy('target')
		.execute();
	return rows.map((row) => ({
		target: row.target,
		good: row.good,
		reason: row.reason,
		note: row.note ? open<string>(app.dataKey, noteContext(app.row.id, row.target), row.note) : null,
		words: row.words,
	}));
}

/** Forgets what was said of these targets in this round: there is something else to look at now. */
export async function dropVerdicts(
	tx: Tx,
	app: StoredApplication,
	targets: readonly string[],
): Promise<void> {
	if (targets.length === 0) return;
	await tx
		.deleteFrom('verdicts')
		.where('applicationId', '=', app.row.id)
		.where('round', '=', app.row.round)
		.where('target', 'in', targets)
		.execute();
}

/** Carries what was good in the ended round over into the next. */
export async function carryGoodVerdicts(tx: Tx, applicationId: string, from: number): Promise<void> {
	await sql`
		insert into verdicts (application_id, round, target, good, reason, note, officer_id, given_at, words)
		select application_id, round + 1, target, good, reason, note, officer_id, given_at, words
		from verdicts where application_id = ${applicationId} and round = ${from} and good`.execute(tx);
}

export async function insertSiakEntry(tx: Tx, entry: NewRow<'siakEntries'>): Promise<void> {
	await tx.insertInto('siakEntries').values(entry).execute();
}

/** The latest answer of SIAK and how many there were. */
export async function latestSiakEntry(
	reader: Reader,
	applicationId: string,
): Promise<Row<'siakEntries'> | null> {
	const row = await reader
		.selectFrom('siakEntries')
		.selectAll()
		.where('applicationId', '=', applicationId)
		.orderBy('attempt', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? null;
}

export const newId = (): string => randomUUID();
