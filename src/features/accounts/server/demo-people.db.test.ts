import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingAs } from '#server/ctx.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { createOfficer } from './create-account.ts';
import { demoAccounts, demoPassword } from './demo-accounts.ts';
import { demoCode } from './demo-code.ts';
import { listDemoPeople } from './list-demo-people.ts';
import { signIn } from './sign-in.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(() => t.close());

test('demo people are listed as seeded, and their shown code opens the second step, once for each half minute', async () => {
	expect(await listDemoPeople(t.ctx)).toEqual([]);
	const officer = demoAccounts(t.ctx.city).officers[0]!;
	const id = await createOfficer(t.ctx, {
		...officer,
		phone: null,
		password: demoPassword(t.ctx.city),
		demo: true,
	});
	expect(await listDemoPeople(t.ctx)).toEqual([
		{
			role: 'verifier',
			name: officer.name,
			identifier: officer.email,
			password: demoPassword(t.ctx.city),
			office: 'Kantor Kecamatan Bekasi Timur',
			totpSecret: officer.totpSecret,
		},
	]);
	for (let n = 0; n < 2; n++) {
		const otp = await demoCode(t.ctx, id);
		const form = {
			identifier: officer.email,
			password: demoPassword(t.ctx.city),
			otp: otp ?? '',
			kind: 'api',
			from: null,
		} as const;
		expect((await signIn(t.ctx, form)).ok).toBe(true);
		expect((await signIn(t.ctx, form)).ok).toBe(false);
	}
});

test('outside demo mode nobody is listed; no code is ever shown for other accounts', async () => {
	const production = actingAs({ ...t.ctx, env: { ...t.ctx.env, demo: false } }, { kind: 'anyone' });
	expect(await listDemoPeople(production)).toEqual([]);
	const { accountId } = await makeOfficer(t, 'verifier');
	expect(await demoCode(t.ctx, accountId)).toBeNull();
});
