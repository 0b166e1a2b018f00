import { readIssued } from '#features/issuance/server/read-issued.ts';
import { applicantOf, orTurnAway } from '../../../own-application.ts';
import type { RequestHandler } from './$types';

/** A signed document, for its applicant; each download is written down, and kept by no cache. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
	const where = { locals, url };
	applicantOf(where);
	const { pdf, fileName } = orTurnAway(where, await readIssued(locals.ctx, params.code, params.number));
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `attachment; filename="${fileName}"`,
			'cache-control': 'private, no-store',
		},
	});
};
