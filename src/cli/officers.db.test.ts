import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptInvitation, openInvitation } from '#features/accounts/server/accept-invitation.ts';
import { totpCode } from '#features/accounts/server/second-factor.ts';
import { testCtx, type TestCtx } from '../../tests/support/test-db.ts';
import { checkProduct } from './checks.ts';
import { inviteAs, runOfficers } from './officers.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(() => t.close());

const found = async () => (await checkProduct(t.ctx)).find(({ subject }) => subject === 'administrator');

test('a city without an administrator is told so until the first has come in by the link', async () => {
	expect(await found()).toMatchObject({
		good: true,
		degraded: true,
		detail: expect.stringContaining('officers invite'),
	});
	expect(await inviteAs(t.ctx, '', 'dewi@')).toEqual({
		ok: false,
		problems: ['--name is missing.', '--email is not a complete e-mail address. Example: name@example.com'],
	});
	const invited = await inviteAs(t.ctx, 'Dewi Lestari', 'dewi@bekasi.example');
	if (!invited.ok) throw new Error(invited.problems.join());
	expect(invited).toMatchObject({ email: 'dewi@bekasi.example', until: '2026-11-27T02:00:00.000Z' });
	expect(await found()).toMatchObject({ degraded: true });
	const token = invited.link!.slice(`${t.ctx.env.publicOrigin}/petugas/undangan/`.length);
	const opened = await openInvitation(t.ctx, token);
	if (typeof opened === 'string') throw new Error(opened);
	const code = totpCode(opened.secret, t.ctx.now());
	await acceptInvitation(t.ctx, { token, password: 'gajah duduk di kursi', code, from: null });
	expect(await found()).toMatchObject({ good: true, degraded: false, detail: '1' });
	expect(await inviteAs(t.ctx, 'Dewi Lestari', 'dewi@bekasi.example')).toMatchObject({ ok: false });
	const mailed = { ...t.ctx, env: { ...t.ctx.env, smtpUrl: 'smtp://mail.example' } };
	expect(await inviteAs(mailed, 'Budi', 'budi@bekasi.example')).toMatchObject({ ok: true, link: null });
});

test.each([
	[[]],
	[['invite']],
	[['list', '--name', 'A', '--email', 'a@b.example', '--administrator']],
	[['invite', '--name', 'A', '--email', 'a@b.example']],
	[['invite', '--name', 'A', '--administrator']],
	[['invite', '--name', 'A', '--email', 'a@b.example', '--administrator', '--city']],
])('called wrongly (%j) it says how it is called', async (args) => {
	await expect(runOfficers(args)).rejects.toMatchObject({ problem: { exitCode: 2 } });
});
