import { holdsRole } from '#domain/access/policy.ts';
import { isOfficeDay } from '#domain/booking/office-day.ts';
import { hoursOf } from '#domain/booking/opening-hours.ts';
import { readDates, readHours, readReason, type TypedHours } from '#domain/booking/typed-hours.ts';
import { done, refuse, type Result } from '#domain/refusal.ts';
import { dateInWib, weekday } from '#domain/time/office-time.ts';
import { officeCalendars, workingCalendar } from '#features/booking/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { findOfficeToRun } from './office-queries.ts';
import { deleteOfficeDay, insertOfficeDays } from './office-store.ts';
import { takeDaysAway, type Outcome } from './take-days-away.ts';

const taken = (field: string, date: string) =>
	refuse('invalid_input', { fields: [{ field, code: 'date_taken', values: { date } }] });

/**
 * Closes an office from one date to another, both included, or on one; on the days on which it would work. Where that takes a day from
 * somebody it is saved only as confirmed ({@link takeDaysAway}). Refuses past dates, more than sixty days, a date that is set already, a
 * span without a day of work, and a missing reason.
 */
export async function closeOfficeDays(
	ctx: Ctx,
	input: {
		readonly office: string;
		readonly first: string;
		readonly last: string;
		readonly reason: string;
		readonly confirmed: string | null;
	},
): Promise<Result<Outcome>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const { dates, problems } = readDates(input.first, input.last, dateInWib(ctx.now()));
	const why = readReason(input.reason);
	const wrong = [...problems, ...why.problems];
	if (wrong.length > 0) return refuse('invalid_input', { fields: wrong });
	return await takeDaysAway(ctx, input.confirmed, async (tx) => {
		const office = await findOfficeToRun(tx, input.office);
		if (!office) return refuse('office_unknown');
		const span = { first: dates[0]!, last: dates.at(-1)! };
		const own = (await officeCalendars(tx, [office], span)).get(office.id)!;
		const [set] = dates.filter((date) => own.days.has(date));
		if (set !== undefined) return taken('first', set);
		const calendar = await workingCalendar(ctx, tx);
		const works = dates.filter((date) => isOfficeDay(own, date, calendar));
		if (works.length === 0) return refuse('invalid_input', { fields: [{ field: 'first', code: 'day_off' }] });
		const said = { open: false, hours: null, reason: why.reason };
		const [late] = await insertOfficeDays(ctx, tx, office.id, works, said);
		if (late !== undefined) return taken('first', late);
		await audit(ctx, tx, {
			action: 'close_office_days',
			subjectKind: 'office',
			subjectId: office.id,
			detail: { dates: works, reason: why.reason },
		});
		return done(null);
	});
}

/**
 * Opens an office on one date though it would not work, or with other hours than those of its weekday, which hold where none are typed.
 * Refuses a past date, one that is set already, missing or impossible hours, and a missing reason.
 */
export async function openOfficeDay(
	ctx: Ctx,
	input: {
		readonly office: string;
		readonly date: string;
		readonly hours: TypedHours;
		readonly reason: string;
	},
): Promise<Result<Outcome>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const { dates, problems } = readDates(input.date, '', dateInWib(ctx.now()));
	const read = readHours(input.hours, 'open');
	const why = readReason(input.reason, 'openReason');
	const dated = problems.map((problem) => ({ ...problem, field: 'open' }));
	const wrong = [...dated, ...read.problems, ...why.problems];
	if (wrong.length > 0) return refuse('invalid_input', { fields: wrong });
	const date = dates[0]!;
	return await takeDaysAway(ctx, null, async (tx) => {
		const office = await findOfficeToRun(tx, input.office);
		if (!office) return refuse('office_unknown');
		if (!read.hours && !hoursOf(office.openingHours, weekday(date)))
			return refuse('invalid_input', { fields: [{ field: 'open-opens', code: 'required' }] });
		const said = { open: true, hours: read.hours ?? null, reason: why.reason };
		const [set] = await insertOfficeDays(ctx, tx, office.id, [date], said);
		if (set !== undefined) return taken('open', set);
		await audit(ctx, tx, {
			action: 'open_office_day',
			subjectKind: 'office',
			subjectId: office.id,
			detail: { date, hours: read.hours ?? null, reason: why.reason },
		});
		return done(null);
	});
}

/**
 * Takes back what is said of a date of an office, so that its week holds again. Where that takes a day from somebody it is saved only
 * as confirmed. Nothing happens when nothing is said of it any more. Refuses a past date.
 */
export async function forgetOfficeDay(
	ctx: Ctx,
	input: { readonly office: string; readonly date: string; readonly confirmed: string | null },
): Promise<Result<Outcome>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const { problems } = readDates(input.date, '', dateInWib(ctx.now()));
	if (problems.length > 0) return refuse('invalid_input', { fields: problems });
	return await takeDaysAway(ctx, input.confirmed, async (tx) => {
		if (!(await findOfficeToRun(tx, input.office))) return refuse('office_unknown');
		const said = await deleteOfficeDay(tx, input.office, input.date);
		if (said)
			await audit(ctx, tx, {
				action: 'forget_office_day',
				subjectKind: 'office',
				subjectId: input.office,
				detail: { date: input.date, ...said },
			});
		return done(null);
	});
}
