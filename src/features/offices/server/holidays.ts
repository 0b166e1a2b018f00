import { holdsRole } from '#domain/access/policy.ts';
import { readDates, readReason } from '#domain/booking/typed-hours.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { deleteHoliday, insertHoliday, updateHoliday } from './office-store.ts';
import { takeDaysAway, type Outcome } from './take-days-away.ts';

/** What a holiday is by the order that makes it one; `closure` is the city's own. */
export const holidayKinds = ['libur_nasional', 'cuti_bersama', 'closure'] as const;

/** A holiday as it was typed; `works`: offices work all the same. */
export type TypedHoliday = {
	readonly date: string;
	readonly nameId: string;
	readonly nameEn: string;
	readonly kind: string;
	readonly works: boolean;
};

type ReadHoliday = {
	readonly onDate: string;
	readonly nameId: string;
	readonly nameEn: string;
	readonly kind: (typeof holidayKinds)[number];
	readonly countsAsWorkingDay: boolean;
};

/** The English name is the Indonesian one where none is typed. */
function readHoliday(
	ctx: Ctx,
	typed: TypedHoliday,
): { readonly holiday: ReadHoliday; readonly problems: readonly FieldProblem[] } {
	const dates = readDates(typed.date, '', dateInWib(ctx.now())).problems;
	const name = readReason(typed.nameId, 'nameId');
	const english = typed.nameEn.trim() === '' ? name : readReason(typed.nameEn, 'nameEn');
	const kind = holidayKinds.find((one) => one === typed.kind);
	return {
		holiday: {
			onDate: typed.date,
			nameId: name.reason,
			nameEn: english.reason,
			kind: kind ?? 'closure',
			countsAsWorkingDay: typed.works,
		},
		problems: [
			...dates.map((problem) => ({ ...problem, field: 'date' })),
			...name.problems,
			...(english === name ? [] : english.problems),
			...(kind ? [] : [{ field: 'kind', code: 'not_a_choice' } as const]),
		],
	};
}

const written = (
	ctx: Ctx,
	tx: Parameters<typeof audit>[1],
	action: string,
	detail: Record<string, unknown>,
) => audit(ctx, tx, { action, subjectKind: 'holiday', subjectId: null, detail });

/**
 * Adds a holiday of the city, on which no office works unless it says so itself. Where that takes a day from somebody it is saved only as
 * confirmed ({@link takeDaysAway}). Refuses a past date, one that is a holiday already, and a name that is none.
 */
export async function addHoliday(
	ctx: Ctx,
	input: { readonly typed: TypedHoliday; readonly confirmed: string | null },
): Promise<Result<Outcome>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const { holiday, problems } = readHoliday(ctx, input.typed);
	if (problems.length > 0) return refuse('invalid_input', { fields: problems });
	return await takeDaysAway(ctx, input.confirmed, async (tx) => {
		if (!(await insertHoliday(tx, holiday)))
			return refuse('invalid_input', {
				fields: [{ field: 'date', code: 'date_taken', values: { date: holiday.onDate } }],
			});
		await written(ctx, tx, 'add_holiday', holiday);
		return done(null);
	});
}

/** Renames a holiday, or says whether it is worked on, as {@link addHoliday}. Refuses a date that is no holiday (`not_found`). */
export async function changeHoliday(
	ctx: Ctx,
	input: { readonly typed: TypedHoliday; readonly confirmed: string | null },
): Promise<Result<Outcome>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const { holiday, problems } = readHoliday(ctx, input.typed);
	if (problems.length > 0) return refuse('invalid_input', { fields: problems });
	return await takeDaysAway(ctx, input.confirmed, async (tx) => {
		if (!(await updateHoliday(tx, holiday))) return refuse('not_found');
		await written(ctx, tx, 'change_holiday', holiday);
		return done(null);
	});
}

/** Removes a holiday; nothing happens when it is none any more. Refuses a past date. */
export async function removeHoliday(ctx: Ctx, input: { readonly date: string }): Promise<Result<Outcome>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const { problems } = readDates(input.date, '', dateInWib(ctx.now()));
	if (problems.length > 0) return refuse('invalid_input', { fields: [{ ...problems[0]!, field: 'date' }] });
	return await takeDaysAway(ctx, null, async (tx) => {
		if (await deleteHoliday(tx, input.date)) await written(ctx, tx, 'remove_holiday', { onDate: input.date });
		return done(null);
	});
}
