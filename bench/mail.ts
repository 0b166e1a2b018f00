import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { Program } from './program.ts';
import type { World } from './world.ts';

/** A mail server on this machine that takes everything and keeps nothing. Gives the function that ends it. */
export async function startMailServer(port: number): Promise<() => Promise<void>> {
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onData: (stream, _session, done) => stream.on('end', done).resume(),
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	return () => new Promise((resolve) => server.close(resolve));
}

/**
 * Puts messages off until they are asked for: they go out a few a second, at their own pace, and would fall into the rounds
 * of either server.
 */
export async function holdMail({ ctx }: World): Promise<void> {
	await ctx.database.pool.query(`
		create function put_off() returns trigger language plpgsql as $$
		begin
			new.start_after := now() + interval '1 day';
			return new;
		end $$;
		create trigger put_off before insert on pgboss.job for each row when (new.name = 'deliver_notice')
			execute function put_off();
	`);
}

/** Sends `count` of the receipts put off and gives the milliseconds of processor time each cost the product. */
export async function measureMail({ ctx }: World, program: Program, count: number): Promise<number> {
	const { pool } = ctx.database;
	const left = async (): Promise<number> => {
		const { rows } = await pool.query<{ left: string }>(
			`select count(*) as left from pgboss.job where name = 'deliver_notice' and start_after <= now() and state < 'completed'`,
		);
		return Number(rows[0]?.left);
	};
	const before = program.cpuMs();
	await pool.query(
		`update pgboss.job set start_after = now() where id in (
			select j.id from pgboss.job j join notices n on n.id = (j.data ->> 'noticeId')::uuid
			where j.name = 'deliver_notice' and j.state = 'created' and n.kind <> 'baseline' limit $1)`,
		[count],
	);
	for (const until = Date.now() + 60_000; (await left()) > 0; await pause(100))
		if (Date.now() > until) throw new Error('the messages are not sent within a minute');
	return (program.cpuMs() - before) / count;
}
