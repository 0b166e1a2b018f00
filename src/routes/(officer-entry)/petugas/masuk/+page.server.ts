import { redirect } from '@sveltejs/kit';
import { listDemoPeople } from '#features/accounts/server/list-demo-people.ts';
import { carryOn, nextPage } from '#features/accounts/server/next-page.ts';
import type { Actions, PageServerLoad } from './$types';
import { signInFromForm } from '../../../sign-in-action.ts';

/* Open to anyone, like /masuk: same words, same limits. An officer goes on to the second step; without it the session may do nothing. */
export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	if (session?.actor.kind === 'officer' && !session.actor.secondFactor)
		redirect(303, carryOn('/petugas/masuk/kode', url.searchParams));
	if (session) redirect(303, nextPage(session.actor.kind, url.searchParams));
	const people = await listDemoPeople(ctx);
	return {
		message: url.searchParams.get('pesan'),
		residentHref: carryOn('/masuk', url.searchParams),
		demoPeople: people.filter(({ role }) => role !== 'applicant'),
	};
};

export const actions: Actions = { default: signInFromForm };
