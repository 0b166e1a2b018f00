import { done, type Result } from '#domain/refusal.ts';
import { nameOfOfficer } from '#features/accounts/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { getApplicationById } from '../application-store.ts';
import { startFor, type StartedFor, type StartFor } from '../start-for.ts';
import { tellApplicant } from '../tell-applicant.ts';

/** An agent starts a draft for a resident of their area; who has an account of their own is told at once, and how to stop it. */
export async function startForAsAgent(
	ctx: Ctx,
	input: Omit<StartFor, 'channel'>,
): Promise<Result<StartedFor>> {
	const agent = await nameOfOfficer(ctx, actorId(ctx) ?? '');
	return await startFor(ctx, { ...input, channel: 'agent' }, async (tx, { applicationId }) => {
		const app = await getApplicationById(ctx, tx, applicationId);
		await tellApplicant(ctx, tx, app, 'entered_for_you', () => ({ agent }));
		return done(null);
	});
}
