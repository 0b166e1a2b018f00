import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findPickup } from '#features/booking/server/public.ts';
import { codeOf, makeApplication, storedOf, valueOf } from '../../../../../tests/support/make-application.ts';
import { makeApplicant, type MadeApplicant } from '../../../../../tests/support/make.ts';
import { testCtx, type TestCtx } from '../../../../../tests/support/test-db.ts';
import { atFullOffice, date, next, office } from '../../../../../tests/support/waiting-list.ts';
import { cancelApplication } from '../finish-application.ts';
import { keepDates } from '../keep-dates.ts';
import { acceptOffer, answerByLink, passOffer } from './answer-offer.ts';
import { joinLine, leaveLine } from './join-line.ts';
import { offerPlaces } from './offer-places.ts';
import { waitingOf } from './outlook.ts';

let t: TestCtx;
let applicant: MadeApplicant;
const {
	reset,
	draft,
	drafts,
	book,
	join,
	idOf,
	entryOf,
	statusOf,
	dayNow,
	fullDay,
	discard,
	noticesOf,
	tokenOf,
	expectCounted,
} = atFullOffice(() => ({ t, applicant }));
beforeAll(async () => {
	t = await testCtx();
	applicant = await makeApplicant(t);
});
afterAll(async () => await t.close());
beforeEach(reset);

describe('joining', () => {
	test('is for days that are full; what is free is chosen', async () => {
		const number = await draft();
		expect(codeOf(await join(number))).toBe('room_left');
		await fullDay();
		valueOf(await join(number));
		expect(await waitingOf(applicant.ctx, await storedOf(t, number))).toMatchObject({
			position: 1,
			estimate: null,
			offer: null,
		});
		const second = await draft();
		valueOf(await join(second));
		expect((await waitingOf(applicant.ctx, await storedOf(t, second)))?.position).toBe(2);
	});

	test.each([
		[{ offices: [] }, 'invalid_input'],
		[{ offices: ['nowhere'] }, 'invalid_input'],
		[{ offices: [office], from: '2026-11-25', to: '2026-11-25' }, 'invalid_input'],
		[{ offices: [office], from: date, to: '2027-02-01' }, 'invalid_input'],
		[{ offices: [office], from: next, to: date }, 'invalid_input'],
	])('refuses %j', async (wish, code) => {
		await fullDay();
		expect(codeOf(await joinLine(applicant.ctx, { number: await draft(), ...wish }))).toBe(code);
	});

	test('is not for strangers; joining again changes the wish and keeps the place in line', async () => {
		await fullDay();
		await fullDay(next);
		const [one, two] = (await drafts(2)) as [string, string];
		const stranger = (await makeApplicant(t)).ctx;
		expect(codeOf(await join(one, date, date, stranger))).toBe('not_found');
		valueOf(await join(one));
		valueOf(await join(two));
		valueOf(await join(one, date, next));
		expect(await entryOf(one)).toMatchObject({ fromOn: date, toOn: next });
		expect((await waitingOf(applicant.ctx, await storedOf(t, one)))?.position).toBe(1);
		valueOf(await leaveLine(applicant.ctx, { number: one }));
		expect(codeOf(await leaveLine(applicant.ctx, { number: one }))).toBe('not_waiting');
		expect((await waitingOf(applicant.ctx, await storedOf(t, two)))?.position).toBe(1);
	});
});

describe('a freed place', () => {
	test('is closed to others, offered to the first in line, and theirs once they accept by the link', async () => {
		const [holder] = await fullDay();
		const [first, second, other] = (await drafts(3)) as [string, string, string];
		valueOf(await join(first));
		valueOf(await join(second));
		await discard(holder);
		expect(await dayNow()).toMatchObject({ left: 0, open: false, queued: true });
		expect(codeOf(await book(other))).toBe('day_queued');
		expect(await offerPlaces(t.ctx)).toBe(1);
		expect(await offerPlaces(t.ctx)).toBe(0);
		expect([await statusOf(first), await statusOf(second)]).toEqual(['offered', 'waiting']);
		// Offered is taken: nobody else's, and no longer left for the line.
		expect(await dayNow()).toMatchObject({ taken: 2, left: 0 });
		await expectCounted();
		expect((await noticesOf(first, 'place_offered'))[0]!.values).toMatchObject({
			date,
			until: '24 November 2026, 21.00 WIB',
		});
		const anyone = t.actAs({ kind: 'anyone' });
		const token = await tokenOf(first);
		expect(codeOf(await answerByLink(anyone, 'x', 'accept'))).toBe('not_found');
		expect(valueOf(await answerByLink(anyone, token, 'accept'))).toEqual({ sent: false });
		expect(await findPickup(t.ctx.db, await idOf(first))).toMatchObject({
			officeId: office,
			date,
			held: true,
		});
		expect(codeOf(await answerByLink(anyone, token, 'accept'))).toBe('offer_over');
		expect(codeOf(await answerByLink(anyone, token, 'pass'))).toBe('offer_over');
		expect(await statusOf(first)).toBe('taken');
		await expectCounted();
	});

	test('is open to the first in line before it is offered, who is in line no more, and to nobody behind', async () => {
		const [holder] = await fullDay();
		const [first, second] = (await drafts(2)) as [string, string];
		valueOf(await join(first));
		valueOf(await join(second));
		await discard(holder);
		expect(codeOf(await book(second))).toBe('day_queued');
		valueOf(await book(first));
		expect([await statusOf(first), await statusOf(second)]).toEqual(['ended', 'waiting']);
		expect(await dayNow()).toMatchObject({ taken: 2, left: 0 });
		await expectCounted();
	});

	test('passes over who needs two and leaves them first in line', async () => {
		const [one, two] = await fullDay();
		const [family, single] = (await drafts(2)) as [string, string];
		valueOf(await join(family));
		valueOf(await join(single));
		const needs = JSON.stringify([{ quotaGroup: 'paper', places: 2, later: false }]);
		await t.ctx.db
			.updateTable('waitingList')
			.set({ needs })
			.where('applicationId', '=', await idOf(family))
			.execute();
		await discard(one);
		await offerPlaces(t.ctx);
		expect([await statusOf(family), await statusOf(single)]).toEqual(['waiting', 'offered']);
		valueOf(await passOffer(applicant.ctx, { number: single }));
		// One is left, and whom it fits has passed it on: it is anybody's.
		expect(await dayNow()).toMatchObject({ left: 1, open: true });
		await discard(two);
		expect(await dayNow()).toMatchObject({ left: 0, queued: true });
		await offerPlaces(t.ctx);
		expect([await statusOf(family), await statusOf(single)]).toEqual(['offered', 'waiting']);
		await expectCounted();
		valueOf(await acceptOffer(applicant.ctx, { number: family }));
		await expectCounted();
	});

	test('not answered goes to the next, and who let it lapse to the end; the second time out of the line', async () => {
		const [holder] = await fullDay(next);
		const [lazy, second] = (await drafts(2)) as [string, string];
		valueOf(await join(lazy, next));
		valueOf(await join(second, next));
		await discard(holder);
		await offerPlaces(t.ctx);
		const token = await tokenOf(lazy);
		// Twelve hours, of which a few seconds are left for the morning.
		t.now('2026-11-25T06:00:30+07:00');
		expect(codeOf(await answerByLink(t.ctx, token, 'accept'))).toBe('offer_over');
		await offerPlaces(t.ctx);
		expect([await statusOf(lazy), await statusOf(second)]).toEqual(['waiting', 'offered']);
		expect(await noticesOf(lazy, 'offer_lapsed')).toHaveLength(1);
		expect(await entryOf(second)).toMatchObject({
			offer: { expiresAt: new Date('2026-11-25T18:00:30+07:00') },
		});
		await discard(second);
		await offerPlaces(t.ctx);
		expect(await statusOf(lazy)).toBe('offered');
		t.now('2026-11-25T18:00:30+07:00');
		await offerPlaces(t.ctx);
		expect(await statusOf(lazy)).toBe('ended');
		expect(await noticesOf(lazy, 'waiting_ended')).toHaveLength(1);
		expect(await dayNow(next)).toMatchObject({ taken: 1 });
		await expectCounted();
	});

	test('of a day that nobody could answer for in time any more is not offered, and open to all', async () => {
		const [holder] = await fullDay();
		const number = await draft();
		valueOf(await join(number));
		t.now('2026-11-24T20:30:00+07:00');
		await discard(holder);
		await offerPlaces(t.ctx);
		expect(await statusOf(number)).toBe('ended');
		expect(await noticesOf(number, 'waiting_ended')).toHaveLength(1);
		expect(await dayNow()).toMatchObject({ left: 1, open: true });
	});

	test('goes on when the draft is discarded or books another day; an earlier wish waits on', async () => {
		await fullDay();
		const [holder] = await fullDay(next);
		const [gone, moved, last] = (await drafts(3)) as [string, string, string];
		for (const number of [gone, moved, last]) valueOf(await join(number, date, next));
		await discard(holder);
		await offerPlaces(t.ctx);
		expect(await statusOf(gone)).toBe('offered');
		await discard(gone);
		await expectCounted();
		await offerPlaces(t.ctx);
		expect(await entryOf(moved)).toMatchObject({ status: 'offered', offer: { date: next } });
		valueOf(await book(moved, '2026-12-01'));
		expect(await entryOf(moved)).toMatchObject({ status: 'offered', toOn: next });
		valueOf(await acceptOffer(applicant.ctx, { number: moved }));
		await expectCounted();
		valueOf(await book(last, '2026-12-01'));
		expect(await entryOf(last)).toMatchObject({ fromOn: date, toOn: next });
	});
});

describe('what was sent', () => {
	test('waits for an earlier day and keeps its own until it accepts', async () => {
		const made = await makeApplication(t);
		const { ctx } = made.applicant;
		const id = await idOf(made.number);
		await t.ctx.db.deleteFrom('pickups').where('applicationId', '=', id).execute();
		await t.ctx.db.deleteFrom('pickupDays').execute();
		await t.ctx.db
			.insertInto('pickupDays')
			.values({ officeId: office, onDate: next, quotaGroup: 'paper', quota: 2, taken: 1 })
			.execute();
		await t.ctx.db
			.insertInto('pickups')
			.values({
				applicationId: id,
				officeId: office,
				onDate: next,
				quotaGroup: 'paper',
				heldUntil: null,
				bookedAt: t.ctx.now(),
			})
			.execute();
		const [holder] = await fullDay();
		valueOf(await joinLine(ctx, { number: made.number, offices: [office] }));
		expect(await entryOf(made.number)).toMatchObject({ fromOn: date, toOn: '2026-11-29' });
		await discard(holder);
		await offerPlaces(t.ctx);
		expect(await findPickup(t.ctx.db, id)).toMatchObject({ date: next });
		expect(valueOf(await answerByLink(t.ctx, await tokenOf(made.number), 'accept'))).toEqual({ sent: true });
		expect(await findPickup(t.ctx.db, id)).toMatchObject({ date, held: false });
		expect(await dayNow(next)).toMatchObject({ taken: 0 });
		await expectCounted();
		const change = await t.ctx.db
			.selectFrom('promiseChanges')
			.select(['cause', 'fromDate', 'toDate'])
			.where('applicationId', '=', id)
			.execute();
		expect(change).toEqual([{ cause: 'earlier', fromDate: next, toDate: date }]);
		expect(codeOf(await joinLine(ctx, { number: made.number, offices: [office] }))).toBe(
			'nothing_to_wait_for',
		);
	});

	test('ended meanwhile is offered nothing, and an offer goes on', async () => {
		const made = await makeApplication(t);
		const id = await idOf(made.number);
		const [holder] = await fullDay();
		const { date: booked, officeId } = (await findPickup(t.ctx.db, id))!;
		expect([officeId, booked]).not.toEqual([office, date]);
		await sql`insert into pickup_days (office_id, on_date, quota_group, quota, taken) values (${officeId}, ${next}, 'paper', 5, 1) on conflict do nothing`.execute(
			t.ctx.db,
		);
		await sql`update pickups set on_date = ${next} where application_id = ${id}`.execute(t.ctx.db);
		valueOf(await joinLine(made.applicant.ctx, { number: made.number, offices: [office] }));
		await discard(holder);
		await offerPlaces(t.ctx);
		expect(await statusOf(made.number)).toBe('offered');
		const token = await tokenOf(made.number);
		valueOf(await cancelApplication(made.applicant.ctx, { number: made.number }));
		expect(await statusOf(made.number)).toBe('ended');
		expect(await dayNow()).toMatchObject({ taken: 1, open: true });
		expect(codeOf(await answerByLink(t.ctx, token, 'accept'))).not.toBeNull();
	});

	test('put off by the office waits for earlier days by itself, once', async () => {
		const made = await makeApplication(t);
		const first = (await findPickup(t.ctx.db, await idOf(made.number)))!;
		t.now(`${first.date}T00:10:00+07:00`);
		expect(await keepDates(t.ctx)).toBeGreaterThan(0);
		const put = (await findPickup(t.ctx.db, await idOf(made.number)))!;
		const entry = await entryOf(made.number);
		expect(entry).toMatchObject({ bySystem: true, offices: [first.officeId] });
		expect(entry!.toOn < put.date).toBe(true);
		expect((await noticesOf(made.number, 'pickup_postponed'))[0]!.values['earlier']).toBe(entry!.fromOn);
		valueOf(await leaveLine(made.applicant.ctx, { number: made.number }));
		t.now(`${put.date}T00:10:00+07:00`);
		await keepDates(t.ctx);
		expect((await findPickup(t.ctx.db, await idOf(made.number)))!.date > put.date).toBe(true);
		expect(await entryOf(made.number)).toBeNull();
	});
});
