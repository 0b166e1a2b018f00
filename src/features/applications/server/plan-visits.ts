import type { Refusal } from '#domain/refusal.ts';
import type { Ctx } from '#server/ctx.ts';
import { agreeVisit } from './agree-visit.ts';

/** Who was put on a route, and who was not and why. */
export type Planned = {
	readonly planned: readonly string[];
	readonly refused: readonly { readonly number: string; readonly refusal: Refusal }[];
};

/**
 * Puts several visits on the route of a team's day, each as {@link agreeVisit} does it and told once. Each stands or falls by itself: once
 * the route is full the others stay where they were, and are named.
 */
export async function planVisits(
	ctx: Ctx,
	input: {
		readonly numbers: readonly string[];
		readonly date: string;
		readonly team: number;
		readonly part: string;
		/** Why the day changes, for those who had another. */
		readonly reason: string;
	},
): Promise<Planned> {
	const { numbers, ...day } = input;
	const planned: string[] = [];
	const refused: { number: string; refusal: Refusal }[] = [];
	for (const number of new Set(numbers)) {
		const agreed = await agreeVisit(ctx, { number, ...day });
		if (agreed.ok) planned.push(number);
		else refused.push({ number, refusal: agreed.refusal });
	}
	return { planned, refused };
}
