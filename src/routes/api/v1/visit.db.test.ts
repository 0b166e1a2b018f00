import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, tokenOf, type Api } from '../../../../tests/support/api.ts';
import { desk, makeApplication, storedOf } from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { openPin } from '#features/applications/server/stored-application.ts';

let t: TestCtx;
let api: Api;
beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
});
afterAll(async () => await t.close());

test('the day of a visit is set by an officer, told with the application, and tracked without its words', async () => {
	const { number, applicant } = await makeApplication(t, { service: 'REKAM_KTP', variant: 'JEMPUT_BOLA' });
	const token = await tokenOf(t, (await desk(t)).verifier);
	const path = `/applications/${number}/visit`;
	const put = (body: object, by = token) => api('PUT', path, { token: by, body });

	const sunday = await put({ date: '2026-11-29', part: 'morning' });
	expect(sunday.status).toBe(422);
	expect(sunday.json).toMatchObject({
		type: '/masalah/invalid_input',
		errors: [{ field: 'date', code: 'day_off' }],
	});

	const set = await put({ date: '2026-12-01', part: 'morning', note: 'Bu Ratna datang.' });
	expect(set.status, JSON.stringify(set.json)).toBe(200);
	expect(set.json.visit).toEqual({
		date: '2026-12-01',
		part: 'morning',
		team: 1,
		note: 'Bu Ratna datang.',
		reason: '',
		turn: 1,
	});
	const late = await put({ date: '2026-12-02', part: 'morning', reason: 'x', seen: 0 });
	expect([late.status, late.json.type]).toEqual([409, '/masalah/stale']);

	const mine = await tokenOf(t, applicant.ctx);
	expect((await put({ date: '2026-12-02', part: 'morning' }, mine)).status).toBe(403);
	const seen = await api('GET', `/applications/${number}`, { token: mine });
	expect(seen.json.visit).toMatchObject({ date: '2026-12-01', note: 'Bu Ratna datang.' });
	const pin = openPin(await storedOf(t, number))!;
	const tracked = await api('GET', `/track/${number}?pin=${pin}`);
	expect(tracked.json.visit).toEqual({ date: '2026-12-01', part: 'morning' });
});
