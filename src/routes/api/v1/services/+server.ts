import { services } from '#domain/catalogue/services.ts';
import { done } from '#domain/refusal.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { serviceBody } from '../catalogue-body.ts';

export const GET = endpoint('listServices', () =>
	Promise.resolve(done({ items: services.map(serviceBody), next: null })),
);
export const fallback = otherMethods('/services');
