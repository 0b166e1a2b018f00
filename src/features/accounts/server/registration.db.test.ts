import { afterAll, beforeAll, expect, test } from 'vitest';
import type { NoticeBody } from '#server/outbox.ts';
import type { Family } from '#domain/identity/resident.ts';
import { open } from '#server/keyring.ts';
import { makeApplicant, nextFamily } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { confirmAccount } from './confirm-account.ts';
import { evenTime } from './even-time.ts';
import { registerAccount } from './register-account.ts';
import { removeStaleAccounts } from './remove-stale.ts';
import { resendCode } from './resend-code.ts';
import { signIn } from './sign-in.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(() => t.close());

const password = 'ikan lele goreng';
const from = '10.0.0.1';
let people = 0;

/** A resident who has no account, as the form of the page. */
async function newcomer(fits?: (family: Family) => boolean) {
	const family = await nextFamily(t, fits);
	const n = ++people;
	return {
		nik: family.members[0]!.nik,
		kkNumber: family.kkNumber,
		email: `warga-${n}@contoh.example`,
		phone: `0813${String(50_000_000 + n)}`,
		password,
		termsAccepted: true,
		from,
	};
}
type Form = Awaited<ReturnType<typeof newcomer>>;
const anyone = () => t.actAs({ kind: 'anyone' });

async function register(form: Form): Promise<string> {
	const result = await registerAccount(anyone(), form);
	if (!result.ok) throw new Error(result.refusal.code);
	return result.value.registration;
}

/** The notices sent to an address, the latest last. */
async function mailTo(address: string): Promise<{ kind: string; body: NoticeBody }[]> {
	const rows = await t.ctx.db.selectFrom('notices').selectAll().orderBy('createdAt').orderBy('id').execute();
	return rows
		.map((row) => ({
			kind: row.kind,
			body: open<NoticeBody>(t.ctx.keys.outbox, `notices.sealed:${row.id}`, row.sealed),
		}))
		.filter(({ body }) => body.to === address);
}
const codeSentTo = async (address: string): Promise<string> => {
	const codes = (await mailTo(address)).filter(({ kind }) => kind === 'confirm_code');
	return codes.at(-1)!.body.values.code!;
};
const otherThan = (code: string) => (code === '123456' ? '654321' : '123456');

test('a resident registers, confirms by code and signs in by NIK, e-mail and phone', async () => {
	const form = await newcomer();
	const registration = await register(form);
	const before = await signIn(anyone(), { identifier: form.email, password, kind: 'web', from });
	expect(before).toEqual({ ok: true, value: { state: 'unconfirmed', registration, email: form.email } });
	const confirmed = await confirmAccount(anyone(), {
		registration,
		code: await codeSentTo(form.email),
		from,
	});
	expect(confirmed).toEqual({ ok: true, value: { accountId: registration, session: null } });
	for (const identifier of [form.nik, form.email.toUpperCase(), form.phone, `+62 ${form.phone.slice(1)}`]) {
		const signedIn = await signIn(anyone(), { identifier, password, kind: 'web', from });
		expect(signedIn.ok && signedIn.value).toMatchObject({
			state: 'signed_in',
			accountId: registration,
			accountKind: 'applicant',
		});
	}
});

test('confirming can begin a session at once, and the code counts once', async () => {
	const form = await newcomer();
	const registration = await register(form);
	const code = await codeSentTo(form.email);
	const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
	const confirmed = await confirmAccount(anyone(), { registration, code: spaced, from, session: 'web' });
	expect(confirmed.ok && confirmed.value.session).toMatchObject({
		accountId: registration,
		secondFactor: false,
	});
	expect(await confirmAccount(anyone(), { registration, code, from })).toMatchObject({
		ok: false,
		refusal: { code: 'code_wrong' },
	});
});

test('a wrong code, the right code too late, and a new code in place of the old', async () => {
	const form = await newcomer();
	t.now('2026-11-24T09:00:00+07:00');
	const registration = await register(form);
	const first = await codeSentTo(form.email);
	expect(await confirmAccount(anyone(), { registration, code: otherThan(first), from })).toMatchObject({
		refusal: { code: 'code_wrong' },
	});
	t.now('2026-11-24T09:15:00+07:00');
	expect(await confirmAccount(anyone(), { registration, code: otherThan(first), from })).toMatchObject({
		refusal: { code: 'code_wrong' },
	});
	expect(await confirmAccount(anyone(), { registration, code: first, from })).toMatchObject({
		refusal: { code: 'code_expired' },
	});
	t.now('2026-11-24T09:16:00+07:00');
	expect(await resendCode(anyone(), { registration, from })).toEqual({ ok: true, value: null });
	const second = await codeSentTo(form.email);
	if (first !== second)
		expect((await confirmAccount(anyone(), { registration, code: first, from })).ok).toBe(false);
	expect((await confirmAccount(anyone(), { registration, code: second, from })).ok).toBe(true);
	t.now('2026-11-24T09:00:00+07:00');
});

test('after five tries even the right code is refused, by the code itself and by the limit', async () => {
	const form = await newcomer();
	const registration = await register(form);
	const code = await codeSentTo(form.email);
	for (let n = 0; n < 5; n++)
		expect(await confirmAccount(anyone(), { registration, code: otherThan(code), from })).toMatchObject({
			refusal: { code: 'code_wrong' },
		});
	expect(await confirmAccount(anyone(), { registration, code, from })).toMatchObject({
		refusal: { code: 'too_many_attempts', values: { minutes: 15 } },
	});
	await t.ctx.database.pool.query('delete from rate_limits');
	expect(await confirmAccount(anyone(), { registration, code, from })).toMatchObject({
		refusal: { code: 'code_wrong' },
	});
	const strangers = '4bcb4f5c-9f0b-4a52-8d7e-2a7c6f1d0e11';
	for (let n = 0; n < 5; n++)
		expect(await confirmAccount(anyone(), { registration: strangers, code, from })).toMatchObject({
			refusal: { code: 'code_wrong' },
		});
	expect(await confirmAccount(anyone(), { registration: strangers, code, from })).toMatchObject({
		refusal: { code: 'too_many_attempts' },
	});
});

test('nothing tells who is registered: same answer, same number of messages, no less time', async () => {
	const owner = await makeApplicant(t);
	const fresh = await newcomer();
	const cases: Record<string, Form> = {
		'everything right': fresh,
		'NIK registered': { ...(await newcomer()), nik: owner.resident.nik, kkNumber: owner.family.kkNumber },
		'e-mail registered': { ...(await newcomer()), email: owner.email },
		'KK of another family': { ...(await newcomer()), kkNumber: owner.family.kkNumber },
		'NIK nobody has': { ...(await newcomer()), nik: '3275016501019999' },
	};
	const kinds: Record<string, string[]> = {};
	for (const [name, form] of Object.entries(cases)) {
		const before = await t.ctx.db.selectFrom('notices').select('id').execute();
		const started = performance.now();
		const result = await registerAccount(anyone(), form);
		expect(performance.now() - started, name).toBeGreaterThanOrEqual(evenTime - 5);
		expect(result, name).toEqual({
			ok: true,
			value: { registration: expect.stringMatching(/^[0-9a-f-]{36}$/) },
		});
		const after = await t.ctx.db.selectFrom('notices').select(['id', 'kind']).execute();
		kinds[name] = after.filter((row) => !before.some(({ id }) => id === row.id)).map((row) => row.kind);
		const registration = result.ok ? result.value.registration : '';
		expect(await confirmAccount(anyone(), { registration, code: 'not it', from }), name).toEqual({
			ok: false,
			refusal: { code: 'code_wrong', fields: [{ field: 'code', code: 'code_wrong' }] },
		});
		expect(await resendCode(anyone(), { registration, from }), name).toEqual({ ok: true, value: null });
	}
	expect(kinds).toEqual({
		'everything right': ['confirm_code'],
		'NIK registered': ['registration_failed'],
		'e-mail registered': ['account_exists'],
		'KK of another family': ['registration_failed'],
		'NIK nobody has': ['registration_failed'],
	});
	const [told] = (await mailTo(owner.email)).filter(({ kind }) => kind === 'account_exists');
	expect(told!.body.values).toEqual({ name: owner.resident.name });
});

test('a registration never confirmed gives way at once, and its code then confirms nothing', async () => {
	const form = await newcomer();
	const mistyped = await register({ ...form, email: `salah-${form.email}` });
	const oldCode = await codeSentTo(`salah-${form.email}`);
	const registration = await register(form);
	expect(await confirmAccount(anyone(), { registration: mistyped, code: oldCode, from })).toMatchObject({
		refusal: { code: 'code_wrong' },
	});
	expect(
		(await confirmAccount(anyone(), { registration, code: await codeSentTo(form.email), from })).ok,
	).toBe(true);
});

test('two registrations of one NIK at the same time leave one account', async () => {
	const form = await newcomer();
	const results = await Promise.all([1, 2, 3].map(() => registerAccount(anyone(), form)));
	expect(results.every((result) => result.ok)).toBe(true);
	const ids = results.map((result) => (result.ok ? result.value.registration : ''));
	const left = await t.ctx.db.selectFrom('accounts').select('id').where('id', 'in', ids).execute();
	expect(left).toHaveLength(1);
	// A replaced registration takes its message along: one code arrives, and it is the one that counts.
	expect((await mailTo(form.email)).map(({ kind }) => kind)).toEqual(['confirm_code']);
	const confirmed = await confirmAccount(anyone(), {
		registration: left[0]!.id,
		code: await codeSentTo(form.email),
		from,
	});
	expect(confirmed.ok).toBe(true);
});

test('registrations older than a day are removed, confirmed accounts stay', async () => {
	const owner = await makeApplicant(t);
	const form = await newcomer();
	const registration = await register(form);
	t.now('2026-11-25T08:59:00+07:00');
	await removeStaleAccounts(t.ctx);
	const ids = async () => (await t.ctx.db.selectFrom('accounts').select('id').execute()).map(({ id }) => id);
	expect(await ids()).toContain(registration);
	t.now('2026-11-25T09:01:00+07:00');
	expect((await removeStaleAccounts(t.ctx)).unconfirmed).toBeGreaterThan(0);
	expect(await ids()).not.toContain(registration);
	expect(await ids()).toContain(owner.accountId);
	t.now('2026-11-24T09:00:00+07:00');
});

test('personal data stands nowhere readable', async () => {
	// A short name could stand in random bytes by chance.
	const form = await newcomer(({ members }) => members[0]!.name.length >= 10);
	const registration = await register(form);
	const resident = await t.ctx.registry.findResident(form.nik);
	const code = await codeSentTo(form.email);
	const secrets = [form.nik, form.kkNumber, form.email, form.phone.slice(1), resident!.name, password];
	let bytes = 0;
	for (const table of ['accounts', 'account_codes', 'notices', 'audit', 'rate_limits', 'sessions']) {
		const { rows } = await t.ctx.database.pool.query(`select * from ${table}`);
		const text = rows
			.flatMap((row: Record<string, unknown>) => Object.values(row))
			.map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
			.join('\n');
		bytes += text.length;
		for (const secret of secrets)
			expect(text.toLowerCase().includes(secret.toLowerCase()), `${table} holds ${secret}`).toBe(false);
	}
	expect(bytes).toBeGreaterThan(1_000);
	const { rows } = await t.ctx.database.pool.query(
		'select code_hash from account_codes where account_id = $1',
		[registration],
	);
	expect(rows[0].code_hash.toString('latin1')).not.toContain(code);
});

test('what cannot be right is refused field by field, before anything is looked up', async () => {
	const result = await registerAccount(anyone(), {
		nik: '123',
		kkNumber: '',
		email: 'bukan e-mail',
		phone: '021555',
		password: 'pendek',
		termsAccepted: false,
		from,
	});
	expect(result).toEqual({
		ok: false,
		refusal: {
			code: 'invalid_input',
			fields: [
				{ field: 'nik', code: 'nik_malformed' },
				{ field: 'kkNumber', code: 'required' },
				{ field: 'email', code: 'email_malformed' },
				{ field: 'phone', code: 'phone_malformed' },
				{ field: 'password', code: 'password_short', values: { min: 10 } },
				{ field: 'termsAccepted', code: 'must_accept' },
			],
		},
	});
	const form = await newcomer();
	for (const guess of [form.nik, form.email, 'Password123', 'bismillah 123', 'aaaaaaaaaaaa', '1234567890'])
		expect(await registerAccount(anyone(), { ...form, password: guess })).toMatchObject({
			refusal: { fields: [{ field: 'password', code: 'password_common' }] },
		});
});

test('registering the same again and again is limited', async () => {
	const form = await newcomer();
	await Promise.all(Array.from({ length: 10 }, () => register(form)));
	expect(await registerAccount(anyone(), form)).toMatchObject({ refusal: { code: 'too_many_attempts' } });
});
