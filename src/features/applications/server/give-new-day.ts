import { delayOf, delayReasons, type DelayCause } from '#domain/booking/kept-date.ts';
import { done, type Result } from '#domain/refusal.ts';
import { addDays, atTime, formatDate } from '#domain/time/office-time.ts';
import { listSharedDays } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { numbersOf, placeWords } from './meeting-told.ts';
import { askingFor, movedTo, type Together } from './meet-together.ts';
import { insertPromiseChanges } from './promise-store.ts';
import type { StoredApplication } from './stored-application.ts';
import { takePlacesAt } from './take-places.ts';
import { transition, type Change } from './transition.ts';

/** Working days ahead in which a new day is looked for. */
const lookAhead = 40;

/** Why a new day is given: missed by these, for the so many-th time; or for the office's own reason. */
type Why =
	| { readonly missed: readonly StoredApplication[]; readonly turn: number; readonly turns: number }
	| { readonly cause: DelayCause; /** The caller tells of it itself. */ readonly quiet?: true };

/**
 * Gives what is met for together the first free day at its own office from a date on, in the caller's transaction, and tells the applicant
 * once. Those that were not awaited on the missed day go along, for the office's own reason. Null: no day has room for all of them.
 */
export async function giveNewDay(
	system: Ctx,
	tx: Tx,
	together: Together,
	from: string,
	why: Why,
): Promise<Result<string | null>> {
	const { all, pickup, places, earliest } = together;
	const first = earliest !== null && earliest > from ? earliest : from;
	const window = { after: addDays(first, -1), span: { min: 1, max: lookAhead }, byOffice: true } as const;
	const days = (await listSharedDays(system, tx, pickup.officeId, places, window, askingFor(all))) ?? [];
	const day = days.find(({ open }) => open);
	if (!day) return done(null);
	const to = { officeId: pickup.officeId, date: day.date };
	const moved = await takePlacesAt(system, tx, together, { ...to, byOffice: true });
	if (!moved.ok) return moved;
	const place = { date: day.date, session: moved.value.session };
	const missed = 'missed' in why ? why.missed : [];
	// The notice is one: of the first that was missed, or of the first of all.
	const order = [...missed, ...all.filter((one) => !missed.includes(one))];
	const others = numbersOf(order.slice(1));
	for (const one of order) {
		const isMissed = missed.includes(one);
		const cause = isMissed ? 'missed' : 'cause' in why ? why.cause : delayOf(one.row.status, false).cause;
		if (!together.shelved) await insertPromiseChanges(system, tx, { ...together, all: [one] }, to, cause);
		const change: Change = {
			met: ['another_place'],
			set: { shelvedAt: null },
			detail: { reason: cause, moved: movedTo(together, { name: pickup.officeName, date: day.date }) },
			quiet: one !== order[0] || ('quiet' in why && why.quiet === true),
			notice: (locale) => ({
				...('missed' in why
					? { ...placeWords(one, pickup, place, locale), turn: String(why.turn), turns: String(why.turns) }
					: {
							office: pickup.officeName,
							address: pickup.officeAddress,
							date: atTime(formatDate(day.date, locale), place.session, locale),
							reason: delayReasons[cause][locale],
						}),
				...others,
			}),
		};
		const action = isMissed ? 'reoffer_pickup' : 'postpone_pickup';
		const after = await transition(system, tx, one, action, change);
		if (!after.ok) return after;
	}
	return done(day.date);
}
