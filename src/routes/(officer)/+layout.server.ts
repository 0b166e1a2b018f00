import { redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import type { Actor } from '#domain/access/role.ts';
import { isSuspended } from '#features/accounts/server/officers-queries.ts';
import { findOffice } from '#features/booking/server/public.ts';
import { citySettings } from '#server/city-settings.ts';
import { adminPages } from '#ui/messages/admin.ts';
import { officerPlaces } from './officer-places.ts';
import type { LayoutServerLoad } from './$types';

/** The sign-in page that leads back here; whose session ended with a suspension is told so there. */
async function doorFor({ ctx, expiredAccountId }: App.Locals, here: string): Promise<string> {
	const suspended = expiredAccountId !== null && (await isSuspended(ctx.db, expiredAccountId));
	const carried = new URLSearchParams({ lanjut: here });
	if (suspended) carried.set('pesan', 'ditangguhkan');
	return `/petugas/masuk?${carried.toString()}`;
}

/** The places of the menu that are open to an officer, within what the whole city needs too. */
const placesOf = (actor: Actor): readonly string[] =>
	officerPlaces
		.filter(({ needs }) =>
			needs === 'administers'
				? adminPages.some(({ permission }) => holdsRole(actor, permission))
				: needs === null || holdsRole(actor, needs),
		)
		.map(({ href }) => href);

/** Officers only, and only with their second factor given. */
export const load: LayoutServerLoad = async ({ locals, url }) => {
	// Read here, so that every click asks again, also one that the browser follows without a new page.
	const here = url.pathname + url.search;
	const { session } = locals;
	if (session?.actor.kind !== 'officer' || !session.actor.secondFactor)
		redirect(303, await doorFor(locals, here));
	const { cityName } = await citySettings(locals.ctx);
	const office = session.officeId ? await findOffice(locals.ctx.db, session.officeId) : null;
	return {
		locale: locals.locale,
		cityName,
		officer: {
			name: session.name,
			roles: session.actor.grants.map((grant) => grant.role),
			office: office?.name ?? null,
			places: placesOf(session.actor),
		},
	};
};
