import { correctionReminders, remindersDue, timeLeft } from '#domain/applications/correction-time.ts';
import { done } from '#domain/refusal.ts';
import { dateInWib, formatDate } from '#domain/time/office-time.ts';
import { addWorkingDays, isWorkingDay } from '#domain/time/working-days.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication, noteCorrectionReminders } from './application-store.ts';
import { listToCorrect } from './correction-queries.ts';
import { oneByOne } from './one-by-one.ts';
import { tellApplicant } from './tell-applicant.ts';

/**
 * Job, on the morning of a working day: reminds who has something to correct, halfway and on the working day before the last. One that
 * was missed is not sent late. Returns how many were reminded.
 */
export async function remindCorrections(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const today = dateInWib(ctx.now());
	const calendar = await workingCalendar(ctx, ctx.db);
	if (!isWorkingDay(today, calendar)) return 0;
	const until = addWorkingDays(today, Math.max(...correctionReminders), calendar);
	const most = correctionReminders.length;
	return await oneByOne(
		ctx,
		await listToCorrect(ctx.db, { from: today, until, most }),
		async ({ number }) => {
			const reminded = await transact(system.db, async (tx) => {
				const app = (await findApplication(system, tx, number, { lock: true }))!;
				const { status, correctBy, correctionReminders: sent } = app.row;
				if (status !== 'returned' || correctBy === null) return done(false);
				const due = remindersDue(correctBy, today, calendar);
				if (due <= sent) return done(false);
				await noteCorrectionReminders(tx, app.row.id, due);
				return done(
					await tellApplicant(system, tx, app, 'correction_reminder', (locale) => ({
						deadline: formatDate(correctBy, locale),
						left: timeLeft(correctBy, today, calendar, locale),
					})),
				);
			});
			return reminded.ok && reminded.value;
		},
	);
}
