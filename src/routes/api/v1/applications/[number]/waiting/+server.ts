import { whyNot } from '#domain/access/policy.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { joinLine, leaveLine } from '#features/applications/server/waiting/join-line.ts';
import { waitingOf } from '#features/applications/server/waiting/outlook.ts';
import type { Written } from '#server/api/components.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import type { Ctx } from '#server/ctx.ts';

async function tellWaiting(ctx: Ctx, number: string): Promise<Result<Written<'Waiting'>>> {
	const app = await findApplication(ctx, ctx.db, number);
	if (!app) return refuse('not_found');
	const forbidden = whyNot(ctx.actor, 'view_application', app.facts);
	if (forbidden) return refuse(forbidden);
	const found = await waitingOf(ctx, app);
	if (!found) return refuse('not_waiting');
	const { entry, offer, position, estimate } = found;
	return done({
		position,
		joinedAt: entry.joinedAt.toISOString(),
		offices: [...entry.offices],
		from: entry.fromOn,
		to: entry.toOn,
		bySystem: entry.bySystem,
		estimate,
		offer:
			offer && entry.offer
				? { office: entry.offer.officeId, date: offer.date, expiresAt: offer.expiresAt.toISOString() }
				: null,
	});
}

export const GET = endpoint('showWaiting', ({ ctx, params }) => tellWaiting(ctx, params['number'] ?? ''));
export const POST = endpoint('joinWaiting', async ({ ctx, params, body }) => {
	const number = params['number'] ?? '';
	const joined = await joinLine(ctx, { ...body, number });
	return joined.ok ? await tellWaiting(ctx, number) : joined;
});
export const DELETE = endpoint('leaveWaiting', ({ ctx, params }) =>
	leaveLine(ctx, { number: params['number'] ?? '' }),
);
export const fallback = otherMethods('/applications/{number}/waiting');
