import { formatHours } from '#domain/booking/opening-hours.ts';
import { done, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays, isWorkingDay } from '#domain/time/working-days.ts';
import { officeDayOf, workingCalendar } from '#features/booking/server/public.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findTogether } from './meet-together.ts';
import { numbersOf, placeWords, visitKind } from './meeting-told.ts';
import { listToRemind } from './missed-queries.ts';
import { noteReminded } from './missed-store.ts';
import { oneByOne } from './one-by-one.ts';
import { toBring } from './receipt/receipt-parts.ts';
import { catalogueOf, type StoredApplication } from './stored-application.ts';
import { tellApplicant } from './tell-applicant.ts';

/** What an applicant is awaited for: a document that is ready, or a recording that is not made yet. */
const awaited = (app: StoredApplication): boolean =>
	visitKind(app) === 'recording'
		? (app.row.status === 'processing' || app.row.status === 'verification') && !app.facts.siakDone
		: app.row.status === 'ready';

/** Reminds of one visit, once for all that is met for together; true when a message was written. */
function remind(system: Ctx, number: string, until: string): Promise<Result<boolean>> {
	return transact(system.db, async (tx) => {
		const together = await findTogether(system, tx, number, { lock: true });
		const today = dateInWib(system.now());
		if (!together || together.shelved) return done(false);
		const { pickup, all } = together;
		const [first, ...others] = all.filter(awaited);
		if (!first || pickup.date <= today || pickup.date > until) return done(false);
		const { works, hours } = await officeDayOf(system, tx, pickup.officeId, pickup.date);
		// It is moved, and told then.
		if (!works) return done(false);
		await noteReminded(
			tx,
			[first, ...others].map(({ row }) => row.id),
		);
		const { variant } = catalogueOf(first.row);
		const bring = toBring({ bring: variant.bring ? [variant.bring] : [], meeting: visitKind(first) });
		const told = await tellApplicant(system, tx, first, 'pickup_reminder', (locale) => ({
			...placeWords(first, pickup, pickup, locale),
			...(hours ? { hours: formatHours(hours, locale) } : {}),
			bring: bring.map((text) => text[locale].replace(/[.;]$/, '')).join('; '),
			...numbersOf(others),
		}));
		return done(told);
	});
}

/**
 * Job, on the morning of a working day: reminds those who are awaited until the end of the next one, once for each day that was booked.
 * Returns how many were reminded.
 */
export async function remindPickups(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const today = dateInWib(ctx.now());
	const calendar = await workingCalendar(ctx, ctx.db);
	if (!isWorkingDay(today, calendar)) return 0;
	const until = addWorkingDays(today, 1, calendar);
	return await oneByOne(ctx, await listToRemind(ctx, today, until), async ({ number }) => {
		const reminded = await remind(system, number, until);
		return reminded.ok && reminded.value;
	});
}
