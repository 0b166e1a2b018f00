import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf, fieldsOf, makeApplication, valueOf } from '../../../../tests/support/make-application.ts';
import { makeOfficer, type MadeOfficer } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import type { ServiceGroup } from '#domain/counter/service-groups.ts';
import { actingAs, type Ctx } from '#server/ctx.ts';
import { callAgain, callNext } from './call-next.ts';
import { changeQueue } from './change-queue.ts';
import { checkIn, readScanned } from './check-in.ts';
import { counterDesk } from './desk-of-counter.ts';
import { endCall, transferCall } from './end-call.ts';
import { endKioskLink, isKioskOf, makeKioskLink } from './kiosk-links.ts';
import { closeCounter, openCounter } from './open-counter.ts';
import { ownNumberOf, screenOf } from './queue-seen.ts';
import { changeOwnNumber, rejoinAtCounter } from './rejoin.ts';
import { takeNumber } from './take-number.ts';

let t: TestCtx;
/** 09.00 WIB on a working Tuesday. */
let now = new Date('2026-11-24T02:00:00Z');
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const timed = (ctx: Ctx): Ctx => ({ ...ctx, now: () => now });
const anyone = (): Ctx => timed(actingAs(t.ctx, { kind: 'anyone' }));
const officerAt = async (officeId: string): Promise<MadeOfficer> => {
	const made = await makeOfficer(t, 'counter_officer', { kind: 'office', code: officeId }, officeId);
	return { ...made, ctx: timed(made.ctx) };
};
const take = async (officeId: string, group: ServiceGroup = 'card', priority = false) =>
	valueOf(await takeNumber(anyone(), { officeId, group, priority }, 'kiosk'));
const currentOf = async (ctx: Ctx) => valueOf(await counterDesk(ctx)).current;
const nextAt = async (ctx: Ctx) =>
	valueOf(await callNext(ctx, { current: (await currentOf(ctx))?.id ?? null })).number;
const all = ['card', 'family', 'certificate', 'collect', 'other'];
/** Each test has an office of its own. */
const offices = [
	'mpp',
	'kecamatan-bekasi-timur',
	'kecamatan-bekasi-barat',
	'kecamatan-bekasi-utara',
	'kecamatan-bekasi-selatan',
	'kecamatan-rawalumbu',
	'kecamatan-medan-satria',
	'kecamatan-jatiasih',
];
const nextOffice = (): string => offices.pop()!;

describe('numbers', () => {
	test('fifty at once: each once, none skipped', async () => {
		const officeId = nextOffice();
		const given = await Promise.all(Array.from({ length: 50 }, () => take(officeId)));
		expect(given.map(({ number }) => number).toSorted()).toEqual(
			Array.from({ length: 50 }, (_, n) => `A-${String(n + 1).padStart(3, '0')}`),
		);
		expect(new Set(given.map(({ code }) => code)).size).toBe(50);
	});

	test('online: one open one a device, within the day’s share and hours; at the kiosk as many as can be served', async () => {
		const officeId = nextOffice();
		const officer = await officerAt(officeId);
		const asking = { officeId, group: 'card', priority: false } as const;
		const mine = valueOf(await takeNumber(anyone(), asking, 'online', { device: 'phone' }));
		expect(codeOf(await takeNumber(anyone(), asking, 'online', { device: 'phone' }))).toBe('number_open');
		valueOf(await changeOwnNumber(anyone(), { code: mine.code, what: 'leave' }));
		expect(valueOf(await takeNumber(anyone(), asking, 'online', { device: 'phone' })).number).toBe('A-002');
		const set = { counters: '1', minutesEach: '100', onlineShare: '50', revision: 0 };
		expect(fieldsOf(await changeQueue(officer.ctx, { ...set, counters: '0', minutesEach: '' }))).toEqual([
			'counters',
			'minutesEach',
		]);
		valueOf(await changeQueue(officer.ctx, set));
		expect(codeOf(await changeQueue(officer.ctx, set))).toBe('stale');
		expect(codeOf(await takeNumber(anyone(), asking, 'online', { device: 'other' }))).toBe('queue_full');
		const codes = [];
		for (let n = 0; n < 6; n++) codes.push(codeOf(await takeNumber(anyone(), asking, 'kiosk')));
		expect(codes.at(0)).toBeNull();
		expect(codes.at(-1)).toBe('queue_full');
		now = new Date('2026-11-24T12:00:00Z');
		expect(codeOf(await takeNumber(anyone(), asking, 'kiosk'))).toBe('queue_closed');
		now = new Date('2026-11-22T02:00:00Z');
		expect(codeOf(await takeNumber(anyone(), asking, 'kiosk'))).toBe('queue_closed');
		now = new Date('2026-11-24T02:00:00Z');
	});
});

describe('at the counter', () => {
	test('two counters press next at once: different people, each called once', async () => {
		const officeId = nextOffice();
		const [one, two] = [await officerAt(officeId), await officerAt(officeId)];
		valueOf(await openCounter(one.ctx, { number: '1', groups: all }));
		expect(codeOf(await openCounter(two.ctx, { number: '1', groups: all }))).toBe('counter_taken');
		valueOf(await openCounter(two.ctx, { number: '2', groups: all }));
		for (let n = 0; n < 10; n++) await take(officeId, n % 2 ? 'card' : 'family', n % 3 === 0);
		const called: string[] = [];
		for (let n = 0; n < 5; n++) called.push(...(await Promise.all([nextAt(one.ctx), nextAt(two.ctx)])));
		expect(new Set(called).size).toBe(10);
		expect(codeOf(await callNext(one.ctx, { current: (await currentOf(one.ctx))!.id }))).toBe(
			'nobody_waiting',
		);
		expect(await currentOf(one.ctx)).not.toBeNull();
	});

	test('pressing next twice calls one', async () => {
		const officeId = nextOffice();
		const { ctx } = await officerAt(officeId);
		valueOf(await openCounter(ctx, { number: '1', groups: all }));
		await take(officeId);
		await take(officeId);
		const both = await Promise.all([callNext(ctx, { current: null }), callNext(ctx, { current: null })]);
		expect(both.map(codeOf).toSorted()).toEqual(['number_not_so', null].toSorted());
	});

	test('missed, rejoins three later, once; recalled, transferred with its place kept, done', async () => {
		const officeId = nextOffice();
		const { ctx } = await officerAt(officeId);
		expect(codeOf(await callNext(ctx, { current: null }))).toBe('counter_not_open');
		valueOf(await openCounter(ctx, { number: '3', groups: ['card'] }));
		const numbers = [];
		for (let n = 0; n < 6; n++) numbers.push(await take(officeId));
		expect(await nextAt(ctx)).toBe('A-001');
		const first = (await currentOf(ctx))!.id;
		valueOf(await callAgain(ctx, { current: first }));
		valueOf(await endCall(ctx, { current: first, how: 'missed' }));
		expect(codeOf(await endCall(ctx, { current: first, how: 'done' }))).toBe('number_not_so');
		expect(await ownNumberOf(anyone(), numbers[0]!.code)).toMatchObject({ state: 'missed', mayRejoin: true });
		valueOf(await changeOwnNumber(anyone(), { code: numbers[0]!.code, what: 'rejoin' }));
		expect(await ownNumberOf(anyone(), numbers[0]!.code)).toMatchObject({ before: 3, estimate: null });
		expect([await nextAt(ctx), await nextAt(ctx), await nextAt(ctx), await nextAt(ctx)]).toEqual([
			'A-002',
			'A-003',
			'A-004',
			'A-001',
		]);
		valueOf(await endCall(ctx, { current: first, how: 'missed' }));
		expect(codeOf(await rejoinAtCounter(ctx, { ticketId: first }))).toBe('rejoined_already');
		expect(await nextAt(ctx)).toBe('A-005');
		const fifth = (await currentOf(ctx))!.id;
		expect(codeOf(await transferCall(ctx, { current: fifth, group: 'family', counter: '9' }))).toBe(
			'no_counter_for_it',
		);
		valueOf(await transferCall(ctx, { current: fifth, group: 'family', counter: '' }));
		const other = await officerAt(officeId);
		valueOf(await openCounter(other.ctx, { number: '4', groups: ['family'] }));
		const late = await take(officeId, 'family');
		expect(await nextAt(other.ctx)).toBe('A-005');
		expect(await nextAt(other.ctx)).toBe(late.number);
		const screen = (await screenOf(anyone(), officeId))!;
		expect(screen.calls[0]).toMatchObject({ number: 'B-001', counter: 4 });
		expect(screen.calls[0]!.spoken).toBe('Nomor antrean B satu, silakan ke loket empat.');
		valueOf(await closeCounter(other.ctx));
		expect((await ownNumberOf(anyone(), late.code))!.state).toBe('done');
	});

	test('a number taken online keeps its place once checked in; not there when its turn comes, it is passed over', async () => {
		const officeId = nextOffice();
		const { ctx } = await officerAt(officeId);
		valueOf(await openCounter(ctx, { number: '1', groups: all }));
		const asking = { officeId, group: 'card', priority: false } as const;
		const away = valueOf(await takeNumber(anyone(), asking, 'online', { device: 'away' }));
		const here = valueOf(await takeNumber(anyone(), asking, 'online', { device: 'here' }));
		await take(officeId);
		expect(codeOf(await callNext(ctx, { current: null }))).toBeNull();
		expect((await currentOf(ctx))!.number).toBe('A-003');
		expect((await ownNumberOf(anyone(), away.code))!.state).toBe('missed');
		const scanned = `https://e-open.example/antrean-loket/${here.code}`;
		expect(readScanned(scanned)).toBe(here.code);
		valueOf(await checkIn(anyone(), { officeId, scanned }));
		expect(await nextAt(ctx)).toBe('A-002');
		expect(codeOf(await checkIn(anyone(), { officeId: 'disdukcapil', scanned }))).toBe('no_appointment');
	});

	test('an appointment is checked in by its receipt, on its day at its office only, and called before walk-ins', async () => {
		const made = await makeApplication(t);
		const { officeId, onDate } = await t.ctx.db
			.selectFrom('pickups')
			.innerJoin('applications', 'applications.id', 'pickups.applicationId')
			.select(['pickups.officeId', 'pickups.onDate'])
			.where('number', '=', made.number)
			.executeTakeFirstOrThrow();
		const scanned = `https://e-open.example/lacak?nomor=${made.number}`;
		expect(codeOf(await checkIn(anyone(), { officeId, scanned }))).toBe('no_appointment');
		now = new Date(`${onDate}T02:00:00Z`);
		const { ctx } = await officerAt(officeId);
		valueOf(await openCounter(ctx, { number: '1', groups: all }));
		await take(officeId, 'collect', true);
		const given = valueOf(await checkIn(anyone(), { officeId, scanned }));
		expect(given.number).toBe('JD-001');
		expect(codeOf(await checkIn(anyone(), { officeId, scanned }))).toBe('number_open');
		expect(await nextAt(ctx)).toBe('JD-001');
		expect(codeOf(await checkIn(anyone(), { officeId, scanned: 'EOP-KK-261124-00001-0' }))).toBe(
			'no_appointment',
		);
		now = new Date('2026-11-24T02:00:00Z');
	});
});

test('a kiosk is a device with a link of its office that has not ended; other roles and offices have no say', async () => {
	const officeId = nextOffice();
	const officer = await officerAt(officeId);
	const { link } = valueOf(await makeKioskLink(officer.ctx));
	const token = new URL(link).searchParams.get('kunci')!;
	expect(await isKioskOf(anyone(), officeId, token)).toBe(true);
	expect(await isKioskOf(anyone(), 'disdukcapil', token)).toBe(false);
	expect(await isKioskOf(anyone(), officeId, undefined)).toBe(false);
	const { kiosks } = valueOf(await counterDesk(officer.ctx));
	const elsewhere = await officerAt('disdukcapil');
	expect(codeOf(await endKioskLink(elsewhere.ctx, { id: kiosks[0]!.id }))).toBe('not_found');
	valueOf(await endKioskLink(officer.ctx, { id: kiosks[0]!.id }));
	expect(await isKioskOf(anyone(), officeId, token)).toBe(false);
	expect(codeOf(await makeKioskLink((await makeOfficer(t, 'verifier')).ctx))).toBe('not_allowed');
	const far = await makeOfficer(t, 'counter_officer', { kind: 'office', code: 'disdukcapil' }, officeId);
	expect(codeOf(await makeKioskLink(far.ctx))).toBe('outside_jurisdiction');
});
