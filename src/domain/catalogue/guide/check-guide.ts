import { checkText, checkUnique, fault } from '../check/fault.ts';
import type { LifeEvent } from '../life-events/life-event.ts';
import type { Service } from '../service.ts';
import { isTarget, type GuideQuestion, type GuideTarget } from './guide-question.ts';

/** The most questions a resident is asked. */
export const mostQuestions = 3;

/** What the guide is checked against. */
export type GuideWorld = { readonly services: readonly Service[]; readonly lifeEvents: readonly LifeEvent[] };

function checkTarget(where: string, to: GuideTarget, { services, lifeEvents }: GuideWorld): void {
	const service = services.find(({ id }) => id === to.service);
	if (!service) fault(where, `no service ${to.service}`);
	const variant = service?.variants.find(({ id }) => id === to.variant);
	if (!variant) fault(where, `no variant ${to.service}/${to.variant}`);
	if (variant?.offered === false) fault(where, `${to.service}/${to.variant} is offered to nobody`);
	if (to.lifeEvent === undefined) return;
	const lead = lifeEvents.find(({ id }) => id === to.lifeEvent)?.lead;
	if (!lead) fault(where, `no life event ${to.lifeEvent}`);
	if (lead?.service !== to.service || !lead.variants.includes(to.variant))
		fault(where, `${to.lifeEvent} does not begin with ${to.service}/${to.variant}`);
}

function* targetsBelow(
	where: string,
	question: GuideQuestion,
	world: GuideWorld,
	depth: number,
): Generator<string> {
	if (depth > mostQuestions) fault(where, `more than ${mostQuestions} questions`);
	checkText(where, question.ask);
	checkText(where, question.help);
	if (question.answers.length < 2) fault(where, 'fewer than two answers');
	checkUnique(
		where,
		'answer',
		question.answers.map(({ id }) => id),
	);
	for (const { id, text, help, to } of question.answers) {
		const here = `${where}/${id}`;
		if (!/^[a-z0-9-]+$/.test(id)) fault(here, 'an id that is no address');
		checkText(here, text);
		checkText(here, help);
		if (isTarget(to)) {
			checkTarget(here, to, world);
			yield `${to.service}/${to.variant}`;
		} else yield* targetsBelow(here, to, world, depth + 1);
	}
}

/**
 * Refuses questions that dangle, go deeper than {@link mostQuestions}, leave no choice, lack words, or miss an offered
 * variant. A fault throws with its place, as everywhere in the catalogue.
 */
export function checkGuide(guide: GuideQuestion, world: GuideWorld): void {
	const reached = new Set(targetsBelow('guide', guide, world, 1));
	for (const service of world.services)
		for (const { id, offered } of service.variants)
			if (offered !== false && !reached.has(`${service.id}/${id}`))
				fault('guide', `nothing leads to ${service.id}/${id}`);
}
