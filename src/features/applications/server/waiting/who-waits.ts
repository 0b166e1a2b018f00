import { finalStatuses } from '#domain/applications/application.ts';
import type { OfficeKind } from '#domain/booking/office.ts';
import { priorityOf, type Need } from '#domain/booking/waiting.ts';
import type { PlacesNeeded } from '#domain/catalogue/life-events/planned.ts';
import { addDays, instantInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { findApplication } from '../application-store.ts';
import { findTogether, type Together } from '../meet-together.ts';
import { catalogueOf, type StoredApplication } from '../stored-application.ts';

/** The office at which what was sent must be met for, since something of it is printed; null where any may be wished. */
export const fixedOffice = (together: Together | null): string | null =>
	together?.officeFixed ? together.pickup.officeId : null;

/** Needs by kind, of the day itself and of a later one. */
export const needsOf = ({ thatDay, later }: PlacesNeeded): readonly Need[] => [
	...[...thatDay].map(([quotaGroup, places]) => ({ quotaGroup, places, later: false })),
	...[...later].map(([quotaGroup, places]) => ({ quotaGroup, places, later: true })),
];

/** The first date on which the office can keep its word to an application that answers an offer on `day`, at offices of all these kinds; null when it has no place or has ended. */
export async function firstDayOn(
	ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
	day: string,
	kinds: readonly OfficeKind[] = [],
): Promise<string | null> {
	if (app.row.status === 'draft') {
		const calendar = await workingCalendar(ctx, reader);
		return addWorkingDays(day, ctx.city.settings.pickupSpan.min, calendar);
	}
	if (finalStatuses.includes(app.row.status)) return null;
	const then: Ctx = { ...ctx, now: () => instantInWib(day, '12:00') };
	const together = await findTogether(then, reader, app.row.number);
	const tomorrow = addDays(day, 1);
	if (!together) return null;
	const bounds = [together.offeredFrom, ...kinds.map((kind) => together.earliestAt(kind)), tomorrow];
	return bounds
		.filter((date) => date !== null)
		.sort()
		.at(-1)!;
}

/** Under which of them they wait, and for what. */
export const sentNeeds = ({
	all,
	places,
}: Together): {
	readonly owner: StoredApplication;
	readonly needs: readonly Need[];
	readonly priority: number;
} => ({
	owner: all[0]!,
	needs: needsOf(places),
	priority: priorityOf(all.map(({ row }) => catalogueOf(row))),
});

/** The application under which this one waits; `together`: of what was sent. */
export type Owner = { readonly owner: StoredApplication; readonly together: Together | null };

/** Under which application this one waits. Null when it has ended, or has no place though it was sent. */
export async function ownerOf(
	ctx: Ctx,
	reader: Reader,
	app: StoredApplication,
	options: { readonly lock?: boolean } = {},
): Promise<Owner | null> {
	if (app.row.status === 'draft') {
		const owner = await findApplication(ctx, reader, app.row.number, options);
		return owner && { owner, together: null };
	}
	const together = await findTogether(ctx, reader, app.row.number, options);
	return together?.all[0] ? { owner: together.all[0], together } : null;
}
