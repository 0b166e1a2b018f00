import type { FilledForm } from './fill-form.ts';

/** A filled-in form as an answer: shown in the browser, kept by no cache. */
export const servePdf = ({ fileName, pdf }: FilledForm): Response =>
	new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="${fileName}"`,
			'cache-control': 'private, no-store',
		},
	});
