import { whyNot } from '#domain/access/policy.ts';
import { endReasonWords, revokeReasons, type RevokeReason } from '#domain/issuance/issued-document.ts';
import { nextStatus } from '#domain/applications/lifecycle.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import {
	findApplication,
	getApplicationById,
	tellApplicant,
	transition,
} from '#features/applications/server/public.ts';
import { voidPaperOf } from '#features/custody/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { endIssuedOf } from './end-issued.ts';
import { findIssuedForUpdate } from './issuance-store.ts';
import { readDocumentReason } from './refuse-document.ts';

/**
 * A supervisor revokes a signed document, with the class of the reason, which everybody is told, and words of their own for the file. With
 * it go the others of the same application. What is not handed over yet goes back to be composed, signed and printed anew; the applicant is
 * told either way. Refuses one that does not hold any more.
 */
export async function revokeDocument(
	ctx: Ctx,
	input: { readonly why: string; readonly reason: string } & (
		{ readonly code: string } | { readonly number: string }
	),
): Promise<Result<{ readonly number: string }>> {
	const why = revokeReasons.find((one) => one === input.why);
	const reason = readDocumentReason(input.reason);
	const fields: FieldProblem[] = [
		...(why ? [] : [{ field: 'why', code: 'required' as const }]),
		...(typeof reason === 'string' ? [] : [reason]),
	];
	return await transact(ctx.db, async (tx) => {
		const seen = 'code' in input ? await findIssuedForUpdate(tx, { code: input.code }) : null;
		const named = seen ? (await getApplicationById(ctx, tx, seen.applicationId)).row.number : null;
		const number = 'number' in input ? input.number : named;
		const app = number === null ? null : await findApplication(ctx, tx, number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'withdraw_document', app.facts);
		if (forbidden) return refuse(forbidden);
		if (fields.length > 0) return refuse('invalid_input', { fields });
		const note = reason as string;
		const of = { applicationId: app.row.id, dataKey: app.dataKey };
		const ended = await endIssuedOf(ctx, tx, of, { reason: why as RevokeReason, note });
		if (ended === 0 || (seen && seen.state !== 'signed')) return refuse('document_moved_on');
		const told = (locale: 'id' | 'en') => ({ reason: endReasonWords[why!][locale] });
		if (nextStatus('withdraw_document', app.row.status) === null) {
			await tellApplicant(ctx, tx, app, 'document_revoked', told);
			return done({ number: app.row.number });
		}
		await voidPaperOf(ctx, tx, app.row.id);
		const after = await transition(ctx, tx, app, 'withdraw_document', {
			met: ['reason'],
			set: { unsigned: true, printedAt: null, readyAt: null, handOverCode: null },
			detail: { note },
			notice: told,
		});
		if (!after.ok) return after;
		await ctx.jobs.enqueue(tx, 'prepare_documents', {});
		await ctx.jobs.enqueue(tx, 'keep_dates', {});
		return done({ number: app.row.number });
	});
}
