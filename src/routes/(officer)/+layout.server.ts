import { redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { findOffice } from '#features/booking/server/public.ts';
import { citySettings } from '#server/city-settings.ts';
import { adminPages } from '#ui/messages/admin.ts';
import type { LayoutServerLoad } from './$types';

/** Officers only, and only with their second factor given. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
	const { session } = locals;
	if (session?.actor.kind !== 'officer' || !session.actor.secondFactor)
		redirect(303, `/petugas/masuk?lanjut=${encodeURIComponent(url.pathname + url.search)}`);
	const { cityName } = await citySettings(locals.ctx);
	const office = session.officeId ? await findOffice(locals.ctx.db, session.officeId) : null;
	return {
		locale: locals.locale,
		cityName,
		officer: {
			name: session.name,
			roles: session.actor.grants.map((grant) => grant.role),
			office: office?.name ?? null,
			mayCloseSiak: holdsRole(session.actor, 'close_siak'),
			administers: adminPages.some(({ permission }) => holdsRole(session.actor, permission)),
		},
	};
};
