import { lifeEvents } from '#domain/catalogue/life-events.ts';
import { done } from '#domain/refusal.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { lifeEventBody } from '../catalogue-body.ts';

export const GET = endpoint('listLifeEvents', () =>
	Promise.resolve(done({ items: lifeEvents.map(lifeEventBody), next: null })),
);
export const fallback = otherMethods('/life-events');
