import { error } from '@sveltejs/kit';
import { keptMails } from '../../kept-mails.ts';
import type { RequestHandler } from './$types';

/** The message as its reader's mail program would show it, shut off from the rest: its own styles, nothing else. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const mail = (await keptMails(ctx).find(params.id)) ?? error(404);
	return new Response(mail.html.replace('<head>', '<head><base target="_blank">'), {
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy':
				"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		},
	});
};
