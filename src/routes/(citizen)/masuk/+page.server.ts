import { redirect } from '@sveltejs/kit';
import { listDemoPeople } from '#features/accounts/server/list-demo-people.ts';
import { carryOn, nextPage } from '#features/accounts/server/next-page.ts';
import type { Actions, PageServerLoad } from './$types';
import { signInFromForm } from '../../sign-in-action.ts';

/*
 * Open to anyone. Unknown identifiers and wrong passwords get the same words after the same work; attempts are limited. Goes on
 * to `?lanjut=` (pages of this site only) and carries `?simpan=`, the form kept when a session ended, to it.
 */
export const load: PageServerLoad = async ({ locals: { ctx, session }, url }) => {
	if (session?.actor.kind === 'officer' && !session.actor.secondFactor)
		redirect(303, carryOn('/petugas/masuk/kode', url.searchParams));
	if (session) redirect(303, nextPage(session.actor.kind, url.searchParams));
	const people = await listDemoPeople(ctx);
	return {
		message: url.searchParams.get('pesan'),
		registerHref: carryOn('/daftar', url.searchParams),
		officerHref: carryOn('/petugas/masuk', url.searchParams),
		demoPeople: people.filter(({ role }) => role === 'applicant'),
	};
};

export const actions: Actions = { default: signInFromForm };
