import { readSignature } from '#domain/signature/strokes.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { seal } from '#server/keyring.ts';
import { signRecord } from './counter-store.ts';
import { recordOf, signatureContext } from './record-of.ts';

/**
 * Keeps how the applicant signed the berita acara: drawn on the screen (its lines sealed), or on the paper. Once: signing again changes
 * nothing. Refuses an empty signature, and whoever may not see the berita acara.
 */
export async function signBeritaAcara(
	ctx: Ctx,
	input: { number: string; signature: string; onPaper: boolean },
): Promise<Result<null>> {
	const found = await recordOf(ctx, input.number);
	if (!found.ok) return found;
	const { app, signed } = found.value;
	if (signed) return done(null);
	const drawn = input.onPaper ? null : readSignature(input.signature);
	if (typeof drawn === 'string')
		return refuse('invalid_input', { fields: [{ field: 'signature', code: 'required' }] });
	return transact(ctx.db, async (tx) => {
		const how = drawn ? 'drawn' : 'paper';
		const first = await signRecord(ctx, tx, app.row.id, {
			how,
			signature: drawn ? seal(app.dataKey, signatureContext(app.row.id), drawn) : null,
			before: actorId(ctx)!,
		});
		if (first)
			await audit(ctx, tx, {
				action: 'sign_record',
				subjectKind: 'application',
				subjectId: app.row.id,
				detail: { how },
			});
		return done(null);
	});
}
