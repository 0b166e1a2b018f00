import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApi, type Api } from '../../../../tests/support/api.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';

let t: TestCtx;
let api: Api;

beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
});
afterAll(async () => await t.close());

test('an office tells on which days it is closed and why, in the language asked; not of weekends, and not for ever', async () => {
	const closed = (onDate: string) => ({
		officeId: 'disdukcapil',
		onDate,
		open: false,
		hours: null,
		reason: 'Pindah gedung',
		setBy: null,
		setAt: t.ctx.now(),
	});
	await t.ctx.db
		.insertInto('officeDays')
		.values([closed('2026-12-02'), closed('2027-06-01')])
		.execute();
	const { json } = await api('GET', '/offices/disdukcapil');
	expect(json).toMatchObject({ id: 'disdukcapil', openingHours: { monday: { opens: '08:00' } } });
	expect(json.closedDays[0]).toEqual({ date: '2026-12-02', reason: 'Pindah gedung' });
	const dates = json.closedDays.map(({ date }: { date: string }) => date);
	expect(dates).toContain('2026-12-25');
	expect(dates).not.toContain('2026-12-05');
	expect(dates).not.toContain('2027-06-01');
	const days = await api('GET', '/offices/disdukcapil/pickup-days?group=paper');
	expect(days.json.items.map(({ date }: { date: string }) => date)).not.toContain('2026-12-02');
});

test('an office there is not is refused', async () => {
	expect((await api('GET', '/offices/none')).json).toMatchObject({ status: 404, refusal: 'office_unknown' });
});
