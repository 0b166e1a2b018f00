import { sql } from 'kysely';
import type { Actor } from '#domain/access/role.ts';
import { everything, worklistViews, type WorklistView } from '#domain/applications/worklist-view.ts';
import { dateInWib } from '#domain/time/office-time.ts';
import { actorId, type Ctx } from '#server/ctx.ts';
import { areasOf, keyOf } from './area-queries.ts';
import { worklistKeys } from './worklist-keys-queries.ts';
import { rememberList } from './worklist-memory.ts';

/** Counted up to here; a tab says "1.000+" of more. */
export const mostCounted = 1_000;

export type WorklistCounts = Readonly<Record<WorklistView, number>>;

/** How many applications stand in each view of the officer's worklist, counted no further than {@link mostCounted} and one. */
export async function countWorklist(ctx: Ctx): Promise<WorklistCounts> {
	const me = actorId(ctx);
	const today = dateInWib(ctx.now());
	const key = JSON.stringify(['counts', areasOf(ctx.actor).map(keyOf), today, me]);
	return await rememberList(ctx, key, async () => {
		const each = worklistViews.map((view) => {
			const asked = { view, filter: everything, today, me };
			const keys = worklistKeys(ctx.actor, asked, { limit: mostCounted + 1, after: null });
			return sql`(select count(*)::int from (${keys}) counted) as ${sql.ref(view)}`;
		});
		const { rows } = await sql<WorklistCounts>`select ${sql.join(each)}`.execute(ctx.db);
		return rows[0]!;
	});
}

/** How many are past their target in an officer's area. */
export async function countOverdue(ctx: Pick<Ctx, 'db'>, actor: Actor, today: string): Promise<number> {
	const asked = { view: 'overdue', filter: everything, today, me: null } as const;
	const keys = worklistKeys(actor, asked, { limit: 1_000_000, after: null });
	const { rows } = await sql<{ n: number }>`select count(*)::int as n from (${keys}) counted`.execute(ctx.db);
	return rows[0]!.n;
}
