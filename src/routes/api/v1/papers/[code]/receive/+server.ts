import { receivePaper } from '#features/applications/server/receive-paper.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** An officer to whom it was given, and who did not give it. */
export const POST = endpoint('receivePaper', async ({ ctx, params, body: { as } }) =>
	receivePaper(ctx, { code: params['code'] ?? '', as: as === undefined ? 'carrier' : { office: as } }),
);
export const fallback = otherMethods('/papers/{code}/receive');
