import { done } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { listLateComplaints } from './complaint-queries.ts';
import { findComplaintForUpdate, updateComplaint } from './complaint-store.ts';
import { tellReporter } from './tell-reporter.ts';

/**
 * Job: notes reports whose last day has passed without an answer and tells who made them, once, where they left an address. In the
 * supervisors' list they stand on top, marked. Returns how many were noted.
 */
export async function watchComplaints(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	let noted = 0;
	for (const code of await listLateComplaints(ctx.db, dateInWib(ctx.now()))) {
		const late = await transact(system.db, async (tx) => {
			const complaint = (await findComplaintForUpdate(system, tx, code))!;
			const { state, lateToldAt, answerBy, id } = complaint.row;
			if (lateToldAt !== null || (state !== 'received' && state !== 'looking')) return done(false);
			await updateComplaint(system, tx, complaint, { lateToldAt: system.now() });
			await audit(system, tx, { action: 'complaint_late', subjectKind: 'complaint', subjectId: id });
			await tellReporter(system, tx, complaint, 'report_late', { answerBy });
			return done(true);
		});
		if (late.ok && late.value) noted += 1;
	}
	return noted;
}
