import { holdsRole } from '#domain/access/policy.ts';
import { weekdayKeys, type DayHours, type OpeningHours } from '#domain/booking/opening-hours.ts';
import { readHours, type TypedHours } from '#domain/booking/typed-hours.ts';
import { done, refuse, type FieldProblem, type Result } from '#domain/refusal.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { countPlacesAhead, findOfficeToRun } from './office-queries.ts';
import { updateOffice, type OfficeWritten } from './office-store.ts';
import { takeDaysAway, type Outcome } from './take-days-away.ts';

/** Letters of an office's name and address, at most. */
export const officeLimits = { name: 120, address: 300 } as const;

/** An office as it was typed; hours by day ("monday"). */
export type TypedOffice = {
	readonly name: string;
	readonly address: string;
	readonly pickup: boolean;
	readonly hours: Readonly<Partial<Record<(typeof weekdayKeys)[number], TypedHours>>>;
};

/** What of an office changed, from what to what. */
export type OfficeChanges = Partial<{ [K in keyof OfficeWritten]: [OfficeWritten[K], OfficeWritten[K]] }>;

const oneLine = (typed: string): string => typed.toWellFormed().replace(/\s+/g, ' ').trim();

function readText(
	typed: string,
	field: 'name' | 'address',
): { readonly text: string; readonly problems: readonly FieldProblem[] } {
	const text = oneLine(typed);
	const max = officeLimits[field];
	if (text === '') return { text, problems: [{ field, code: 'required' }] };
	return { text, problems: text.length > max ? [{ field, code: 'too_long', values: { max } }] : [] };
}

function readOffice(typed: TypedOffice): {
	readonly office: OfficeWritten;
	readonly problems: readonly FieldProblem[];
} {
	const openingHours: Partial<Record<keyof OpeningHours, DayHours>> = {};
	const [name, address] = [readText(typed.name, 'name'), readText(typed.address, 'address')];
	const problems: FieldProblem[] = [...name.problems, ...address.problems];
	for (const day of weekdayKeys) {
		const read = readHours(typed.hours[day] ?? { opens: '', closes: '', from: '', to: '' }, day);
		if (read.hours) openingHours[day] = read.hours;
		problems.push(...read.problems);
	}
	return { office: { name: name.text, address: address.text, openingHours, pickup: typed.pickup }, problems };
}

/** Compared as they are written, whatever order their parts stand in. */
const written = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		part && typeof part === 'object' && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
			: part,
	);

function changesOf(before: OfficeWritten, after: OfficeWritten): OfficeChanges {
	const changes: Record<string, unknown> = {};
	for (const key of ['name', 'address', 'openingHours', 'pickup'] as const)
		if (written(before[key]) !== written(after[key])) changes[key] = [before[key], after[key]];
	return changes as OfficeChanges;
}

/**
 * Changes an office's name, address, hours and whether it is a place of pickup. Where that takes a day from somebody it is saved only as
 * confirmed ({@link takeDaysAway}). Refuses hours that cannot be, an office without hours that is still waited for, and an office that
 * another administrator changed since `revision` (`office_changed`).
 */
export async function changeOffice(
	ctx: Ctx,
	input: {
		readonly office: string;
		readonly revision: number;
		readonly typed: TypedOffice;
		readonly confirmed: string | null;
	},
): Promise<Result<Outcome>> {
	if (!holdsRole(ctx.actor, 'manage_offices')) return refuse('not_allowed');
	const { office, problems } = readOffice(input.typed);
	if (problems.length > 0) return refuse('invalid_input', { fields: problems });
	return await takeDaysAway(ctx, input.confirmed, async (tx) => {
		const before = await findOfficeToRun(tx, input.office, { lock: true });
		if (!before) return refuse('office_unknown');
		if (before.revision !== input.revision) return refuse('office_changed');
		const waits = await countPlacesAhead(tx, before.id, dateInWib(ctx.now()));
		if (Object.keys(office.openingHours).length === 0 && office.pickup && waits > 0)
			return refuse('invalid_input', {
				fields: [{ field: 'hours', code: 'no_hours_left', values: { n: waits } }],
			});
		const changed = changesOf(before, office);
		if (Object.keys(changed).length === 0) return done(null);
		const revision = await updateOffice(tx, before.id, input.revision, office);
		if (revision === null) return refuse('office_changed');
		await audit(ctx, tx, {
			action: 'change_office',
			subjectKind: 'office',
			subjectId: before.id,
			detail: { revision, changed },
		});
		return done(null);
	});
}
