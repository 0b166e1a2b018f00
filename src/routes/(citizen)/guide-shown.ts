import { error, type RequestEvent } from '@sveltejs/kit';
import { followGuide } from '#domain/catalogue/guide.ts';
import { isTarget, type GuideQuestion, type GuideTarget } from '#domain/catalogue/guide/guide-question.ts';
import { findLifeEvent, isOffered } from '#domain/catalogue/life-events.ts';
import { findService, findVariant } from '#domain/catalogue/services.ts';
import { guideMessages as m } from '#ui/messages/guide.ts';

function targetShown({ service: serviceId, variant: variantId, lifeEvent }: GuideTarget) {
	const service = findService(serviceId)!;
	const variant = findVariant(service, variantId)!;
	const event = findLifeEvent(lifeEvent ?? null);
	return {
		service: service.name,
		name: variant.name,
		summary: variant.summary,
		days: service.workingDays,
		open: service.state === 'open',
		about: `/layanan/${service.slug}/${variant.id}`,
		start: `/permohonan/baru?${new URLSearchParams({ layanan: service.slug, jenis: variant.id })}`,
		event:
			event && isOffered(event)
				? { name: event.name, summary: event.summary, href: `/peristiwa/${event.id}` }
				: null,
	};
}

/**
 * Where the answers in an address have led, as a page shows it; "there is no such question" for any others. `base`: the
 * address of the first question.
 */
export function guideShown(
	{ locals }: Pick<RequestEvent, 'locals'>,
	from: GuideQuestion,
	base: string,
	answers: string,
) {
	const ids = answers.split('/').filter(Boolean);
	const place = followGuide(from, ids);
	if (!place) error(404, m.notFound[locals.ctx.locale]);
	const hrefOf = (count: number): string => [base, ...ids.slice(0, count)].join('/');
	const { at } = place;
	return {
		base,
		answered: place.answered.map(({ question, answer }, index) => ({
			ask: question.ask,
			answer: answer.text,
			change: hrefOf(index),
		})),
		question: isTarget(at)
			? null
			: {
					ask: at.ask,
					help: at.help ?? null,
					answers: at.answers.map(({ id, text, help }) => ({
						id,
						text,
						help: help ?? null,
						href: `${hrefOf(ids.length)}/${id}`,
					})),
				},
		target: isTarget(at) ? targetShown(at) : null,
	};
}
export type GuideShown = ReturnType<typeof guideShown>;
