import { isTarget, type GuideAnswer, type GuideQuestion } from '#domain/catalogue/guide/guide-question.ts';
import type { Text } from '#domain/text.ts';
import type { Written } from '#server/api/components.ts';

const helpOf = (help: Text | undefined) => (help ? { help } : {});
type Body = Written<'Guide'>;

const answerBody = ({ id, text, help, to }: GuideAnswer): Body['answers'][number] => ({
	id,
	text,
	...helpOf(help),
	...(isTarget(to) ? { leadsTo: { ...to } } : { question: guideBody(to) }),
});

/** A question with all that its answers lead to. */
export const guideBody = ({ ask, help, answers }: GuideQuestion): Body => ({
	ask,
	...helpOf(help),
	answers: answers.map(answerBody),
});
