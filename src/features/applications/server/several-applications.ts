import { mostAtOnce } from '#domain/applications/worklist-view.ts';
import type { Refusal, Result } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { releaseApplication, takeApplication } from './hold-application.ts';
import { reassignApplication } from './reassign-application.ts';

/** What is done to several applications at once: only what can be undone by the same hand. */
export type BulkDeed =
	| { readonly deed: 'take' }
	| { readonly deed: 'release' }
	| { readonly deed: 'reassign'; readonly officer: string };

/** What came of it for one of them. */
export type BulkResult = { readonly number: string; readonly refusal: Refusal | null };

const deedOf = (ctx: Ctx, asked: BulkDeed, number: string): Promise<Result<unknown>> =>
	asked.deed === 'take'
		? takeApplication(ctx, { number })
		: asked.deed === 'release'
			? releaseApplication(ctx, { number })
			: reassignApplication(ctx, { number, officer: asked.officer });

/** Does the deed for each on its own, each with its own checks and its own answer; the same number once, {@link mostAtOnce} at most. */
export async function doForSeveral(
	ctx: Ctx,
	numbers: readonly string[],
	asked: BulkDeed,
): Promise<readonly BulkResult[]> {
	const results: BulkResult[] = [];
	for (const number of [...new Set(numbers)].slice(0, mostAtOnce)) {
		const result = await deedOf(ctx, asked, number);
		results.push({ number, refusal: result.ok ? null : result.refusal });
	}
	return results;
}
