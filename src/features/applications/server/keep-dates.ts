import { delayOf, keptFromHere, workDayFrom } from '#domain/booking/kept-date.ts';
import { done, type Result } from '#domain/refusal.ts';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { listSharedDays, workingCalendar } from '#features/booking/server/public.ts';
import { siakAway } from '#features/siak/server/public.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { findApplication } from './application-store.ts';
import { giveNewDay } from './give-new-day.ts';
import { isMadeAfterMeeting } from './life-event-of.ts';
import { listCompanions } from './linked-queries.ts';
import { keepWithinSupply } from './keep-supply.ts';
import { askingFor, findTogether } from './meet-together.ts';
import { oneByOne } from './one-by-one.ts';
import { lookAhead, postponeTogether } from './postpone-together.ts';
import { listNear } from './promise-queries.ts';

/** Moves one to the first free day that can be kept, with what is met for together, and tells the applicant; true when it was moved. */
export function keepDate(
	system: Ctx,
	number: string,
	why: { readonly away?: boolean; readonly meetingMoved?: boolean },
): Promise<Result<boolean>> {
	return transact(system.db, async (tx) => {
		const together = await findTogether(system, tx, number, { lock: true });
		const earliest = together?.earliest ?? null;
		if (!together || together.shelved || earliest === null || together.pickup.date >= earliest)
			return done(false);
		const { all, pickup, places } = together;
		const slowest = all.find(({ row }) => row.status === 'verification') ?? together.app;
		const { cause, slack } =
			together.afterMeeting || why.meetingMoved
				? ({ cause: 'meeting_moved', slack: 0 } as const)
				: delayOf(slowest.row.status, why.away === true && !slowest.facts.siakDone);
		const from = addWorkingDays(earliest, slack, await workingCalendar(system, tx));
		const window = { after: addDays(from, -1), span: { min: 1, max: lookAhead }, byOffice: true } as const;
		const days = (await listSharedDays(system, tx, pickup.officeId, places, window, askingFor(all))) ?? [];
		const day = days.find(({ open }) => open);
		if (!day) {
			system.log.error({ number, office: pickup.officeId }, 'no day left to move a promised date to');
			return done(false);
		}
		const to = { officeId: pickup.officeId, date: day.date };
		const moved = await postponeTogether(system, tx, together, to, { cause });
		return moved.ok ? done(true) : moved;
	});
}

/**
 * Job: looks whether every promised date can still be kept, and where it cannot, keeps another place, says so with the cause, and leaves
 * the choice to the applicant. Returns how many were moved.
 */
export async function keepDates(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const away = (await siakAway(ctx)) !== null;
	const calendar = await workingCalendar(ctx, ctx.db);
	const until = addWorkingDays(workDayFrom(ctx.now(), calendar), keptFromHere, calendar);
	const moved = await oneByOne(ctx, await listNear(ctx, until), async ({ number }) => {
		const kept = await keepDate(system, number, { away });
		if (!kept.ok || !kept.value) return false;
		await keepLaterOnes(ctx, number);
		return true;
	});
	return moved + (await keepWithinSupply(system));
}

/**
 * What is made only after a lead's meeting follows it where its own day comes too soon now: the meeting was put off, or has only now
 * taken place. After the transaction that moved or recorded it.
 */
export async function keepLaterOnes(ctx: Ctx, leadNumber: string): Promise<void> {
	const lead = await findApplication(ctx, ctx.db, leadNumber);
	if (!lead || lead.row.lifeEvent === null || lead.row.leadId !== null) return;
	const system = actingAs(ctx, { kind: 'system' });
	for (const one of await listCompanions(ctx, ctx.db, lead.row.id))
		if (isMadeAfterMeeting(one))
			await (one.row.shelvedAt === null
				? keepDate(system, one.row.number, { meetingMoved: true })
				: giveDayAgain(system, one.row.number));
}

/** Gives what was let go with its lead's recording a day again, now that the recording has one or is made. */
const giveDayAgain = (system: Ctx, number: string): Promise<Result<boolean>> =>
	transact(system.db, async (tx) => {
		const together = await findTogether(system, tx, number, { lock: true });
		if (!together?.shelved) return done(false);
		const tomorrow = addDays(dateInWib(system.now()), 1);
		const given = await giveNewDay(system, tx, together, tomorrow, { cause: 'meeting_moved' });
		return given.ok ? done(given.value !== null) : given;
	});
