import { error, fail, redirect } from '@sveltejs/kit';
import { refusalCodes, type Refusal } from '#domain/refusal.ts';
import { formatDate } from '#domain/time/office-time.ts';
import { catalogueOf } from '#features/applications/server/public.ts';
import {
	closeSheet,
	markPrinted,
	ownSheet,
	undoOnSheet,
} from '#features/applications/server/printing/print-batch.ts';
import { qrSvg } from '#features/applications/server/paper/qr.ts';
import { listShownOf } from '#features/issuance/server/list-issued.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { printingMessages as m } from '#ui/messages/printing.ts';
import type { Actions, PageServerLoad } from './$types';

const outcomes = ['printed', 'undone', 'closed'] as const;
const count = (url: URL, name: string): number => Number(url.searchParams.get(name) ?? 0) || 0;

/** Why a line could not be marked, in words. */
const whyOf = (ctx: Ctx, refusal: string | null): string | null => {
	const code = refusalCodes.find((one) => one === refusal);
	return code ? refusalWords({ code }, ctx.locale).title : null;
};

/* The officer's own sheet: what is on it, its files, and what became of each. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { locale } = ctx;
	const sheet = await ownSheet(ctx, params.batch);
	if (!sheet.ok) return error(httpStatus(sheet.refusal), refusalWords(sheet.refusal, locale).detail);
	const lines = [];
	for (const line of sheet.value) {
		const { service, variant } = catalogueOf({ service: line.serviceId, variant: line.variantId });
		const files = (await listShownOf(ctx, line.applicationId)).filter(({ state }) => state === 'signed');
		lines.push({
			number: line.number,
			name: `${service.name[locale]}: ${variant.name[locale]}`,
			subjectName: line.subjectName,
			officeName: line.officeName ?? '–',
			pickupOn: line.pickupOn && formatDate(line.pickupOn, locale),
			outcome: line.outcome,
			why: line.outcome === 'open' ? whyOf(ctx, line.refusal) : null,
			files: files.map(({ code }) => code),
			paperCode: line.paperCode,
			qr: line.paperCode ? qrSvg(`${ctx.env.publicOrigin}/petugas/antar/${line.paperCode}`) : null,
		});
	}
	return {
		lines,
		left: count(url, 'tertinggal'),
		done: outcomes.find((one) => one === url.searchParams.get('selesai')) ?? null,
		n: count(url, 'n'),
		refused: count(url, 'tertolak'),
	};
};

const told = (ctx: Ctx, refusal: Refusal, typed: { number: string; reason: string }) => {
	const [problem] = refusal.fields ?? [];
	const label = problem?.field === 'reason' ? m.reason : m.choose;
	return fail(httpStatus(refusal), {
		...typed,
		...refusalWords(refusal, ctx.locale),
		wrong: problem ? fieldProblemWords(problem, ctx.locale, label[ctx.locale]) : null,
	});
};
const nothing = { number: '', reason: '' };

export const actions: Actions = {
	mark: async ({ locals: { ctx }, params, request, url }) => {
		const numbers = (await request.formData()).getAll('document').map(String);
		const marked = await markPrinted(ctx, { batch: params.batch, numbers });
		if (!marked.ok) return told(ctx, marked.refusal, nothing);
		const { printed, refused } = marked.value;
		return redirect(303, `${url.pathname}?selesai=printed&n=${printed}&tertolak=${refused}`);
	},
	undo: async ({ locals: { ctx }, params, request, url }) => {
		const form = await request.formData();
		const typed = { number: String(form.get('number') ?? ''), reason: String(form.get('reason') ?? '') };
		const undone = await undoOnSheet(ctx, { batch: params.batch, ...typed });
		if (!undone.ok) return told(ctx, undone.refusal, typed);
		return redirect(303, `${url.pathname}?selesai=undone`);
	},
	close: async ({ locals: { ctx }, params, url }) => {
		const closed = await closeSheet(ctx, { batch: params.batch });
		if (!closed.ok) return told(ctx, closed.refusal, nothing);
		return redirect(303, `${url.pathname}?selesai=closed`);
	},
};
