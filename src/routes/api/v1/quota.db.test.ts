import { afterAll, beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { components } from '#server/api/components.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { openApi, type Api } from '../../../../tests/support/api.ts';
import { makeApplication, storedOf } from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';

let t: TestCtx;
let api: Api;
beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
});
afterAll(async () => await t.close());

test('tells anybody the places left, and a caller who knows them nothing new', async () => {
	const first = await api('GET', '/quota');
	expect(first.status).toBe(200);
	expect(first.headers.get('cache-control')).toBe('public, max-age=2');
	const body = v.parse(components.Quota, first.json);
	expect(body.groups.map(({ group }) => group)).toEqual(['paper', 'card', 'recording']);
	for (const { dates, offices } of body.groups) {
		expect(dates.length).toBeGreaterThan(3);
		for (const { left } of offices) expect(left).toHaveLength(dates.length);
	}
	const etag = first.headers.get('etag')!;
	const same = await api('GET', '/quota', { headers: { 'if-none-match': `"other", W/${etag}` } });
	expect(same.status).toBe(304);
	expect(await same.response.clone().text()).toBe('');

	const made = await makeApplication(t);
	const { officeId, date } = (await findPickup(t.ctx.db, (await storedOf(t, made.number)).row.id))!;
	t.now('2026-11-24T09:00:10+07:00');
	const after = await api('GET', '/quota', { headers: { 'if-none-match': etag } });
	expect(after.status).toBe(200);
	const left = ({ groups }: typeof body): number | null => {
		const { dates, offices } = groups.find(({ group }) => group === 'paper')!;
		return offices.find(({ id }) => id === officeId)!.left[dates.indexOf(date)]!;
	};
	expect(left(after.json)).toBe(left(body)! - 1);
	expect(JSON.stringify(after.json)).not.toContain(made.number);
});

test('how long people waited is told of ten and more only', async () => {
	const ready = await makeApplication(t, { status: 'ready' });
	const { row } = await storedOf(t, ready.number);
	const copies = async (count: number, from: number) => {
		for (let n = from; n < from + count; n += 1)
			await t.ctx.db
				.insertInto('applications')
				.values({
					...row,
					id: crypto.randomUUID(),
					number: `EOP-KK-20261124-${String(80_000 + n)}-0`,
					offers: null,
					submitKey: null,
					submittedAt: '2026-11-19T09:00:00+07:00',
				})
				.execute();
	};
	await copies(8, 0);
	// Ten minutes are told again.
	t.now('2026-11-24T09:20:00+07:00');
	const few = (await api('GET', '/quota')).json.waiting.services;
	expect(few).toMatchObject([{ service: row.service, ready: { counted: 9, median: null, p90: null } }]);
	await copies(3, 8);
	t.now('2026-11-24T09:40:00+07:00');
	const many = (await api('GET', '/quota')).json.waiting.services;
	expect(many).toMatchObject([{ service: row.service, ready: { counted: 12, median: 3, p90: 3 } }]);
});
