import { born, died } from './guide/birth-and-death.ts';
import { card, changed, damaged, lost } from './guide/cards-and-papers.ts';
import { checkGuide } from './guide/check-guide.ts';
import { household, married, moved } from './guide/family-and-home.ts';
import { isTarget, type GuideAnswer, type GuideQuestion, type GuideTarget } from './guide/guide-question.ts';
import { lifeEvents } from './life-events.ts';
import { services } from './services.ts';
import { words } from './services/parts.ts';

/** "Apa yang terjadi?": the questions by which a resident finds a variant without knowing its name. */
export const guide: GuideQuestion = {
	ask: words('Apa yang terjadi?', 'What has happened?'),
	help: words(
		'Pilih yang paling mirip. Paling banyak dua pertanyaan lagi.',
		'Choose what comes closest. At most two more questions.',
	),
	answers: [born, died, married, moved, lost, damaged, changed, card, household],
};
checkGuide(guide, { services, lifeEvents });

function answerWithin(answer: GuideAnswer, serviceId: string): readonly GuideAnswer[] {
	if (isTarget(answer.to)) return answer.to.service === serviceId ? [answer] : [];
	const left = within(answer.to, serviceId);
	const [only, ...more] = left.answers;
	if (!only) return [];
	/* The only answer left is the one that names what is wanted; what led to it needs no asking. */
	if (more.length === 0) return [{ ...only, id: answer.id, text: answer.text, help: only.text }];
	return [{ ...answer, to: left }];
}
const within = (question: GuideQuestion, serviceId: string): GuideQuestion => ({
	...question,
	answers: question.answers.flatMap((answer) => answerWithin(answer, serviceId)),
});

const guides = new Map<string, GuideQuestion>();
/** The questions that lead to variants of one service: a question that leaves no choice there is not asked. */
export function guideWithin(serviceId: string): GuideQuestion {
	const known = guides.get(serviceId);
	if (known) return known;
	let own = within(guide, serviceId);
	for (let [only, ...more] = own.answers; only && more.length === 0; [only, ...more] = own.answers) {
		if (isTarget(only.to)) break;
		own = only.to;
	}
	guides.set(serviceId, own);
	return own;
}

/** A question with the answer that was given to it. */
export type Answered = { readonly question: GuideQuestion; readonly answer: GuideAnswer };
/** Where answers have led: to the next question or to a variant. */
export type GuidePlace = {
	readonly answered: readonly Answered[];
	readonly at: GuideQuestion | GuideTarget;
};

/** Follows the ids of answers; undefined when one of them is none of its question's. */
export function followGuide(from: GuideQuestion, ids: readonly string[]): GuidePlace | undefined {
	const answered: Answered[] = [];
	let at: GuideAnswer['to'] = from;
	for (const id of ids) {
		if (isTarget(at)) return undefined;
		const answer: GuideAnswer | undefined = at.answers.find((one) => one.id === id);
		if (!answer) return undefined;
		answered.push({ question: at, answer });
		at = answer.to;
	}
	return { answered, at };
}
