import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { signInPage } from '#features/accounts/server/next-page.ts';
import { viewApplication, type ApplicationView } from '#features/applications/server/view-application.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';

/** The application a page is about; leads to the sign-in and back when nobody is signed in, and stops with the refusal's words. */
export async function seeApplication(
	{ locals: { ctx }, url }: Pick<RequestEvent, 'locals' | 'url'>,
	number: string,
): Promise<ApplicationView> {
	const view = await viewApplication(ctx, number);
	if (view.ok) return view.value;
	const { code } = view.refusal;
	if (code === 'not_signed_in' || code === 'session_expired') redirect(303, signInPage(url.pathname));
	error(httpStatus(view.refusal), refusalWords(view.refusal, ctx.locale).detail);
}
