import { sql } from 'kysely';
import type { Status } from '#domain/applications/application.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { officerNames } from '#features/accounts/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { jurisdictionSql } from './area-queries.ts';

/** How much work stands somewhere; `oldest` the earliest target, null where there is none. */
export type Load = {
	readonly verification: number;
	readonly processing: number;
	readonly failed: number;
	readonly overdue: number;
	readonly oldest: string | null;
};
export type PlaceLoad = Load & { readonly code: string; readonly name: string };
export type OfficerLoad = Load & { readonly accountId: string; readonly name: string };
export type Oversight = {
	/** By the office where it is collected. */
	readonly offices: readonly PlaceLoad[];
	readonly kelurahan: readonly PlaceLoad[];
	/** By who holds it. */
	readonly officers: readonly OfficerLoad[];
	readonly nobody: Load;
	/** When it was counted. */
	readonly at: Date;
};

type Counted = { status: Status; officeId: string | null; kelurahanCode: string; takenBy: string | null };
type Row = Counted & { amount: number; overdue: number; oldest: string | null };

function loadOf(rows: readonly Row[]): Load {
	const sum = (of: (row: Row) => number): number => rows.reduce((all, row) => all + of(row), 0);
	const inStatus = (status: Status): number => sum((row) => (row.status === status ? row.amount : 0));
	const targets = rows.flatMap(({ oldest }) => oldest ?? []).sort();
	return {
		verification: inStatus('verification'),
		processing: inStatus('processing'),
		failed: inStatus('failed'),
		overdue: sum((row) => row.overdue),
		oldest: targets[0] ?? null,
	};
}

const mostOverdue = (a: Load, b: Load): number =>
	b.overdue - a.overdue || (a.oldest ?? '9').localeCompare(b.oldest ?? '9');

/** The work of a supervisor's area by office, kelurahan and officer, the most overdue first. */
export async function readOversight(ctx: Ctx): Promise<Oversight> {
	const at = ctx.now();
	const today = dateInWib(at);
	const { rows } = await sql<Row>`
		select status, office_id, kelurahan_code, taken_by, count(*)::int as amount,
			count(*) filter (where target_on < ${today}::date)::int as overdue, min(target_on) as oldest
		from applications
		where status in ('verification', 'processing', 'failed') and ${jurisdictionSql(ctx.actor, 'oversee_work')}
		group by status, office_id, kelurahan_code, taken_by`.execute(ctx.db);
	const offices = await ctx.db.selectFrom('offices').select(['id', 'name']).execute();
	const kelurahan = await ctx.db.selectFrom('kelurahan').select(['code', 'name']).execute();
	const held = Map.groupBy(rows, ({ takenBy }) => takenBy);
	const names = await officerNames(
		ctx,
		ctx.db,
		[...held.keys()].flatMap((id) => id ?? []),
	);
	const placed = (key: 'officeId' | 'kelurahanCode', nameOf: ReadonlyMap<string, string>): PlaceLoad[] =>
		[...Map.groupBy(rows, (row) => row[key] ?? '')]
			.map(([code, of]) => ({ code, name: nameOf.get(code) ?? '', ...loadOf(of) }))
			.sort(mostOverdue);
	return {
		at,
		offices: placed('officeId', new Map(offices.map(({ id, name }) => [id, name]))),
		kelurahan: placed('kelurahanCode', new Map(kelurahan.map(({ code, name }) => [code, name]))),
		officers: [...held]
			.flatMap(([id, of]) =>
				id === null ? [] : [{ accountId: id, name: names.get(id) ?? '', ...loadOf(of) }],
			)
			.sort(mostOverdue),
		nobody: loadOf(held.get(null) ?? []),
	};
}
