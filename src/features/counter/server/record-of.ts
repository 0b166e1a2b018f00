import { whyNot } from '#domain/access/policy.ts';
import type { Strokes } from '#domain/signature/strokes.ts';
import type { Text } from '#domain/text.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import {
	catalogueOf,
	findApplication,
	receiptOf,
	type ReceiptFacts,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import { findOffice } from '#features/booking/server/public.ts';
import { listDocuments } from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { open } from '#server/keyring.ts';
import { findRecord } from './counter-queries.ts';

export const signatureContext = (applicationId: string): string =>
	`counter_records.signature:${applicationId}`;

/** The berita acara of what was entered at a counter. */
export type CounterRecord = {
	readonly app: StoredApplication;
	readonly receipt: ReceiptFacts;
	readonly documents: readonly Text[];
	readonly officeName: string;
	readonly signed: 'drawn' | 'paper' | null;
	readonly signature: Strokes | null;
	readonly signedAt: Date | null;
};

/**
 * The berita acara of a sent application, with its PIN, for the counter it was entered at; each look is written to the audit trail.
 * Anybody else's, and what was not entered at a counter, is `not_found`; a draft is `not_submitted`.
 */
export async function recordOf(ctx: Ctx, number: string): Promise<Result<CounterRecord>> {
	const app = await findApplication(ctx, ctx.db, number);
	const record = app ? await findRecord(ctx.db, app.row.id) : null;
	if (!app || !record) return refuse('not_found');
	// The counter it was entered at, not the office where it is collected: it tells the PIN.
	if (whyNot(ctx.actor, 'start_at_counter', { ...app.facts, officeId: null }) !== null)
		return refuse('not_found');
	const receipt = await receiptOf(ctx, app);
	if (!receipt) return refuse('not_submitted');
	const { variant } = catalogueOf(app.row);
	const stored = new Set((await listDocuments(ctx, ctx.db, app)).map(({ requirement }) => requirement));
	const office = record.officeId === null ? null : await findOffice(ctx.db, record.officeId);
	await audit(ctx, ctx.db, {
		action: 'view_record',
		subjectKind: 'application',
		subjectId: app.row.id,
	});
	return done({
		app,
		receipt,
		documents: variant.requiredDocuments.filter(({ id }) => stored.has(id)).map(({ label }) => label),
		officeName: office?.name ?? '',
		signed: record.signed,
		signature: record.signature
			? open<Strokes>(app.dataKey, signatureContext(app.row.id), record.signature)
			: null,
		signedAt: record.signedAt,
	});
}
