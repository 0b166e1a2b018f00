import { afterAll, beforeAll, expect, test } from 'vitest';
import { listResidents } from '#server/adapters/population-registry/local.ts';
import { registerCrypto } from '#server/register-crypto.ts';
import { makeApplicant, makeOfficer } from './make.ts';
import { testCtx, type TestCtx } from './test-db.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

test('a test file gets the city and some residents', async () => {
	expect(await t.ctx.db.selectFrom('kelurahan').select('code').execute()).toHaveLength(56);
	expect((await t.ctx.db.selectFrom('offices').select('id').execute()).length).toBeGreaterThan(70);
	const residents = await listResidents(t.ctx.database.pool, registerCrypto(t.ctx.keys), 1_000);
	expect(residents.length).toBeGreaterThanOrEqual(300);
	expect(new Set(residents.map(({ address }) => address.kelurahanCode)).size).toBeGreaterThan(50);
});

test('the clock stands where it is put', () => {
	t.now('2026-12-01T00:00:00+07:00');
	expect(t.ctx.now().toISOString()).toBe('2026-11-30T17:00:00.000Z');
	expect(t.actAs({ kind: 'anyone' }).now()).toEqual(t.ctx.now());
});

test('applicants come from families of their own; officers hold their role', async () => {
	const [one, other] = [
		await makeApplicant(t),
		await makeApplicant(t, { fits: ({ members }) => members.length > 2 }),
	];
	expect(one.family.kkNumber).not.toBe(other.family.kkNumber);
	expect(await t.ctx.registry.verify(one.resident.nik, one.family.kkNumber)).toBe(true);
	expect(one.ctx.actor).toEqual({ kind: 'applicant', accountId: one.accountId });
	const officer = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code: '32.75.01' });
	expect(officer.ctx.actor).toMatchObject({
		kind: 'officer',
		secondFactor: true,
		grants: [{ role: 'verifier' }],
	});
});
