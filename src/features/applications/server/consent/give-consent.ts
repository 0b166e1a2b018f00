import { timingSafeEqual } from 'node:crypto';
import { readSignature } from '#domain/signature/strokes.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { keepAddress } from '#features/accounts/server/public.ts';
import { readReason } from '#features/custody/server/public.ts';
import { takeIn, type Upload } from '#features/documents/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from '../application-store.ts';
import type { StoredApplication } from '../stored-application.ts';
import { codeHash, draftOfAgent } from './ask-consent.ts';
import { countCodeTry, findConsent, markGiven, writeConsent, type ConsentDetails } from './consent-store.ts';

/** How the resident says yes, as the agent's screen posts it. */
export type ConsentGiven =
	| { readonly method: 'code'; readonly code: string }
	| { readonly method: 'signature'; readonly signature: string; readonly reason: string }
	/** A photograph of the paper that was signed. */
	| { readonly method: 'paper'; readonly photo: Upload | null; readonly reason: string };

/**
 * The resident's consent to what an agent entered: the code from their own address, or their signature, on the screen or on paper, with
 * the reason why no code was possible. Refuses a wrong or old code, and a signature without reason. Nothing is sent yet.
 */
export async function giveConsent(
	ctx: Ctx,
	input: { readonly number: string } & ConsentGiven,
): Promise<Result<null>> {
	const found = await draftOfAgent(ctx, input.number);
	if (!found.ok) return found;
	if (input.method === 'code') return byCode(ctx, found.value, input.code);
	const reason = readReason(input.reason);
	return input.method === 'signature'
		? bySignature(ctx, found.value, input.signature, reason)
		: byPaper(ctx, found.value, input.photo, reason);
}

async function byCode(ctx: Ctx, app: StoredApplication, typed: string): Promise<Result<null>> {
	const code = typed.replace(/[\s-]/g, '');
	const wrong = refuse('code_wrong', { fields: [{ field: 'code', code: 'code_wrong' }] });
	if (code === '') return refuse('invalid_input', { fields: [{ field: 'code', code: 'required' }] });
	const sent = await countCodeTry(ctx.db, app.row.id);
	if (!sent || !timingSafeEqual(sent.hash, codeHash(ctx, app.row.id, code))) return wrong;
	if (sent.expiresAt <= ctx.now()) return refuse('code_expired');
	return transact(ctx.db, async (tx) => {
		if (!(await markGiven(tx, app.row.id, sent.hash, ctx.now()))) return wrong;
		const consent = await findConsent(tx, app);
		// Whoever read the code there has this address: what is told goes there from now on.
		if (consent?.details.address) await keepAddress(ctx, tx, app.row.applicantId, consent.details.address);
		await noteGiven(ctx, tx, app, 'code');
		return done(null);
	});
}

/** The problems of both, so that they are told at once. */
const both = (reason: Result<string>, problem: FieldProblem | null): Result<string> => {
	if (problem === null) return reason;
	return refuse('invalid_input', {
		fields: [problem, ...(reason.ok ? [] : (reason.refusal.fields ?? []))],
	});
};

async function bySignature(
	ctx: Ctx,
	app: StoredApplication,
	posted: string,
	reason: Result<string>,
): Promise<Result<null>> {
	const read = readSignature(posted);
	const said = both(reason, typeof read === 'string' ? { field: 'signature', code: 'required' } : null);
	if (!said.ok) return said;
	if (typeof read === 'string') return refuse('invalid_input');
	return keep(ctx, app, 'signature', { reason: said.value, signature: read });
}

async function byPaper(
	ctx: Ctx,
	app: StoredApplication,
	photo: Upload | null,
	reason: Result<string>,
): Promise<Result<null>> {
	const said = both(reason, photo === null ? { field: 'photo', code: 'required' } : null);
	if (!said.ok) return said;
	const taken = await takeIn(ctx, photo!);
	if (!taken.ok) return taken;
	const { storageKey, fileKey } = taken.value;
	const details = { reason: said.value, photoKey: fileKey.toString('base64') };
	const kept = await keep(ctx, app, 'paper', details, storageKey);
	if (!kept.ok) await ctx.storage.remove(storageKey);
	return kept;
}

const keep = (
	ctx: Ctx,
	app: StoredApplication,
	method: 'signature' | 'paper',
	details: ConsentDetails,
	photo?: string,
): Promise<Result<null>> =>
	transact(ctx.db, async (tx) => {
		const locked = await findApplication(ctx, tx, app.row.number, { lock: true });
		if (locked?.row.status !== 'draft') return refuse('stale');
		await writeConsent(tx, app, { agentId: actorId(ctx)!, method, givenAt: ctx.now(), details, photo });
		await noteGiven(ctx, tx, app, method);
		return done(null);
	});

const noteGiven = (ctx: Ctx, tx: Tx, app: StoredApplication, method: string): Promise<void> =>
	audit(ctx, tx, {
		action: 'consent_given',
		subjectKind: 'application',
		subjectId: app.row.id,
		detail: { method },
	});
