import { delayReasons, supplyWords, type DelayCause } from '#domain/booking/kept-date.ts';
import { done, type Result } from '#domain/refusal.ts';
import { fill, type Text } from '#domain/text.ts';
import { atTime, formatDate } from '#domain/time/office-time.ts';
import { findOffice, movePlaces, placesFreed, type PromiseTerms } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { timelineDetails } from '#ui/messages/timeline.ts';
import { movedTo, type Together } from './meet-together.ts';
import { insertPromiseChanges } from './promise-store.ts';
import { transition } from './transition.ts';
import { waitForEarlier } from './waiting/wait-for-earlier.ts';

/** Working days ahead in which a place is looked for when a date cannot be kept. */
export const lookAhead = 40;

/** Why a promised day is moved; `closedFor`: what the office is closed for; `supply`: what is said where blanks decide the day. */
type Why = {
	readonly cause: DelayCause;
	readonly closedFor?: Text;
	readonly supply?: keyof typeof supplyWords;
	/** How its cards are promised. */
	readonly terms?: PromiseTerms;
};

/**
 * Moves what is met for together to another day or office for the office's own reason, in the caller's transaction: takes the places,
 * keeps the change with its cause, and tells the applicant once. Refuses a day without room for all of them.
 */
export async function postponeTogether(
	system: Ctx,
	tx: Tx,
	together: Together,
	to: { readonly officeId: string; readonly date: string },
	{ cause, closedFor, supply, terms }: Why,
): Promise<Result<null>> {
	const { all } = together;
	const moved = await movePlaces(
		system,
		tx,
		all.map(({ row }) => row.id),
		// Whoever stands on a closed day is moved first; whether there are blanks is looked at afterwards.
		{
			...to,
			byOffice: true,
			promise: cause === 'office_closed' ? { keepsTurn: true, evenShort: true } : terms,
		},
	);
	if (!moved.ok) return moved;
	const { pickup } = together;
	// A day that was not certain may become so.
	if (to.date !== pickup.date || to.officeId !== pickup.officeId)
		await insertPromiseChanges(system, tx, together, to, cause);
	const earlier = await waitForEarlier(system, tx, together, to);
	await placesFreed(system, tx);
	const office = (await findOffice(tx, to.officeId))!;
	const companions = all.slice(1).map(({ row }) => row.number);
	for (const [at, one] of all.entries()) {
		const after = await transition(system, tx, one, 'postpone_pickup', {
			met: ['another_place'],
			set: {
				officeId: to.officeId,
				// Promised for its own day, and that day is another now.
				...(cause === 'meeting_moved' && one.row.dueOn !== null && one.row.dueOn < to.date
					? { dueOn: to.date }
					: {}),
			},
			detail: {
				reason: cause,
				moved: movedTo(together, { name: office.name, date: to.date }),
				...(closedFor ? { closedFor } : {}),
			},
			quiet: at > 0,
			notice: (locale) => ({
				office: office.name,
				address: office.address,
				date: atTime(formatDate(to.date, locale), moved.value.session, locale),
				reason: [
					delayReasons[cause][locale],
					...(supply ? [supplyWords[supply][locale]] : []),
					...(closedFor ? [fill(timelineDetails.closedFor[locale], { why: closedFor[locale] })] : []),
				].join(' '),
				...(earlier === null ? {} : { earlier }),
				...(companions.length > 0 ? { linked: companions.join(', ') } : {}),
			}),
		});
		if (!after.ok) return after;
	}
	return done(null);
}
