import { error, fail, redirect } from '@sveltejs/kit';
import { atTime, formatDay, formatInstant } from '#domain/time/office-time.ts';
import { qrSvg } from '#features/applications/server/public.ts';
import { recordOf } from '#features/counter/server/record-of.ts';
import { signBeritaAcara } from '#features/counter/server/sign-record.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { counterMessages as m } from '#ui/messages/counter.ts';
import type { Actions, PageServerLoad } from './$types';

/* For the counter officers of the office it was entered at: the berita acara with its PIN, to print and have signed. */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	const found = await recordOf(ctx, params.number);
	if (!found.ok && found.refusal.code === 'not_submitted')
		redirect(303, `/permohonan/${params.number}/mulai?lanjut`);
	if (!found.ok) error(httpStatus(found.refusal), refusalWords(found.refusal, ctx.locale).title);
	const { receipt, documents, signed, signedAt } = found.value;
	const { locale } = ctx;
	return {
		number: receipt.number,
		pin: receipt.pin,
		asked: `${receipt.service[locale]}: ${receipt.variant[locale]}`,
		applicant: `${receipt.applicantName} · ${receipt.maskedNik}`,
		documents: documents.map((name) => name[locale]),
		promised:
			receipt.pickupOn === ''
				? m.atHome[locale]
				: `${receipt.office.name}, ${atTime(formatDay(receipt.pickupOn, locale), receipt.session ?? null, locale)}`,
		signed,
		signedAt: signedAt && formatInstant(signedAt, locale),
		qr: qrSvg(receipt.statusUrl),
	};
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const form = await request.formData();
		const signature = String(form.get('signature') ?? '');
		const onPaper = form.has('signedOnPaper');
		const signed = await signBeritaAcara(ctx, { number: params.number, signature, onPaper });
		if (signed.ok) redirect(303, `/petugas/loket/bukti/${params.number}`);
		return fail(httpStatus(signed.refusal), {
			signature,
			onPaper,
			error:
				signed.refusal.code === 'invalid_input'
					? m.signMissing[ctx.locale]
					: refusalWords(signed.refusal, ctx.locale).detail,
		});
	},
};
