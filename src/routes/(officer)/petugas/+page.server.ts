import { fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import type { Actor } from '#domain/access/role.ts';
import { worklistViews, type WorklistView } from '#domain/applications/worklist-view.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { countWorklist, listWorklist } from '#features/applications/server/worklist-queries.ts';
import { opinionsWaiting } from '#features/opinions/server/opinions-queries.ts';
import { siakAway } from '#features/siak/server/public.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { worklistMessages } from '#ui/messages/officer.ts';
import { numberIn } from './number-in.ts';
import { takeNext, takesUp } from './take-next.ts';
import type { Actions, PageServerLoad } from './$types';

const pageSize = 50;

const roles = (actor: Actor): ReadonlySet<string> =>
	new Set(actor.kind === 'officer' ? actor.grants.map(({ role }) => role) : []);

/** The view asked for, or the one where the officer's own work waits. */
function viewOf(asked: string | null, actor: Actor): WorklistView {
	const known = worklistViews.find((view) => view === asked);
	if (known) return known;
	return holdsRole(actor, 'enter_siak') && !holdsRole(actor, 'approve') ? 'processing' : 'open';
}

/* The worklist within the officer's jurisdiction; who has no right to any application is told that nothing is here for them yet. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { actor, locale } = ctx;
	const typed = url.searchParams.get('nomor');
	const number = typed === null ? null : numberIn(typed);
	if (number) redirect(303, `/petugas/permohonan/${number}`);
	if (holdsRole(actor, 'record_person') && !holdsRole(actor, 'view_application') && typed === null)
		redirect(303, '/petugas/perekaman');
	if (!holdsRole(actor, 'view_application')) return { find: null, worklist: null };
	const find = { typed: typed ?? '', wrong: typed !== null };
	const asked = url.searchParams.get('tampilan');
	const held = roles(actor);
	if (held.size === 1 && held.has('counter_officer') && asked === null && typed === null)
		redirect(303, '/petugas/serah');
	if (!holdsRole(actor, 'view_worklist')) return { find, worklist: null };
	const view = viewOf(asked, actor);
	const offset = Math.max(0, Math.trunc(Number(url.searchParams.get('mulai'))) || 0);
	const [{ items, next }, counts] = [
		await listWorklist(ctx, view, { limit: pageSize, offset }),
		await countWorklist(ctx),
	];
	const opinions = await opinionsWaiting(ctx);
	return {
		find,
		opinions,
		siak: await siakAway(ctx),
		byHand: ctx.registry.entry === 'by_hand',
		worklist: {
			view,
			counts,
			today: dateInWib(ctx.now()),
			nextOffset: next,
			previousOffset: offset > 0 ? String(Math.max(0, offset - pageSize)) : null,
			mayTakeNext: view !== 'ready' && view !== 'mine' && holdsRole(actor, 'take'),
			items: items.map((item) => {
				const { service, variant } = catalogueOf({ service: item.serviceId, variant: item.variantId });
				return {
					...item,
					opinion: opinions.answered.includes(item.number)
						? ('answered' as const)
						: opinions.asked.includes(item.number)
							? ('asked' as const)
							: null,
					serviceName: service.name[locale],
					variantName: variant.name[locale],
					submittedOn: dateInWib(item.submittedAt),
					mayTake: item.takenBy === null && takesUp(actor, item.status),
				};
			}),
		},
	};
};

export const actions: Actions = {
	take: async ({ locals: { ctx }, request }) => {
		const number = String((await request.formData()).get('number') ?? '');
		const taken = await takeApplication(ctx, { number });
		if (!taken.ok)
			return fail(httpStatus(taken.refusal), { number, problem: refusalWords(taken.refusal, ctx.locale) });
		redirect(303, `/petugas/permohonan/${number}?selesai=take`);
	},
	next: async ({ locals: { ctx }, request }) => {
		const view = viewOf(String((await request.formData()).get('view') ?? ''), ctx.actor);
		const taken = await takeNext(ctx, view);
		if (!taken.ok)
			return fail(httpStatus(taken.refusal), {
				number: null,
				problem: refusalWords(taken.refusal, ctx.locale),
			});
		if (taken.value === null)
			return { number: null, problem: null, nothing: worklistMessages.nothingNext[ctx.locale] };
		redirect(303, `/petugas/permohonan/${taken.value}?selesai=take`);
	},
};
