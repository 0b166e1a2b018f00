import { randomUUID } from 'node:crypto';
import { holdsRole } from '#domain/access/policy.ts';
import { afterStep } from '#domain/issuance/issued-document.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { accountContact, confirmAgain } from '#features/accounts/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { open, seal, type DataKey } from '#server/keyring.ts';
import type { Row } from '#server/db/schema.ts';
import { findIssuedForUpdate, insertBatch, updateIssued } from './issuance-store.ts';
import { findSignatory, type SignatoryDetails } from './signatory.ts';

/** Who signs, as it was when they approved. */
export type BatchSignatory = SignatoryDetails & { readonly name: string };

const signatoryContext = (id: string): string => `signing_batches.signatory:${id}`;
const passphraseContext = (id: string): string => `signing_batches.passphrase:${id}`;

/** Opens what a batch keeps sealed. */
export function openBatch(
	ctx: Pick<Ctx, 'keyring'>,
	row: Row<'signingBatches'>,
): { readonly signatory: BatchSignatory; readonly passphrase: string | null } {
	const key: DataKey = ctx.keyring.unwrap(row.dataKey);
	return {
		signatory: open<BatchSignatory>(key, signatoryContext(row.id), row.signatory),
		passphrase: row.passphrase && open<string>(key, passphraseContext(row.id), row.passphrase),
	};
}

type Approval = { readonly codes: readonly string[]; readonly passphrase: string | null };

/**
 * The signatory's approval, once their second factor has been given: all of it or nothing. A job then has each document signed. Refuses
 * (`document_moved_on`) when one of them was dealt with meanwhile.
 */
export const recordApproval = (ctx: Ctx, input: Approval): Promise<Result<{ readonly documents: number }>> =>
	transact(ctx.db, async (tx) => {
		const accountId = actorId(ctx);
		if (accountId === null || !holdsRole(ctx.actor, 'sign_document')) return refuse('not_allowed');
		const details = await findSignatory(ctx, tx, accountId);
		const contact = await accountContact(ctx, tx, accountId);
		if (!details || !contact) return refuse('signatory_unknown');
		const batchId = randomUUID();
		const { key, wrapped } = ctx.keyring.newDataKey();
		const signatory: BatchSignatory = { ...details, name: contact.name };
		await insertBatch(tx, {
			id: batchId,
			accountId,
			approvedAt: ctx.now(),
			dataKey: wrapped,
			signatory: seal(key, signatoryContext(batchId), signatory),
			passphrase: input.passphrase === null ? null : seal(key, passphraseContext(batchId), input.passphrase),
		});
		const codes = [...new Set(input.codes)].sort();
		for (const code of codes) {
			const document = await findIssuedForUpdate(tx, { code });
			if (!document) return refuse('not_found');
			const state = afterStep(document.state, 'approve');
			if (!state.ok) return state;
			await updateIssued(tx, document.id, document.state, {
				state: state.value,
				batchId,
				tries: 0,
				fault: null,
				notBefore: null,
				claimedUntil: null,
			});
			await audit(ctx, tx, {
				action: 'approve_document',
				subjectKind: 'issued_document',
				subjectId: document.id,
				detail: { batch: batchId, application: document.applicationId },
			});
		}
		await ctx.jobs.enqueue(tx, 'sign_documents', {});
		return done({ documents: codes.length });
	});

/**
 * The signatory approves what they chose, with their second factor and, where the service asks for it, their passphrase. Refuses an empty
 * choice, a wrong code, missing details, and what {@link recordApproval} refuses.
 */
export async function approveDocuments(
	ctx: Ctx,
	input: { readonly codes: readonly string[]; readonly otp: string; readonly passphrase: string },
): Promise<Result<{ readonly documents: number }>> {
	const accountId = actorId(ctx);
	if (accountId === null || !holdsRole(ctx.actor, 'sign_document')) return refuse('not_allowed');
	if (!(await findSignatory(ctx, ctx.db, accountId))) return refuse('signatory_unknown');
	const personal = ctx.signing?.personal === true;
	const fields = [
		...(input.codes.length === 0 ? [{ field: 'document', code: 'required' as const }] : []),
		...(personal && input.passphrase === '' ? [{ field: 'passphrase', code: 'required' as const }] : []),
	];
	if (fields.length > 0) return refuse('invalid_input', { fields });
	const confirmed = await confirmAgain(ctx, input.otp);
	if (!confirmed.ok) return confirmed;
	return await recordApproval(ctx, { codes: input.codes, passphrase: personal ? input.passphrase : null });
}
