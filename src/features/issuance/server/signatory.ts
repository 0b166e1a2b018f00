import { holdsRole } from '#domain/access/policy.ts';
import { parseNik } from '#domain/identity/nik.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { open, seal } from '#server/keyring.ts';
import { findSignatoryRow } from './issuance-queries.ts';
import { writeSignatory } from './issuance-store.ts';

/** What documents say of who signs; `nik`: by what the signing service knows their certificate, where it does. */
export type SignatoryDetails = { readonly nip: string; readonly title: string; readonly nik: string | null };

const context = (accountId: string): string => `signatories.sealed:${accountId}`;
const longest = 120;

/** The details of a signatory; null: not told yet. */
export async function findSignatory(
	ctx: Pick<Ctx, 'keyring'>,
	reader: Reader,
	accountId: string,
): Promise<SignatoryDetails | null> {
	const row = await findSignatoryRow(reader, accountId);
	return row && open<SignatoryDetails>(ctx.keyring.unwrap(row.dataKey), context(accountId), row.sealed);
}

/** A signatory says what stands under their signature. Refuses who does not sign, a NIP that is none, and a missing NIK where it is asked. */
export async function saveSignatory(
	ctx: Ctx,
	typed: { readonly nip: string; readonly title: string; readonly nik: string },
): Promise<Result<null>> {
	const accountId = actorId(ctx);
	if (accountId === null || !holdsRole(ctx.actor, 'sign_document')) return refuse('not_allowed');
	// 18 digits: birth date, month of appointment, sex, serial (Perka BKN 22/2007, MEM).
	const nip = typed.nip.replace(/[\s.]/g, '');
	const title = typed.title.toWellFormed().replace(/\s+/g, ' ').trim();
	const nik = parseNik(typed.nik)?.value ?? null;
	const fields: FieldProblem[] = [];
	if (!/^\d{18}$/.test(nip)) fields.push({ field: 'nip', code: nip === '' ? 'required' : 'pattern' });
	if (title === '') fields.push({ field: 'title', code: 'required' });
	if (title.length > longest) fields.push({ field: 'title', code: 'too_long', values: { max: longest } });
	if (typed.nik.trim() === '' ? ctx.signing?.personal : nik === null)
		fields.push({ field: 'nik', code: typed.nik.trim() === '' ? 'required' : 'nik_malformed' });
	if (fields.length > 0) return refuse('invalid_input', { fields });
	const details: SignatoryDetails = { nip, title, nik };
	return await transact(ctx.db, async (tx) => {
		const { key, wrapped } = ctx.keyring.newDataKey();
		await writeSignatory(tx, {
			accountId,
			dataKey: wrapped,
			sealed: seal(key, context(accountId), details),
			updatedAt: ctx.now(),
		});
		await audit(ctx, tx, { action: 'save_signatory', subjectKind: 'account', subjectId: accountId });
		return done(null);
	});
}
