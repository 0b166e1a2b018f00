import { afterAll, beforeAll, expect, test } from 'vitest';
import { desk, makeApplication, arrive, storedOf } from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { listHomeVisits } from './home-visit-queries.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const home = { service: 'REKAM_KTP', variant: 'JEMPUT_BOLA' } as const;

test('a visit is listed with all the visitor needs, from submission until the recording is in SIAK', async () => {
	const { verifier } = await desk(t);
	const draft = await makeApplication(t, { ...home, status: 'draft' });
	const other = await makeApplication(t, { status: 'verification' });
	const made = await makeApplication(t, { ...home, status: 'verification' });
	const numbers = async () => (await listHomeVisits(verifier)).visits.map(({ number }) => number);
	expect(await numbers()).toEqual([made.number]);
	expect([draft.number, other.number]).not.toContain(made.number);

	const [visit] = (await listHomeVisits(verifier)).visits;
	const { family } = made.applicant;
	expect(visit!.name).toBe(family.members.find(({ nik }) => nik === made.answers['nik'])!.name);
	expect(visit!.told['alamat']!.id).toBe(family.address.street);
	expect(visit!.told['alasanKunjungan']).toEqual({ id: 'Lanjut usia', en: 'Elderly' });
	expect(visit!.told['teleponKontak']!.id).toMatch(/^\+62|^0/);
	expect(visit).toMatchObject({ overdue: false, status: 'verification' });

	await arrive(t, made, 'processing');
	expect(await numbers()).toEqual([made.number]);
	await arrive(t, made, 'ready');
	expect(await numbers()).toEqual([]);
});

test('an officer sees the visits of their own kecamatan alone, an auditor none; the look is written down', async () => {
	const { number } = await makeApplication(t, { ...home, status: 'verification' });
	const { kelurahanCode } = (await storedOf(t, number)).row;
	const kecamatan = kelurahanCode.slice(0, 8);
	const elsewhere = kecamatan === '32.75.01' ? '32.75.02' : '32.75.01';
	const seenBy = async (role: 'verifier' | 'auditor', code: string) => {
		const { ctx } = await makeOfficer(t, role, { kind: 'kecamatan', code });
		return (await listHomeVisits(ctx)).visits.map((visit) => visit.number);
	};
	expect(await seenBy('verifier', kecamatan)).toContain(number);
	expect(await seenBy('verifier', elsewhere)).not.toContain(number);
	expect(await seenBy('auditor', kecamatan)).toEqual([]);
	const looks = await t.ctx.db
		.selectFrom('audit')
		.select('detail')
		.where('action', '=', 'view_home_visits')
		.execute();
	expect(looks.length).toBeGreaterThan(0);
	expect(JSON.stringify(looks)).not.toContain(number);
});
