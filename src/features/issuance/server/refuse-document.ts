import { holdsRole } from '#domain/access/policy.ts';
import { afterStep } from '#domain/issuance/issued-document.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { getApplicationById, noteChange } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findIssuedForUpdate, sealNote, updateIssued } from './issuance-store.ts';

/** Letters of a reason, at least and at most. */
export const documentReason = { min: 5, max: 300 } as const;

/** Reads a reason as it was typed; a problem of the field `reason` when it is none. */
export function readDocumentReason(typed: string): string | FieldProblem {
	const reason = typed.toWellFormed().replace(/\s+/g, ' ').trim();
	const { min, max } = documentReason;
	if (reason === '') return { field: 'reason', code: 'required' };
	if (reason.length < min) return { field: 'reason', code: 'too_short', values: { min } };
	return reason.length > max ? { field: 'reason', code: 'too_long', values: { max } } : reason;
}

/** The signatory does not sign a document, with a reason: it goes back to the SIAK operator, who mends it and has it composed anew. */
export async function refuseDocument(
	ctx: Ctx,
	input: { readonly code: string; readonly reason: string },
): Promise<Result<null>> {
	if (!holdsRole(ctx.actor, 'sign_document')) return refuse('not_allowed');
	const reason = readDocumentReason(input.reason);
	if (typeof reason !== 'string') return refuse('invalid_input', { fields: [reason] });
	return await transact(ctx.db, async (tx) => {
		const document = await findIssuedForUpdate(tx, { code: input.code });
		if (!document) return refuse('not_found');
		const state = afterStep(document.state, 'refuse');
		if (!state.ok) return state;
		const app = await getApplicationById(ctx, tx, document.applicationId);
		await updateIssued(tx, document.id, document.state, {
			state: state.value,
			endedAt: ctx.now(),
			endedBy: actorId(ctx),
			endNote: sealNote(app.dataKey, document.id, reason),
		});
		await audit(ctx, tx, {
			action: 'refuse_document',
			subjectKind: 'issued_document',
			subjectId: document.id,
			detail: { application: document.applicationId },
		});
		await noteChange(ctx, tx, app);
		return done(null);
	});
}
