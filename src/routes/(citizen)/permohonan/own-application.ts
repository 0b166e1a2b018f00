import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Refusal, Result } from '#domain/refusal.ts';
import { keepForm, takeKeptForm } from '#features/accounts/server/public.ts';
import { signInPage } from '#features/accounts/server/next-page.ts';
import { viewApplication, type ApplicationView } from '#features/applications/server/view-application.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';

type Where = Pick<RequestEvent, 'locals' | 'url'>;

/** The query without the name of a form action. */
const queryOf = (url: URL): string => {
	const kept = new URLSearchParams(
		[...url.searchParams].filter(([name]) => !name.startsWith('/') && name !== 'simpan'),
	);
	return kept.size > 0 ? `?${kept}` : '';
};

/** Leaves with a refusal: to the sign-in page and back here, or with its words. */
export function turnAway({ locals: { ctx }, url }: Where, refusal: Refusal): never {
	if (refusal.code === 'not_signed_in' || refusal.code === 'session_expired')
		redirect(303, signInPage(url.pathname + queryOf(url)));
	error(httpStatus(refusal), refusalWords(refusal, ctx.locale).title);
}

/** The value of a result, or {@link turnAway}. */
export function orTurnAway<T>(where: Where, result: Result<T>): T {
	return result.ok ? result.value : turnAway(where, result.refusal);
}

/** The account that is signed in as an applicant; anyone else goes to sign in, an officer to the officers' desk. */
export function applicantOf({ locals, url }: Where): string {
	const actor = locals.session?.actor;
	if (actor?.kind === 'officer') redirect(303, '/petugas');
	if (actor?.kind !== 'applicant') turnAway({ locals, url }, { code: 'not_signed_in' });
	return actor.accountId;
}

/** The applicant's own application; a stranger's is not found, an officer goes to the desk's view of it. */
export async function ownApplication(where: Where, number: string): Promise<ApplicationView> {
	if (where.locals.session?.actor.kind === 'officer')
		redirect(303, `/petugas/permohonan/${encodeURIComponent(number)}`);
	applicantOf(where);
	return orTurnAway(where, await viewApplication(where.locals.ctx, number));
}

/** The posted form of a signed-in applicant. Without a session it is kept, and comes back after signing in. */
export async function postedForm(event: Where & Pick<RequestEvent, 'request'>): Promise<FormData> {
	const { locals, url, request } = event;
	const form = await request.formData();
	if (locals.session === null) {
		const kept = await keepForm(locals.ctx, url.pathname, form, locals.expiredAccountId);
		redirect(303, signInPage(url.pathname + queryOf(url), kept));
	}
	applicantOf(event);
	return form;
}

/** What was typed here before the session ended, where sign-in led back with it. */
export async function keptHere({ locals, url }: Where): Promise<FormData | null> {
	const id = url.searchParams.get('simpan');
	return id ? takeKeptForm(locals.ctx, id, url.pathname) : null;
}
