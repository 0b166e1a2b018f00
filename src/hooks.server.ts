import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { dev } from '$app/env';
import type { Locale } from '#domain/text.ts';
import { findSession, removeStaleAccounts, type SessionLookup } from '#features/accounts/server/public.ts';
import { sessionCookieName } from '#features/accounts/server/session-cookie.ts';
import { checkPending } from '#features/applications/server/check-pending.ts';
import {
	discardStaleDrafts,
	drainSiakQueue,
	escalateOverdue,
	expireOverdue,
	keepDates,
	leaveClosedDays,
	letGoIdle,
	noteMissedPickups,
	offerPlaces,
	receiptPdf,
	remindCorrections,
	remindPickups,
	tellWaiting,
	watchAppeals,
} from '#features/applications/server/public.ts';
import { noteLateLegs } from '#features/custody/server/public.ts';
import { watchComplaints } from '#features/complaints/server/public.ts';
import { freeHeldPlaces } from '#features/booking/server/public.ts';
import { prepareDocuments } from '#features/issuance/server/prepare-documents.ts';
import { signApproved } from '#features/issuance/server/sign-approved.ts';
import { watchSiak } from '#features/siak/server/public.ts';
import { recordingProofPdf } from '#features/recording/server/public.ts';
import { deliverNotice } from '#features/notifications/server/public.ts';
import { RegisterUnavailable } from '#server/adapters/population-registry/port.ts';
import { forgetOldKeys } from '#server/api/idempotency.ts';
import { failureResponse, problemResponse } from '#server/api/problems.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { databaseIsGone } from '#server/db/database-gone.ts';

const shared = globalThis as unknown as Record<symbol, Ctx | undefined>;
const ctxKey = Symbol.for('e-open.ctx');

/** In production the server entry has opened the parts and left them here; in development they are opened now. */
async function sharedCtx(): Promise<Ctx> {
	const found = shared[ctxKey];
	if (found) return found;
	if (!dev) throw new Error('start e-Open with `npm start`: its parts are not open');
	const { openForDevelopment } = await import('./start/development.ts');
	return (shared[ctxKey] = await openForDevelopment());
}

let base: Ctx;

export const init: ServerInit = async () => {
	base = await sharedCtx();
	await base.jobs.work({
		deliver_notice: deliverNotice(base, { receiptPdf, recordingProofPdf }),
		drain_siak_queue: async () => {
			await checkPending(base);
			await drainSiakQueue(base);
		},
		watch_answers: async () => {
			await watchAppeals(base);
			await watchComplaints(base);
		},
		remind_corrections: async () => void (await remindCorrections(base)),
		prepare_documents: async () => void (await prepareDocuments(base)),
		sign_documents: async () => void (await signApproved(base)),
		expire_overdue: async () => void (await expireOverdue(base)),
		escalate_overdue: async () => void (await escalateOverdue(base)),
		let_go_idle: async () => void (await letGoIdle(base)),
		leave_closed_days: async () => void (await leaveClosedDays(base)),
		keep_dates: async () => void (await keepDates(base)),
		remind_pickups: async () => void (await remindPickups(base)),
		note_missed_pickups: async () => void (await noteMissedPickups(base)),
		note_late_papers: async () => void (await noteLateLegs(base)),
		offer_places: async () => void (await offerPlaces(base)),
		free_held_places: async () => void (await freeHeldPlaces(base)),
		remove_stale: async () => {
			await removeStaleAccounts(base);
			await discardStaleDrafts(base);
			await forgetOldKeys(base);
		},
		watch_register: async () => {
			if (await watchSiak(base)) await checkPending(base);
			await tellWaiting(base);
		},
	});
};

const localeOf = (asked: string | null | undefined): Locale | null =>
	asked === 'id' || asked === 'en' ? asked : null;

const bearer = (header: string | null): string | null =>
	/^Bearer ([\w-]{20,200})$/i.exec(header ?? '')?.[1] ?? null;

/** Headers that every answer carries; a route may set a stricter policy of its own. */
function harden(headers: Headers, personal: boolean): void {
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
	if (!headers.has('x-frame-options')) headers.set('x-frame-options', 'SAMEORIGIN');
	headers.set('cross-origin-opener-policy', 'same-origin');
	if (base.env.publicOrigin.startsWith('https:'))
		headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	if (personal && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}

/** Session → ctx → page. The API knows bearer tokens only, so that no foreign page can use a person's cookie there. */
export const handle: Handle = async ({ event, resolve }) => {
	const api = event.url.pathname.startsWith('/api/');
	const bare = ['/healthz', '/readyz'].includes(event.url.pathname) || event.route.id === null;
	const cookie = sessionCookieName(base.env);
	const token = api
		? bearer(event.request.headers.get('authorization'))
		: (event.cookies.get(cookie) ?? null);
	const asked = localeOf(event.url.searchParams.get('lang')) ?? localeOf(event.cookies.get('lang'));
	const fromHeader = event.request.headers.get('accept-language')?.trim().toLowerCase().startsWith('en')
		? 'en'
		: 'id';
	const requestId = randomUUID();
	let found: SessionLookup = { state: 'none' };
	try {
		if (token && !bare) found = await findSession(base, token);
	} catch (error) {
		if (!api) throw error;
		const ctx = actingAs(base, { kind: 'anyone' }, { locale: asked ?? fromHeader, requestId });
		return failureResponse({ ctx, path: event.url.pathname }, error);
	}
	const locale = asked ?? (api ? fromHeader : found.state === 'live' ? found.locale : 'id');
	event.locals.session = found.state === 'live' ? found : null;
	event.locals.expiredAccountId = found.state === 'expired' ? found.accountId : null;
	event.locals.locale = locale;
	event.locals.address = event.getClientAddress();
	event.locals.ctx = actingAs(base, found.state === 'live' ? found.actor : { kind: 'anyone' }, {
		locale,
		requestId,
	});
	const answered = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', locale),
		preload: ({ type }) => type === 'js' || type === 'css',
	});
	// What the framework itself says no to (an address that cannot be read, none of ours) is a page: the API speaks in problems.
	const page = api && answered.headers.get('content-type')?.startsWith('text/html');
	const place = { ctx: event.locals.ctx, path: event.url.pathname };
	const response = page
		? problemResponse(place, { code: answered.status < 500 ? 'not_found' : 'busy' })
		: answered;
	harden(response.headers, token !== null || !api);
	return response;
};

/** Unexpected errors get an id that stands in the log; nothing of them reaches the browser. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
	const { locale } = event.locals;
	if (kind !== 'unknown') return { locale };
	const id = event.locals.ctx?.requestId ?? randomUUID();
	const away = databaseIsGone(error) || error instanceof RegisterUnavailable;
	const what = { err: error, id, route: event.route.id, method: event.request.method };
	if (away) base.log.warn(what, 'a part is out of reach');
	else base.log.error(what, 'unexpected error');
	return { status: away ? 503 : 500, message: away ? 'unavailable' : 'unexpected', id, locale };
};
