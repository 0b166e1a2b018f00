import type { EndReason } from '#domain/issuance/issued-document.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import type { DataKey } from '#server/keyring.ts';
import { listIssuedForUpdate, sealNote, updateIssued } from './issuance-store.ts';

/**
 * The signed documents of an application hold no more, in the caller's transaction: their pages say so from then on. Gives how many there
 * were; where there was one the caller has new ones made (`unsigned`).
 */
export async function endIssuedOf(
	ctx: Ctx,
	tx: Tx,
	of: { readonly applicationId: string; readonly dataKey: DataKey },
	end: { readonly reason: Exclude<EndReason, 'newer'>; readonly note: string },
): Promise<number> {
	const signed = (await listIssuedForUpdate(tx, of.applicationId)).filter(({ state }) => state === 'signed');
	for (const { id } of signed) {
		await updateIssued(tx, id, 'signed', {
			state: 'revoked',
			endedAt: ctx.now(),
			endedBy: actorId(ctx),
			endReason: end.reason,
			endNote: sealNote(of.dataKey, id, end.note),
		});
		await audit(ctx, tx, {
			action: 'revoke_document',
			subjectKind: 'issued_document',
			subjectId: id,
			detail: { application: of.applicationId, reason: end.reason },
		});
	}
	return signed.length;
}
