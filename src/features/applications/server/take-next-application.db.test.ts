import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeApplication } from '#features/applications/server/hold-application.ts';
import { listCompanions } from '#features/applications/server/linked-queries.ts';
import { enterSiak } from '#features/applications/server/process-siak.ts';
import { arrive, makeApplication, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { takeNextApplication } from './take-next-application.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

test('the longest waiting one that nobody holds is taken, and each officer gets another', async () => {
	const first = await makeApplication(t);
	const second = await makeApplication(t);
	const third = await makeApplication(t);
	const [one, other] = [await makeOfficer(t, 'verifier'), await makeOfficer(t, 'verifier')];
	valueOf(await takeApplication(other.ctx, { number: first.number }));
	const both = await Promise.all([
		takeNextApplication(one.ctx, { view: 'open' }),
		takeNextApplication(other.ctx, { view: 'open' }),
	]);
	expect(both.map(valueOf).sort()).toEqual([second.number, third.number].sort());
	const holders = await Promise.all(
		[second, third].map(async ({ number }) => (await storedOf(t, number)).row.takenBy),
	);
	expect(new Set(holders)).toEqual(new Set([one.accountId, other.accountId]));
	expect(valueOf(await takeNextApplication(one.ctx, { view: 'open' }))).toBeNull();
});

test('each takes the work of their own part only', async () => {
	const verified = await makeApplication(t, { status: 'processing' });
	const verifier = await makeOfficer(t, 'verifier');
	const operator = await makeOfficer(t, 'siak_operator');
	expect(valueOf(await takeNextApplication(verifier.ctx, { view: 'processing' }))).toBeNull();
	expect(valueOf(await takeNextApplication(operator.ctx, { view: 'processing' }))).toBe(verified.number);
	const waiting = await makeApplication(t);
	expect(valueOf(await takeNextApplication(operator.ctx, { view: 'open' }))).toBeNull();
	expect(valueOf(await takeNextApplication(verifier.ctx, { view: 'open' }))).toBe(waiting.number);
});

test('what waits for another event is passed over until that one is in SIAK', async () => {
	const lead = await makeApplication(t, { service: 'KK', variant: 'PINDAH_DATANG', along: ['ktp'] });
	const { id } = (await storedOf(t, lead.number)).row;
	const cards = (await listCompanions(t.ctx, t.ctx.db, id)).map(({ row }) => row.number);
	for (const number of cards) await arrive(t, { ...lead, number }, 'processing');
	const operator = await makeOfficer(t, 'siak_operator');
	expect(valueOf(await takeNextApplication(operator.ctx, { view: 'processing' }))).toBeNull();
	await arrive(t, lead, 'processing');
	expect(valueOf(await takeNextApplication(operator.ctx, { view: 'processing' }))).toBe(lead.number);
	valueOf(await enterSiak(operator.ctx, { number: lead.number }));
	expect(cards).toContain(valueOf(await takeNextApplication(operator.ctx, { view: 'processing' })));
});

test('outside the own area there is nothing to take, and without the right it is refused', async () => {
	const { applicant } = await makeApplication(t);
	const elsewhere = applicant.family.address.kelurahanCode.startsWith('32.75.01') ? '32.75.04' : '32.75.01';
	const far = await makeOfficer(t, 'verifier', { kind: 'kecamatan', code: elsewhere });
	expect(valueOf(await takeNextApplication(far.ctx, { view: 'open' }))).toBeNull();
	const counter = await makeOfficer(t, 'counter_officer');
	expect(await takeNextApplication(counter.ctx, { view: 'open' })).toMatchObject({
		ok: false,
		refusal: { code: 'not_allowed' },
	});
});
