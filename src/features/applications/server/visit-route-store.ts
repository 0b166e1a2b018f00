import { sql } from 'kysely';
import type { Tx } from '#server/db/database.ts';

/** Locks a team's day until the transaction ends, so that two officers do not both take its last place. */
export async function lockRoute(tx: Tx, onDate: string, team: number): Promise<void> {
	await tx
		.insertInto('visitRoutes')
		.values({ onDate, team })
		.onConflict((conflict) => conflict.columns(['onDate', 'team']).doNothing())
		.execute();
	await tx
		.selectFrom('visitRoutes')
		.select('team')
		.where('onDate', '=', onDate)
		.where('team', '=', team)
		.forUpdate()
		.execute();
}

/** How many visits a team has on a day, but for one application; what was given up counts no more. */
export async function countOnRoute(
	tx: Tx,
	{ date, team, but }: { readonly date: string; readonly team: number; readonly but: string },
): Promise<number> {
	const { rows } = await sql<{ n: string }>`
		select count(*) as n from visit_days v join applications a on a.id = v.application_id
		where v.on_date = ${date} and v.team = ${team} and v.application_id <> ${but}
			and v.turn = (select max(turn) from visit_days w where w.application_id = v.application_id)
			and a.status not in ('cancelled', 'rejected', 'expired')`.execute(tx);
	return Number(rows[0]?.n ?? 0);
}
