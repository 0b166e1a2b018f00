import { error, redirect } from '@sveltejs/kit';
import { parseCheckCode } from '#domain/issuance/check-code.ts';
import { endReasonWords } from '#domain/issuance/issued-document.ts';
import { signedKindNames } from '#domain/issuance/signed-kinds.ts';
import { dateInWib, formatDate } from '#domain/time/office-time.ts';
import { checkIssued } from '#features/issuance/server/check-issued.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import type { PageServerLoad } from './$types';

/* Open to anyone who holds the document: whether it holds, and nothing of anybody. Questions from one address are limited. */
export const load: PageServerLoad = async ({ locals: { ctx, address }, params, setHeaders }) => {
	const { locale } = ctx;
	const code = parseCheckCode(params.code);
	if (code !== null && code !== params.code) redirect(307, `/cek/${code}`);
	const checked = await checkIssued(ctx, { code: params.code, address });
	setHeaders({ 'cache-control': 'no-store' });
	if (!checked.ok && checked.refusal.code !== 'not_found')
		error(httpStatus(checked.refusal), refusalWords(checked.refusal, locale).detail);
	if (!checked.ok) return { found: null };
	const { kind, maskedNumber, issuedOn, state, endedAt, endReason } = checked.value;
	return {
		found: {
			code: checked.value.code,
			state,
			kind: signedKindNames[kind][locale],
			number: maskedNumber,
			issuedOn: formatDate(issuedOn, locale),
			endedOn: endedAt ? formatDate(dateInWib(endedAt), locale) : '',
			reason: endReason ? endReasonWords[endReason][locale] : '',
		},
	};
};
