import { whyNot } from '#domain/access/policy.ts';
import type { Verdict } from '#domain/applications/verdict.ts';
import type { Ctx } from '#server/ctx.ts';
import { findApplication, listVerdicts } from './application-store.ts';

/** The verdicts of the present round, for who may give them; none for anybody else. */
export async function verdictsNow(ctx: Ctx, number: string): Promise<readonly Verdict[]> {
	const app = await findApplication(ctx, ctx.db, number);
	return app && whyNot(ctx.actor, 'give_verdict', app.facts) === null ? await listVerdicts(ctx.db, app) : [];
}
