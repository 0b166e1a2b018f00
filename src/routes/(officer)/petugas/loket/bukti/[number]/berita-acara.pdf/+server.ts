import { error } from '@sveltejs/kit';
import { fill } from '#domain/text.ts';
import { recordOf } from '#features/counter/server/record-of.ts';
import { renderRecordPdf } from '#features/counter/server/record-pdf.ts';
import { httpStatus, refusalWords } from '#server/refusals.ts';
import { counterMessages as m } from '#ui/messages/counter.ts';
import type { RequestHandler } from './$types';

/** The berita acara as a PDF, for the counter officers of the office it was entered at; kept by no cache. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const found = await recordOf(ctx, params.number);
	if (!found.ok) error(httpStatus(found.refusal), refusalWords(found.refusal, ctx.locale).title);
	const pdf = await renderRecordPdf(found.value, ctx.locale);
	const name = fill(m.fileName[ctx.locale], { number: found.value.receipt.number });
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${name}"`,
			'cache-control': 'private, no-store',
		},
	});
};
