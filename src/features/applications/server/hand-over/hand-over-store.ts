import type { ReceiverKind } from '#domain/hand-over/receiver.ts';
import type { Strokes } from '#domain/signature/strokes.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { open, seal } from '#server/keyring.ts';
import { handOverContext, type StoredApplication } from '../stored-application.ts';

/** What is sealed of a hand-over; `nik` null: the register does not know it. */
type Received = { readonly name: string; readonly nik: string | null; readonly signature: Strokes | null };

/** A hand-over as it is recorded. */
export type HandOverRecord = Received & {
	readonly receiver: ReceiverKind;
	readonly officerId: string;
	readonly officeId: string | null;
	readonly at: Date;
};

/** Writes the record of a hand-over, which is never changed. */
export async function insertHandOver(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	{ receiver, officerId, officeId, at, name, nik, signature }: HandOverRecord,
): Promise<void> {
	const received: Received = { name, nik, signature };
	await tx
		.insertInto('handOvers')
		.values({
			applicationId: app.row.id,
			at,
			officeId,
			officerId,
			receiver,
			signedOn: received.signature ? 'screen' : 'paper',
			sealed: seal(app.dataKey, handOverContext(app.row.id), received),
		})
		.execute();
}

/** The record of a hand-over; null: it was not handed over, or before records were kept. */
export async function findHandOver(reader: Reader, app: StoredApplication): Promise<HandOverRecord | null> {
	const row = await reader
		.selectFrom('handOvers')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.executeTakeFirst();
	if (!row) return null;
	const { receiver, officerId, officeId, at } = row;
	const received = open<Received>(app.dataKey, handOverContext(app.row.id), row.sealed);
	return { receiver, officerId, officeId, at, ...received };
}
