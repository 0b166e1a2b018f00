import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApplication } from '#features/applications/server/start-application.ts';
import {
	bookPlace,
	freePlace,
	keepPlace,
	listPickupDays,
	movePlaces,
} from '#features/booking/server/public.ts';
import { transact } from '#server/db/transact.ts';
import { storedOf, valueOf } from '../support/make-application.ts';
import { makeApplicant } from '../support/make.ts';
import { testCtx, type TestCtx } from '../support/test-db.ts';
import { plusWorkingDays } from './model.ts';

// Blanks in and out while cards are booked, moved and given back: what is promised by a day never becomes more than the blanks there are
// by then. Stock may be counted down below what is promised; nothing more is promised until it suffices again.

const STEPS = 2_000;
const given = process.env.MODEL_SEED;
const firstSeed = given ? Number(given) : Date.now() % 2_147_483_647;
const offices = ['disdukcapil', 'kecamatan-bekasi-timur'] as const;
const blanks = ['kia', 'ktp_el'] as const;
const morning = '2026-12-15T09:00:00+07:00';
/** Working days from a delivery to the first card on it: printed in one, carried in one. */
const LEAD = 2;

type Clock = { at: number };
type Step = fc.AsyncCommand<Clock, object>;

let t: TestCtx;
const people: { readonly id: string; readonly blank: (typeof blanks)[number] }[] = [];
let steps = 0;
const happened = new Map<string, number>();
const count = (what: string): void => void happened.set(what, (happened.get(what) ?? 0) + 1);

beforeAll(async () => {
	t = await testCtx({ now: morning });
	const quotas = JSON.stringify({ paper: 1, card: 8, recording: 1 });
	await t.ctx.db.updateTable('offices').set({ quotas }).where('id', 'in', offices).execute();
	const { ctx } = await makeApplicant(t);
	const kinds = [
		['KIA', 'HILANG', 'kia'],
		['KIA', 'HILANG', 'kia'],
		['CETAK_KTP', 'HILANG', 'ktp_el'],
		['CETAK_KTP', 'BARU', 'ktp_el'],
	] as const;
	for (let n = 0; n < 32; n += 1) {
		const [service, variant, blank] = kinds[n % kinds.length]!;
		const { number } = valueOf(await startApplication(ctx, { service, variant, termsAccepted: true }));
		people.push({ id: (await storedOf(t, number)).row.id, blank });
	}
}, 120_000);
afterAll(async () => await t.close());

/** No place is taken; five blanks of each kind in the city's store, eight of KTP-el. */
async function begin(): Promise<Clock> {
	t.now(morning);
	for (const table of ['pickups', 'pickupDays', 'blankBalances', 'blankDeliveries'] as const)
		await t.ctx.db.deleteFrom(table).execute();
	for (const blank of blanks)
		await t.ctx.db
			.insertInto('blankBalances')
			.values({ blank, officeId: null, onHand: blank === 'kia' ? 5 : 8 })
			.execute();
	return { at: Date.parse(morning) };
}

/** By kind how many cards are promised beyond the blanks there will be, on the day on which that is most; below 0: fewer. */
async function beyond(clock: Clock): Promise<Record<(typeof blanks)[number], number>> {
	const today = new Date(clock.at + 7 * 3_600_000).toISOString().slice(0, 10);
	const promised = await t.ctx.db.selectFrom('blankPromises').select(['blank', 'onDate', 'cards']).execute();
	const balances = await t.ctx.db.selectFrom('blankBalances').select(['blank', 'onHand']).execute();
	const deliveries = await t.ctx.db
		.selectFrom('blankDeliveries')
		.select(['blank', 'expectedOn', 'quantity'])
		.where('expectedOn', '>=', today)
		.execute();
	const of = (kind: (typeof blanks)[number]): number => {
		const own = promised.filter(({ blank }) => blank === kind);
		const onHand = balances.find(({ blank }) => blank === kind)!.onHand;
		const ends = own.map(({ onDate }) => {
			const arrived = deliveries
				.filter(({ blank, expectedOn }) => blank === kind && plusWorkingDays(expectedOn, LEAD) <= onDate)
				.reduce((sum, { quantity }) => sum + quantity, 0);
			const cards = own.filter((one) => one.onDate <= onDate).reduce((sum, one) => sum + one.cards, 0);
			return cards - onHand - arrived;
		});
		return Math.max(-onHand, ...ends);
	};
	return { kia: of('kia'), ktp_el: of('ktp_el') };
}

/** Of each card with a place one blank is promised, for that place, and of nothing else; days are counted right. */
async function expectTrue(after: string): Promise<void> {
	const { rows } = await sql<{ what: string }>`
		select concat_ws(' ', 'place', p.application_id, p.office_id, p.on_date, 'promised', b.office_id, b.on_date, b.cards) as what
		from pickups p full join blank_promises b using (application_id)
		where (p.office_id, p.on_date, 1) is distinct from (b.office_id, b.on_date, b.cards)
		union all
		select concat_ws(' ', 'counted', d.office_id, d.on_date, d.taken, d.quota) from pickup_days d
		where d.taken > d.quota or d.taken <> (select count(*) from pickups p
			where (p.office_id, p.on_date, p.quota_group) = (d.office_id, d.on_date, d.quota_group))`.execute(t.ctx.db);
	expect(
		rows.map(({ what }) => what),
		`after ${after}`,
	).toEqual([]);
}

/** A step after which nothing more is promised beyond what there is than before it; `mayGrow`: stock is gone, or a delivery is late. */
const step = (said: string, run: (clock: Clock) => Promise<unknown>, mayGrow = false): Step => ({
	check: () => true,
	run: async (clock) => {
		const before = await beyond(clock);
		await run(clock);
		steps += 1;
		const after = await beyond(clock);
		if (!mayGrow)
			for (const kind of blanks)
				expect(after[kind], `${kind} beyond supply after ${said}`).toBeLessThanOrEqual(
					Math.max(0, before[kind]),
				);
		if (after.kia > 0 || after.ktp_el > 0) count('short');
		await expectTrue(said);
	},
	toString: () => said,
});

const who = fc.nat({ max: 31 });
const where = fc.constantFrom(...offices);
const nth = fc.nat({ max: 4 });
const kind = fc.constantFrom(...blanks);
const dateOf = async (office: string, day: number): Promise<string> => {
	const days = (await listPickupDays(t.ctx, t.ctx.db, office, 'card'))!;
	return days[day % days.length]!.date;
};

const book = fc.tuple(who, where, nth).map(([at, officeId, day]) =>
	step(`book ${at} ${officeId} ${day}`, async () => {
		const date = await dateOf(officeId, day);
		const booked = await transact(t.ctx.db, (tx) =>
			bookPlace(t.ctx, tx, people[at]!.id, { officeId, date, group: 'card' }),
		);
		count(booked.ok ? 'booked' : booked.refusal.code);
	}),
);
const keep = who.map((at) =>
	step(`keep ${at}`, () => t.ctx.db.transaction().execute((tx) => keepPlace(tx, people[at]!.id))),
);
const move = fc.tuple(who, who, where, nth).map(([one, other, officeId, day]) =>
	step(`move ${one} ${other} ${officeId} ${day}`, async () => {
		const date = await dateOf(officeId, day);
		const ids = [...new Set([people[one]!.id, people[other]!.id])];
		const moved = await transact(t.ctx.db, (tx) => movePlaces(t.ctx, tx, ids, { officeId, date }));
		count(moved.ok ? 'moved' : `moving ${moved.refusal.code}`);
	}),
);
const free = who.map((at) =>
	step(`free ${at}`, () => t.ctx.db.transaction().execute((tx) => freePlace(tx, people[at]!.id))),
);
const stock = fc
	.tuple(kind, fc.nat({ max: 14 }))
	.map(([blank, onHand]) =>
		step(
			`count ${onHand} ${blank}`,
			() => t.ctx.db.updateTable('blankBalances').set({ onHand }).where('blank', '=', blank).execute(),
			true,
		),
	);
const delivery = fc
	.tuple(kind, fc.nat({ max: 6 }), fc.integer({ min: 1, max: 5 }))
	.map(([blank, days, quantity]) =>
		step(`expect ${quantity} ${blank} in ${days}`, async (clock) => {
			const expectedOn = new Date(clock.at + days * 86_400_000).toISOString().slice(0, 10);
			await t.ctx.db.insertInto('blankDeliveries').values({ blank, quantity, expectedOn }).execute();
		}),
	);
const pass = fc.integer({ min: 1, max: 20 }).map((hours) =>
	step(
		`${hours} h pass`,
		async (clock) => {
			clock.at += hours * 3_600_000;
			t.now(new Date(clock.at).toISOString());
			await Promise.resolve();
		},
		true,
	),
);

test(`${STEPS} steps of cards and blanks: no card is promised without one`, async () => {
	console.info(`MODEL_SEED=${firstSeed}`);
	const all = [book, book, book, book, book, move, move, free, keep, stock, delivery, pass];
	for (let seed = firstSeed; steps < STEPS; seed += 1)
		await fc.assert(
			fc.asyncProperty(fc.commands([...all], { maxCommands: 120, size: 'max' }), async (commands) => {
				const model = await begin();
				await fc.asyncModelRun(() => ({ model, real: {} }), commands);
			}),
			{ seed, numRuns: 3, interruptAfterTimeLimit: 120_000 },
		);
	console.info(`${steps} steps: ${[...happened].map(([what, times]) => `${what} ${times}`).join(', ')}`);
	for (const what of ['booked', 'blanks_short', 'moved', 'short'])
		expect(happened.get(what) ?? 0, what).toBeGreaterThan(10);
}, 400_000);
