import { siakAway } from '#features/siak/server/public.ts';
import { citySettings } from '#server/city-settings.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, url }) => {
	const { cityName, officeName, agentName, phone, email, complaintUrl } = await citySettings(locals.ctx);
	const { session } = locals;
	return {
		locale: locals.locale,
		here: url.pathname + url.search,
		city: { cityName, officeName, agentName, phone, email, complaintUrl },
		account: session ? { name: session.name, kind: session.actor.kind } : null,
		siak: await siakAway(locals.ctx),
		demo: locals.ctx.env.demo,
	};
};
