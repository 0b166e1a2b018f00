import { filledFor } from '#features/applications/server/filled-for.ts';
import type { LayoutServerLoad } from './$types';

/** Whom an officer fills it in for; nothing for its applicant. */
export const load: LayoutServerLoad = async ({ locals: { ctx }, params, url }) => {
	// Read here, so that every page of it asks again.
	void url.pathname;
	const filled = await filledFor(ctx, params.number);
	return { filledFor: filled?.open ? { name: filled.name, channel: filled.channel } : null };
};
