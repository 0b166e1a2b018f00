import * as v from 'valibot';
import { lifeEventIds } from '#domain/catalogue/life-events/life-event.ts';
import { text } from './schemas.ts';

/** An answer to the last question that may be asked: it leads to a variant. */
const lastAnswer = {
	id: v.pipe(v.string(), v.description('Its place in the address of the page: /cari/<id>/<id>.')),
	text,
	help: v.optional(text),
	leadsTo: v.optional(
		v.pipe(
			v.object({
				service: v.string(),
				variant: v.string(),
				lifeEvent: v.optional(v.pipe(v.picklist(lifeEventIds), v.description('Does more by the same form.'))),
			}),
			v.description('The variant it leads to; or else there is a `question`.'),
		),
	),
};
const ask = { ask: text, help: v.optional(text) };
const lastQuestion = v.object({ ...ask, answers: v.array(v.object(lastAnswer)) });
const secondQuestion = v.object({
	...ask,
	answers: v.array(v.object({ ...lastAnswer, question: v.optional(lastQuestion) })),
});

/** At most three questions deep. */
export const guide = v.object({
	...ask,
	answers: v.array(v.object({ ...lastAnswer, question: v.optional(secondQuestion) })),
});
