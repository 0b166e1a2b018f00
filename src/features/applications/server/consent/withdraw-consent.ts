import { whyNot } from '#domain/access/policy.ts';
import { withdrawalsFrom, type Withdrawal } from '#domain/consent/consent.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { isKeptAccount } from '#features/accounts/server/public.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, updateApplication } from '../application-store.ts';
import { discardDraft } from '../discard-draft.ts';
import { cancelApplication } from '../finish-application.ts';
import { listCompanions } from '../linked-queries.ts';
import { tellApplicant } from '../tell-applicant.ts';
import { openByPin } from '../track-application.ts';

/**
 * The resident takes back their consent: from now on no agent sees the application. Before it is processed they do the rest themselves
 * (`take_over`), or give it up (`cancel`); later it goes on. Refuses what no agent entered, and a choice that is not offered now.
 */
export async function withdrawConsent(
	ctx: Ctx,
	input: { readonly number: string; readonly then: Withdrawal },
): Promise<Result<null>> {
	const withdrawn = await transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'withdraw_consent', app.facts);
		if (forbidden) return refuse(forbidden);
		if (app.row.channel !== 'agent' || app.row.consentWithdrawnAt !== null) return refuse('consent_over');
		const own = !(await isKeptAccount(tx, app.row.applicantId));
		if (!withdrawalsFrom(app.row.status, own).includes(input.then))
			return refuse('invalid_input', { fields: [{ field: 'then', code: 'not_a_choice' }] });
		const set = { consentWithdrawnAt: ctx.now() };
		const after = await updateApplication(ctx, tx, app, set);
		for (const one of await listCompanions(ctx, tx, app.row.id, { lock: true }))
			await updateApplication(ctx, tx, one, set);
		await audit(ctx, tx, {
			action: 'consent_withdrawn',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { then: input.then },
		});
		if (app.row.status !== 'draft') await tellApplicant(ctx, tx, after, 'consent_withdrawn');
		return done(app.row.status);
	});
	if (!withdrawn.ok) return withdrawn;
	if (input.then !== 'cancel') return done(null);
	const ended =
		withdrawn.value === 'draft' ? await discardDraft(ctx, input) : await cancelApplication(ctx, input);
	// The office was faster: it goes on, without the agent.
	return ended.ok || ended.refusal.code === 'action_not_possible' ? done(null) : ended;
}

/** The same by number and PIN, for whoever has no account of their own. Wrong number and wrong PIN are the same "no". */
export async function withdrawConsentByPin(
	ctx: Ctx,
	input: { number: string; pin: string; address: string; then: Withdrawal },
): Promise<Result<null>> {
	const opened = await openByPin(ctx, input);
	if (!opened.ok) return opened;
	const { applicantId, number } = opened.value.row;
	const resident = actingAs(ctx, { kind: 'applicant', accountId: applicantId }, { locale: ctx.locale });
	return withdrawConsent(resident, { number, then: input.then });
}
