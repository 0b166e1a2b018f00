import { parseCheckCode } from '#domain/issuance/check-code.ts';
import type { EndReason, IssuedState } from '#domain/issuance/issued-document.ts';
import { maskDocumentNumber } from '#domain/issuance/printed-facts.ts';
import type { SignedKind } from '#domain/issuance/signed-kinds.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { countAttempt, countedAddress } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { findIssued } from './issuance-queries.ts';
import { openContent } from './issuance-store.ts';

/** What anybody is told of a document: nothing of anybody. */
export type CheckedDocument = {
	readonly code: string;
	readonly state: 'valid' | 'superseded' | 'revoked';
	readonly kind: SignedKind;
	/** But for its last four digits. */
	readonly maskedNumber: string;
	/** YYYY-MM-DD */
	readonly issuedOn: string;
	readonly endedAt: Date | null;
	readonly endReason: EndReason | null;
};

const stateOf: Partial<Record<IssuedState, CheckedDocument['state']>> = {
	signed: 'valid',
	superseded: 'superseded',
	revoked: 'revoked',
};

/**
 * Whether a document holds, for whoever has its code. Refuses a code that is none, is nobody's, or stands on nothing signed yet
 * (`not_found`), and too many questions from one address.
 */
export async function checkIssued(
	ctx: Ctx,
	input: { readonly code: string; readonly address: string | null },
): Promise<Result<CheckedDocument>> {
	const limited = await countAttempt(ctx, { check_document: countedAddress(input.address) });
	if (!limited.ok) return limited;
	const code = parseCheckCode(input.code);
	const row = code === null ? null : await findIssued(ctx.db, code);
	const state = row && stateOf[row.state];
	if (!row || !state) return refuse('not_found');
	const { number } = openContent(ctx.keyring.unwrap(row.dataKey), row);
	return done({
		code: row.code,
		state,
		kind: row.kind,
		maskedNumber: maskDocumentNumber(number),
		issuedOn: row.issuedOn,
		endedAt: row.endedAt,
		endReason: row.endReason,
	});
}
