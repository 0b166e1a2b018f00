import { whyNot } from '#domain/access/policy.ts';
import { isIkdOutcome } from '#domain/recording/ikd.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findLastTurn, updateTurn } from './recording-store.ts';

/** Notes what became of the digital identity (IKD) of somebody who was recorded; it is activated in its own app. */
export const noteIkd = (
	ctx: Ctx,
	input: { readonly number: string; readonly ikd: string },
): Promise<Result<null>> =>
	transact(ctx.db, async (tx) => {
		const app = await findApplication(ctx, tx, input.number, { lock: true });
		if (!app) return refuse('not_found');
		const forbidden = whyNot(ctx.actor, 'record_person', app.facts);
		if (forbidden) return refuse(forbidden);
		const turn = await findLastTurn(tx, app);
		if (turn?.row.state !== 'recorded') return refuse('not_checked_in');
		if (!isIkdOutcome(input.ikd))
			return refuse('invalid_input', { fields: [{ field: 'ikd', code: 'required' }] });
		await updateTurn(ctx, tx, app, turn, { ikd: input.ikd });
		await audit(ctx, tx, {
			action: 'note_ikd',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { ikd: input.ikd },
		});
		return done(null);
	});
