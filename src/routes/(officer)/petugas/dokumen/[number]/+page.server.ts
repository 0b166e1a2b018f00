import { error, fail, redirect } from '@sveltejs/kit';
import { whyNot } from '#domain/access/policy.ts';
import { endReasonWords, revokeReasons } from '#domain/issuance/issued-document.ts';
import { signedKindNames } from '#domain/issuance/signed-kinds.ts';
import type { Refusal } from '#domain/refusal.ts';
import { formatDate } from '#domain/time/office-time.ts';
import { findApplication } from '#features/applications/server/public.ts';
import { listShownOf } from '#features/issuance/server/list-issued.ts';
import { prepareAgain } from '#features/issuance/server/prepare-documents.ts';
import { documentReason } from '#features/issuance/server/refuse-document.ts';
import { revokeDocument } from '#features/issuance/server/revoke-document.ts';
import type { Ctx } from '#server/ctx.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { issuedStateWords, signingMessages as m } from '#ui/messages/signing.ts';
import type { Actions, PageServerLoad } from './$types';

const outcomes = ['revoked', 'again'] as const;

function orRefuse(ctx: Ctx, refusal: Refusal | null): void {
	if (refusal) error(httpStatus(refusal), refusalWords(refusal, ctx.locale).detail);
}

/* The signed documents of one application, for who may see it: their versions, and what may be done with them. */
export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const { locale } = ctx;
	const app = await findApplication(ctx, ctx.db, params.number);
	if (!app || app.row.status === 'draft')
		return error(404, refusalWords({ code: 'not_found' }, locale).detail);
	const forbidden = whyNot(ctx.actor, 'view_application', app.facts);
	orRefuse(ctx, forbidden && { code: forbidden });
	const documents = await listShownOf(ctx, app.row.id);
	const newest = documents.filter(({ place }, at) => documents[at - 1]?.place !== place);
	const may = (action: 'enter_siak' | 'withdraw_document') => whyNot(ctx.actor, action, app.facts) === null;
	const held = documents.find(({ state }) => state === 'signed');
	return {
		number: app.row.number,
		done: outcomes.find((one) => one === url.searchParams.get('selesai')) ?? null,
		documents: documents.map((one) => ({
			code: one.code,
			kind: signedKindNames[one.kind][locale],
			documentNumber: one.documentNumber,
			version: one.version,
			issuedOn: formatDate(one.issuedOn, locale),
			state: issuedStateWords[one.state][locale],
			holds: one.state === 'signed',
			public: ['signed', 'superseded', 'revoked'].includes(one.state),
			note: [one.endReason && endReasonWords[one.endReason][locale], one.note].filter(Boolean).join(': '),
		})),
		mayPrepare: may('enter_siak') && app.row.unsigned && newest.some(({ state }) => state === 'refused'),
		revokes: may('withdraw_document') && held ? held.code : null,
		reasons: revokeReasons.map((value) => ({ value, label: endReasonWords[value][locale] })),
		longestReason: documentReason.max,
	};
};

const here = (number: string, done: string): string => `/petugas/dokumen/${number}?selesai=${done}`;

export const actions: Actions = {
	again: async ({ locals: { ctx }, params }) => {
		const prepared = await prepareAgain(ctx, { number: params.number });
		if (prepared.ok) redirect(303, here(params.number, 'again'));
		return fail(httpStatus(prepared.refusal), {
			why: '',
			reason: '',
			...refusalWords(prepared.refusal, ctx.locale),
			problems: [],
		});
	},
	revoke: async ({ locals: { ctx }, params, request }) => {
		const form = await request.formData();
		const why = String(form.get('why') ?? '');
		const reason = String(form.get('reason') ?? '');
		const revoked = await revokeDocument(ctx, { code: String(form.get('code') ?? ''), why, reason });
		if (revoked.ok) redirect(303, here(params.number, 'revoked'));
		const { refusal } = revoked;
		const label = { why: m.why, reason: m.reasonKept };
		return fail(httpStatus(refusal), {
			why,
			reason,
			...refusalWords(refusal, ctx.locale),
			problems: (refusal.fields ?? []).map((problem) => ({
				field: problem.field,
				message: fieldProblemWords(problem, ctx.locale, label[problem.field as 'why']?.[ctx.locale]),
			})),
		});
	},
};
