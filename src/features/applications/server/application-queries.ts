import { sql } from 'kysely';
import type { Action } from '#domain/applications/lifecycle.ts';
import type { Status } from '#domain/applications/application.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { open } from '#server/keyring.ts';
import {
	detailContext,
	openListedSummary,
	summaryColumns,
	type StoredApplication,
} from './stored-application.ts';
import type { EventDetail } from './transition.ts';

/** The storage keys of every file of an application, replaced ones too. */
export async function listStorageKeys(reader: Reader, applicationId: string): Promise<string[]> {
	const rows = await reader
		.selectFrom('documents')
		.select('storageKey')
		.where('applicationId', '=', applicationId)
		.execute();
	return rows.map((row) => row.storageKey);
}

/** The requirements that have a document. Asked here because the documents' slice builds on this one. */
export async function listAnsweredRequirements(
	reader: Reader,
	applicationId: string,
): Promise<ReadonlySet<string>> {
	const rows = await reader
		.selectFrom('documents')
		.select('requirement')
		.where('applicationId', '=', applicationId)
		.where('replacedAt', 'is', null)
		.execute();
	return new Set(rows.map((row) => row.requirement));
}

/** The numbers of what an officer has taken, in the order in which they are locked. */
export async function listHeldBy(reader: Reader, accountId: string): Promise<readonly string[]> {
	const rows = await reader
		.selectFrom('applications')
		.select('number')
		.where('takenBy', '=', accountId)
		.orderBy('id')
		.execute();
	return rows.map(({ number }) => number);
}

/** Where a page of a list ended: opaque to callers. */
const cursorOf = (at: Date, id: string): string =>
	Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
const readCursor = (cursor: string | undefined): { at: Date; id: string } | null => {
	const [at, id] = Buffer.from(cursor ?? '', 'base64url')
		.toString()
		.split(' ');
	return at && id && !Number.isNaN(Date.parse(at)) && /^[0-9a-f-]{36}$/.test(id)
		? { at: new Date(at), id }
		: null;
};

export type ApplicationListed = {
	readonly number: string;
	readonly serviceId: string;
	readonly variantId: string;
	readonly status: Status;
	readonly subjectName: string;
	readonly createdAt: Date;
	readonly submittedAt: Date | null;
	readonly correctBy: string | null;
	readonly pickupOn: string | null;
	readonly officeName: string | null;
	readonly revision: number;
	/** Of a companion: the number of the application whose form it follows. */
	readonly leadNumber: string | null;
};
export type Listed<T> = { readonly items: readonly T[]; readonly next: string | null };

/** The applications of an account, the newest first. */
export async function listOwnApplications(
	ctx: Ctx,
	accountId: string,
	page: { limit?: number; cursor?: string | undefined } = {},
): Promise<Listed<ApplicationListed>> {
	const limit = page.limit ?? 50;
	const after = readCursor(page.cursor);
	let query = ctx.db
		.selectFrom('applications')
		.select(summaryColumns)
		.select([
			'applications.number',
			'applications.service',
			'applications.variant',
			'applications.status',
			'applications.createdAt',
			'applications.submittedAt',
			'applications.correctBy',
			'applications.revision',
		])
		.leftJoin('pickups', 'pickups.applicationId', 'applications.id')
		.leftJoin('offices', 'offices.id', 'pickups.officeId')
		.select(['pickups.onDate as pickupOn', 'offices.name as officeName'])
		.leftJoin('applications as leads', 'leads.id', 'applications.leadId')
		.select('leads.number as leadNumber')
		.where('applications.applicantId', '=', accountId)
		.orderBy('applications.createdAt', 'desc')
		.orderBy('applications.id', 'desc')
		.limit(limit + 1);
	if (after)
		query = query.where(
			sql<boolean>`(date_trunc('milliseconds', applications.created_at), applications.id) < (${after.at}, ${after.id})`,
		);
	const rows = await query.execute();
	const items = rows.slice(0, limit);
	const last = items.at(-1);
	return {
		items: items.map((row) => ({
			number: row.number,
			serviceId: row.service,
			variantId: row.variant,
			status: row.status,
			subjectName: openListedSummary(ctx, row).subjectName,
			createdAt: row.createdAt,
			submittedAt: row.submittedAt,
			correctBy: row.correctBy,
			pickupOn: row.pickupOn,
			officeName: row.officeName,
			revision: row.revision,
			leadNumber: row.leadNumber,
		})),
		next: rows.length > limit && last ? cursorOf(last.createdAt, last.id) : null,
	};
}

export type TimelineEntry = {
	readonly at: Date;
	readonly action: Action;
	readonly from: Status;
	readonly to: Status;
	readonly by: 'applicant' | 'officer' | 'system';
	readonly actorId: string | null;
	readonly detail: EventDetail | null;
};

/** What happened to an application, in order. */
export async function listTimeline(reader: Reader, app: StoredApplication): Promise<TimelineEntry[]> {
	const rows = await reader
		.selectFrom('applicationEvents')
		.selectAll()
		.where('applicationId', '=', app.row.id)
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		at: row.at,
		action: row.action as Action,
		from: row.fromStatus,
		to: row.toStatus,
		by: row.actorKind,
		actorId: row.actorId,
		detail: row.detail
			? open<EventDetail>(app.dataKey, detailContext(app.row.id, row.at.toISOString()), row.detail)
			: null,
	}));
}

/** Numbers past a deadline, and why: not corrected by its date, or not collected for too long. */
export async function listOverdueNumbers(
	reader: Reader,
	limits: { today: string; notCollectedSince: Date },
): Promise<{ number: string; reason: string }[]> {
	const notCorrected = await reader
		.selectFrom('applications')
		.select('number')
		.where('status', '=', 'returned')
		.where('correctBy', '<', limits.today)
		.limit(500)
		.execute();
	const notCollected = await reader
		.selectFrom('applications')
		.select('number')
		.where('status', '=', 'ready')
		.where('readyAt', '<', limits.notCollectedSince)
		// A day that was promised is kept, also where it comes later.
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('pickups')
						.select('pickups.applicationId')
						.whereRef('pickups.applicationId', '=', 'applications.id')
						.where('pickups.onDate', '>=', limits.today),
				),
			),
		)
		.limit(500)
		.execute();
	return [
		...notCorrected.map((row) => ({ number: row.number, reason: 'not_corrected' })),
		...notCollected.map((row) => ({ number: row.number, reason: 'not_collected' })),
	];
}

/** Drafts nobody touched since an instant. */
export async function listStaleDrafts(
	reader: Reader,
	since: Date,
): Promise<{ number: string; applicantId: string }[]> {
	return reader
		.selectFrom('applications')
		.select(['number', 'applicantId'])
		.where('status', '=', 'draft')
		.where('updatedAt', '<', since)
		.limit(500)
		.execute();
}
