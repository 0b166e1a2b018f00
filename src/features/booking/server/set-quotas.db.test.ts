import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { QuotasTyped } from '#domain/booking/quota-change.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import type { Ctx } from '#server/ctx.ts';
import { transact } from '#server/db/transact.ts';
import { codeOf, fieldsOf, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { makeApplicant, makeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { bookPlace } from './book-place.ts';
import { listPickupDays } from './booking-queries.ts';
import { freePlace } from './free-place.ts';
import { listOfficeQuotas, listQuotaDays } from './quota-queries.ts';
import { dayField, setDayQuotas } from './set-day-quotas.ts';
import { setQuotas, setQuotasOfKind } from './set-quotas.ts';

const officeId = 'disdukcapil';
let t: TestCtx;
let admin: Ctx;
let drafts: string[];
let days: string[];

beforeAll(async () => {
	t = await testCtx();
	admin = (await makeOfficer(t, 'administrator')).ctx;
	const applicant = await makeApplicant(t);
	drafts = [];
	for (let n = 0; n < 30; n += 1) {
		const terms = { service: 'KK', variant: 'HILANG', termsAccepted: true };
		const { number } = valueOf(await startApplication(applicant.ctx, terms));
		drafts.push((await storedOf(t, number)).row.id);
	}
	days = (await listPickupDays(t.ctx, t.ctx.db, officeId, 'paper'))!.map((day) => day.date);
});
afterAll(async () => await t.close());
beforeEach(async () => {
	await t.ctx.db.deleteFrom('pickups').execute();
	await t.ctx.db.deleteFrom('pickupDays').execute();
	await t.ctx.db
		.updateTable('offices')
		.set({
			quotas: JSON.stringify({ paper: 10, card: 10, recording: 0 }),
			weekdayQuotas: '{}',
			sessions: '[]',
		})
		.where('id', '=', officeId)
		.execute();
});

const book = (id: string, date: string) =>
	transact(t.ctx.db, (tx) => bookPlace(t.ctx, tx, id, { officeId, date, group: 'paper' }));
const bookMany = async (count: number, date: string): Promise<void> => {
	for (const id of drafts.slice(0, count)) valueOf(await book(id, date));
};
const office = async () => (await listOfficeQuotas(t.ctx.db, officeId))[0]!;
const placesOf = async (date: string) =>
	(await listPickupDays(t.ctx, t.ctx.db, officeId, 'paper'))!.find((day) => day.date === date)!;
const typed = (paper: string, weekdays: Record<string, string> = {}): QuotasTyped => ({
	paper: { ordinary: paper, weekdays },
	card: { ordinary: '10', weekdays: {} },
	recording: { ordinary: '0', weekdays: {} },
});
const set = async (paper: string, more: Partial<Parameters<typeof setQuotas>[1]> = {}) =>
	setQuotas(admin, {
		office: officeId,
		revision: (await office()).revision,
		quotas: typed(paper),
		sessions: '',
		confirmed: false,
		...more,
	});
const setDay = async (date: string, places: string) =>
	setDayQuotas(admin, {
		office: officeId,
		revision: (await office()).revision,
		typed: new Map([[dayField(date, 'paper'), places]]),
	});
const lastAudit = async () =>
	await t.ctx.db.selectFrom('audit').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();

test('fewer than are booked: first said which days, then all stay booked and nobody new is, also when one is given back', async () => {
	await bookMany(8, days[0]!);
	valueOf(await book(drafts[8]!, days[1]!));
	const looked = valueOf(await set('5'));
	expect(looked).toMatchObject({
		saved: false,
		overbooked: [{ date: days[0], group: 'paper', taken: 8, wanted: 5, officeId }],
	});
	expect((await office()).quotas.paper).toBe(10);
	expect(valueOf(await set('5', { confirmed: true }))).toEqual({ saved: true, days: 2 });
	expect(await placesOf(days[0]!)).toMatchObject({ taken: 8, left: 0, open: false });
	expect(await placesOf(days[1]!)).toMatchObject({ quota: 5, taken: 1, left: 4 });
	expect(await placesOf(days[2]!)).toMatchObject({ quota: 5, taken: 0 });
	expect(codeOf(await book(drafts[10]!, days[0]!))).toBe('day_full');
	for (const id of drafts.slice(0, 2))
		await transact(t.ctx.db, async (tx) => (await freePlace(tx, id), { ok: true, value: null }));
	expect(await placesOf(days[0]!)).toMatchObject({ taken: 6, left: 0 });
	for (const id of drafts.slice(2, 5))
		await transact(t.ctx.db, async (tx) => (await freePlace(tx, id), { ok: true, value: null }));
	expect(await placesOf(days[0]!)).toMatchObject({ quota: 5, taken: 3, left: 2 });
	expect(await lastAudit()).toMatchObject({
		action: 'set_quotas',
		subjectId: officeId,
		detail: { before: { quotas: { paper: 10 } }, after: { quotas: { paper: 5 } } },
	});
});

test('raised again, a day that was kept at what is booked is the new number', async () => {
	await bookMany(8, days[0]!);
	valueOf(await set('5', { confirmed: true }));
	valueOf(await set('20'));
	expect(await placesOf(days[0]!)).toMatchObject({ quota: 20, taken: 8, left: 12 });
});

test('weekdays that differ, and times of arrival; wrong ones are named and nothing is written', async () => {
	const wrong = await set('x', { quotas: typed('x', { '5': '6000' }), sessions: '03.00, 08.00, 08.00' });
	expect(codeOf(wrong)).toBe('invalid_input');
	expect(fieldsOf(wrong)).toEqual(['quota.paper', 'quota.paper.5', 'sessions', 'sessions']);
	valueOf(await set('10', { quotas: typed('10', { '5': '4' }), sessions: '08.00 13:00' }));
	expect(await office()).toMatchObject({
		weekdayQuotas: { paper: { '5': 4 } },
		sessions: ['08:00', '13:00'],
	});
	expect(days[0]).toBe('2026-11-27');
	expect([await placesOf(days[0]!), await placesOf(days[1]!)]).toMatchObject([{ quota: 4 }, { quota: 10 }]);
});

test('of two administrators with the same page the second is told, and nothing of theirs is written', async () => {
	const { revision } = await office();
	const at = (paper: string) =>
		setQuotas(admin, { office: officeId, revision, quotas: typed(paper), sessions: '', confirmed: true });
	const both = await Promise.all([at('30'), at('40')]);
	expect(both.map(codeOf).sort()).toEqual([null, 'stale'].sort());
	const { paper } = (await office()).quotas;
	expect(paper).toBe(both[0].ok ? 30 : 40);
	const days1 = { office: officeId, revision, typed: new Map([[dayField(days[0]!, 'paper'), '1']]) };
	expect(codeOf(await setDayQuotas(admin, days1))).toBe('stale');
	expect(await placesOf(days[0]!)).toMatchObject({ quota: paper });
});

test('a single day: fewer than booked is refused with their number; set by hand it stays when the ordinary number changes', async () => {
	await bookMany(8, days[0]!);
	const refused = await setDay(days[0]!, '7');
	expect(refused).toMatchObject({
		refusal: { code: 'quota_below_taken', values: { date: days[0], group: 'paper', taken: 8 } },
	});
	expect(await placesOf(days[0]!)).toMatchObject({ quota: 10 });
	expect(valueOf(await setDay(days[0]!, '8'))).toEqual({ changed: 1 });
	expect(codeOf(await book(drafts[9]!, days[0]!))).toBe('day_full');
	expect(valueOf(await setDay(days[1]!, '25'))).toEqual({ changed: 1 });
	valueOf(await set('15'));
	expect([await placesOf(days[0]!), await placesOf(days[1]!), await placesOf(days[2]!)]).toMatchObject([
		{ quota: 8 },
		{ quota: 25 },
		{ quota: 15 },
	]);
	valueOf(await setDay(days[0]!, ''));
	expect(await placesOf(days[0]!)).toMatchObject({ quota: 15, taken: 8 });
	expect(valueOf(await setDay(days[0]!, ''))).toEqual({ changed: 0 });
	const shown = await listQuotaDays(t.ctx, t.ctx.db, await office());
	expect(shown).toHaveLength(20);
	expect(shown[0]!.date).toBe('2026-11-24');
	expect(shown.find(({ date }) => date === days[1])!.places).toEqual({
		paper: { quota: 25, taken: 0, byHand: true },
		card: { quota: 10, taken: 0, byHand: false },
	});
});

test('all offices of a kind at once; the other kinds stay', async () => {
	expect(
		fieldsOf(await setQuotasOfKind(admin, { kind: 'x', group: '', places: '-', confirmed: true })),
	).toEqual(['kind', 'group', 'places']);
	const bulk = { kind: 'kelurahan', group: 'paper', places: '33', confirmed: false };
	expect(valueOf(await setQuotasOfKind(admin, bulk))).toEqual({ saved: true, days: 0 });
	const offices = await listOfficeQuotas(t.ctx.db);
	for (const { kind, quotas } of offices) expect(quotas.paper === 33).toBe(kind === 'kelurahan');
});

test('numbers changed while people book the first places of a day: never a day with the old number', async () => {
	const { revision } = await office();
	const change = setQuotas(admin, {
		...{ office: officeId, revision, quotas: typed('3'), sessions: '', confirmed: true },
	});
	await Promise.all([change, ...drafts.slice(0, 20).map((id, n) => book(id, days[n % 4]!))]);
	valueOf(await change);
	for (const date of days.slice(0, 4)) {
		const { quota, taken } = await placesOf(date);
		expect(quota).toBe(Math.max(3, taken));
	}
});

test('only who manages offices may', async () => {
	for (const role of ['verifier', 'supervisor'] as const) {
		const { ctx } = await makeOfficer(t, role);
		const { revision } = await office();
		const input = { office: officeId, revision, quotas: typed('1'), sessions: '', confirmed: true };
		expect(codeOf(await setQuotas(ctx, input))).toBe('not_allowed');
		expect(codeOf(await setDayQuotas(ctx, { office: officeId, revision, typed: new Map() }))).toBe(
			'not_allowed',
		);
		const bulk = { kind: 'kelurahan', group: 'paper', places: '1', confirmed: true };
		expect(codeOf(await setQuotasOfKind(ctx, bulk))).toBe('not_allowed');
	}
});
