import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { keepForm, takeKeptForm } from './keep-form.ts';
import { removeStaleAccounts } from './remove-stale.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterEach(() => t.now('2026-11-24T09:00:00+07:00'));
afterAll(() => t.close());

const path = '/permohonan/EOP-1/isi/anggota';
const anyone = () => t.actAs({ kind: 'anyone' });

function typed(): FormData {
	const form = new FormData();
	form.append('name', 'BAYI RAHASIA');
	form.append('hubungan', '4');
	form.append('hubungan', '9');
	form.append('password', 'jangan disimpan');
	form.append('foto', new File(['x'], 'foto.jpg'));
	return form;
}

test('what was typed comes back to its owner, reloaded too, without files and passwords', async () => {
	const one = await makeApplicant(t);
	const id = await keepForm(anyone(), path, typed(), one.accountId);
	for (let n = 0; n < 2; n++)
		expect([...((await takeKeptForm(one.ctx, id, path)) ?? [])]).toEqual([
			['name', 'BAYI RAHASIA'],
			['hubungan', '4'],
			['hubungan', '9'],
		]);
});

test('nobody else gets it: another account, nobody signed in, another page, another id, too late', async () => {
	const [one, other] = [await makeApplicant(t), await makeApplicant(t)];
	const id = await keepForm(anyone(), path, typed(), one.accountId);
	expect(await takeKeptForm(other.ctx, id, path)).toBeNull();
	expect(await takeKeptForm(anyone(), id, path)).toBeNull();
	expect(await takeKeptForm(one.ctx, id, '/permohonan/EOP-2/isi/anggota')).toBeNull();
	expect(await takeKeptForm(one.ctx, 'bukan-id', path)).toBeNull();
	t.now('2026-11-24T11:00:00+07:00');
	expect(await takeKeptForm(one.ctx, id, path)).toBeNull();
});

test('without a known owner the first to take it keeps it', async () => {
	const [one, other] = [await makeApplicant(t), await makeApplicant(t)];
	const id = await keepForm(anyone(), path, typed());
	expect(await takeKeptForm(one.ctx, id, path)).not.toBeNull();
	expect(await takeKeptForm(other.ctx, id, path)).toBeNull();
	expect(await takeKeptForm(one.ctx, id, path)).not.toBeNull();
});

test('it is sealed, and removed when it is over', async () => {
	const id = await keepForm(anyone(), path, typed());
	const read = async () =>
		(await t.ctx.db.selectFrom('keptForms').selectAll().where('id', '=', id).execute())[0];
	const row = await read();
	expect(row?.sealed.toString('latin1')).not.toContain('RAHASIA');
	await removeStaleAccounts(t.ctx);
	expect(await read()).toBeDefined();
	t.now('2026-11-24T11:00:01+07:00');
	await removeStaleAccounts(t.ctx);
	expect(await read()).toBeUndefined();
});
