import { sql, type RawBuilder } from 'kysely';
import {
	everything,
	workRight,
	type WorklistFilter,
	type WorklistView,
} from '#domain/applications/worklist-view.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import type { Tx } from '#server/db/database.ts';
import { statusesAsked, worklistKeys } from './worklist-keys-queries.ts';

/** What may be taken: held by nobody, not entered by oneself, something can be done about it now. */
const takeable = (me: string | null): RawBuilder<boolean> => sql<boolean>`applications.taken_by is null
	and applications.entered_by <> ${me}
	and (applications.status <> 'processing' or (applications.waits_for is null
		and not exists (select 1 from siak_queue where siak_queue.application_id = applications.id)))`;

/**
 * The number of the nearest target in a view that the officer could take, locked until the transaction ends; what others are taking at this
 * moment is passed over, so that each gets another. What comes back to this officer first; what is kept for another not yet. Null: none.
 */
export async function lockNext(
	ctx: Ctx,
	tx: Tx,
	{ view, filter }: { readonly view: WorklistView; readonly filter: WorklistFilter },
	{ limit, passed }: { readonly limit: number; readonly passed: readonly string[] },
): Promise<{ readonly number: string | null; readonly looked: boolean }> {
	const me = actorId(ctx);
	const asked = { view, filter: { ...everything, ...filter }, today: dateInWib(ctx.now()), me };
	const notKept = sql<boolean>`(applications.back_to is null or applications.back_to = ${me}
		or applications.back_until is null or applications.back_until <= ${ctx.now()}::timestamptz)`;
	const parts = (['approve', 'enter_siak'] as const).flatMap((right) => {
		const statuses = statusesAsked(asked).filter((status) => workRight(status) === right);
		if (statuses.length === 0) return [];
		const page = { limit: limit + passed.length, after: null, right, statuses };
		const mine =
			right === 'approve' && view !== 'new'
				? [worklistKeys(ctx.actor, asked, { ...page, backTo: me, more: [takeable(me)] })]
				: [];
		return [...mine, worklistKeys(ctx.actor, asked, { ...page, more: [takeable(me), notKept] })];
	});
	if (parts.length === 0) return { number: null, looked: false };
	const keys = sql.join(
		parts.map((part) => sql`(${part})`),
		sql` union `,
	);
	const { rows } = await sql<{ number: string }>`
		with keys as (${keys})
		select a.number from keys join applications a on a.id = keys.id
		where a.taken_by is null and not (a.number = any(${[...passed]}::text[]))
		order by (a.status = 'verification' and a.round > 1 and a.back_to is not distinct from ${me}::uuid) desc,
			keys.target_on, keys.submitted_at, keys.id
		limit 1 for update of a skip locked`.execute(tx);
	if (rows[0]) return { number: rows[0].number, looked: false };
	const { rows: seen } = await sql<{ n: number }>`select count(*)::int as n from (${keys}) keys`.execute(tx);
	return { number: null, looked: seen[0]!.n >= limit + passed.length };
}
