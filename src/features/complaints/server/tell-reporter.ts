import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { postNotice } from '#server/outbox.ts';
import { openReporter, type StoredComplaint } from './stored-complaint.ts';

/**
 * Tells who reported, where they left an address, in the caller's transaction. The mail names the report and nothing of what is in it; it
 * is bound to no account and no application.
 */
export async function tellReporter(
	ctx: Ctx,
	tx: Tx,
	complaint: StoredComplaint,
	kind: 'report_received' | 'report_moved' | 'report_late',
	values: Readonly<Record<string, string>> = {},
): Promise<boolean> {
	const reporter = openReporter(complaint);
	if (!reporter?.email) return false;
	await postNotice(ctx, tx, {
		kind,
		accountId: null,
		applicationId: null,
		body: {
			to: reporter.email,
			locale: reporter.locale,
			values: { report: complaint.row.code, ...(reporter.name ? { name: reporter.name } : {}), ...values },
		},
	});
	return true;
}
