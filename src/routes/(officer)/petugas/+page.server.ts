import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import type { Actor } from '#domain/access/role.ts';
import { urgencyOf } from '#domain/applications/targets.ts';
import { everything, takesUp } from '#domain/applications/worklist-view.ts';
import { parseNik } from '#domain/identity/nik.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { listNews } from '#features/applications/server/officer-news-queries.ts';
import { readNews } from '#features/applications/server/read-news.ts';
import { doForSeveral, type BulkDeed } from '#features/applications/server/several-applications.ts';
import { takeNextApplication } from '#features/applications/server/take-next-application.ts';
import { countWorklist, mostCounted } from '#features/applications/server/worklist-counts-queries.ts';
import {
	listBackToMe,
	listWorklist,
	type WorklistItem,
} from '#features/applications/server/worklist-queries.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { opinionsWaiting } from '#features/opinions/server/opinions-queries.ts';
import { siakAway } from '#features/siak/server/public.ts';
import { actorId, lookup, type Ctx } from '#server/ctx.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { worklistMessages } from '#ui/messages/officer.ts';
import { workMessages } from '#ui/messages/worklist.ts';
import { numberIn } from './number-in.ts';
import { narrowedBy, queryOf, readAsked } from './worklist-asked.ts';
import { colleagues, filterChoices } from './worklist-choices.ts';
import type { Actions, PageServerLoad } from './$types';

const roles = (actor: Actor): ReadonlySet<string> =>
	new Set(actor.kind === 'officer' ? actor.grants.map(({ role }) => role) : []);

/** A row as the page shows it. */
function shown(ctx: Ctx, item: WorklistItem, urgency: ReturnType<typeof urgencyOf>) {
	const { service, variant } = catalogueOf({ service: item.serviceId, variant: item.variantId });
	return {
		...item,
		urgency,
		serviceName: service.name[ctx.locale],
		variantName: variant.name[ctx.locale],
		submittedOn: dateInWib(item.submittedAt),
		mayTake: item.takenBy === null && takesUp(ctx.actor, item.status),
	};
}

/* The worklist within the officer's jurisdiction; who has no right to any application is told that nothing is here for them yet. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { actor } = ctx;
	const typed = url.searchParams.get('nomor');
	const number = typed === null ? null : numberIn(typed);
	if (number) redirect(303, `/petugas/permohonan/${number}`);
	if (holdsRole(actor, 'record_person') && !holdsRole(actor, 'view_application') && typed === null)
		redirect(303, '/petugas/perekaman');
	if (!holdsRole(actor, 'view_application')) return { find: null, worklist: null };
	const find = { typed: typed ?? '', wrong: typed !== null };
	const held = roles(actor);
	if (held.size === 1 && held.has('counter_officer') && url.search === '') redirect(303, '/petugas/serah');
	if (!holdsRole(actor, 'view_worklist')) return { find, worklist: null };
	const asked = readAsked(url.searchParams, actor, ctx.city);
	const { view, filter, after } = asked;
	const { items, next } = await listWorklist(ctx, view, { filter, after });
	const calendar = await workingCalendar(ctx, ctx.db);
	const today = dateInWib(ctx.now());
	const opinions = await opinionsWaiting(ctx);
	const rows = (all: readonly WorklistItem[]) =>
		all.map((item) => ({
			...shown(ctx, item, item.status === 'ready' ? 'calm' : urgencyOf(item.dueOn, today, calendar)),
			opinion: opinions.answered.includes(item.number)
				? ('answered' as const)
				: opinions.asked.includes(item.number)
					? ('asked' as const)
					: null,
		}));
	const atHead = after === null && (view === 'open' || view === 'mine' || view === 'corrected');
	return {
		find,
		opinions,
		siak: await siakAway(ctx),
		byHand: ctx.registry.entry === 'by_hand',
		news: await listNews(ctx.db, actorId(ctx)!),
		worklist: {
			view,
			filter,
			narrowed: narrowedBy(filter),
			counts: await countWorklist(ctx),
			mostCounted,
			today,
			query: queryOf(asked),
			firstQuery: after === null ? null : queryOf({ ...asked, after: null }),
			nextQuery: next === null ? null : queryOf({ ...asked, after: next }),
			mayTakeNext: view !== 'ready' && view !== 'mine' && filter.person === null && holdsRole(actor, 'take'),
			mayTake: holdsRole(actor, 'take'),
			mayReassign: holdsRole(actor, 'reassign'),
			colleagues: await colleagues(ctx),
			choices: await filterChoices(ctx, asked),
			back: atHead && holdsRole(actor, 'approve') ? rows(await listBackToMe(ctx)) : [],
			items: rows(items),
		},
	};
};

const refused = (ctx: Ctx, refusal: Parameters<typeof httpStatus>[0], number: string | null) =>
	fail(httpStatus(refusal), { number, problem: refusalWords(refusal, ctx.locale) });

const take = async ({ locals: { ctx }, request }: RequestEvent) => {
	const number = String((await request.formData()).get('number') ?? '');
	const taken = await takeApplication(ctx, { number });
	if (!taken.ok) return refused(ctx, taken.refusal, number);
	redirect(303, `/petugas/permohonan/${number}?selesai=take`);
};

const next = async ({ locals: { ctx }, url }: RequestEvent) => {
	const taken = await takeNextApplication(ctx, readAsked(url.searchParams, ctx.actor, ctx.city));
	if (!taken.ok) return refused(ctx, taken.refusal, null);
	if (taken.value === null)
		return { number: null, problem: null, nothing: worklistMessages.nothingNext[ctx.locale] };
	redirect(303, `/petugas/permohonan/${taken.value}?selesai=take`);
};

/* A NIK is posted and stands in no address: the list is found again by its keyed hash. */
const find = async ({ locals: { ctx }, request }: RequestEvent) => {
	if (!holdsRole(ctx.actor, 'view_application')) return refused(ctx, { code: 'not_allowed' }, null);
	const typed = String((await request.formData()).get('nomor') ?? '').slice(0, 300);
	const number = numberIn(typed);
	if (number) redirect(303, `/petugas/permohonan/${number}`);
	const nik = parseNik(typed);
	if (!nik) return fail(422, { number: null, problem: null, typed });
	const person = lookup(ctx, 'nik', nik.value).toString('base64url');
	redirect(303, `/petugas?${queryOf({ view: 'area', filter: { ...everything, person }, after: null })}`);
};

const several = async ({ locals: { ctx }, request }: RequestEvent) => {
	const form = await request.formData();
	const name = String(form.get('deed') ?? '');
	if (!holdsRole(ctx.actor, name === 'reassign' ? 'reassign' : name === 'release' ? 'release' : 'take'))
		return refused(ctx, { code: 'not_allowed' }, null);
	const picked = form.getAll('pilih').map(String);
	const officer = String(form.get('officer') ?? '');
	const say = (title: 'noneSelected' | 'noOfficer') =>
		fail(422, {
			number: null,
			picked,
			officer,
			problem: {
				title: workMessages[title][ctx.locale],
				detail: workMessages[`${title}Text`][ctx.locale],
			},
		});
	if (picked.length === 0) return say('noneSelected');
	if (name === 'reassign' && officer === '') return say('noOfficer');
	const deed: BulkDeed =
		name === 'reassign' ? { deed: name, officer } : { deed: name === 'release' ? name : 'take' };
	const results = (await doForSeveral(ctx, picked, deed)).map(({ number, refusal }) => ({
		number,
		problem: refusal && refusalWords(refusal, ctx.locale),
	}));
	return { number: null, problem: null, deed: deed.deed, results };
};

const read = async ({ locals: { ctx }, request, url }: RequestEvent) => {
	const done = await readNews(ctx, { upTo: String((await request.formData()).get('upTo') ?? '') });
	if (!done.ok) return refused(ctx, done.refusal, null);
	redirect(303, `/petugas?${queryOf(readAsked(url.searchParams, ctx.actor, ctx.city))}`);
};

export const actions = { take, next, find, several, read } satisfies Actions;
