import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseApplication, takeApplication } from '#features/applications/server/hold-application.ts';
import { answered, eventOf } from '../../../../../../tests/support/by-role.ts';
import { makeApplication, valueOf } from '../../../../../../tests/support/make-application.ts';
import { makeOfficer, type MadeOfficer } from '../../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../../tests/support/test-db.ts';
import { actions, load } from './+page.server.ts';

let t: TestCtx;
let verifier: MadeOfficer;
let number: string;
beforeAll(async () => {
	t = await testCtx();
	verifier = await makeOfficer(t, 'verifier');
	({ number } = await makeApplication(t));
	valueOf(await takeApplication(verifier.ctx, { number }));
});
afterAll(async () => await t.close());

const path = () => `/petugas/permohonan/${number}`;
const typed = {
	revision: '2',
	'm:field:telepon': 'on',
	'r:field:telepon': 'incomplete',
	'n:field:telepon': 'Kurang satu angka',
	internalNote: 'Belum tersimpan',
};

/** Posts the desk's form in a session of this officer that has ended; gives where it leads. */
async function postedLate(owner: string | null): Promise<string> {
	const anyone = t.actAs({ kind: 'anyone' });
	const event = eventOf(anyone, `${path()}?/save`, { number }, typed) as { locals: object };
	Object.assign(event.locals, { session: null, expiredAccountId: owner });
	const answer: unknown = await answered(() => actions.save(event as never));
	return (answer as { location?: string }).location ?? '';
}
const backWith = async (officer: MadeOfficer, kept: string) =>
	(await load(eventOf(officer.ctx, `${path()}?simpan=${kept}`, { number }) as never)) as {
		kept: { verdicts: readonly unknown[]; typed: Record<string, string> } | null;
	};

test('verdicts sent after the session has ended come back after signing in, to their officer alone', async () => {
	const door = new URL(await postedLate(verifier.accountId), 'http://here.invalid');
	expect(door.pathname).toBe('/petugas/masuk');
	expect(door.searchParams.get('lanjut')).toBe(path());
	const kept = door.searchParams.get('simpan')!;
	const other = await makeOfficer(t, 'verifier');
	expect((await backWith(other, kept)).kept).toBeNull();
	expect((await backWith(verifier, kept)).kept).toEqual({
		typed: { internalNote: 'Belum tersimpan' },
		verdicts: [{ target: 'field:telepon', good: false, reason: 'incomplete', note: 'Kurang satu angka' }],
	});
});

test('what a stranger sends is kept for nobody', async () => {
	expect(await postedLate(null)).toBe('');
	expect(await t.ctx.db.selectFrom('keptForms').select('id').execute()).toHaveLength(1);
});

test('when a colleague has taken it meanwhile, who holds it is told and the verdicts come back', async () => {
	const colleague = await makeOfficer(t, 'verifier');
	valueOf(await releaseApplication(verifier.ctx, { number }));
	valueOf(await takeApplication(colleague.ctx, { number }));
	const answer = (await answered(() =>
		actions.save(eventOf(verifier.ctx, `${path()}?/save`, { number }, { ...typed, revision: '' })),
	)) as { status: number; data: { problem: { verdicts: readonly unknown[] } } };
	expect(answer.status).toBe(409);
	expect(answer.data.problem.verdicts).toHaveLength(1);
	const shown = (await load(eventOf(verifier.ctx, path(), { number }))) as {
		desk: { holder: string; holderName: string };
	};
	expect(shown.desk).toMatchObject({ holder: 'other', holderName: expect.stringContaining('Petugas') });
});
