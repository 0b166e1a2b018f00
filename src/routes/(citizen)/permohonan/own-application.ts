import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Refusal, Result } from '#domain/refusal.ts';
import { keepForm, takeKeptForm } from '#features/accounts/server/public.ts';
import { signInPage } from '#features/accounts/server/next-page.ts';
import { filledFor } from '#features/applications/server/filled-for.ts';
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

/** Where an officer goes on with what is not to be filled in any more: the counter to its berita acara, an agent to those they help, others to the desk. */
const officersPlace = {
	counter: '/petugas/loket/bukti',
	agent: '/petugas/bantu',
	desk: '/petugas/permohonan',
};

/**
 * The applicant's own application, or one that an officer fills in for its applicant; a stranger's is not found. An officer with nothing
 * to fill in goes to the officers' page of it.
 */
export async function ownApplication(where: Where, number: string): Promise<ApplicationView> {
	const { ctx, session } = where.locals;
	if (session?.actor.kind === 'officer') {
		const filled = await filledFor(ctx, number);
		if (!filled?.open)
			redirect(303, `${officersPlace[filled?.channel ?? 'desk']}/${encodeURIComponent(number)}`);
		return orTurnAway(where, await viewApplication(ctx, number, 'entry'));
	}
	applicantOf(where);
	return orTurnAway(where, await viewApplication(ctx, number));
}

/** The posted form of a signed-in applicant, or of an officer: the deed says whether they may. Without a session it is kept, and comes back after signing in. */
export async function postedForm(event: Where & Pick<RequestEvent, 'request'>): Promise<FormData> {
	const { locals, url, request } = event;
	const { session } = locals;
	const form = await request.formData();
	if (session === null) {
		const kept = await keepForm(locals.ctx, url.pathname, form, locals.expiredAccountId);
		redirect(303, signInPage(url.pathname + queryOf(url), kept));
	}
	if (session.actor.kind !== 'officer') applicantOf(event);
	return form;
}

/** What was typed here before the session ended, where sign-in led back with it. */
export async function keptHere({ locals, url }: Where): Promise<FormData | null> {
	const id = url.searchParams.get('simpan');
	return id ? takeKeptForm(locals.ctx, id, url.pathname) : null;
}
