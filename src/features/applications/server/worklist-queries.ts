import { sql } from 'kysely';
import { policy, type Permission } from '#domain/access/policy.ts';
import type { Actor } from '#domain/access/role.ts';
import type { Status } from '#domain/applications/application.ts';
import { verificationDays } from '#domain/applications/targets.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { addWorkingDays } from '#domain/time/working-days.ts';
import type { WorklistView } from '#domain/applications/worklist-view.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { openListedSummary, summaryColumns } from './stored-application.ts';

export type WorklistItem = {
	readonly number: string;
	readonly serviceId: string;
	readonly variantId: string;
	readonly status: Status;
	readonly applicantName: string;
	readonly subjectName: string;
	readonly kelurahanName: string;
	readonly officeName: string | null;
	readonly pickupOn: string | null;
	readonly submittedAt: Date;
	readonly dueOn: string;
	readonly overdue: boolean;
	readonly round: number;
	readonly siakDone: boolean;
	/** Asked for, and waiting until SIAK answers. */
	readonly siakQueued: boolean;
	/** The number of the application whose event SIAK must accept first. */
	readonly waitsFor: string | null;
	readonly printed: boolean;
	readonly takenBy: 'me' | 'other' | null;
	readonly revision: number;
};

/** Where the officer may see work: all grants whose role has the permission. */
export function jurisdictionSql(actor: Actor, permission: Permission = 'view_worklist') {
	if (actor.kind !== 'officer') return sql<boolean>`false`;
	const seeing = actor.grants.filter((grant) =>
		(policy[permission].may as readonly string[]).includes(grant.role),
	);
	const parts = seeing.map(({ jurisdiction: j }) => {
		switch (j.kind) {
			case 'city':
				return sql<boolean>`true`;
			case 'kecamatan':
				return sql<boolean>`applications.kelurahan_code like ${`${j.code}.%`}`;
			case 'kelurahan':
				return sql<boolean>`applications.kelurahan_code = ${j.code}`;
			case 'rw':
				return sql<boolean>`applications.kelurahan_code || '/' || applications.rw = ${j.code}`;
			default:
				return sql<boolean>`applications.office_id = ${j.code}`;
		}
	});
	return parts.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

const statusesOf: Record<WorklistView, readonly Status[]> = {
	open: ['verification'],
	mine: ['verification', 'processing', 'failed'],
	corrected: ['verification'],
	processing: ['processing'],
	failed: ['failed'],
	ready: ['ready'],
	overdue: ['verification', 'processing', 'failed'],
};

/** A page of the officer's worklist, the longest waiting first, within the jurisdiction. `offset` pages on. */
export async function listWorklist(
	ctx: Ctx,
	view: WorklistView,
	page: { limit?: number; offset?: number } = {},
): Promise<{ readonly items: readonly WorklistItem[]; readonly next: string | null }> {
	const limit = page.limit ?? 50;
	const offset = page.offset ?? 0;
	const me = actorId(ctx);
	const today = dateInWib(ctx.now());
	const calendar = await workingCalendar(ctx, ctx.db);
	const oldestInTime = addWorkingDays(today, -verificationDays, calendar);
	let query = ctx.db
		.selectFrom('applications')
		.select(summaryColumns)
		.select([
			'applications.number',
			'applications.service',
			'applications.variant',
			'applications.status',
			'applications.submittedAt',
			'applications.dueOn',
			'applications.round',
			'applications.siakDoneAt',
			'applications.printedAt',
			'applications.waitsFor',
			'applications.takenBy',
			'applications.revision',
		])
		.innerJoin('kelurahan', 'kelurahan.code', 'applications.kelurahanCode')
		.leftJoin('siakQueue', 'siakQueue.applicationId', 'applications.id')
		.leftJoin('pickups', 'pickups.applicationId', 'applications.id')
		.leftJoin('offices', 'offices.id', 'pickups.officeId')
		.select([
			'kelurahan.name as kelurahanName',
			'pickups.onDate as pickupOn',
			'offices.name as officeName',
			'siakQueue.askedAt as siakAskedAt',
		])
		.where('applications.status', 'in', statusesOf[view])
		.where(jurisdictionSql(ctx.actor))
		.orderBy('applications.submittedAt')
		.orderBy('applications.id')
		.limit(limit + 1)
		.offset(offset);
	if (view === 'mine') query = query.where('applications.takenBy', '=', me);
	if (view === 'corrected') query = query.where('applications.round', '>', 1);
	if (view === 'overdue')
		query = query.where(
			sql<boolean>`(applications.due_on < ${today}::date or (applications.status = 'verification' and (applications.submitted_at at time zone 'Asia/Jakarta')::date < ${oldestInTime}::date))`,
		);
	const rows = await query.execute();
	const items = rows.slice(0, limit).map((row): WorklistItem => {
		const summary = openListedSummary(ctx, row);
		const dueOn = row.dueOn ?? addWorkingDays(dateInWib(row.submittedAt!), verificationDays, calendar);
		return {
			number: row.number,
			serviceId: row.service,
			variantId: row.variant,
			status: row.status,
			applicantName: summary.applicantName,
			subjectName: summary.subjectName,
			kelurahanName: row.kelurahanName,
			officeName: row.officeName,
			pickupOn: row.pickupOn,
			submittedAt: row.submittedAt!,
			dueOn,
			overdue: dueOn < today,
			round: row.round,
			siakDone: row.siakDoneAt !== null,
			siakQueued: row.siakAskedAt !== null,
			waitsFor: row.waitsFor,
			printed: row.printedAt !== null,
			takenBy: row.takenBy === null ? null : row.takenBy === me ? 'me' : 'other',
			revision: row.revision,
		};
	});
	return { items, next: rows.length > limit ? String(offset + limit) : null };
}

/** How many applications stand in each view of the officer's worklist. */
export async function countWorklist(ctx: Ctx): Promise<Readonly<Record<WorklistView, number>>> {
	const me = actorId(ctx);
	const today = dateInWib(ctx.now());
	const oldestInTime = addWorkingDays(today, -verificationDays, await workingCalendar(ctx, ctx.db));
	const rows = await ctx.db
		.selectFrom('applications')
		.select((eb) => [
			'status',
			eb.fn.countAll<string>().as('all'),
			sql<string>`count(*) filter (where taken_by = ${me})`.as('mine'),
			sql<string>`count(*) filter (where round > 1)`.as('corrected'),
			sql<string>`count(*) filter (where due_on < ${today}::date or (status = 'verification' and (submitted_at at time zone 'Asia/Jakarta')::date < ${oldestInTime}::date))`.as(
				'overdue',
			),
		])
		.where('status', 'in', ['verification', 'processing', 'failed', 'ready'])
		.where(jurisdictionSql(ctx.actor))
		.groupBy('status')
		.execute();
	const of = (status: Status, what: 'all' | 'mine' | 'corrected' | 'overdue' = 'all') =>
		Number(rows.find((row) => row.status === status)?.[what] ?? 0);
	const worked = ['verification', 'processing', 'failed'] as const;
	return {
		open: of('verification'),
		mine: worked.reduce((sum, status) => sum + of(status, 'mine'), 0),
		corrected: of('verification', 'corrected'),
		processing: of('processing'),
		failed: of('failed'),
		ready: of('ready'),
		overdue: worked.reduce((sum, status) => sum + of(status, 'overdue'), 0),
	};
}
