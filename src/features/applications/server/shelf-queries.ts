import { sql, type RawBuilder } from 'kysely';
import { shelfViews, type ShelfView } from '#domain/applications/shelf-view.ts';
import { keptUntil as lastDayOf } from '#domain/applications/targets.ts';
import { dateInWib, daysBetween } from '#domain/time/office-time.ts';
import { audit } from '#server/audit.ts';
import type { Ctx } from '#server/ctx.ts';
import { openListedSummary, summaryColumns } from './stored-application.ts';
import { jurisdictionSql } from './area-queries.ts';

/** A document that lies at an office. */
export type OnShelf = {
	readonly number: string;
	readonly serviceId: string;
	readonly variantId: string;
	readonly applicantName: string;
	readonly subjectName: string;
	readonly officeName: string;
	/** The day of its visit; null: it has none and waits. */
	readonly pickupOn: string | null;
	/** "08:00", where the office divides its day. */
	readonly session: string | null;
	/** How many days were missed. */
	readonly missed: number;
	readonly shelvedOn: string | null;
	/** The last day on which it is handed over, and the days until then. */
	readonly keptUntil: string;
	readonly daysLeft: number;
};

/** Which documents: of one office or of all within the jurisdiction, of one view or of one number. */
export type ShelfAsked = {
	readonly officeId: string | null;
	readonly view: ShelfView;
	readonly number?: string | undefined;
	/** Where the page before ended. */
	readonly after?: string | undefined;
};

const pageSize = 50;

const timesMissed = sql<number>`(select count(*)::int from missed_pickups m where m.application_id = applications.id)`;

/** What belongs to a view, seen from today. */
function belongsTo(view: ShelfView, today: string): RawBuilder<boolean> {
	switch (view) {
		case 'today':
			return sql<boolean>`pickups.on_date = ${today}::date`;
		case 'missed':
			return sql<boolean>`(pickups.on_date < ${today}::date or (pickups.on_date > ${today}::date and ${timesMissed} > 0))`;
		case 'later':
			return sql<boolean>`(pickups.on_date > ${today}::date and ${timesMissed} = 0)`;
		default:
			return sql<boolean>`applications.shelved_at is not null`;
	}
}

/** In which order: of today by time of arrival, of the shelf what ends first, else by day. */
function orderOf(view: ShelfView): RawBuilder<string> {
	switch (view) {
		case 'today':
			return sql<string>`coalesce(pickups.session, '') || ' ' || applications.number`;
		case 'shelved':
			return sql<string>`to_char(applications.ready_at at time zone 'Asia/Jakarta', 'YYYY-MM-DD HH24:MI:SS') || ' ' || applications.number`;
		default:
			return sql<string>`pickups.on_date::text || ' ' || applications.number`;
	}
}

const onShelves = (ctx: Ctx, officeId: string | null) =>
	ctx.db
		.selectFrom('applications')
		.innerJoin('offices', 'offices.id', 'applications.officeId')
		.leftJoin('pickups', 'pickups.applicationId', 'applications.id')
		.where('applications.status', '=', 'ready')
		.where(jurisdictionSql(ctx.actor, 'view_shelf'))
		.$if(officeId !== null, (query) => query.where('applications.officeId', '=', officeId));

/** A page of what lies at an office and is not collected, within the officer's jurisdiction. The look is written to the audit trail. */
export async function listShelf(
	ctx: Ctx,
	{ officeId, view, number, after }: ShelfAsked,
): Promise<{ readonly items: readonly OnShelf[]; readonly next: string | null }> {
	const today = dateInWib(ctx.now());
	const key = sql<string>`(${orderOf(view)}) collate "C"`;
	const rows = await onShelves(ctx, officeId)
		.select(summaryColumns)
		.select([
			'applications.number',
			'applications.service',
			'applications.variant',
			'applications.readyAt',
			'applications.shelvedAt',
			'offices.name as officeName',
			'pickups.onDate as pickupOn',
			'pickups.session',
			timesMissed.as('missed'),
			key.as('key'),
		])
		.$if(number !== undefined, (query) => query.where('applications.number', '=', number!))
		.$if(number === undefined, (query) => query.where(belongsTo(view, today)))
		.$if(after !== undefined, (query) => query.where(sql<boolean>`${key} > ${after}`))
		.orderBy(key)
		.limit(pageSize + 1)
		.execute();
	const items = rows.slice(0, pageSize).map((row): OnShelf => {
		const { applicantName, subjectName } = openListedSummary(ctx, row);
		const keptUntil = lastDayOf(dateInWib(row.readyAt!), row.pickupOn);
		return {
			number: row.number,
			serviceId: row.service,
			variantId: row.variant,
			applicantName,
			subjectName,
			officeName: row.officeName,
			pickupOn: row.pickupOn,
			session: row.session,
			missed: row.missed,
			shelvedOn: row.shelvedAt && dateInWib(row.shelvedAt),
			keptUntil,
			daysLeft: Math.max(0, daysBetween(today, keptUntil)),
		};
	});
	if (items.length > 0)
		await audit(ctx, ctx.db, {
			action: 'view_shelf',
			subjectKind: 'applications',
			subjectId: null,
			detail: { office: officeId, view: number === undefined ? view : 'number', shown: items.length },
		});
	return { items, next: rows.length > pageSize ? rows[pageSize - 1]!.key : null };
}

/** How many documents stand in each view. */
export async function countShelf(
	ctx: Ctx,
	officeId: string | null,
): Promise<Readonly<Record<ShelfView, number>>> {
	const today = dateInWib(ctx.now());
	const row = await onShelves(ctx, officeId)
		.select(
			shelfViews.map((view) => sql<number>`count(*) filter (where ${belongsTo(view, today)})::int`.as(view)),
		)
		.executeTakeFirst();
	return Object.fromEntries(shelfViews.map((view) => [view, Number(row?.[view] ?? 0)])) as Record<
		ShelfView,
		number
	>;
}
