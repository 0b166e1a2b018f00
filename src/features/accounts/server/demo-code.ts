import type { Ctx } from '#server/ctx.ts';
import { findAccount, openDetails } from './accounts-queries.ts';
import { demoAccounts } from './demo-accounts.ts';
import { totpCode, totpStep } from './second-factor.ts';

/** The code a demo officer can give now (the next one when this half minute's is used); null for everybody else. */
export async function demoCode(ctx: Ctx, accountId: string): Promise<string | null> {
	const account = ctx.env.demo ? await findAccount(ctx.db, accountId) : null;
	if (!account?.demo) return null;
	const { email } = openDetails(ctx, account);
	const officer = demoAccounts(ctx.city).officers.find((one) => one.email === email);
	if (!officer) return null;
	const now = ctx.now();
	const used = account.totpLastStep !== null && Number(account.totpLastStep) >= totpStep(now);
	return totpCode(officer.totpSecret, now, used ? 1 : 0);
}
