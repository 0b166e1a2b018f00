import { sql } from 'kysely';
import { whyNot } from '#domain/access/policy.ts';
import { notOpenStatuses, type Status } from '#domain/applications/application.ts';
import type { Text } from '#domain/text.ts';
import { audit } from '#server/audit.ts';
import { lookup, type Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import { listVerdicts } from './application-store.ts';
import { listTimeline } from './application-queries.ts';
import { openSummary, toStored, type StoredApplication } from './stored-application.ts';

/** Another application of the same person. What was wrong with it is there for who may see it. */
export type EarlierApplication = {
	readonly number: string;
	readonly serviceId: string;
	readonly variantId: string;
	readonly status: Status;
	readonly submittedAt: Date;
	readonly mayView: boolean;
	/** For what it was returned, once each. */
	readonly returnedFor: readonly Text[];
	readonly rejectedFor: string | null;
};

/** How many are shown: the newest. */
const most = 20;

async function troubleOf(
	reader: Reader,
	app: StoredApplication,
): Promise<Pick<EarlierApplication, 'returnedFor' | 'rejectedFor'>> {
	const told = new Map<string, Text>();
	for (let round = 1; round <= app.row.round; round++)
		for (const { good, words } of await listVerdicts(reader, app, round))
			if (!good && words) told.set(words.id, words);
	const rejected =
		app.row.status === 'rejected'
			? (await listTimeline(reader, app)).findLast(({ to }) => to === 'rejected')
			: null;
	return { returnedFor: [...told.values()], rejectedFor: rejected?.detail?.reason ?? null };
}

/**
 * The other applications of the people this one is about, the newest first: of the same applicant, of or about the same person. That they
 * were looked at is written to the audit trail.
 */
export async function listHistory(ctx: Ctx, app: StoredApplication): Promise<readonly EarlierApplication[]> {
	const { subjectNik, applicantNik } = openSummary(app);
	const niks = [...new Set([subjectNik, applicantNik])].filter((nik) => nik !== null);
	const hashes = niks.map((nik) => lookup(ctx, 'nik', nik));
	// Looked up first: with a subquery among the conditions no index would serve the others.
	const accounts = await ctx.db.selectFrom('accounts').select('id').where('nikHash', 'in', hashes).execute();
	const applicants = [...new Set([app.row.applicantId, ...accounts.map(({ id }) => id)])];
	const rows = await ctx.db
		.selectFrom('applications')
		.selectAll()
		.where('status', '!=', 'draft')
		.where('id', '!=', app.row.id)
		.where((where) => where.or([where('applicantId', 'in', applicants), where('subjectHash', 'in', hashes)]))
		.orderBy('submittedAt', 'desc')
		.limit(most)
		.execute();
	const earlier: EarlierApplication[] = [];
	for (const row of rows) {
		const other = toStored(ctx, row);
		const mayView = whyNot(ctx.actor, 'view_application', other.facts) === null;
		earlier.push({
			number: row.number,
			serviceId: row.service,
			variantId: row.variant,
			status: row.status,
			submittedAt: row.submittedAt!,
			mayView,
			...(mayView ? await troubleOf(ctx.db, other) : { returnedFor: [], rejectedFor: null }),
		});
	}
	if (earlier.length > 0)
		await audit(ctx, ctx.db, {
			action: 'view_history',
			subjectKind: 'application',
			subjectId: app.row.id,
			detail: { applications: earlier.filter(({ mayView }) => mayView).length },
		});
	return earlier;
}

/** Another application about the same person and service that is open, or about the same birth or death, open or done. */
export type Duplicate = {
	readonly number: string;
	readonly variantId: string;
	readonly status: Status;
	readonly why: 'same_person' | 'same_event';
	readonly mayView: boolean;
};

/** A birth or death that an application of these has not reported. */
const neverCame: readonly Status[] = ['draft', 'rejected', 'cancelled', 'expired'];

/** What may ask for the same, the oldest first; an application's own life event is left out. */
export async function listDuplicates(ctx: Ctx, app: StoredApplication): Promise<readonly Duplicate[]> {
	const { row } = app;
	const twins = await ctx.db
		.selectFrom('applicationLikenesses as theirs')
		.innerJoin('applicationLikenesses as ours', 'ours.likeness', 'theirs.likeness')
		.select('theirs.applicationId')
		.where('ours.applicationId', '=', row.id)
		.where('theirs.applicationId', '!=', row.id)
		.execute();
	const twinIds = new Set(twins.map(({ applicationId }) => applicationId));
	const of = async (found: 'twins' | 'same') => {
		let query = ctx.db
			.selectFrom('applications')
			.selectAll()
			.where('id', '!=', row.id)
			// Of another life event than its own.
			.where(sql<boolean>`coalesce(lead_id, id) <> ${row.leadId ?? row.id}`)
			.orderBy('submittedAt')
			.limit(20);
		query =
			found === 'twins'
				? query.where('id', 'in', [...twinIds]).where('status', 'not in', neverCame)
				: query
						.where('subjectHash', '=', row.subjectHash)
						.where('service', '=', row.service)
						.where('status', 'not in', notOpenStatuses);
		return await query.execute();
	};
	const same = row.subjectHash ? await of('same') : [];
	const events = twinIds.size > 0 ? await of('twins') : [];
	const all = new Map([...same, ...events].map((one) => [one.id, one]));
	return [...all.values()].map((other) => ({
		number: other.number,
		variantId: other.variant,
		status: other.status,
		why: twinIds.has(other.id) ? ('same_event' as const) : ('same_person' as const),
		mayView: whyNot(ctx.actor, 'view_application', toStored(ctx, other).facts) === null,
	}));
}
