import { giveOn } from '#features/custody/server/hand-on.ts';
import { endpoint, otherMethods } from '#server/api/handle.ts';

/** An officer who holds it, for an office or as who carries it; the other side confirms. */
export const POST = endpoint('givePaper', async ({ ctx, params, body: { as, to } }) =>
	giveOn(ctx, {
		code: params['code'] ?? '',
		as: as === undefined ? 'carrier' : { office: as },
		to: to === undefined ? 'carrier' : { office: to },
	}),
);
export const fallback = otherMethods('/papers/{code}/give');
