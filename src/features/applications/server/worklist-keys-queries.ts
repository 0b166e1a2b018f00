import { sql, type RawBuilder } from 'kysely';
import type { Permission } from '#domain/access/policy.ts';
import type { Actor } from '#domain/access/role.ts';
import type { Status } from '#domain/applications/application.ts';
import type { WorklistFilter, WorklistView } from '#domain/applications/worklist-view.ts';
import { statusesOfView } from '#domain/applications/worklist-view.ts';
import { areasOf, inArea } from './area-queries.ts';

/** What is asked of a worklist; `today` YYYY-MM-DD, WIB. */
export type WorklistAsked = {
	readonly view: WorklistView;
	readonly filter: WorklistFilter;
	readonly today: string;
	/** Whose worklist. */
	readonly me: string | null;
};

/** Where a page ended: the place of its last row in the order of the list. */
export type WorklistPlace = {
	readonly targetOn: string;
	readonly submittedAt: Date;
	readonly id: string;
};

type Condition = RawBuilder<boolean>;

/** The one officer whose work is asked for; null: not one's. */
function holderAsked({ view, filter, me }: WorklistAsked): string | null {
	if (view === 'mine' || filter.holder === 'me') return me;
	return filter.holder === null || filter.holder === 'nobody' || filter.holder === 'other'
		? null
		: filter.holder;
}

/** Of the holders asked for, those that are not one officer. */
function heldBy(holder: string | null, me: string | null): Condition | null {
	if (holder === 'nobody') return sql<boolean>`applications.taken_by is null`;
	if (holder === 'other') return sql<boolean>`applications.taken_by <> ${me}`;
	return null;
}

/** What a view and a filter ask beyond status and area. */
function narrowed({ view, filter, today, me }: WorklistAsked): readonly Condition[] {
	const { service, variant, office, kecamatan, kelurahan, channel, holder } = filter;
	const all: (Condition | null)[] = [
		view === 'new' ? sql<boolean>`applications.round = 1 and applications.taken_by is null` : null,
		view === 'corrected' ? sql<boolean>`applications.round > 1` : null,
		view === 'overdue' || filter.overdue ? sql<boolean>`applications.target_on < ${today}::date` : null,
		service === null ? null : sql<boolean>`applications.service = ${service}`,
		variant === null ? null : sql<boolean>`applications.variant = ${variant}`,
		office === null ? null : sql<boolean>`applications.office_id = ${office}`,
		kecamatan === null ? null : sql<boolean>`left(applications.kelurahan_code, 8) = ${kecamatan}`,
		kelurahan === null ? null : sql<boolean>`applications.kelurahan_code = ${kelurahan}`,
		channel === null ? null : sql<boolean>`applications.channel = ${channel}`,
		heldBy(holder, me),
	];
	return all.filter((one) => one !== null);
}

const and = (conditions: readonly Condition[]): Condition =>
	sql<boolean>`${sql.join(conditions, sql` and `)}`;
const columns = sql`applications.id, applications.target_on, applications.submitted_at`;
const order = sql`target_on, submitted_at, id`;

/** The statuses a view shows that a filter leaves. */
export const statusesAsked = ({ view, filter }: Pick<WorklistAsked, 'view' | 'filter'>): readonly Status[] =>
	statusesOfView[view].filter((status) => filter.status === null || filter.status === status);

/**
 * The first `limit` of a worklist in its order, after a place: a part for each area and status, each read in the order of its index and no
 * further than the page goes, so that it costs the same however much waits behind.
 */
export function worklistKeys(
	actor: Actor,
	asked: WorklistAsked,
	page: {
		readonly limit: number;
		readonly after: WorklistPlace | null;
		readonly more?: readonly Condition[];
		/** Only what was sent back by this officer. */
		readonly backTo?: string | null;
		/** In the areas of which right; of the worklist, when absent. */
		readonly right?: Permission;
		readonly statuses?: readonly Status[];
	},
): RawBuilder<unknown> {
	const { limit, after, backTo, statuses = statusesAsked(asked) } = page;
	const holder = holderAsked(asked);
	// The few of one officer are found first and sorted then; walking the whole order for them would read everything.
	const few =
		backTo !== undefined && backTo !== null
			? sql`(select * from applications where back_to = ${backTo} and status = 'verification' offset 0) applications`
			: holder === null
				? sql`applications`
				: sql`(select * from applications where taken_by = ${holder} offset 0) applications`;
	const own = narrowed(asked);
	const beyond =
		after === null
			? []
			: [
					sql<boolean>`(applications.target_on, applications.submitted_at, applications.id) > (${after.targetOn}::date, ${after.submittedAt}::timestamptz, ${after.id}::uuid)`,
				];
	const parts = areasOf(actor, page.right).flatMap((area) =>
		statuses.map((status) => {
			// Written out, so that it is seen to be one of the statuses of the index.
			const here = sql<boolean>`applications.status = ${sql.lit(status)}`;
			const where = and([here, inArea(area), ...own, ...beyond, ...(page.more ?? [])]);
			return sql`(select ${columns} from ${few} where ${where} order by ${order} limit ${limit})`;
		}),
	);
	if (parts.length === 0) return sql`select ${columns} from applications where false`;
	if (parts.length === 1) return parts[0]!;
	return sql`select id, target_on, submitted_at from (${sql.join(parts, sql` union `)}) parts order by ${order} limit ${limit}`;
}

/** Open applications of a person within the areas, found by the keyed hash of their NIK; whoever applies or whom it is about. */
export function personKeys(actor: Actor, hash: Buffer, limit: number): RawBuilder<unknown> {
	const areas = areasOf(actor).map(inArea);
	if (areas.length === 0) return sql`select ${columns} from applications where false`;
	const open = sql`status not in ('draft', 'collected', 'rejected', 'cancelled', 'expired')`;
	const here = sql`(${sql.join(areas, sql` or `)})`;
	return sql`select id, target_on, submitted_at from (
			select ${columns} from applications where subject_hash = ${hash} and ${open} and ${here}
			union
			select ${columns} from applications where ${open} and ${here}
				and applicant_id in (select id from accounts where nik_hash = ${hash})
		) found order by ${order} limit ${limit}`;
}
