import type { RequestEvent } from '@sveltejs/kit';
import type { Result } from '#domain/refusal.ts';
import { addNote } from '#features/notes/server/add-note.ts';
import { askOpinion, withdrawOpinion } from '#features/opinions/server/ask-opinion.ts';
import { giveOpinion } from '#features/opinions/server/give-opinion.ts';
import type { Ctx } from '#server/ctx.ts';
import type { ReviewDone } from '#ui/messages/desk-review.ts';
import { back, refused } from './desk-answer.ts';
import { postedForm, typedIn } from './desk-form.ts';

type Typed = { readonly number: string; readonly of: (box: string) => string };

/** An action with boxes to type in, which come back with a refusal. */
const typing =
	(name: ReviewDone, deed: (ctx: Ctx, input: Typed) => Promise<Result<unknown>>) =>
	async (event: RequestEvent) => {
		const { ctx } = event.locals;
		const number = String(event.params['number']);
		const typed = typedIn(await postedForm(event));
		const result = await deed(ctx, { number, of: (box) => typed[box] ?? '' });
		return result.ok ? back(number, name) : refused(ctx.locale, name, result.refusal, { typed });
	};

/** What officers say to each other about an application. */
export const reviewActions = {
	note: typing('note', (ctx, { number, of }) => addNote(ctx, { number, text: of('internalNote') })),
	ask: typing('ask', (ctx, { number, of }) =>
		askOpinion(ctx, { number, colleague: of('colleague'), question: of('question') }),
	),
	answer: typing('answer', (ctx, { number, of }) =>
		giveOpinion(ctx, { number, view: of('opinionView'), words: of('opinionWords') }),
	),
	withdraw: typing('withdraw', (ctx, { number }) => withdrawOpinion(ctx, { number })),
};
