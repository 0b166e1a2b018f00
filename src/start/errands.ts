import { setTimeout as pause } from 'node:timers/promises';
import type { Ctx } from '#server/ctx.ts';
import type { ControlAnswers } from './control.ts';

/** What the running server says of an errand: not yet, or what came of it. */
export type ErrandAnswer = { readonly done: false } | { readonly done: true; readonly answer: unknown };

/** Shorter than anybody waits for an answer of the control door. */
const PATIENCE = 20_000;

/**
 * Lets commands have the running server do what takes longer than a question: the first asking begins the errand, each asks again by the
 * same id until it is done. One is done at a time.
 */
export function errandsOf<E>(
	ctx: Ctx,
	run: (ctx: Ctx, errand: E) => Promise<unknown>,
): ControlAnswers[string] {
	const begun = new Map<string, Promise<unknown>>();
	let last: Promise<unknown> = Promise.resolve();
	return async (question) => {
		const id = question.get('id') ?? '';
		let errand = begun.get(id);
		if (!errand) {
			const asked = JSON.parse(question.get('errand') ?? 'null') as E;
			errand = last.then(async () => await run(ctx, asked)).finally(() => begun.delete(id));
			last = errand.catch(() => {});
			begun.set(id, errand);
		}
		return await Promise.race([
			errand.then((answer): ErrandAnswer => ({ done: true, answer })),
			pause(PATIENCE, { done: false } satisfies ErrandAnswer, { ref: false }),
		]);
	};
}
