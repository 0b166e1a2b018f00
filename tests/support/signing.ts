import type { Result } from '#domain/refusal.ts';
import { saveSignatory } from '#features/issuance/server/signatory.ts';
import { recordApproval } from '#features/issuance/server/approve-documents.ts';
import { listIssuedIn } from '#features/issuance/server/issuance-queries.ts';
import { prepareDocuments } from '#features/issuance/server/prepare-documents.ts';
import { signApproved } from '#features/issuance/server/sign-approved.ts';
import { makeOfficer, type MadeOfficer } from './make.ts';
import type { TestCtx } from './test-db.ts';

/** A test whose documents are signed with a certificate of the product's own. */
export const signingOn = { env: { SIGNING: 'local' } } as const;

/** Throws with the refusal of a deed that must succeed. */
const must = (result: Result<unknown>): void => {
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
};

const signatories = new WeakMap<TestCtx, Promise<MadeOfficer>>();

/** The signatory of the city, who has said what stands under their signature; the same one for all tests of a file. */
export function signatory(t: TestCtx): Promise<MadeOfficer> {
	const made =
		signatories.get(t) ??
		(async () => {
			const officer = await makeOfficer(t, 'signatory');
			const details = { nip: '197001011995031001', title: 'Kepala Dinas', nik: '3275010101700001' };
			must(await saveSignatory(officer.ctx, details));
			return officer;
		})();
	signatories.set(t, made);
	return made;
}

/** Composes, approves and signs all that waits; gives how many were signed. */
export async function signAll(t: TestCtx): Promise<number> {
	await prepareDocuments(t.ctx);
	const { ctx } = await signatory(t);
	const codes = (await listIssuedIn(t.ctx.db, 'waiting', 1_000)).map(({ code }) => code);
	if (codes.length > 0) must(await recordApproval(ctx, { codes, passphrase: null }));
	return await signApproved(t.ctx);
}
