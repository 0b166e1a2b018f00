import type { ConsentMethod } from '#domain/consent/consent.ts';
import type { Strokes } from '#domain/signature/strokes.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Db, Reader, Tx } from '#server/db/database.ts';
import { open, seal } from '#server/keyring.ts';
import { consentCode } from '#domain/consent/consent.ts';
import type { StoredApplication } from '../stored-application.ts';

/** What of a consent is personal. */
export type ConsentDetails = {
	/** Where the code was sent; of the resident's own account, or one they named. */
	readonly address?: string;
	/** Why no code was possible. */
	readonly reason?: string;
	readonly signature?: Strokes;
	/** The key of the photograph of the signed paper, base64. */
	readonly photoKey?: string;
};

export type Consent = {
	readonly agentId: string;
	readonly method: ConsentMethod;
	readonly givenAt: Date | null;
	readonly codeSent: boolean;
	readonly details: ConsentDetails;
};

const context = (applicationId: string): string => `consents.sealed:${applicationId}`;

/** The consent to an application; null: nobody asked yet. */
export async function findConsent(reader: Reader, app: StoredApplication): Promise<Consent | null> {
	const row = await reader
		.selectFrom('consents')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.executeTakeFirst();
	if (!row) return null;
	return {
		agentId: row.agentId,
		method: row.method,
		givenAt: row.givenAt,
		codeSent: row.codeHash !== null,
		details: open<ConsentDetails>(app.dataKey, context(app.row.id), row.sealed),
	};
}

/** `consent_missing` when an agent sends what they entered and its resident has not said yes; null: nothing is wanting. */
export async function consentWanting(
	{ actor, db }: Pick<Ctx, 'actor' | 'db'>,
	{ row }: StoredApplication,
): Promise<'consent_missing' | null> {
	if (actor.kind !== 'officer' || row.channel !== 'agent') return null;
	const given = await db
		.selectFrom('consents')
		.select('applicationId')
		.where('applicationId', '=', row.id)
		.where('givenAt', 'is not', null)
		.executeTakeFirst();
	return given ? null : 'consent_missing';
}

/** Writes a consent, or what is asked for one, in place of an earlier one. */
export async function writeConsent(
	tx: Tx,
	app: StoredApplication,
	consent: {
		readonly agentId: string;
		readonly method: ConsentMethod;
		readonly code?: { readonly hash: Buffer; readonly expiresAt: Date } | undefined;
		readonly givenAt: Date | null;
		readonly details: ConsentDetails;
		readonly photo?: string | undefined;
		readonly addressHash?: Buffer | null | undefined;
	},
): Promise<void> {
	const values = {
		agentId: consent.agentId,
		method: consent.method,
		codeHash: consent.code?.hash ?? null,
		codeExpiresAt: consent.code?.expiresAt ?? null,
		codeAttempts: 0,
		givenAt: consent.givenAt,
		sealed: seal(app.dataKey, context(app.row.id), consent.details),
		photoKey: consent.photo ?? null,
		addressHash: consent.addressHash ?? null,
	};
	await tx
		.insertInto('consents')
		.values({ applicationId: app.row.id, ...values })
		.onConflict((conflict) => conflict.column('applicationId').doUpdateSet(values))
		.execute();
}

/** Counts a try of the code for good, outside the deed's transaction; null: none was sent, or it was tried too often. */
export async function countCodeTry(
	db: Db,
	applicationId: string,
): Promise<{ readonly hash: Buffer; readonly expiresAt: Date } | null> {
	const row = await db
		.updateTable('consents')
		.set((set) => ({ codeAttempts: set('codeAttempts', '+', 1) }))
		.where('applicationId', '=', applicationId)
		.where('codeHash', 'is not', null)
		.where('codeAttempts', '<', consentCode.attempts)
		.returning(['codeHash', 'codeExpiresAt'])
		.executeTakeFirst();
	return row ? { hash: row.codeHash!, expiresAt: row.codeExpiresAt! } : null;
}

/** Uses the code up and notes the consent; false when somebody was faster. */
export async function markGiven(tx: Tx, applicationId: string, hash: Buffer, at: Date): Promise<boolean> {
	const { numUpdatedRows } = await tx
		.updateTable('consents')
		.set({ givenAt: at, codeHash: null, codeExpiresAt: null })
		.where('applicationId', '=', applicationId)
		.where('codeHash', '=', hash)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
