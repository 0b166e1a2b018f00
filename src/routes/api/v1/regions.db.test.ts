import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, tokenOf, type Api } from '../../../../tests/support/api.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';

let t: TestCtx;
let api: Api;

beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
});
afterAll(async () => await t.close());

test('anybody finds a desa or kelurahan by its name', async () => {
	const found = await api('GET', '/regions?q=sukajaya+cibitung');
	expect(found.json).toEqual({
		items: [{ code: '32.16.07.2006', label: 'Desa Sukajaya, Kec. Cibitung, Kab. Bekasi, Jawa Barat' }],
		total: 1,
	});
});

test.each(['/regions', '/regions?q=a', `/regions?q=${'a'.repeat(81)}`])('%s is refused', async (path) => {
	expect((await api('GET', path)).json).toMatchObject({ refusal: 'invalid_input', errors: [{ field: 'q' }] });
});

test('a region is answered by its code, with or without points; a code of nothing is refused', async () => {
	const token = await tokenOf(t, (await makeApplicant(t)).ctx);
	const body = { service: 'SKPWNI', variant: 'ANTAR_PROVINSI', termsAccepted: true };
	const { number } = (await api('POST', '/applications', { token, body })).json;
	const answer = (desaKelurahanTujuan: string) =>
		api('PATCH', `/applications/${number}`, { token, body: { answers: { desaKelurahanTujuan } } });
	expect((await answer('3374101001')).json.answers.desaKelurahanTujuan).toBe('33.74.10.1001');
	for (const nowhere of ['99.99.99.9999', 'Meteseh'])
		expect((await answer(nowhere)).json.errors).toMatchObject([
			{ field: 'desaKelurahanTujuan', code: 'not_a_choice' },
		]);
});
