import { afterAll, beforeAll, expect, test } from 'vitest';
import { addWorkingDays } from '#domain/time/working-days.ts';
import { workingCalendar } from '#features/booking/server/public.ts';
import { checkIn } from '#features/recording/server/check-in.ts';
import { endTurn } from '#features/recording/server/end-turn.ts';
import type { Ctx } from '#server/ctx.ts';
import {
	codeOf,
	fieldsOf,
	makeApplication,
	storedOf,
	valueOf,
} from '../../../../tests/support/make-application.ts';
import { makeOfficer } from '../../../../tests/support/make.ts';
import { recordingsBy } from '../../../../tests/support/recordings.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { agreeVisit } from './agree-visit.ts';
import { planVisits } from './plan-visits.ts';
import { listRoute, listRouteRoom } from './visit-route-queries.ts';
import { viewVisit } from './view-visit.ts';

/* A day's way from home to home: who is on it, how many, and that it is told once. */

let t: TestCtx;
let officer: Ctx;
let first: string;
let second: string;
beforeAll(async () => {
	t = await testCtx();
	// Two visits a day, so that a route is full soon.
	const city = { ...t.ctx.city, settings: { ...t.ctx.city.settings, homeVisits: { teams: 2, perDay: 2 } } };
	officer = { ...(await makeOfficer(t, 'recording_officer')).ctx, city };
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	[first, second] = [addWorkingDays('2026-11-24', 2, calendar), addWorkingDays('2026-11-24', 3, calendar)];
});
afterAll(async () => await t.close());

const visit = () =>
	makeApplication(t, { service: 'REKAM_KTP', variant: 'JEMPUT_BOLA', status: 'processing' });
const on = (number: string, more: object = {}) =>
	agreeVisit(officer, { number, date: first, part: 'morning', team: 1, ...more });
const kindsOf = async (number: string) =>
	(await recordingsBy(t).noticesOf(number))
		.map(({ kind }) => kind)
		.filter((kind) => kind.startsWith('visit'));

test('a team makes so many a day; two officers do not both take the last place', async () => {
	const made = [await visit(), await visit(), await visit()].map(({ number }) => number);
	valueOf(await on(made[0]!));
	const both = await Promise.all([on(made[1]!), on(made[2]!)]);
	expect(both.map(codeOf).toSorted()).toEqual([null, 'route_full'].toSorted());
	const late = both[0].ok ? made[2]! : made[1]!;
	expect(await on(late)).toMatchObject({ refusal: { values: { date: first, team: 1, n: 2 } } });
	expect(fieldsOf(await on(late, { team: 3 }))).toEqual(['team']);
	// Who is on the route may change within it.
	valueOf(await on(made[0]!, { part: 'afternoon', reason: 'Pagi berhalangan' }));
	valueOf(await on(late, { team: 2 }));
	const route = await listRoute(officer, { date: first, team: 1 }, 'plan');
	expect(route.map(({ agreed }) => agreed.part)).toEqual(['morning', 'afternoon']);
	expect((await listRoute(officer, { date: first, team: null }, 'plan')).length).toBe(3);
	const room = await listRouteRoom(officer, t.ctx.db, 4);
	expect(room.filter(({ date }) => date === first)).toEqual([
		{ date: first, team: 2, visits: 1 },
		{ date: first, team: 1, visits: 2 },
	]);
});

test('moved to another team it is told to nobody, to another day once and with its reason', async () => {
	const { number } = await visit();
	const to = (more: object) => agreeVisit(officer, { number, date: second, part: 'morning', ...more });
	valueOf(await to({}));
	valueOf(await to({ team: 2 }));
	expect(await kindsOf(number)).toEqual(['visit_agreed']);
	expect(valueOf(await viewVisit(officer, number)).visit).toMatchObject({ team: 2, turn: 2 });
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	const third = addWorkingDays(second, 1, calendar);
	expect(fieldsOf(await agreeVisit(officer, { number, date: third, part: 'morning' }))).toEqual(['reason']);
	valueOf(await agreeVisit(officer, { number, date: third, part: 'morning', reason: 'Petugas sakit' }));
	expect(await kindsOf(number)).toEqual(['visit_agreed', 'visit_changed']);
});

test('several are planned at once, each for itself; who does not fit is named and stays', async () => {
	const calendar = await workingCalendar(t.ctx, t.ctx.db);
	const date = addWorkingDays(second, 4, calendar);
	const made = [await visit(), await visit(), await visit()].map(({ number }) => number);
	const asked = { numbers: [...made, made[0]!], date, team: 1, part: 'morning', reason: '' };
	const { planned, refused } = await planVisits(officer, asked);
	expect(planned).toEqual(made.slice(0, 2));
	expect(refused.map(({ number, refusal }) => [number, refusal.code])).toEqual([[made[2], 'route_full']]);
	expect(valueOf(await viewVisit(officer, made[2]!)).visit).toBeNull();
});

test('addresses are read within the jurisdiction and for a purpose that is written down', async () => {
	const { number } = await visit();
	valueOf(await on(number, { date: second }));
	const code =
		(await storedOf(t, number)).row.kelurahanCode.slice(0, 8) === '32.75.01' ? '32.75.02' : '32.75.01';
	const far = (await makeOfficer(t, 'recording_officer', { kind: 'kecamatan', code })).ctx;
	const seen = await listRoute(far, { date: second, team: null }, 'sheet');
	expect(seen.map((stop) => stop.number)).not.toContain(number);
	const { ctx: auditor } = await makeOfficer(t, 'auditor');
	expect(await listRoute(auditor, { date: second, team: null }, 'sheet')).toEqual([]);
	await listRoute(officer, { date: second, team: 1 }, 'sheet');
	const looks = await t.ctx.db
		.selectFrom('audit')
		.select('detail')
		.where('action', '=', 'view_visit_route')
		.execute();
	expect(looks.map(({ detail }) => (detail as { purpose: string }).purpose)).toContain('sheet');
	expect(codeOf(await viewVisit(far, number))).toBe('outside_jurisdiction');
});

test('nobody at home: told once, the visit waits for another day and is not on the list of the recorded', async () => {
	const { number } = await visit();
	const away = await endTurn(officer, { number, reason: 'not_at_home', note: 'pagar terkunci' });
	expect(valueOf(away)).toEqual({ newDay: null });
	expect(await kindsOf(number)).toEqual(['visit_not_recorded']);
	expect(valueOf(await viewVisit(officer, number)).possible).toBe(true);
	valueOf(await checkIn(officer, { number, office: null }));
	expect(codeOf(await endTurn(officer, { number, reason: 'left' }))).toBe('invalid_input');
});
