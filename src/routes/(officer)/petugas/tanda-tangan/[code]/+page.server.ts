import { error, fail, redirect } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { signedKindNames } from '#domain/issuance/signed-kinds.ts';
import { formatDate } from '#domain/time/office-time.ts';
import { findShown } from '#features/issuance/server/list-issued.ts';
import { documentReason, refuseDocument } from '#features/issuance/server/refuse-document.ts';
import { fieldProblemWords, httpStatus, refusalWords } from '#server/refusals.ts';
import { issuedStateWords, signingMessages as m } from '#ui/messages/signing.ts';
import type { Actions, PageServerLoad } from './$types';

/* For the signatory: one document before it is approved; what it says is its preview. */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const { locale } = ctx;
	if (!holdsRole(ctx.actor, 'sign_document'))
		error(403, refusalWords({ code: 'not_allowed' }, locale).detail);
	const found = await findShown(ctx, params.code);
	if (!found) error(404, refusalWords({ code: 'not_found' }, locale).detail);
	return {
		code: found.code,
		kind: signedKindNames[found.kind][locale],
		documentNumber: found.documentNumber,
		name: found.name,
		number: found.number,
		issuedOn: formatDate(found.issuedOn, locale),
		state: issuedStateWords[found.state][locale],
		mayRefuse: found.state === 'waiting',
		longestReason: documentReason.max,
	};
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const reason = String((await request.formData()).get('reason') ?? '');
		const refused = await refuseDocument(ctx, { code: params.code, reason });
		if (refused.ok) redirect(303, '/petugas/tanda-tangan?selesai=refused');
		const [problem] = refused.refusal.fields ?? [];
		return fail(httpStatus(refused.refusal), {
			reason,
			...refusalWords(refused.refusal, ctx.locale),
			reasonWrong: problem ? fieldProblemWords(problem, ctx.locale, m.reason[ctx.locale]) : null,
		});
	},
};
