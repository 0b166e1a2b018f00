import { sql, type RawBuilder } from 'kysely';
import type { Channel, Status } from '#domain/applications/application.ts';
import { everything, type WorklistFilter, type WorklistView } from '#domain/applications/worklist-view.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { officerNames } from '#features/accounts/server/public.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { areasOf, keyOf } from './area-queries.ts';
import { openListedSummary } from './stored-application.ts';
import { rememberList } from './worklist-memory.ts';
import { personKeys, worklistKeys, type WorklistAsked, type WorklistPlace } from './worklist-keys-queries.ts';

export type WorklistItem = {
	readonly number: string;
	readonly serviceId: string;
	readonly variantId: string;
	readonly status: Status;
	readonly channel: Channel;
	readonly applicantName: string;
	readonly subjectName: string;
	readonly kelurahanName: string;
	readonly officeName: string | null;
	readonly pickupOn: string | null;
	readonly submittedAt: Date;
	/** The day by which its present status is to be left; of what waits for its applicant, until when it is kept. */
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
	/** The name of the officer who has it. */
	readonly holderName: string | null;
	/** Corrected, and kept for the officer who sent it back. */
	readonly backToMe: boolean;
	readonly revision: number;
};
type Row = Omit<WorklistItem, 'takenBy' | 'backToMe' | 'overdue'> & {
	readonly id: string;
	readonly targetOn: string | null;
	readonly holder: string | null;
	readonly backTo: string | null;
};

export type WorklistPage = {
	readonly items: readonly WorklistItem[];
	/** Where the next page begins; null: this is the last. */
	readonly next: string | null;
};

const cursorOf = ({ targetOn, submittedAt, id }: WorklistPlace): string =>
	Buffer.from(`${targetOn} ${submittedAt.toISOString()} ${id}`).toString('base64url');

/** The place a cursor names; null: none, and the list begins at its head. */
export function readCursor(cursor: string | null | undefined): WorklistPlace | null {
	const [targetOn = '', at = '', id = ''] = Buffer.from(cursor ?? '', 'base64url')
		.toString()
		.split(' ');
	const readable =
		/^\d{4}-\d{2}-\d{2}$/.test(targetOn) &&
		!Number.isNaN(Date.parse(targetOn)) &&
		!Number.isNaN(Date.parse(at)) &&
		/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
	return readable ? { targetOn, submittedAt: new Date(at), id } : null;
}

type Read = {
	number: string;
	service: string;
	variant: string;
	status: Status;
	channel: Channel;
	id: string;
	dataKey: Buffer;
	summary: Buffer;
	targetOn: string | null;
	submittedAt: Date;
	round: number;
	siakDone: boolean;
	siakQueued: boolean;
	printed: boolean;
	waitsFor: string | null;
	takenBy: string | null;
	backTo: string | null;
	revision: number;
	kelurahanName: string;
	pickupOn: string | null;
	officeName: string | null;
};

/** The rows of these keys, in their order, opened. */
async function readRows(ctx: Ctx, keys: RawBuilder<unknown>): Promise<readonly Row[]> {
	const { rows } = await sql<Read>`
		with keys as (${keys})
		select a.id, a.number, a.service, a.variant, a.status, a.channel, a.data_key, a.summary, a.target_on, a.submitted_at, a.round,
			a.siak_done_at is not null as siak_done, a.printed_at is not null as printed, a.waits_for, a.taken_by, a.back_to, a.revision,
			kelurahan.name as kelurahan_name, pickups.on_date as pickup_on, offices.name as office_name,
			exists (select 1 from siak_queue where siak_queue.application_id = a.id) as siak_queued
		from keys
			join applications a on a.id = keys.id
			join kelurahan on kelurahan.code = a.kelurahan_code
			left join pickups on pickups.application_id = a.id
			left join offices on offices.id = pickups.office_id
		order by keys.target_on, keys.submitted_at, keys.id`.execute(ctx.db);
	const names = await officerNames(ctx, ctx.db, [...new Set(rows.flatMap(({ takenBy }) => takenBy ?? []))]);
	return rows.map((row): Row => {
		const { applicantName, subjectName } = openListedSummary(ctx, row);
		return {
			id: row.id,
			number: row.number,
			serviceId: row.service,
			variantId: row.variant,
			status: row.status,
			channel: row.channel,
			applicantName,
			subjectName,
			kelurahanName: row.kelurahanName,
			officeName: row.officeName,
			pickupOn: row.pickupOn,
			submittedAt: row.submittedAt,
			targetOn: row.targetOn,
			dueOn: row.targetOn ?? dateInWib(row.submittedAt),
			round: row.round,
			siakDone: row.siakDone,
			siakQueued: row.siakQueued,
			waitsFor: row.waitsFor,
			printed: row.printed,
			holder: row.takenBy,
			holderName: row.takenBy === null ? null : (names.get(row.takenBy) ?? null),
			backTo: row.backTo,
			revision: row.revision,
		};
	});
}

const late: readonly Status[] = ['verification', 'processing', 'failed'];

const seenBy =
	(me: string | null, today: string) =>
	({ holder, backTo, id: _id, targetOn, ...row }: Row): WorklistItem => ({
		...row,
		overdue: late.includes(row.status) && targetOn !== null && targetOn < today,
		takenBy: holder === null ? null : holder === me ? 'me' : 'other',
		backToMe: row.status === 'verification' && row.round > 1 && backTo !== null && backTo === me,
	});

/**
 * A page of the officer's worklist within the jurisdiction, the nearest target first. What others of the same area ask in the same second
 * is answered by the same reading; any change of an application ends that, so nobody reads what is no longer so.
 */
export async function listWorklist(
	ctx: Ctx,
	view: WorklistView,
	page: { limit?: number; after?: string | null | undefined; filter?: WorklistFilter } = {},
): Promise<WorklistPage> {
	const { limit = 50, filter = everything } = page;
	const me = actorId(ctx);
	const today = dateInWib(ctx.now());
	const asked: WorklistAsked = { view, filter, today, me };
	const after = readCursor(page.after);
	const own = view === 'mine' || filter.holder === 'me' || filter.holder === 'other';
	const key = JSON.stringify([
		areasOf(ctx.actor).map(keyOf),
		view,
		filter,
		today,
		own ? me : null,
		limit,
		after,
	]);
	const rows = await rememberList(ctx, key, () =>
		readRows(
			ctx,
			filter.person === null
				? worklistKeys(ctx.actor, asked, { limit: limit + 1, after })
				: personKeys(ctx.actor, Buffer.from(filter.person, 'base64url'), limit),
		),
	);
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	const goesOn = rows.length > limit && last?.targetOn;
	return {
		items: shown.map(seenBy(me, today)),
		next: goesOn ? cursorOf({ targetOn: last.targetOn!, submittedAt: last.submittedAt, id: last.id }) : null,
	};
}

/** What was corrected and comes back to the officer who had sent it back, and nobody holds yet; at most twenty. */
export async function listBackToMe(ctx: Ctx): Promise<readonly WorklistItem[]> {
	const me = actorId(ctx);
	const today = dateInWib(ctx.now());
	const keys = worklistKeys(
		ctx.actor,
		{ view: 'corrected', filter: { ...everything, holder: 'nobody' }, today, me },
		{ limit: 20, after: null, backTo: me },
	);
	return (await readRows(ctx, keys)).map(seenBy(me, today));
}
