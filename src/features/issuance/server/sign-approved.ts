import { createHash } from 'node:crypto';
import { documentWords } from '#domain/issuance/document-words.ts';
import { afterStep, minutesBeforeRetry } from '#domain/issuance/issued-document.ts';
import { done, type Result } from '#domain/refusal.ts';
import {
	findApplication,
	getApplicationById,
	noteChange,
	transition,
	type StoredApplication,
} from '#features/applications/server/public.ts';
import { newFileKey, sealWhole } from '#features/documents/server/public.ts';
import { SigningRefused, SigningUnavailable } from '#server/adapters/signing/port.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { sealBytes } from '#server/keyring.ts';
import { openBatch } from './approve-documents.ts';
import { getBatch } from './issuance-queries.ts';
import { renderIssued } from './render-issued.ts';
import {
	claimApproved,
	fileKeyContext,
	findIssuedForUpdate,
	forgetPassphrases,
	listIssuedForUpdate,
	openContent,
	postponeSigning,
	supersedeOthers,
	updateIssued,
	wakeSigning,
	type IssuedRow,
} from './issuance-store.ts';

const minute = 60_000;
/** A worker that died holds a document no longer than this; longer than any answer of a service may take. */
const claimFor = 5 * minute;
/** A passphrase waits no longer for a service that does not answer: the signatory gives it again. */
const passphraseFor = 24 * 60 * minute;

type Signed = { readonly pdf: Buffer; readonly at: Date };

/** Has one version signed. Never inside a transaction. */
async function sign(ctx: Ctx, row: IssuedRow): Promise<Signed> {
	const app = await getApplicationById(ctx, ctx.db, row.applicationId);
	const batch = await getBatch(ctx.db, row.batchId!);
	const { signatory, passphrase } = openBatch(ctx, batch);
	if (!ctx.signing) throw new SigningUnavailable('nothing is signed here now');
	if (ctx.signing.personal && passphrase === null)
		throw new SigningRefused('passphrase', 'the passphrase is kept no longer');
	const at = batch.approvedAt;
	const pdf = await renderIssued(ctx, row, openContent(app.dataKey, row), { signatory, at });
	const { name, nik } = signatory;
	const facts = { at: ctx.now(), reason: documentWords.reason, location: ctx.city.settings.cityName };
	return { pdf: await ctx.signing.sign(pdf, { name, nik, passphrase }, facts), at: facts.at };
}

/** Everything of the application is signed now: it can be printed, and its applicant is told. */
async function finish(ctx: Ctx, tx: Tx, app: StoredApplication): Promise<Result<unknown>> {
	const all = await listIssuedForUpdate(tx, app.row.id);
	const newest = all.filter((one, at) => all[at - 1]?.place !== one.place);
	if (newest.some(({ state }) => state !== 'signed') || !app.row.unsigned || app.row.status !== 'processing')
		return done(await noteChange(ctx, tx, app));
	return await transition(actingAs(ctx, { kind: 'system' }), tx, app, 'sign', { set: { unsigned: false } });
}

/**
 * Keeps a signed version: the file sealed in storage first, then, in one transaction, that it is signed and what older ones of the same
 * number it supersedes. Refuses (`document_moved_on`) when another worker was first: what came second is thrown away.
 */
async function keep(ctx: Ctx, row: IssuedRow, { pdf, at }: Signed): Promise<Result<null>> {
	const fileKey = newFileKey();
	const storageKey = `issued-${row.id}-${row.tries}`;
	await ctx.storage.put(storageKey, sealWhole(fileKey, pdf));
	const kept = await transact(ctx.db, async (tx) => {
		const { number } = (await getApplicationById(ctx, tx, row.applicationId)).row;
		const app = (await findApplication(ctx, tx, number, { lock: true }))!;
		const now = (await findIssuedForUpdate(tx, { id: row.id }))!;
		const state = afterStep(now.state, 'sign');
		if (!state.ok) return state;
		await updateIssued(tx, row.id, now.state, {
			state: state.value,
			signedAt: at,
			storageKey,
			fileKey: sealBytes(app.dataKey, fileKeyContext(row.id), fileKey),
			byteSize: pdf.length,
			sha256: createHash('sha256').update(pdf).digest(),
			claimedUntil: null,
			fault: null,
		});
		const older = await supersedeOthers(
			tx,
			{ numberHash: row.numberHash, kind: row.kind, but: row.id },
			ctx.now(),
		);
		await audit(ctx, tx, {
			action: 'sign_document',
			subjectKind: 'issued_document',
			subjectId: row.id,
			detail: { batch: row.batchId, service: ctx.signing?.kind, supersedes: older },
		});
		const finished = await finish(ctx, tx, app);
		return finished.ok ? done(null) : finished;
	});
	if (!kept.ok) await ctx.storage.remove(storageKey);
	return kept;
}

/** The service will not sign it: back to the signatory, who sees why. */
const handBack = (ctx: Ctx, row: IssuedRow, fault: string): Promise<Result<null>> =>
	transact(ctx.db, async (tx) => {
		const now = (await findIssuedForUpdate(tx, { id: row.id }))!;
		const state = afterStep(now.state, 'hand_back');
		if (!state.ok) return state;
		await updateIssued(tx, row.id, now.state, {
			state: state.value,
			fault,
			batchId: null,
			claimedUntil: null,
		});
		await audit(ctx, tx, {
			action: 'signing_refused',
			subjectKind: 'issued_document',
			subjectId: row.id,
			detail: { batch: row.batchId, fault },
		});
		return done(null);
	});

/**
 * Job: has approved documents signed, one after the other. A service that does not answer ends the run: what waits is tried again with
 * growing pauses, and nothing is lost. Gives how many were signed.
 */
export async function signApproved(ctx: Ctx): Promise<number> {
	let signed = 0;
	for (;;) {
		const now = ctx.now();
		const row = await claimApproved(ctx.db, now, new Date(now.getTime() + claimFor));
		if (!row) break;
		try {
			const kept = await keep(ctx, row, await sign(ctx, row));
			if (kept.ok) signed += 1;
			// It answers: what waited for that is not held up by its pause.
			if (kept.ok && row.tries > 1) await wakeSigning(ctx.db);
		} catch (error) {
			if (error instanceof SigningRefused) {
				ctx.log.warn({ err: error, document: row.id }, 'the signing service refuses a document');
				await handBack(ctx, row, error.fault);
				continue;
			}
			const away = error instanceof SigningUnavailable;
			const notBefore = new Date(now.getTime() + minutesBeforeRetry(row.tries) * minute);
			await postponeSigning(ctx.db, row.id, { notBefore, fault: away ? 'away' : 'internal' });
			if (away) {
				ctx.log.warn({ err: error }, 'the signing service does not answer');
				break;
			}
			ctx.log.error({ err: error, document: row.id }, 'a document could not be signed');
		}
	}
	await forgetPassphrases(ctx.db, new Date(ctx.now().getTime() - passphraseFor));
	return signed;
}
