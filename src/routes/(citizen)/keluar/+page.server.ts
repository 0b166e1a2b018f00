import { redirect } from '@sveltejs/kit';
import { sessionCookieName } from '#features/accounts/server/session-cookie.ts';
import { signOut } from '#features/accounts/server/sign-out.ts';
import type { Actions, PageServerLoad } from './$types';

/* Ends the session of this browser, by a posted form only: a link cannot sign anybody out. */
export const load: PageServerLoad = ({ locals: { session } }) => {
	if (!session) redirect(303, '/masuk?pesan=keluar');
};

export const actions: Actions = {
	default: async ({ locals: { ctx, session }, cookies, setHeaders }) => {
		const name = sessionCookieName(ctx.env);
		const token = cookies.get(name);
		if (token) await signOut(ctx, token);
		cookies.delete(name, { path: '/' });
		// What an agent's tab keeps of unsent forms (unsent-form.ts) does not outlive the session.
		setHeaders({ 'clear-site-data': '"storage"' });
		redirect(303, session?.actor.kind === 'officer' ? '/petugas/masuk?pesan=keluar' : '/masuk?pesan=keluar');
	},
};
