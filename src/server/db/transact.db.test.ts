import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, refuse } from '#domain/refusal.ts';
import { testCtx, type TestCtx } from '../../../tests/support/test-db.ts';
import { transact } from './transact.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

/** Ended by the database with this code, so many times; then it is done. */
const ending = (code: string, times: number) => {
	let tries = 0;
	const run = transact(t.ctx.db, async (tx) => {
		await sql`select 1`.execute(tx);
		if (++tries <= times) throw Object.assign(new Error('ended'), { code });
		return done(tries);
	});
	return { run, tries: () => tries };
};

test('one that was ended for a deadlock is run again, at most three times in all', async () => {
	expect(await ending('40P01', 2).run).toEqual(done(3));
	const stubborn = ending('40P01', 9);
	await expect(stubborn.run).rejects.toThrow('ended');
	expect(stubborn.tries()).toBe(3);
});

test('any other exception, and a refusal, end it at once', async () => {
	const other = ending('23505', 1);
	await expect(other.run).rejects.toThrow('ended');
	expect(other.tries()).toBe(1);
	let tries = 0;
	const refused = await transact(t.ctx.db, async () => {
		tries += 1;
		return await Promise.resolve(refuse('stale'));
	});
	expect([refused.ok, tries]).toEqual([false, 1]);
});
