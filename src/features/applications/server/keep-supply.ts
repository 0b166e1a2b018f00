import { done, type Result } from '#domain/refusal.ts';
import { addDays, dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { listSharedDays, listShortCards, workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { askingFor, findTogether } from './meet-together.ts';
import { oneByOne } from './one-by-one.ts';
import { lookAhead, postponeTogether } from './postpone-together.ts';

/** Working days before a day that is not certain at which it is put off again (OURS): nobody comes for nothing. */
const certainBefore = 5;

/**
 * Moves one whose card finds no blank to the first day that has one, with what is met for together; where no delivery makes one, to the
 * last day that is looked at, which is said not to be certain. `after`: whose turn comes after it, and who cannot keep their day either.
 * True when the applicant was told something new.
 */
function keepCard(system: Ctx, number: string, after: readonly string[]): Promise<Result<boolean>> {
	return transact(system.db, async (tx) => {
		const together = await findTogether(system, tx, number, { lock: true });
		if (!together || together.app.facts.printed) return done(false);
		const { all, pickup, places, earliest } = together;
		const calendar = await workingCalendar(system, tx);
		const today = dateInWib(system.now());
		const before = earliest === null ? today : addDays(earliest, -1);
		const window = {
			after: before > today ? before : today,
			span: { min: 1, max: lookAhead },
			byOffice: true,
		} as const;
		const asking = askingFor(all, after);
		const days = (await listSharedDays(system, tx, pickup.officeId, places, window, asking)) ?? [];
		const day = days.find(({ open, date }) => open && (pickup.provisional || date > pickup.date));
		const to = (date: string) => ({ officeId: pickup.officeId, date });
		const terms = { beside: after, keepsTurn: true } as const;
		if (day) {
			const supply = pickup.provisional ? ({ supply: 'certain' } as const) : {};
			const moved = await postponeTogether(system, tx, together, to(day.date), {
				cause: 'stock_out',
				terms,
				...supply,
			});
			return moved.ok ? done(true) : moved;
		}
		if (pickup.provisional && pickup.date > addWorkingDays(today, certainBefore, calendar))
			return done(false);
		const any = await listSharedDays(system, tx, pickup.officeId, places, window, {
			...asking,
			withoutBlanks: true,
		});
		const last = any?.findLast(({ open }) => open);
		if (!last) {
			system.log.error({ number, office: pickup.officeId }, 'no day left to move a promised card to');
			return done(false);
		}
		const moved = await postponeTogether(system, tx, together, to(last.date), {
			cause: 'stock_out',
			supply: 'provisional',
			terms: { ...terms, provisional: true },
		});
		return moved.ok ? done(true) : moved;
	});
}

/**
 * Job: cards promised beyond what stock and expected deliveries allow are moved, first cards first, then by the day promised. Nothing
 * where no stock is recorded. Returns how many were told.
 */
export async function keepWithinSupply(system: Ctx): Promise<number> {
	const short = await listShortCards(system, system.db);
	const turns = short.map((card, at) => ({
		...card,
		after: short.slice(at + 1).map(({ applicationId }) => applicationId),
	}));
	return await oneByOne(
		system,
		turns.filter(({ movable }) => movable),
		async ({ number, after }) => {
			const kept = await keepCard(system, number, after);
			return kept.ok && kept.value;
		},
	);
}
