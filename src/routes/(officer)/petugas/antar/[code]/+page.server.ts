import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { parseCustodyCode } from '#domain/custody/custody-code.ts';
import type { Result } from '#domain/refusal.ts';
import { qrSvg } from '#features/applications/server/paper/qr.ts';
import { receivePaper, unpackPapers } from '#features/applications/server/receive-paper.ts';
import { reportPaperLost } from '#features/applications/server/report-lost.ts';
import { actingAt, standingIn, whoActs, type ActingAs } from '#features/custody/server/acting-hand.ts';
import { findBag, findPaper, listInBag, listTrailOf } from '#features/custody/server/custody-queries.ts';
import { giveOn, noteWrongScan, takeOfferBack } from '#features/custody/server/hand-on.ts';
import { reasonLength } from '#features/custody/server/reason.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { custodyMessages } from '#ui/messages/custody.ts';
import { aboutHere, bagShown, paperShown, trailShown } from '../../../../custody-shown.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const outcomes = ['given', 'received', 'taken_back', 'packed', 'unpacked', 'lost'] as const;

/** Read by {@link asOf}. */
const asText = (as: ActingAs): string =>
	as === 'carrier' ? '' : 'office' in as ? as.office : `${inPlaceOf}${as.inPlaceOf}`;
const inPlaceOf = 'in-place-of:';

const asOf = (form: FormData): ActingAs => {
	const as = String(form.get('as') ?? '');
	if (as.startsWith(inPlaceOf)) return { inPlaceOf: as.slice(inPlaceOf.length) };
	return as === '' ? 'carrier' : { office: as };
};

const asShown = (acting: { readonly as: ActingAs; readonly office: string | null } | null) =>
	acting && { ...acting, as: asText(acting.as) };

/* For who carries papers: one printed document or bag, its label with a QR of this page, and what may be done with it now. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'carry_papers')) error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const parsed = parseCustodyCode(params.code);
	if (!parsed) error(404, refusalWords({ code: 'not_found' }, locale).detail);
	const acting = await whoActs(ctx);
	const { all, me } = acting;
	const about = await aboutHere(ctx, acting);
	const bag = parsed.kind === 'bag' ? await findBag(ctx.db, parsed.code) : null;
	const paper = parsed.kind === 'paper' ? await findPaper(ctx.db, { code: parsed.code }) : null;
	const item = bag ?? paper;
	const done = outcomes.find((one) => one === url.searchParams.get('selesai')) ?? null;
	const trail = parsed.kind === 'paper' ? await listTrailOf(ctx.db, parsed.code) : [];
	if (!item && trail.length === 0) error(404, refusalWords({ code: 'not_found' }, locale).detail);
	const free = item !== null && item.offeredTo === null && (bag ? bag.state === 'sealed' : !paper?.bagCode);
	const arrived = bag !== null && bag.holder.kind === 'office' && bag.holder.officeId === bag.to.id && free;
	const holding = item && actingAt(item.holder, acting);
	const inPlace = item && !holding ? await standingIn(ctx, item.holder) : null;
	const receive = item?.offeredTo && item.offeredBy !== me ? actingAt(item.offeredTo, acting) : null;
	const mine = holding !== null || inPlace !== null || receive !== null || item?.offeredBy === me;
	// Somebody has it in hand who neither holds it nor is to take it.
	const notYours = item !== null && !mine && (bag !== null || !paper?.bagCode);
	if (notYours && !holdsRole(ctx.actor, 'watch_custody')) await noteWrongScan(ctx, parsed.code);
	const goal = bag?.to ?? paper?.goal ?? null;
	return {
		kind: parsed.kind,
		code: parsed.code,
		qr: qrSvg(`${ctx.env.publicOrigin}/petugas/antar/${parsed.code}`),
		done,
		n: Number(url.searchParams.get('n') ?? 0) || 0,
		bag: bag && bagShown(bag, about),
		paper: paper && { ...paperShown(paper, about), bagCode: paper.bagCode },
		trail: trailShown(trail, locale),
		content: bag ? (await listInBag(ctx.db, bag.id)).map((one) => paperShown(one, about)) : [],
		give: free && !arrived ? asShown(holding ?? inPlace) : null,
		inPlace: inPlace !== null,
		notYours,
		receivers: all
			.filter((office) => item?.holder.kind !== 'office' || office.id !== item.holder.officeId)
			.map(({ id, name }) => ({ value: id, label: name })),
		goal: goal?.id ?? '',
		receive: asShown(receive),
		takeBack: item?.offeredTo ? asShown(holding ?? inPlace) : null,
		unpack: arrived && holding !== null,
		mayLose: paper !== null && (paper.bagCode === null ? (holding ?? inPlace) !== null : true),
		longestReason: reasonLength.max,
	};
};

/** One deed with what was typed, which comes back with a refusal; then the page again, saying what was done. */
const act =
	<T extends object>(
		outcome: (typeof outcomes)[number],
		deed: (ctx: Ctx, code: string, form: FormData) => Promise<Result<T>>,
	) =>
	async ({ locals: { ctx }, params, request, url }: RequestEvent) => {
		const form = await request.formData();
		const result = await deed(ctx, params.code, form);
		if (result.ok) {
			const n = 'papers' in result.value ? `&n=${String(result.value.papers)}` : '';
			redirect(303, `${url.pathname}?selesai=${outcome}${n}`);
		}
		const { title, detail } = refusalWords(result.refusal, ctx.locale);
		const wrong = result.refusal.fields?.find(({ field }) => field === 'reason');
		return fail(httpStatus(result.refusal), {
			refused: outcome,
			title,
			detail,
			reason: String(form.get(outcome === 'given' ? 'reason-give' : 'reason') ?? ''),
			reasonWrong:
				wrong &&
				fieldProblemWords(
					wrong,
					ctx.locale,
					custodyMessages[outcome === 'given' ? 'inPlaceReason' : 'lostReason'][ctx.locale],
				),
			to: String(form.get('to') ?? ''),
		});
	};

export const actions: Actions = {
	give: act('given', (ctx, code, form) => {
		const to = String(form.get('to') ?? '');
		return giveOn(ctx, {
			code,
			as: asOf(form),
			to: to === 'carrier' ? 'carrier' : { office: to },
			reason: String(form.get('reason-give') ?? ''),
		});
	}),
	receive: act('received', (ctx, code, form) => receivePaper(ctx, { code, as: asOf(form) })),
	takeBack: act('taken_back', (ctx, code, form) => takeOfferBack(ctx, { code, as: asOf(form) })),
	unpack: act('unpacked', (ctx, code, form) =>
		unpackPapers(ctx, { code, found: form.getAll('paper').map(String) }),
	),
	lose: act('lost', (ctx, code, form) =>
		reportPaperLost(ctx, { code, reason: String(form.get('reason') ?? '') }),
	),
};
