import { error } from '@sveltejs/kit';
import { keptMails } from '../../../kept-mails.ts';
import type { RequestHandler } from './$types';

/** One attachment of a kept message, to be saved. */
export const GET: RequestHandler = async ({ locals: { ctx }, params }) => {
	const content = (await keptMails(ctx).attachment(params.id, params.name)) ?? error(404);
	return new Response(content, {
		headers: {
			'content-type': params.name.endsWith('.pdf') ? 'application/pdf' : 'application/octet-stream',
			'content-disposition': `attachment; filename="${params.name}"`,
			'x-content-type-options': 'nosniff',
			'cache-control': 'no-store',
		},
	});
};
