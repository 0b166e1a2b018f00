import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { Locale, Text } from '#domain/text.ts';
import { signedKindNames } from '#domain/issuance/signed-kinds.ts';
import { formatDate } from '#domain/time/office-time.ts';
import { approveDocuments } from '#features/issuance/server/approve-documents.ts';
import { countIssuedIn } from '#features/issuance/server/issuance-queries.ts';
import { listShownIn } from '#features/issuance/server/list-issued.ts';
import { findSignatory, saveSignatory } from '#features/issuance/server/signatory.ts';
import { actorId } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { signingFaultWords, signingMessages as m } from '#ui/messages/signing.ts';
import type { Actions, PageServerLoad } from './$types';

/** As many as one page shows and approves at a time. */
const atOnce = 100;
const outcomes = ['approved', 'refused', 'details'] as const;
const faultWords: Readonly<Record<string, Text>> = signingFaultWords;

/* For the signatory: what waits, to be looked at, chosen and approved with the second factor; and what stands under the signature. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'sign_document'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const approved = await listShownIn(ctx, 'approved', 1);
	return {
		off: ctx.signing === null,
		personal: ctx.signing?.personal ?? false,
		done: outcomes.find((one) => one === url.searchParams.get('selesai')) ?? null,
		n: Number(url.searchParams.get('n') ?? 0) || 0,
		details: await findSignatory(ctx, ctx.db, actorId(ctx)!),
		waitingCount: await countIssuedIn(ctx.db, 'waiting'),
		inService: await countIssuedIn(ctx.db, 'approved'),
		away: approved.some(({ fault }) => fault === 'away'),
		waiting: (await listShownIn(ctx, 'waiting', atOnce)).map((one) => ({
			code: one.code,
			kind: signedKindNames[one.kind][locale],
			documentNumber: one.documentNumber,
			name: one.name,
			dueOn: one.dueOn && formatDate(one.dueOn, locale),
			fault: one.fault ? (faultWords[one.fault]?.[locale] ?? null) : null,
		})),
	};
};

const labels: Readonly<Record<string, Text>> = {
	otp: m.otp,
	passphrase: m.passphrase,
	document: m.choose,
	nip: m.nip,
	title: m.position,
	nik: m.nik,
};

/** A refusal as the page shows it beside what was typed. */
const told = (refusal: Refusal, locale: Locale) => ({
	...refusalWords(refusal, locale),
	problems: (refusal.fields ?? []).map((problem) => ({
		field: problem.field,
		message: fieldProblemWords(problem, locale, labels[problem.field]?.[locale]),
	})),
});

export const actions: Actions = {
	approve: async ({ locals: { ctx }, request, url }) => {
		const form = await request.formData();
		const codes = form.getAll('document').map(String);
		const otp = String(form.get('otp') ?? '');
		const approved = await approveDocuments(ctx, {
			codes,
			otp,
			passphrase: String(form.get('passphrase') ?? ''),
		});
		if (approved.ok) redirect(303, `${url.pathname}?selesai=approved&n=${approved.value.documents}`);
		const { refusal } = approved;
		return fail(httpStatus(refusal), {
			form: 'approve' as const,
			codes,
			typed: null,
			...told(refusal, ctx.locale),
		});
	},
	details: async ({ locals: { ctx }, request, url }) => {
		const form = await request.formData();
		const typed = {
			nip: String(form.get('nip') ?? ''),
			title: String(form.get('title') ?? ''),
			nik: String(form.get('nik') ?? ''),
		};
		const saved = await saveSignatory(ctx, typed);
		if (saved.ok) redirect(303, `${url.pathname}?selesai=details`);
		const { refusal } = saved;
		return fail(httpStatus(refusal), {
			form: 'details' as const,
			codes: [] as string[],
			typed,
			...told(refusal, ctx.locale),
		});
	},
};
