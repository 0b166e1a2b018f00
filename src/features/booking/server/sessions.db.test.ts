import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import type { Result } from '#domain/refusal.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { transact } from '#server/db/transact.ts';
import { codeOf, makeApplication, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { movePickup } from '#features/applications/server/move-pickup.ts';
import { makeApplicant } from '../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { bookPlace, movePlaces } from './book-place.ts';
import { findOffice, findPickup, listPickupDays } from './booking-queries.ts';
import { listSessions } from './session-queries.ts';

const officeId = 'mpp-btc';
const group = 'paper' as const;
const coming = new Map<QuotaGroup, number>([[group, 1]]);

let t: TestCtx;
let drafts: string[];
let days: string[];

/** Thirty places a day at the MPP, in three times of arrival: ten each. */
beforeAll(async () => {
	t = await testCtx();
	const quotas = JSON.stringify({ paper: 30, card: 30, recording: 0 });
	await t.ctx.db.updateTable('offices').set({ quotas }).where('id', '=', officeId).execute();
	const applicant = await makeApplicant(t);
	drafts = [];
	for (let n = 0; n < 50; n += 1) {
		const terms = { service: 'KK', variant: 'HILANG', termsAccepted: true };
		const { number } = valueOf(await startApplication(applicant.ctx, terms));
		drafts.push((await storedOf(t, number)).row.id);
	}
	days = (await listPickupDays(t.ctx, t.ctx.db, officeId, group))!.map((day) => day.date);
});
afterAll(async () => await t.close());
beforeEach(async () => {
	await t.ctx.db.deleteFrom('pickups').execute();
	await t.ctx.db.deleteFrom('pickupDays').execute();
});

const book = (id: string, date: string, session?: string): Promise<Result<null>> =>
	transact(t.ctx.db, (tx) => bookPlace(t.ctx, tx, id, { officeId, date, group, session }));
const sessionOf = async (id: string): Promise<string | null> =>
	(await findPickup(t.ctx.db, id))?.session ?? null;
const left = async (date: string): Promise<Record<string, number>> =>
	Object.fromEntries(
		(await listSessions(t.ctx.db, (await findOffice(t.ctx.db, officeId))!, date, coming)).map((room) => [
			room.session,
			room.left,
		]),
	);

test('fifty at once at one time of ten places: exactly ten come then, the others read which times are left', async () => {
	const results = await Promise.all(drafts.map((id) => book(id, days[0]!, '08:00')));
	expect(results.filter((result) => result.ok)).toHaveLength(10);
	const refused = results.filter((result) => codeOf(result) === 'session_full');
	expect(refused).toHaveLength(40);
	expect(refused[0]).toMatchObject({ refusal: { values: { session: '08:00', left: '10:00, 13:00' } } });
	expect(await left(days[0]!)).toEqual({ '08:00': 0, '10:00': 10, '13:00': 10 });
	const day = (await listPickupDays(t.ctx, t.ctx.db, officeId, group))![0];
	expect(day).toMatchObject({ taken: 10, left: 20 });
});

test('who says no time gets the emptiest, so the day fills evenly, to its last place', async () => {
	valueOf(await book(drafts[0]!, days[0]!, '08:00'));
	await Promise.all(drafts.slice(1).map((id) => book(id, days[0]!)));
	expect(await left(days[0]!)).toEqual({ '08:00': 0, '10:00': 0, '13:00': 0 });
	expect((await listPickupDays(t.ctx, t.ctx.db, officeId, group))![0]).toMatchObject({ taken: 30, left: 0 });
});

test('a change of time gives the earlier one back; the same day again keeps the time', async () => {
	const [id] = drafts as [string];
	valueOf(await book(id, days[0]!, '13:00'));
	valueOf(await book(id, days[0]!));
	expect(await sessionOf(id)).toBe('13:00');
	valueOf(await book(id, days[0]!, '10:00'));
	expect(await left(days[0]!)).toEqual({ '08:00': 10, '10:00': 9, '13:00': 10 });
	expect(codeOf(await book(id, days[0]!, '09:00'))).toBe('session_full');
	expect(await sessionOf(id)).toBe('10:00');
});

test('moved by the office, they come at the same time where it has room, else at the emptiest', async () => {
	const [first, second, ...others] = drafts as [string, string, ...string[]];
	valueOf(await book(first, days[0]!, '08:00'));
	const to = (date: string) => ({ officeId, date, byOffice: true }) as const;
	valueOf(await transact(t.ctx.db, (tx) => movePlaces(t.ctx, tx, [first], to(days[1]!))));
	expect(await sessionOf(first)).toBe('08:00');
	valueOf(await book(second, days[0]!, '08:00'));
	for (const id of others.slice(0, 9)) valueOf(await book(id, days[1]!, '08:00'));
	valueOf(await transact(t.ctx.db, (tx) => movePlaces(t.ctx, tx, [second], to(days[1]!))));
	expect(await sessionOf(second)).toBe('10:00');
	// An office that does not divide its days: at any time.
	const elsewhere = { officeId: 'disdukcapil', date: days[1]! };
	valueOf(await transact(t.ctx.db, (tx) => movePlaces(t.ctx, tx, [second], elsewhere)));
	expect(await sessionOf(second)).toBeNull();
});

test('on a day in whose hours no time lies, people come at any time', async () => {
	const { openingHours } = (await findOffice(t.ctx.db, officeId))!;
	const set = async (sessions: readonly string[]) =>
		await t.ctx.db
			.updateTable('offices')
			.set({ sessions: JSON.stringify(sessions) })
			.where('id', '=', officeId)
			.execute();
	await set(['12:00']);
	try {
		expect(openingHours.friday?.break).toMatchObject({ from: '11:30' });
		expect(days[0]).toBe('2026-11-27');
		valueOf(await book(drafts[0]!, days[0]!));
		valueOf(await book(drafts[1]!, days[1]!));
		expect([await sessionOf(drafts[0]!), await sessionOf(drafts[1]!)]).toEqual([null, '12:00']);
	} finally {
		await set(['08:00', '10:00', '13:00']);
	}
});

test('the applicant changes office, day and time of what was sent; only the time on the same day as well', async () => {
	const { number, applicant } = await makeApplication(t);
	const { id } = (await storedOf(t, number)).row;
	const place = { number, office: officeId, date: days[2]! };
	valueOf(await movePickup(applicant.ctx, { ...place, session: '13:00' }));
	expect(await sessionOf(id)).toBe('13:00');
	valueOf(await movePickup(applicant.ctx, { ...place, session: '08:00' }));
	expect(await sessionOf(id)).toBe('08:00');
	expect(await left(days[2]!)).toEqual({ '08:00': 9, '10:00': 10, '13:00': 10 });
	expect((await listPickupDays(t.ctx, t.ctx.db, officeId, group))![2]).toMatchObject({ taken: 1 });
});
