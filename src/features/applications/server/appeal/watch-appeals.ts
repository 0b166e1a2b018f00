import { done } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from '../application-store.ts';
import { oneByOne } from '../one-by-one.ts';
import { tellApplicant } from '../tell-applicant.ts';
import { findAppeal, listLateAppeals } from './appeal-queries.ts';
import { noteLateTold } from './appeal-store.ts';

/**
 * Job: tells the applicants of appeals whose last day has passed without an answer, once; in the supervisors' list they stand on top,
 * marked. Returns how many were told.
 */
export async function watchAppeals(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const late = await listLateAppeals(ctx.db, dateInWib(ctx.now()));
	return await oneByOne(ctx, late, async ({ number }) => {
		const told = await transact(system.db, async (tx) => {
			const app = (await findApplication(system, tx, number, { lock: true }))!;
			if (!(await noteLateTold(system, tx, app.row.id))) return done(false);
			const appeal = (await findAppeal(tx, app))!;
			await audit(system, tx, {
				action: 'appeal_late',
				subjectKind: 'application',
				subjectId: app.row.id,
				detail: { answerBy: appeal.answerBy },
			});
			return done(await tellApplicant(system, tx, app, 'appeal_late', () => ({ answerBy: appeal.answerBy })));
		});
		return told.ok && told.value;
	});
}
