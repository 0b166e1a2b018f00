import { redirect, type RequestEvent } from '@sveltejs/kit';
import { carryOn } from '#features/accounts/server/next-page.ts';
import { keepForm, takeKeptForm } from '#features/accounts/server/public.ts';
import { verdictsNow } from '#features/applications/server/verdicts-now.ts';
import type { DeskKept } from '#features/applications/ui/officer/desk.ts';
import { readVerdicts } from './read-verdicts.ts';

/** What is typed at the desk beside verdicts, by the name of its box. */
const boxes = ['reason', 'internalNote', 'colleague', 'question', 'opinionView', 'opinionWords'] as const;

/** What stands in these boxes of a form. */
export const typedIn = (form: FormData): Readonly<Record<string, string>> =>
	Object.fromEntries(
		boxes
			.filter((name) => form.has(name))
			.map((name) => [name, String(form.get(name)).slice(0, 2000)] as const),
	);

/** The posted form of the desk. Where the session has ended, or waits for the second factor, it is kept and comes back after signing in. */
export async function postedForm({ locals, url, request }: RequestEvent): Promise<FormData> {
	const form = await request.formData();
	const { session, expiredAccountId, ctx } = locals;
	const half = session?.actor.kind === 'officer' && !session.actor.secondFactor;
	if (ctx.actor.kind !== 'anyone' && !half) return form;
	const owner = half ? session.accountId : expiredAccountId;
	// Nobody was signed in: there is nobody to keep it for.
	if (owner === null) return form;
	const kept = await keepForm(ctx, url.pathname, form, owner);
	redirect(303, carryOn('/petugas/masuk', new URLSearchParams({ lanjut: url.pathname, simpan: kept })));
}

/** What was typed here before the session ended, where signing in led back with it. */
export async function keptForm(
	{ locals: { ctx }, url }: Pick<RequestEvent, 'locals' | 'url'>,
	number: string,
): Promise<DeskKept | null> {
	const id = url.searchParams.get('simpan');
	const form = id ? await takeKeptForm(ctx, id, url.pathname) : null;
	return form && { typed: typedIn(form), verdicts: readVerdicts(form, await verdictsNow(ctx, number)) };
}
