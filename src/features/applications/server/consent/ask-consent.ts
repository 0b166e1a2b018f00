import { randomInt } from 'node:crypto';
import { whyNot } from '#domain/access/policy.ts';
import { consentCode } from '#domain/consent/consent.ts';
import { normaliseEmail } from '#domain/identity/email-address.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import {
	accountContact,
	countAttempt,
	isKeptAccount,
	nameOfOfficer,
} from '#features/accounts/server/public.ts';
import { audit } from '#server/audit.ts';
import { actorId, lookup, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { postNotice } from '#server/outbox.ts';
import { findApplication } from '../application-store.ts';
import { catalogueOf, openSummary, type StoredApplication } from '../stored-application.ts';
import { writeConsent } from './consent-store.ts';

/** The draft an agent asks consent for; refuses what is not theirs to send. */
export async function draftOfAgent(ctx: Ctx, number: string): Promise<Result<StoredApplication>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'ask_consent', app.facts);
	if (forbidden) return refuse(forbidden);
	if (app.row.channel !== 'agent') return refuse('not_found');
	if (app.row.status !== 'draft')
		return refuse('action_not_possible', { values: { action: 'submit', status: app.row.status } });
	return done(app);
}

/** Where a resident can be told; `kept`: they have no account of their own, and may name an address. */
export async function residentAddress(
	ctx: Ctx,
	app: StoredApplication,
): Promise<{ readonly kept: boolean; readonly address: string }> {
	const contact = await accountContact(ctx, ctx.db, app.row.applicantId);
	return { kept: await isKeptAccount(ctx.db, app.row.applicantId), address: contact?.email ?? '' };
}

/** The keyed hash of a code of this application. */
export const codeHash = (ctx: Ctx, applicationId: string, code: string): Buffer =>
	lookup(ctx, 'code', `consent:${applicationId}:${code}`);

/**
 * Sends a one-time code to the resident's own address: that of their account, else one they name. An earlier code ends. Refuses when
 * there is no address, and who asks too often. Gives the address, so that the resident can be told where to look.
 */
export async function sendConsentCode(
	ctx: Ctx,
	input: { readonly number: string; readonly email?: string | undefined },
): Promise<Result<{ readonly address: string }>> {
	const found = await draftOfAgent(ctx, input.number);
	if (!found.ok) return found;
	const app = found.value;
	const limited = await countAttempt(ctx, { consent_code: app.row.number });
	if (!limited.ok) return limited;
	const agentId = actorId(ctx)!;
	const agent = await nameOfOfficer(ctx, agentId);
	return transact(ctx.db, async (tx) => {
		const contact = await accountContact(ctx, tx, app.row.applicantId);
		const kept = await isKeptAccount(tx, app.row.applicantId);
		const named = kept ? normaliseEmail(input.email ?? '') : null;
		const address = named ?? contact?.email ?? '';
		if (address === '')
			return refuse('invalid_input', {
				fields: [{ field: 'email', code: input.email?.trim() ? 'email_malformed' : 'required' }],
			});
		const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
		const expiresAt = new Date(ctx.now().getTime() + consentCode.lifetime);
		await writeConsent(tx, app, {
			agentId,
			method: 'code',
			code: { hash: codeHash(ctx, app.row.id, code), expiresAt },
			givenAt: null,
			details: { address },
			addressHash: kept ? lookup(ctx, 'email', address) : null,
		});
		const locale = contact?.locale ?? 'id';
		await postNotice(ctx, tx, {
			kind: 'consent_code',
			accountId: app.row.applicantId,
			applicationId: app.row.id,
			body: {
				to: address,
				locale,
				values: {
					name: openSummary(app).applicantName,
					code,
					number: app.row.number,
					service: catalogueOf(app.row).service.name[locale],
					agent,
				},
			},
		});
		await audit(ctx, tx, { action: 'consent_code_sent', subjectKind: 'application', subjectId: app.row.id });
		return done({ address });
	});
}
