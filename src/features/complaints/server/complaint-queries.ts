import type { Actor } from '#domain/access/role.ts';
import type { ComplaintKind, ComplaintState } from '#domain/complaints/complaint.ts';
import { mayHandle, type Reported } from '#domain/complaints/whose.ts';
import { listOffices } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import type { Reader } from '#server/db/database.ts';
import type { Row } from '#server/db/schema.ts';
import { open } from '#server/keyring.ts';
import { messageContext, toStoredComplaint, type StoredComplaint } from './stored-complaint.ts';

/** The report of a number; null: none. */
export async function findComplaint(ctx: Ctx, reader: Reader, code: string): Promise<StoredComplaint | null> {
	const row = await reader.selectFrom('complaints').selectAll().where('code', '=', code).executeTakeFirst();
	return row ? toStoredComplaint(ctx, row) : null;
}

/** The report of an id; null: none. */
export async function findComplaintById(
	ctx: Ctx,
	reader: Reader,
	id: string,
): Promise<StoredComplaint | null> {
	const row = await reader.selectFrom('complaints').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? toStoredComplaint(ctx, row) : null;
}

export type ComplaintMessage = { readonly at: Date; readonly byOffice: boolean; readonly text: string };

/** What was written to and fro, in order. */
export async function listMessages(
	reader: Reader,
	{ row, dataKey }: StoredComplaint,
): Promise<readonly ComplaintMessage[]> {
	const rows = await reader
		.selectFrom('complaintMessages')
		.selectAll()
		.where('complaintId', '=', row.id)
		.orderBy('id')
		.execute();
	return rows.map(({ at, byOffice, sealed }) => ({
		at,
		byOffice,
		text: open<string>(dataKey, messageContext(row.id, at.toISOString()), sealed),
	}));
}

type About = Pick<
	Row<'complaints'>,
	'kind' | 'kecamatanCode' | 'kelurahanCode' | 'rw' | 'officeId' | 'applicationId'
>;

/** The officers who had a hand in these cases, by case. */
async function handsIn(
	reader: Reader,
	applicationIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	if (applicationIds.length === 0) return new Map();
	const rows = await reader
		.selectFrom('applicationEvents')
		.innerJoin('applications', 'applications.id', 'applicationEvents.applicationId')
		.select(['applicationEvents.applicationId', 'applicationEvents.actorId', 'applications.enteredBy'])
		.where('applicationEvents.applicationId', 'in', applicationIds)
		.where('applicationEvents.actorKind', '=', 'officer')
		.distinct()
		.execute();
	return new Map(
		[...Map.groupBy(rows, ({ applicationId }) => applicationId)].map(([id, some]) => [
			id,
			[...some.map(({ actorId }) => actorId), ...some.map(({ enteredBy }) => enteredBy)].filter(
				(one) => one !== null,
			),
		]),
	);
}

/** For each of these reports whether somebody may handle it. */
export async function handledBy<R extends About>(
	reader: Reader,
	actor: Actor,
	rows: readonly R[],
): Promise<(row: R) => boolean> {
	const offices = await listOffices(reader, null);
	const hands = await handsIn(
		reader,
		rows.map(({ applicationId }) => applicationId).filter((id) => id !== null),
	);
	return (row) => {
		const reported: Reported = {
			...row,
			officesThere: offices
				.filter(({ kecamatanCode }) => kecamatanCode !== null && kecamatanCode === row.kecamatanCode)
				.map(({ id }) => id),
			hands: row.applicationId === null ? [] : (hands.get(row.applicationId) ?? []),
		};
		return mayHandle(actor, reported);
	};
}

/** Where a report happened, in words: the office, or the kelurahan or kecamatan; null: nobody said. */
const placeOf = (row: {
	officeName: string | null;
	kelurahanName: string | null;
	kecamatanName: string | null;
}): string | null => row.officeName ?? row.kelurahanName ?? row.kecamatanName;

const withPlaces = (reader: Reader) =>
	reader
		.selectFrom('complaints')
		.leftJoin('offices', 'offices.id', 'complaints.officeId')
		.leftJoin('kelurahan', 'kelurahan.code', 'complaints.kelurahanCode')
		.leftJoin('kecamatan', 'kecamatan.code', 'complaints.kecamatanCode')
		.select([
			'offices.name as officeName',
			'kelurahan.name as kelurahanName',
			'kecamatan.name as kecamatanName',
		]);

/** Where a report happened, in words. */
export async function placeOfComplaint(reader: Reader, id: string): Promise<string | null> {
	return placeOf(await withPlaces(reader).where('complaints.id', '=', id).executeTakeFirstOrThrow());
}

export type ComplaintListed = {
	readonly code: string;
	readonly kind: ComplaintKind;
	readonly state: ComplaintState;
	readonly place: string | null;
	readonly receivedAt: Date;
	readonly answerBy: string;
	readonly handler: 'me' | 'other' | null;
};

/** As many reports as one list looks at. */
const lookedAt = 500;

/** The reports of a state that this supervisor may handle: what waits the one due first on top, what is over the latest. */
export async function listComplaints(ctx: Ctx, state: ComplaintState): Promise<readonly ComplaintListed[]> {
	const base = withPlaces(ctx.db)
		.select([
			'complaints.code',
			'complaints.kind',
			'complaints.state',
			'complaints.receivedAt',
			'complaints.answerBy',
			'complaints.handlerId',
			'complaints.kecamatanCode',
			'complaints.kelurahanCode',
			'complaints.rw',
			'complaints.officeId',
			'complaints.applicationId',
		])
		.where('complaints.state', '=', state)
		.limit(lookedAt);
	const waiting = state === 'received' || state === 'looking';
	const rows = await (
		waiting
			? base.orderBy('complaints.answerBy').orderBy('complaints.receivedAt')
			: base.orderBy('complaints.receivedAt', 'desc')
	).execute();
	const may = await handledBy(ctx.db, ctx.actor, rows);
	const me = ctx.actor.kind === 'officer' ? ctx.actor.accountId : null;
	return rows.filter(may).map((row) => ({
		code: row.code,
		kind: row.kind,
		state: row.state,
		place: placeOf(row),
		receivedAt: row.receivedAt,
		answerBy: row.answerBy,
		handler: row.handlerId === null ? null : row.handlerId === me ? 'me' : 'other',
	}));
}

/** The numbers of reports whose last day has passed without an answer and of whom nobody was told so. */
export async function listLateComplaints(reader: Reader, today: string): Promise<readonly string[]> {
	const rows = await reader
		.selectFrom('complaints')
		.select('code')
		.where('state', 'in', ['received', 'looking'])
		.where('lateToldAt', 'is', null)
		.where('answerBy', '<', today)
		.orderBy('code')
		.execute();
	return rows.map(({ code }) => code);
}

/** The reports that an applicant made of a case of theirs under their name, the latest first. */
export async function listOwnComplaints(
	reader: Reader,
	of: { readonly applicationId: string; readonly accountId: string },
): Promise<
	readonly { readonly code: string; readonly kind: ComplaintKind; readonly state: ComplaintState }[]
> {
	return await reader
		.selectFrom('complaints')
		.select(['code', 'kind', 'state'])
		.where('applicationId', '=', of.applicationId)
		.where('reporterId', '=', of.accountId)
		.orderBy('receivedAt', 'desc')
		.execute();
}

/** How many reports of each kind came in between two instants, how many were answered, and how many of these in time: nothing of any one of them. */
export async function countComplaints(
	reader: Reader,
	between: { readonly from: Date; readonly until: Date },
): Promise<
	readonly {
		readonly kind: ComplaintKind;
		readonly received: number;
		readonly answered: number;
		readonly inTime: number;
	}[]
> {
	const rows = await reader
		.selectFrom('complaints')
		.select(['kind', 'answeredAt', 'answerBy', 'lateToldAt'])
		.where('receivedAt', '>=', between.from)
		.where('receivedAt', '<', between.until)
		.execute();
	return [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, some]) => {
		const answered = some.filter(({ answeredAt }) => answeredAt !== null);
		return {
			kind,
			received: some.length,
			answered: answered.length,
			inTime: answered.filter(({ lateToldAt }) => lateToldAt === null).length,
		};
	});
}
