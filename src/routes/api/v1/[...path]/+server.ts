import type { ApiEvent } from '#server/api/handle.ts';
import { problemResponse } from '#server/api/problems.ts';

/** Nothing is at this path, whatever the method. */
export const fallback = (event: ApiEvent): Response =>
	problemResponse({ ctx: event.locals.ctx, path: event.url.pathname }, { code: 'not_found' });
