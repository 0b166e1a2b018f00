import { error } from '@sveltejs/kit';
import { holdsRole } from '#domain/access/policy.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { promiseCsv } from '#features/applications/server/promise-csv.ts';
import { refusalWords } from '#server/refusals.ts';
import { monthsShown } from '../report-shown.ts';
import type { RequestHandler } from './$types';

/** The report for a spreadsheet; counts only. */
export const GET: RequestHandler = async ({ locals: { ctx } }) => {
	if (!holdsRole(ctx.actor, 'view_promises'))
		error(403, refusalWords({ code: 'not_allowed' }, ctx.locale).detail);
	return new Response(await promiseCsv(ctx, monthsShown), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="janji-${dateInWib(ctx.now())}.csv"`,
			'cache-control': 'private, no-store',
		},
	});
};
