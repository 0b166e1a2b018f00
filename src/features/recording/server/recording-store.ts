import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Checklist } from '#domain/recording/checklist.ts';
import type { EndReasonCode } from '#domain/recording/end-reasons.ts';
import type { IdentityCheck } from '#domain/recording/identity-check.ts';
import type { IkdOutcome } from '#domain/recording/ikd.ts';
import type { StoredApplication } from '#features/applications/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { open, seal } from '#server/keyring.ts';

/** What of a turn is sealed. */
export type TurnWords = {
	readonly identity: IdentityCheck | null;
	readonly checklist: Checklist;
	readonly note: string;
	/** What the officer wrote when it ended without a recording. */
	readonly endNote: string;
};

/** One time that somebody came to be recorded, or was visited for it. */
export type Turn = TurnWords & {
	readonly row: Row<'recordings'>;
};

const context = (id: string): string => `recordings.sealed:${id}`;
const toTurn = (app: StoredApplication, row: Row<'recordings'>): Turn => ({
	...open<TurnWords>(app.dataKey, context(row.id), row.sealed),
	row,
});

/** The last turn of an application, whatever became of it; null: nobody came yet. */
export async function findLastTurn(reader: Reader, app: StoredApplication): Promise<Turn | null> {
	const row = await reader
		.selectFrom('recordings')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.orderBy('turn', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? toTurn(app, row) : null;
}

/** Begins a turn. Its application is locked by the caller, so that there is one at a time. */
export async function insertTurn(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	begun: { readonly turn: number; readonly officeId: string | null; readonly checklist: Checklist },
): Promise<void> {
	const id = randomUUID();
	const words: TurnWords = { identity: null, checklist: begun.checklist, note: '', endNote: '' };
	await tx
		.insertInto('recordings')
		.values({
			id,
			applicationId: app.row.id,
			turn: begun.turn,
			officeId: begun.officeId,
			officerId: actorId(ctx)!,
			state: 'arrived',
			arrivedAt: ctx.now(),
			identifiedAt: null,
			endedAt: null,
			endReason: null,
			sealed: seal(app.dataKey, context(id), words),
			ikd: null,
		})
		.execute();
}

export type TurnChange = Partial<TurnWords> & {
	readonly state?: Row<'recordings'>['state'];
	readonly identifiedAt?: Date;
	readonly endedAt?: Date;
	readonly endReason?: EndReasonCode;
	readonly ikd?: IkdOutcome | null;
};

/** Writes a change of a turn and counts its revision; whoever writes last is the officer of it. */
export async function updateTurn(
	ctx: Ctx,
	tx: Tx,
	app: StoredApplication,
	turn: Turn,
	{ identity, checklist, note, endNote, ...columns }: TurnChange,
): Promise<number> {
	const words: TurnWords = {
		identity: identity ?? turn.identity,
		checklist: checklist ?? turn.checklist,
		note: note ?? turn.note,
		endNote: endNote ?? turn.endNote,
	};
	const { revision } = await tx
		.updateTable('recordings')
		.set({
			...columns,
			sealed: seal(app.dataKey, context(turn.row.id), words),
			officerId: actorId(ctx)!,
			revision: sql<number>`revision + 1`,
		})
		.where('id', '=', turn.row.id)
		.returning('revision')
		.executeTakeFirstOrThrow();
	return revision;
}
