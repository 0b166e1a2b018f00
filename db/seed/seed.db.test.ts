import { afterAll, beforeAll, expect, test } from 'vitest';
import { statuses } from '#domain/applications/application.ts';
import { services } from '#domain/catalogue/services.ts';
import { listDemoPeople } from '#features/accounts/server/public.ts';
import { signingOn } from '../../tests/support/signing.ts';
import { testCtx, type TestCtx } from '../../tests/support/test-db.ts';
import { plan } from './demo/plan.ts';
import { seed } from './seed.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx(signingOn);
	// As two processes that start together would.
	await (t.ctx.database.kind === 'postgres' ? Promise.all([seed(t.ctx), seed(t.ctx)]) : seed(t.ctx));
}, 180_000);
afterAll(async () => await t.close());

const open = services.filter(({ state }) => state === 'open');

test('the plan shows every open service in every status, and each of its variants', () => {
	for (const service of open) {
		const rows = plan.filter((row) => row.service === service.id);
		expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(statuses));
		// Nobody below 17 is married in the fictional population.
		const shown = service.variants.map(({ id }) => id).filter((id) => id !== 'KAWIN_DIBAWAH_17');
		expect(new Set(rows.map(({ variant }) => variant))).toEqual(new Set(shown));
	}
});

test('every application of the plan gets the status it is planned to have', async () => {
	const made = await t.ctx.db.selectFrom('applications').select(['service', 'variant', 'status']).execute();
	const said = (row: { service: string; variant: string; status: string }): string =>
		`${row.service} ${row.variant} ${row.status}`;
	// Few are recorded but not ready to print: among three hundred residents perhaps none is.
	const certain = plan.filter(({ holder }) => holder === undefined);
	for (const row of certain) expect(made.map(said)).toContain(said(row));
	expect(made.length).toBeGreaterThanOrEqual(certain.length);
	expect(made.length).toBeLessThanOrEqual(plan.length);
});

test('people of every role can sign in, and are marked as of the demo', async () => {
	const roles = new Set((await listDemoPeople(t.ctx)).map(({ role }) => role));
	for (const role of [
		'applicant',
		'agent',
		'verifier',
		'siak_operator',
		'signatory',
		'counter_officer',
		'supervisor',
		'administrator',
		'auditor',
	])
		expect(roles).toContain(role);
	const real = await t.ctx.db.selectFrom('accounts').select('id').where('demo', '=', false).execute();
	expect(real).toEqual([]);
});

test('a second time does nothing', async () => {
	const count = async (): Promise<unknown> =>
		(
			await t.ctx.database.pool.query(
				'select (select count(*) from applications) a, (select count(*) from accounts) b, (select count(*) from register_residents) c, (select count(*) from audit) d',
			)
		).rows[0];
	const before = await count();
	await seed(t.ctx);
	expect(await count()).toEqual(before);
});

test('documents of the demo are signed, and some wait for the signatory', async () => {
	const rows = await t.ctx.db
		.selectFrom('issuedDocuments')
		.select(['state', (select) => select.fn.countAll<string>().as('n')])
		.groupBy('state')
		.execute();
	const count = (state: string): number => Number(rows.find((row) => row.state === state)?.n ?? 0);
	expect(count('signed')).toBeGreaterThan(5);
	expect(count('approved')).toBe(0);
	const waiting = await t.ctx.db
		.selectFrom('applications')
		.select('id')
		.where('unsigned', '=', true)
		.execute();
	expect(waiting.length).toBeGreaterThanOrEqual(2);
});
