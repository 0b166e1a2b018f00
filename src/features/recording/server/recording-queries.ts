import type { Status } from '#domain/applications/application.ts';
import { attendanceOf, type Attendance } from '#domain/recording/check-in.ts';
import { maskNik } from '#domain/identity/nik.ts';
import { addDays, instantInWib } from '#domain/time/office-time.ts';
import {
	catalogueOf,
	jurisdictionSql,
	openListedSummary,
	summaryColumns,
} from '#features/applications/server/public.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Text } from '#domain/text.ts';

/** Somebody on the day's list of a recording place. */
export type Awaited = {
	readonly number: string;
	readonly name: string;
	readonly maskedNik: string;
	readonly variant: Text;
	readonly status: Status;
	/** When they are to come, where the place divides its days; null: no time is set, or not awaited on this day. */
	readonly session: string | null;
	readonly arrivedAt: Date | null;
	readonly attendance: Attendance;
	/** Came on an earlier day, and goes on. */
	readonly goesOn: boolean;
	/** Awaited on another day. */
	readonly otherDay: boolean;
};

/** As many as a place records on any day, and more. */
const atOnce = 500;

const turnColumns = ['recordings.state', 'recordings.arrivedAt'] as const;
const listed = [
	...summaryColumns,
	'applications.number',
	'applications.service',
	'applications.variant',
	'applications.status',
	'applications.recordedAt',
	'applications.siakDoneAt',
] as const;

/** Those who have a place of recording at an office on a day, by their time. */
const awaitedOn = (ctx: Ctx, officeId: string, date: string) =>
	ctx.db
		.selectFrom('pickups')
		.innerJoin('applications', 'applications.id', 'pickups.applicationId')
		.select(listed)
		.select('pickups.session')
		.where('pickups.officeId', '=', officeId)
		.where('pickups.onDate', '=', date)
		.where('pickups.quotaGroup', '=', 'recording')
		.where('pickups.heldUntil', 'is', null)
		.where('applications.status', '!=', 'draft')
		.where(jurisdictionSql(ctx.actor, 'view_recordings'))
		.orderBy('pickups.session')
		.orderBy('applications.number')
		.limit(atOnce)
		.execute();

/** Those who came to an office on a day, and those who came before and whose recording goes on. */
const cameOn = (ctx: Ctx, officeId: string, date: string) =>
	ctx.db
		.selectFrom('recordings')
		.innerJoin('applications', 'applications.id', 'recordings.applicationId')
		.select(listed)
		.select(turnColumns)
		.where('recordings.officeId', '=', officeId)
		.where((where) =>
			where.or([
				where('recordings.state', 'in', ['arrived', 'identified']),
				where.and([
					where('recordings.arrivedAt', '>=', instantInWib(date)),
					where('recordings.arrivedAt', '<', instantInWib(addDays(date, 1))),
				]),
			]),
		)
		.where(jurisdictionSql(ctx.actor, 'view_recordings'))
		.orderBy('recordings.turn')
		.limit(atOnce)
		.execute();

/**
 * The list of a recording place on a day, within the officer's jurisdiction: who is awaited, who came, and who came before and goes on.
 * The look is written to the audit trail.
 */
export async function listRecordings(
	ctx: Ctx,
	of: { readonly officeId: string; readonly date: string },
): Promise<readonly Awaited[]> {
	const awaited = await awaitedOn(ctx, of.officeId, of.date);
	const came = await cameOn(ctx, of.officeId, of.date);
	// The last turn counts; they are read in their order.
	const turns = new Map(came.map((row) => [row.number, row]));
	const rows = new Map<string, (typeof came)[number] | (typeof awaited)[number]>([
		...awaited.map((row) => [row.number, row] as const),
		...came
			.filter((row) => !awaited.some(({ number }) => number === row.number))
			.map((row) => [row.number, row] as const),
	]);
	const list = [...rows.values()].map((row): Awaited => {
		const turn = turns.get(row.number) ?? null;
		const summary = openListedSummary(ctx, row);
		const open = turn?.state === 'arrived' || turn?.state === 'identified';
		return {
			number: row.number,
			name: summary.subjectName,
			maskedNik: summary.subjectNik === null ? '' : maskNik(summary.subjectNik),
			variant: catalogueOf(row).variant.name,
			status: row.status,
			session: 'session' in row ? row.session : null,
			arrivedAt: turn?.arrivedAt ?? null,
			attendance: attendanceOf({
				status: row.status,
				recorded: row.recordedAt !== null || row.siakDoneAt !== null,
				turn: turn?.state ?? null,
			}),
			goesOn: open && turn.arrivedAt < instantInWib(of.date),
			otherDay: !('session' in row),
		};
	});
	if (list.length > 0)
		await audit(ctx, ctx.db, {
			action: 'view_recordings',
			subjectKind: 'applications',
			subjectId: null,
			detail: { office: of.officeId, date: of.date, people: list.length },
		});
	return list;
}
