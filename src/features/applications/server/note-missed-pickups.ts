import { collectionDays } from '#domain/applications/targets.ts';
import type { DelayCause } from '#domain/booking/kept-date.ts';
import { afterMissing, dayMissed, reofferedFrom, reofferedTimes } from '#domain/booking/missed-day.ts';
import { finalStatuses } from '#domain/applications/application.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { freePlace, officeDayOf, workingCalendar } from '#features/booking/server/public.ts';
import { findQueued, siakAway } from '#features/siak/server/public.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import type { Reader, Tx } from '#server/db/database.ts';
import { transact } from '#server/db/transact.ts';
import { giveNewDay } from './give-new-day.ts';
import { keepLaterOnes } from './keep-dates.ts';
import { isMadeAfterMeeting } from './life-event-of.ts';
import { listCompanions } from './linked-queries.ts';
import { findTogether, type Together } from './meet-together.ts';
import { numbersOf, visitKind } from './meeting-told.ts';
import { countMissed, listNotCome } from './missed-queries.ts';
import { insertMissed } from './missed-store.ts';
import { oneByOne } from './one-by-one.ts';
import type { StoredApplication } from './stored-application.ts';
import { transition } from './transition.ts';

/** What came of a day that is over. */
type Outcome = 'reoffered' | 'shelved' | 'postponed' | null;

/** What is to be said of each of those met for together, whose day is over. */
async function judge(
	reader: Reader,
	{ all, pickup }: Together,
): Promise<Readonly<Record<'missed' | 'late', readonly StoredApplication[]>>> {
	const found: Record<'missed' | 'late', StoredApplication[]> = { missed: [], late: [] };
	for (const one of all) {
		const meeting = visitKind(one);
		const { status, readyAt } = one.row;
		const recorded =
			one.facts.siakDone ||
			one.facts.recorded === true ||
			(meeting === 'recording' && (await findQueued(reader, one.row.id)) !== null);
		const readyOn = readyAt && dateInWib(readyAt);
		const came = one.row.cameOn !== null && one.row.cameOn >= pickup.date;
		const said = dayMissed({ status, meeting, readyOn, recorded, came }, pickup.date);
		if (said !== null) found[said].push(one);
	}
	return found;
}

/** Those whose place goes to others: the missed ones, and what is made only after a recording among them. */
async function letGo(system: Ctx, tx: Tx, { pickup }: Together, missed: readonly StoredApplication[]) {
	const [first] = missed;
	const lead = missed.find(({ row }) => row.lifeEvent !== null && row.leadId === null);
	const later =
		lead && visitKind(lead) === 'recording'
			? (await listCompanions(system, tx, lead.row.id, { lock: true })).filter(
					(one) => isMadeAfterMeeting(one) && !finalStatuses.includes(one.row.status),
				)
			: [];
	const all = [...missed, ...later];
	for (const one of all) {
		await freePlace(tx, one.row.id);
		const { readyAt } = one.row;
		const after = await transition(system, tx, one, 'shelve_pickup', {
			set: { shelvedAt: system.now() },
			detail: { reason: 'missed' },
			quiet: one !== first,
			notice: () => ({
				...(visitKind(one) === 'recording'
					? {}
					: { office: pickup.officeName, address: pickup.officeAddress }),
				...(readyAt ? { deadline: addDays(dateInWib(readyAt), collectionDays) } : {}),
				...numbersOf(all.slice(1)),
			}),
		});
		if (!after.ok) return after;
	}
	return done<Outcome>('shelved');
}

/** Notes that a day was missed and does what follows; where the office is to blame it only gives a new day. */
function noteMissed(system: Ctx, number: string, away: boolean): Promise<Result<Outcome>> {
	return transact<Outcome>(system.db, async (tx) => {
		const together = await findTogether(system, tx, number, { lock: true });
		const today = dateInWib(system.now());
		if (!together || together.shelved || together.pickup.date > today) return done(null);
		const { pickup } = together;
		const { missed, late } = await judge(tx, together);
		if (missed.length + late.length === 0) return done(null);
		const from = addWorkingDays(today, reofferedFrom, await workingCalendar(system, tx));
		const { works } = await officeDayOf(system, tx, pickup.officeId, pickup.date);
		const recordings = missed.some((one) => visitKind(one) === 'recording');
		const ownFault: DelayCause | null = !works
			? 'office_closed'
			: missed.length === 0
				? late.some((one) => visitKind(one) === 'recording')
					? 'not_recorded'
					: 'processing_late'
				: away && recordings
					? 'siak_away'
					: null;
		const before = await countMissed(
			tx,
			missed.map(({ row }) => row.id),
		);
		if (ownFault === null) {
			await insertMissed(system, tx, missed, pickup);
			if (afterMissing(before) === 'shelve') return await letGo(system, tx, together, missed);
		}
		const why = ownFault ? { cause: ownFault } : { missed, turn: before + 1, turns: reofferedTimes };
		const given = await giveNewDay(system, tx, together, from, why);
		if (!given.ok) return given;
		if (given.value === null) {
			system.log.error({ number, office: pickup.officeId }, 'no day left to give anew');
			// Nothing is counted; it is looked at again the next evening.
			return refuse('day_full');
		}
		return done(ownFault ? 'postponed' : 'reoffered');
	});
}

/**
 * Job, after the offices close: looks at every day that is over and whose applicant did not come. Twice a new day is kept for them, then
 * the place goes to others and they choose a day themselves. Returns for how many visits something was done.
 */
export async function noteMissedPickups(ctx: Ctx): Promise<number> {
	const system = actingAs(ctx, { kind: 'system' });
	const away = (await siakAway(ctx)) !== null;
	return await oneByOne(ctx, await listNotCome(ctx, dateInWib(ctx.now())), async ({ number }) => {
		const noted = await noteMissed(system, number, away);
		if (!noted.ok || noted.value === null) return false;
		if (noted.value !== 'shelved') await keepLaterOnes(ctx, number);
		return true;
	});
}
