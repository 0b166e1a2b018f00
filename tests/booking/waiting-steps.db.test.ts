import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inLineOrder, isWished } from '#domain/booking/waiting.ts';
import { choosePickup } from '#features/applications/server/choose-pickup.ts';
import { leaveClosedDays } from '#features/applications/server/leave-closed-days.ts';
import { movePickup } from '#features/applications/server/move-pickup.ts';
import { releasePlace } from '#features/applications/server/release-place.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { acceptOffer, passOffer } from '#features/applications/server/waiting/answer-offer.ts';
import { joinLine, leaveLine } from '#features/applications/server/waiting/join-line.ts';
import { offerPlaces } from '#features/applications/server/waiting/offer-places.ts';
import {
	bookPlace,
	findPickup,
	freeHeldPlaces,
	keepPlace,
	listLine,
	listPickupDays,
} from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { makeApplication, storedOf, valueOf } from '../support/make-application.ts';
import { makeApplicant } from '../support/make.ts';
import { testCtx, type TestCtx } from '../support/test-db.ts';

// The waiting list and closed days by the deeds themselves, with their notices: no second telling of all of it, but what must be so
// after every step. Two offices with one place a day, all taken at first, so that somebody always waits.

const STEPS = 2_000;
const given = process.env.MODEL_SEED;
const firstSeed = given ? Number(given) : Date.now() % 2_147_483_647;
const offices = ['disdukcapil', 'kecamatan-bekasi-timur'] as const;
/** What was sent comes last. */
const DRAFTS = 15;
const SENT = 3;
const morning = '2026-11-24T09:00:00+07:00';

type Person = { readonly ctx: Ctx; readonly number: string; readonly id: string; readonly sent: boolean };
type Clock = { at: number };
type Step = fc.AsyncCommand<Clock, object>;

let t: TestCtx;
let people: Person[];
let steps = 0;
const happened = new Map<string, number>();

beforeAll(async () => {
	t = await testCtx();
	people = [];
	const { ctx } = await makeApplicant(t);
	for (let n = 0; n < DRAFTS; n += 1) {
		const wish = { service: 'KK', variant: 'HILANG', termsAccepted: true };
		const { number } = valueOf(await startApplication(ctx, wish));
		people.push({ ctx, number, id: (await storedOf(t, number)).row.id, sent: false });
	}
	for (let n = 0; n < SENT; n += 1) {
		const { applicant, number } = await makeApplication(t);
		people.push({ ctx: applicant.ctx, number, id: (await storedOf(t, number)).row.id, sent: true });
	}
}, 120_000);
afterAll(async () => await t.close());

/** Nobody waits; every day has one place at each office, which is taken, on the last days by what was sent. */
async function begin(): Promise<Clock> {
	const { db } = t.ctx;
	t.now(morning);
	for (const table of [
		'waitingList',
		'pickups',
		'pickupDays',
		'officeDays',
		'promiseChanges',
		'notices',
	] as const)
		await db.deleteFrom(table).execute();
	const quotas = JSON.stringify({ paper: 1, card: 0, recording: 0 });
	await db.updateTable('offices').set({ quotas }).where('id', 'in', offices).execute();
	const days = (await listPickupDays(t.ctx, db, offices[0], 'paper'))!;
	const places = days.flatMap(({ date }) => offices.map((officeId) => ({ officeId, date })));
	for (const [at, place] of places.reverse().entries())
		await db.transaction().execute(async (tx) => {
			const { id, sent } = people.at(-1 - at)!;
			valueOf(await bookPlace(t.ctx, tx, id, { ...place, group: 'paper' }));
			if (sent) await keepPlace(tx, id);
		});
	return { at: Date.parse(morning) };
}

const count = (what: string, times = 1): void => void happened.set(what, (happened.get(what) ?? 0) + times);
const linedUp = async () => [...(await listLine(t.ctx.db))].sort(inLineOrder);
const dateOf = async (office: string, nth: number): Promise<string> => {
	const days = (await listPickupDays(t.ctx, t.ctx.db, office, 'paper'))!;
	return days[nth % Math.max(1, days.length)]?.date ?? '2026-12-01';
};

const step = (said: string, run: (clock: Clock) => Promise<unknown>): Step => ({
	check: () => true,
	run: async (clock) => {
		await run(clock);
		steps += 1;
		await expectTrue(said);
	},
	toString: () => said,
});

/** What must be so at any time. */
async function expectTrue(after: string): Promise<void> {
	const { rows } = await sql<{ what: string }>`
		with held as (
			select office_id, on_date, quota_group, 1 as places from pickups
			union all
			select p.office_id, e.on_date, e.quota_group, e.places from pickup_extra_places e join pickups p using (application_id)
			union all
			select o.office_id, f.on_date, f.quota_group, f.places from waiting_offer_places f
			join waiting_offers o on o.id = f.offer_id where o.outcome is null
		), counted as (select office_id, on_date, quota_group, sum(places) as places from held group by 1, 2, 3),
		told as (select application_id, kind, count(*) as times from notices group by 1, 2),
		offers as (
			select w.application_id, count(*) as offered from waiting_offers o join waiting_list w on w.id = o.entry_id group by 1
		), lapses as (
			select application_id, sum(least(lapses, 1)) as lapsed from waiting_list group by 1
		), closings as (
			select application_id, count(*) as moved from promise_changes where cause = 'office_closed' group by 1
		)
		select concat_ws(' ', 'counted', d.office_id, d.on_date, d.taken, 'of', d.quota, 'held', c.places) as what
		from pickup_days d full join counted c using (office_id, on_date, quota_group)
		where d.taken is distinct from coalesce(c.places, 0) or d.taken > d.quota
		union all
		select concat_ws(' ', 'offered', o.offered, 'told', n.times) from offers o
		full join (select * from told where kind = 'place_offered') n using (application_id)
		where o.offered is distinct from n.times
		union all
		select concat_ws(' ', 'lapsed', l.lapsed, 'told', n.times) from lapses l
		full join (select * from told where kind = 'offer_lapsed') n using (application_id)
		where coalesce(l.lapsed, 0) <> coalesce(n.times, 0)
		union all
		select concat_ws(' ', 'moved', c.moved, 'told', n.times) from closings c
		full join (select * from told where kind = 'pickup_postponed') n using (application_id)
		where c.moved is distinct from n.times
		union all
		select concat_ws(' ', 'waits for a later day than it has', w.application_id) from waiting_offers o
		join waiting_list w on w.id = o.entry_id join pickups p using (application_id)
		where o.outcome is null and o.on_date >= p.on_date`.execute(t.ctx.db);
	expect(
		rows.map(({ what }) => what),
		`after ${after}`,
	).toEqual([]);
}

const who = fc.nat({ max: DRAFTS + SENT - 1 });
const where = fc.constantFrom(...offices);
const nth = fc.nat({ max: 4 });

const place = fc.tuple(who, where, nth).map(([at, office, day]) =>
	step(`place ${at} ${office} ${day}`, async () => {
		const { ctx, number, id, sent } = people[at]!;
		const date = await dateOf(office, day);
		const before = await findPickup(t.ctx.db, id);
		const line = await linedUp();
		const placed = await (sent ? movePickup : choosePickup)(ctx, { number, office, date });
		count(placed.ok ? 'placed' : placed.refusal.code);
		const taken = placed.ok && (before?.officeId !== office || before.date !== date);
		// Nobody takes a place before those who wait for it and came before them.
		const own = line.findIndex(({ applicationId }) => applicationId === id);
		const ahead = own === -1 ? line : line.slice(0, own);
		if (taken) expect(ahead.filter((entry) => isWished(entry, office, date))).toEqual([]);
	}),
);
const release = who.map((at) =>
	step(`release ${at}`, async () => {
		const { ctx, number } = people[at]!;
		count((await releasePlace(ctx, { number })).ok ? 'released' : 'not released');
	}),
);
const join = fc
	.tuple(who, fc.subarray([...offices], { minLength: 1 }), nth, nth)
	.map(([at, wished, from, to]) =>
		step(`join ${at} ${wished.join(' ')} ${from} ${to}`, async () => {
			const { ctx, number } = people[at]!;
			const days = [await dateOf(wished[0]!, from), await dateOf(wished[0]!, to)].sort();
			const joined = await joinLine(ctx, { number, offices: wished, from: days[0], to: days[1] });
			count(joined.ok ? 'joined' : joined.refusal.code);
		}),
	);
const answer = fc.tuple(who, fc.constantFrom('accept', 'accept', 'pass', 'leave')).map(([at, how]) =>
	step(`${how} ${at}`, async () => {
		const open = (
			await sql<{ number: string }>`
			select a.number from waiting_offers o join waiting_list w on w.id = o.entry_id join applications a on a.id = w.application_id
			where o.outcome is null order by a.number`.execute(t.ctx.db)
		).rows;
		const number = open[at % Math.max(1, open.length)]?.number ?? people[at]!.number;
		const { ctx } = people.find((one) => one.number === number)!;
		const deed = { accept: acceptOffer, pass: passOffer, leave: leaveLine }[how]!;
		const answered = await deed(ctx, { number });
		count(answered.ok ? how : answered.refusal.code);
	}),
);
/** The job of the line: whoever is offered something had nobody before them who wished the same and got nothing. */
const offer = fc.constant(null).map(() =>
	step('offer', async () => {
		const before = new Set(
			(await t.ctx.db.selectFrom('waitingOffers').select('id').execute()).map(({ id }) => id),
		);
		const queued = new Map((await linedUp()).map((entry) => [entry.id, entry]));
		count('offers', await offerPlaces(t.ctx));
		const made = (
			await t.ctx.db.selectFrom('waitingOffers').select(['id', 'entryId', 'officeId', 'onDate']).execute()
		).filter(({ id }) => !before.has(id));
		const still = await linedUp();
		for (const { entryId, officeId, onDate } of made) {
			const served = queued.get(entryId);
			if (!served) continue;
			const passedOver = still.filter((entry) => {
				const then = queued.get(entry.id);
				return then && inLineOrder(then, served) < 0 && isWished(entry, officeId, onDate);
			});
			expect(
				passedOver.map(({ number }) => number),
				`before ${served.number}`,
			).toEqual([]);
		}
	}),
);
const pass = fc.integer({ min: 1, max: 18 }).map((hours) =>
	step(`${hours} h pass`, async (clock) => {
		clock.at += hours * 3_600_000 + 1_000;
		t.now(new Date(clock.at).toISOString());
		count('ran out', await freeHeldPlaces(t.ctx));
	}),
);
const close = fc.tuple(where, nth, fc.boolean()).map(([officeId, day, open]) =>
	step(`${open ? 'reopen' : 'close'} ${officeId} ${day}`, async (clock) => {
		if (open) await t.ctx.db.deleteFrom('officeDays').where('officeId', '=', officeId).execute();
		else {
			const onDate = await dateOf(officeId, day);
			const said = { open: false, hours: null, reason: 'a test', setBy: null, setAt: new Date(clock.at) };
			await t.ctx.db
				.insertInto('officeDays')
				.values({ officeId, onDate, ...said })
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		}
		count('moved by the office', await leaveClosedDays(t.ctx));
		const again = await leaveClosedDays(t.ctx);
		expect(again, 'moved once').toBe(0);
	}),
);
const more = fc.tuple(where, nth, fc.nat({ max: 3 })).map(([office, day, quota]) =>
	step(`quota ${office} ${day} ${quota}`, async () => {
		const date = await dateOf(office, day);
		await sql`update pickup_days set quota = greatest(${quota}::int, taken) where office_id = ${office} and on_date = ${date}`.execute(
			t.ctx.db,
		);
	}),
);

test(`${STEPS} steps of the waiting list and closed days: counted right, served in order, told once`, async () => {
	console.info(`MODEL_SEED=${firstSeed}`);
	const all = [
		place,
		place,
		release,
		release,
		join,
		join,
		join,
		offer,
		offer,
		answer,
		answer,
		release,
		pass,
		close,
		more,
	];
	for (let seed = firstSeed; steps < STEPS; seed += 1)
		await fc.assert(
			fc.asyncProperty(fc.commands([...all], { maxCommands: 80, size: 'max' }), async (commands) => {
				const model = await begin();
				await fc.asyncModelRun(() => ({ model, real: {} }), commands);
			}),
			{ seed, numRuns: 3, interruptAfterTimeLimit: 120_000 },
		);
	console.info(`${steps} steps: ${[...happened].map(([what, times]) => `${what} ${times}`).join(', ')}`);
	for (const what of ['placed', 'joined', 'offers', 'accept', 'released', 'ran out', 'moved by the office'])
		expect(happened.get(what) ?? 0, what).toBeGreaterThan(2);
}, 400_000);
