import { afterAll, beforeAll, expect, test } from 'vitest';
import { noPlaces } from '#domain/catalogue/life-events/planned.ts';
import { quotaGroups, type QuotaGroup } from '#domain/catalogue/service.ts';
import { daysToMoveTo } from '#features/applications/server/move-pickup.ts';
import type { Together } from '#features/applications/server/meet-together.ts';
import { listDayPlaces } from '#features/booking/server/day-places-queries.ts';
import {
	listOffices,
	listPlacesLeft,
	listSharedDays,
	workingCalendar,
	type Office,
} from '#features/booking/server/public.ts';
import holidaysFile from '#data/kota-bekasi/holidays.json' with { type: 'json' };
import { openApi, type Api } from '../support/api.ts';
import { testCtx, type TestCtx } from '../support/test-db.ts';
import { plusDays } from './model.ts';

// 2026 and 2027 are what the joint decrees are known of. Told here by the weekday and the list alone, not by the product's calendar.

const holidays = new Set(holidaysFile.holidays.map(({ date }) => date));
const first = '2026-01-01';
/** The decree of 2028 is not there yet: nothing is looked for behind the last day that is known. */
const last = '2027-12-31';
const worksOn = (date: string): boolean =>
	!holidays.has(date) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const dates: string[] = [];
for (let date = first; date <= last; date = plusDays(date, 1)) dates.push(date);
const working = dates.filter(worksOn);

let t: TestCtx;
let api: Api;
let offices: readonly Office[];
beforeAll(async () => {
	t = await testCtx();
	api = await openApi(t);
	offices = await listOffices(t.ctx.db, null);
});
afterAll(async () => await t.close());

test('each of the 72 offices has places on every working day of both years and on no other', async () => {
	expect(offices).toHaveLength(72);
	expect(working.length).toBeGreaterThan(460);
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	for (const group of quotaGroups) {
		const found = await listDayPlaces(t.ctx, t.ctx.db, offices, group, { first, last }, calendar);
		for (const { id } of offices)
			expect(
				found.get(id)!.map(({ date }) => date),
				`${group} at ${id}`,
			).toEqual(working);
	}
});

test('seen from every day of both years no list offers a holiday: chosen, changed, kept, after a meeting, in public, by the API', async () => {
	const people = (...groups: QuotaGroup[]) => new Map(groups.map((group) => [group, 1]));
	const places = { ...noPlaces, thatDay: people('paper'), later: new Map<QuotaGroup, number>() };
	const recording = { ...noPlaces, thatDay: people('recording'), later: people('card') };
	const whole = offices.filter(({ quotas }) => quotas.recording > 0 && quotas.card > 0);
	const offered = new Set<string>();
	// A choice looks at most this far ahead; the look-ahead of a promised day is forty working days.
	const until = working.at(-20)!;
	for (const [n, today] of dates.entries()) {
		if (today > until) break;
		const next = working.findIndex((date) => date > today);
		const nth = (from: number, to: number) => working.slice(next + from - 1, next + to);
		// Just after midnight, in the morning, just before midnight, in WIB.
		t.now(`${today}T${['00:00', '09:30', '23:59'][n % 3]}:00+07:00`);
		const { ctx } = t;
		const office = offices[n % offices.length]!;
		const left = await listPlacesLeft(ctx, 'paper');
		expect(left.dates, `in public on ${today}`).toEqual(nth(3, 7));
		expect(left.offices, today).toHaveLength(offices.length);
		const chosen = await listSharedDays(ctx, ctx.db, office.id, places);
		expect(
			chosen!.map(({ date }) => date),
			`at ${office.id} on ${today}`,
		).toEqual(nth(3, 7));
		if (n % 3 === 0 && next + 40 < working.length) {
			const kept = { after: today, span: { min: 1, max: 40 }, byOffice: true } as const;
			const ahead = await listSharedDays(ctx, ctx.db, office.id, places, kept);
			expect(
				ahead!.map(({ date }) => date),
				`looked ahead at ${office.id} on ${today}`,
			).toEqual(nth(1, 40));
		}
		const offeredFrom = [null, nth(2, 2)[0]!, plusDays(today, 5)][n % 3]!;
		const moving = { all: [], places, offeredFrom } as unknown as Together;
		for (const { date } of (await daysToMoveTo(ctx, ctx.db, moving, office.id))!) offered.add(date);
		// Every day lies in many spans: every other one is enough.
		if (n % 2 === 0) continue;
		const meeting = whole[n % whole.length]!;
		const days = (await listSharedDays(ctx, ctx.db, meeting.id, recording))!;
		expect(
			days.map(({ date }) => date),
			`recording at ${meeting.id} on ${today}`,
		).toEqual(nth(3, 7));
		for (const { date, laterDate } of days) {
			expect(laterDate, `a card after ${date}`).not.toBeNull();
			offered.add(laterDate!);
		}
		if (n % 7 === 1) {
			const path = `/offices/${office.id}/pickup-days?service=KK&variant=HILANG`;
			const { status, json } = await api('GET', path);
			expect(status, path).toBe(200);
			const told = (json as { items: { date: string }[] }).items.map(({ date }) => date);
			expect(told, `${path} on ${today}`).toEqual(nth(3, 7));
		}
	}
	expect([...offered].filter((date) => !worksOn(date))).toEqual([]);
	expect(offered.size).toBeGreaterThan(400);
}, 300_000);
