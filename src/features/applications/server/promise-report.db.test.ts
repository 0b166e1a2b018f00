import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptShare, promisedIn, tallyOf } from '#domain/booking/promise-report.ts';
import { findPickup } from '#features/booking/server/public.ts';
import { arrive, makeApplication, storedOf, valueOf } from '../../../../tests/support/make-application.ts';
import { testCtx, type TestCtx } from '../../../../tests/support/test-db.ts';
import { cancelApplication } from './finish-application.ts';
import { keepDates } from './keep-dates.ts';
import { findTogether } from './meet-together.ts';
import { daysToMoveTo, movePickup } from './move-pickup.ts';
import { noteMissedPickups } from './note-missed-pickups.ts';
import { promiseCsv } from './promise-csv.ts';
import { countPromises } from './promise-report-queries.ts';

let t: TestCtx;
beforeAll(async () => {
	t = await testCtx();
});
afterAll(async () => await t.close());

const placeOf = async (number: string) => (await findPickup(t.ctx.db, (await storedOf(t, number)).row.id))!;
const change = async (number: string, after: string): Promise<void> => {
	const together = (await findTogether(t.ctx, t.ctx.db, number))!;
	const { officeId } = together.pickup;
	const days = (await daysToMoveTo(t.ctx, t.ctx.db, together, officeId))!;
	const { date } = days.find((day) => day.open && day.date > after)!;
	const { applicantId } = together.app.row;
	const ctx = t.actAs({ kind: 'applicant', accountId: applicantId });
	valueOf(await movePickup(ctx, { number, office: officeId, date }));
};

test('every promised day is counted once, by what came of it', async () => {
	// Collected on its day; missed three times; missed once and then changed; changed and kept; late; cancelled; a draft.
	const collected = await makeApplication(t, { status: 'ready' });
	const shelved = await makeApplication(t, { status: 'ready' });
	const missed = await makeApplication(t, { status: 'ready' });
	const changed = await makeApplication(t, { status: 'ready' });
	const late = await makeApplication(t);
	const cancelled = await makeApplication(t);
	const draft = await makeApplication(t, { status: 'draft' });
	valueOf(await cancelApplication(cancelled.applicant.ctx, { number: cancelled.number }));
	for (const { number } of [collected, shelved, missed, changed, late])
		expect((await placeOf(number)).date).toBe('2026-11-27');
	await change(changed.number, '2026-11-27');
	t.now('2026-11-26T00:10:00+07:00');
	expect(await keepDates(t.ctx)).toBe(1);
	t.now('2026-11-27T10:00:00+07:00');
	await arrive(t, collected, 'collected');
	t.now('2026-11-27T20:00:00+07:00');
	expect(await noteMissedPickups(t.ctx)).toBe(2);
	await change(missed.number, '2026-12-03');
	for (const day of ['2026-12-01', '2026-12-03']) {
		t.now(`${day}T20:00:00+07:00`);
		await noteMissedPickups(t.ctx);
	}

	const counts = await countPromises(t.ctx, '2026-11');
	const of = (month: string) => {
		const tally = tallyOf(counts.filter((one) => one.month === month));
		return Object.fromEntries(Object.entries(tally).filter(([, count]) => count > 0));
	};
	// The one that was changed stands on the 30th and is missed there: it is ready, and nobody came.
	const lateOn = (await placeOf(late.number)).date;
	expect(lateOn > '2026-12-01').toBe(true);
	expect(of('2026-11')).toEqual({ kept: 1, applicant: 1, verification_late: 1, missed: 3 });
	expect(keptShare(tallyOf(counts.filter(({ month }) => month === '2026-11')))).toBe(80);

	// Counted again, from the applications one by one: a day for each change and each miss, and the one that stands.
	let again = 0;
	for (const { number } of [collected, shelved, missed, changed, late, cancelled, draft]) {
		const { row } = await storedOf(t, number);
		const moves = await t.ctx.db
			.selectFrom('promiseChanges')
			.select('fromDate')
			.where('applicationId', '=', row.id)
			.execute();
		const misses = await t.ctx.db
			.selectFrom('missedPickups')
			.select('missedOn')
			.where('applicationId', '=', row.id)
			.execute();
		const days = new Set([
			...moves.map(({ fromDate }) => fromDate),
			...misses.map(({ missedOn }) => missedOn),
		]);
		const place = await findPickup(t.ctx.db, row.id);
		if (place && row.status !== 'draft') days.add(place.date);
		again += days.size;
	}
	expect(promisedIn(tallyOf(counts))).toBe(again);
	expect(again).toBeGreaterThan(9);

	// The table for a spreadsheet says the same.
	const csv = (await promiseCsv(t.ctx, 12)).replace('\uFEFF', '').trim();
	const [head, ...lines] = Papa.parse<string[]>(csv).data;
	const at = head!.indexOf('Dijanjikan');
	expect(lines.reduce((sum, line) => sum + Number(line[at]), 0)).toBe(
		again - [...counts].filter(({ month }) => month > '2026-12').length,
	);
	expect(head).toHaveLength(lines[0]!.length);
});
