import fc from 'fast-check';
import { expect } from 'vitest';
import { noPlaces } from '#domain/catalogue/life-events/planned.ts';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { addDays, instantInWib } from '#domain/time/office-time.ts';
import {
	bookPlace,
	freeHeldPlaces,
	freePlace,
	keepPlace,
	movePlaces,
	sharePlaces,
} from '#features/booking/server/public.ts';
import { transact } from '#server/db/transact.ts';
import { refuse } from '#domain/refusal.ts';
import { codeOf } from '../support/make-application.ts';
import { offices, sessions, type BookingModel } from './model.ts';
import type { BookingWorld } from './world.ts';

// What may happen to the booking, each done to the model and to the product, whose answers must be the same.

export type Step = fc.AsyncCommand<BookingModel, BookingWorld>;

/** A step that may always be taken: what it is told as, and what it does to both. */
const step = (said: string, run: Step['run']): Step => ({
	check: () => true,
	run: async (model, world) => {
		await run(model, world);
		world.steps += 1;
		world.count(said.split(' ')[0]!);
		await world.expectSame(model, said);
	},
	toString: () => said,
});

const askers = fc.nat();
const officeIds = fc.constantFrom(...offices);
const groups = fc.constantFrom<QuotaGroup>('paper', 'card', 'recording');
/** Mostly one of the days that may be chosen, at times any day from five before the first of them on. */
type When = { readonly nth: number } | { readonly days: number };
const daysOn: fc.Arbitrary<When> = fc.oneof(
	{ weight: 9, arbitrary: fc.record({ nth: fc.nat({ max: 9 }) }) },
	{ weight: 1, arbitrary: fc.record({ days: fc.integer({ min: -5, max: 20 }) }) },
);
const told = (when: When): string => ('nth' in when ? `day ${when.nth}` : `day +${when.days}`);
function dateOf(model: BookingModel, office: string, when: When): string {
	const { first, last } = model.span();
	if ('days' in when) return addDays(first, when.days);
	const open: string[] = [];
	for (let date = first; date <= last; date = addDays(date, 1))
		if (model.works(office, date)) open.push(date);
	return open[when.nth % open.length] ?? first;
}

const times = fc.option(fc.constantFrom('08:00', '10:00', '13:00', '09:00'), { nil: undefined, freq: 2 });

const book = fc.tuple(askers, officeIds, daysOn, times).map(([who, office, days, time]) =>
	step(`book ${who} ${office} ${told(days)}${time ? ` at ${time}` : ''}`, async (model, world) => {
		const asker = world.leads[who % world.leads.length]!;
		if (model.isSent(asker)) return;
		const date = dateOf(model, office, days);
		const { group, thatDay, later } = model.askers[asker]!;
		const along = { ...noPlaces, thatDay: new Map(thatDay), later: new Map(later) };
		// A time is asked for where there are some.
		const session = office in sessions ? time : undefined;
		const expected = model.book(asker, office, date, session);
		const { ctx } = world;
		const booked = await transact(ctx.db, (tx) =>
			bookPlace(ctx, tx, world.ids[asker]!, { officeId: office, date, group, along, session }),
		);
		world.count(expected ?? 'booked');
		expect(codeOf(booked), `book ${asker} at ${office} on ${date}`).toBe(expected);
	}),
);

const cancel = askers.map((who) =>
	step(`cancel ${who}`, async (model, world) => {
		const asker = who % world.ids.length;
		model.free(asker);
		await world.ctx.db.transaction().execute((tx) => freePlace(tx, world.ids[asker]!));
	}),
);

const send = fc.tuple(askers, fc.nat({ max: 9 })).map(([who, other]) =>
	step(`send ${who} ${other}`, async (model, world) => {
		const held = world.leads.filter((one) => model.places.has(one) && !model.isSent(one));
		const asker = held[who % held.length] ?? world.leads[who % world.leads.length]!;
		if (model.isSent(asker)) return;
		// By what was answered last, one more or one fewer may go along than places are held for.
		const planned = world.companionsOf(asker);
		const changed = other === 0 ? planned.slice(1) : other === 1 ? planned : planned.slice(0, -1);
		const along = changed.filter((one) => !model.places.has(one.asker));
		const expected = model.send(asker, along);
		const { ctx } = world;
		const sent = await transact(ctx.db, async (tx) => {
			if (!(await keepPlace(tx, world.ids[asker]!))) return refuse('pickup_missing');
			return await sharePlaces(
				ctx,
				tx,
				world.ids[asker]!,
				along.map((one) => ({
					id: world.ids[one.asker]!,
					group: model.askers[one.asker]!.group,
					later: one.later,
				})),
			);
		});
		world.count(expected ?? 'sent');
		expect(codeOf(sent), `send ${asker}`).toBe(expected);
	}),
);

const move = fc
	.tuple(askers, fc.integer({ min: 1, max: 3 }), officeIds, daysOn, fc.boolean())
	.map(([who, many, office, days, byOffice]) =>
		step(
			`move ${who} ${many} ${office} ${told(days)}${byOffice ? ' by the office' : ''}`,
			async (model, world) => {
				const date = dateOf(model, office, days);
				const sent = [...model.places.keys()].filter((one) => model.isSent(one)).sort((a, b) => a - b);
				const moving =
					sent.length > 0 ? [...new Set(range(many).map((n) => sent[(who + n) % sent.length]!))] : [];
				const expected = model.move(moving, office, date, byOffice);
				const { ctx } = world;
				const moved = await transact(ctx.db, (tx) =>
					movePlaces(
						ctx,
						tx,
						moving.map((one) => world.ids[one]!),
						{ officeId: office, date, ...(byOffice ? { byOffice } : {}) },
					),
				);
				world.count(expected ?? 'moved');
				expect(codeOf(moved), `move ${moving.join(', ')} to ${office} on ${date}`).toBe(expected);
			},
		),
	);
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

const pass = fc.integer({ min: 1, max: 30 }).map((hours) =>
	step(`pass ${hours} h`, async (model, world) => {
		model.pass(hours * 3_600_000);
		world.setClock(new Date(model.at));
		await Promise.resolve();
	}),
);

const expire = fc.constant(null).map(() =>
	step('expire', async (model, world) => {
		const expected = model.expire();
		if (expected > 0) world.count('expired');
		expect(await freeHeldPlaces(world.ctx)).toBe(expected);
	}),
);

const quota = fc.tuple(officeIds, groups, daysOn, fc.nat({ max: 6 })).map(([office, group, days, places]) =>
	step(`quota ${office} ${group} ${told(days)} ${places}`, async (model, world) => {
		const date = dateOf(model, office, days);
		model.setQuota(office, date, group, places);
		await world.setQuota(office, date, group, places);
	}),
);

const sayOpen = fc.tuple(officeIds, daysOn, fc.constantFrom(true, false, null)).map(([office, days, open]) =>
	step(
		`say ${office} ${told(days)} ${open === null ? 'nothing' : open ? 'open' : 'closed'}`,
		async (model, world) => {
			const date = dateOf(model, office, days);
			if (open === null) model.said.delete(`${office} ${date}`);
			else model.said.set(`${office} ${date}`, open);
			await world.sayOpen(office, date, open, instantInWib(model.today));
		},
	),
);

/** Any number of steps, mostly of people who book. */
export const manySteps = (most: number): fc.Arbitrary<Iterable<Step>> =>
	fc.commands(
		[
			// A kind that stands twice comes twice as often.
			...[book, book, book, book, book, book],
			...[send, send, send],
			...[move, move],
			...[cancel, cancel],
			...[pass, pass, expire, quota, sayOpen],
		],
		{ maxCommands: most, size: 'max' },
	);
