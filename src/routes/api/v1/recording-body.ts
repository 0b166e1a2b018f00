import type { Result } from '#domain/refusal.ts';
import { done } from '#domain/refusal.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { findLastTurn } from '#features/recording/server/public.ts';
import type { Written } from '#server/api/components.ts';
import type { Ctx } from '#server/ctx.ts';

/** How a recording stands after a deed that succeeded; its refusal otherwise. */
export async function tellRecording(
	ctx: Ctx,
	number: string,
	result: Result<object>,
): Promise<Result<Written<'Recording'>>> {
	if (!result.ok) return result;
	const app = (await findApplication(ctx, ctx.db, number))!;
	const { row } = (await findLastTurn(ctx.db, app))!;
	const { recorded, siakDone } = app.facts;
	const answered = siakDone ? 'accepted' : app.row.status === 'failed' ? 'refused' : 'queued';
	return done({
		state: row.state,
		turn: row.turn,
		revision: row.revision,
		siak: recorded ? answered : null,
		newDay: 'newDay' in result.value ? (result.value.newDay as string | null) : null,
	});
}
