import { guide } from '#domain/catalogue/guide.ts';
import { done } from '#domain/refusal.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';
import { guideBody } from '../guide-body.ts';

export const GET = endpoint('getGuide', () => Promise.resolve(done(guideBody(guide))));
export const fallback = otherMethods('/guide');
