import { sql } from 'kysely';
import { expect } from 'vitest';
import { choosePickup } from '#features/applications/server/choose-pickup.ts';
import { discardDraft } from '#features/applications/server/discard-draft.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import { joinLine } from '#features/applications/server/waiting/join-line.ts';
import { findOpenEntry, listPickupDays } from '#features/booking/server/public.ts';
import type { Ctx } from '#server/ctx.ts';
import { open } from '#server/keyring.ts';
import type { NoticeBody } from '#server/outbox.ts';
import { storedOf, valueOf } from './make-application.ts';
import type { MadeApplicant } from './make.ts';
import type { TestCtx } from './test-db.ts';

/** One office with few places, one kind of document. */
export const office = 'disdukcapil';
export const morning = '2026-11-24T09:00:00+07:00';
/** The third working day after it, and those that follow. */
export const [date, next] = ['2026-11-27', '2026-11-30'] as const;

/** What the tests of the waiting list do at that office; `of`: the test's own parts and the applicant of all drafts. */
export function atFullOffice(of: () => { readonly t: TestCtx; readonly applicant: MadeApplicant }) {
	let seconds = 0;
	/** Nobody has a place, nobody waits; two places a day. */
	async function reset(): Promise<void> {
		of().t.now(morning);
		seconds = 0;
		await of().t.ctx.db.deleteFrom('waitingList').execute();
		await of().t.ctx.db.deleteFrom('pickups').execute();
		await of().t.ctx.db.deleteFrom('pickupDays').execute();
		await places(2);
	}
	/** So many places a day at the office from now on; the days known already too. */
	async function places(paper: number): Promise<void> {
		const quotas = JSON.stringify({ paper, card: 2, recording: 2 });
		await of()
			.t.ctx.db.updateTable('offices')
			.set({ quotas: quotas as never })
			.where('id', '=', office)
			.execute();
	}
	const draft = async (): Promise<string> =>
		valueOf(
			await startApplication(of().applicant.ctx, { service: 'KK', variant: 'HILANG', termsAccepted: true }),
		).number;
	const drafts = async (count: number): Promise<string[]> => {
		const made: string[] = [];
		for (let n = 0; n < count; n += 1) made.push(await draft());
		return made;
	};
	const book = (number: string, on: string = date, ctx: Ctx = of().applicant.ctx) =>
		choosePickup(ctx, { number, office, date: on });
	/** Waits for this day alone; a second passes first, so that nobody comes at the same time. */
	async function join(number: string, from: string = date, to: string = from, ctx: Ctx = of().applicant.ctx) {
		of().t.now(new Date(new Date(morning).getTime() + ++seconds * 1_000).toISOString());
		return await joinLine(ctx, { number, offices: [office], from, to });
	}
	const idOf = async (number: string) => (await storedOf(of().t, number)).row.id;
	const entryOf = async (number: string) => await findOpenEntry(of().t.ctx.db, await idOf(number));
	const statusOf = async (number: string) =>
		(
			await of()
				.t.ctx.db.selectFrom('waitingList')
				.select('status')
				.where('applicationId', '=', await idOf(number))
				.orderBy('joinedAt', 'desc')
				.executeTakeFirst()
		)?.status ?? null;
	const dayNow = async (on: string = date) =>
		(await listPickupDays(of().t.ctx, of().t.ctx.db, office, 'paper'))!.find((day) => day.date === on)!;
	/** A day with two places, both taken. */
	async function fullDay(on: string = date): Promise<[string, string]> {
		const [one, two] = (await drafts(2)) as [string, string];
		valueOf(await book(one, on));
		valueOf(await book(two, on));
		return [one, two];
	}
	const discard = async (number: string) => valueOf(await discardDraft(of().applicant.ctx, { number }));
	async function noticesOf(number: string, kind: string): Promise<NoticeBody[]> {
		const rows = await of()
			.t.ctx.db.selectFrom('notices')
			.select(['id', 'sealed'])
			.where('kind', '=', kind)
			.where('applicationId', '=', await idOf(number))
			.orderBy('createdAt')
			.execute();
		return rows.map(({ id, sealed }) =>
			open<NoticeBody>(of().t.ctx.keys.outbox, `notices.sealed:${id}`, sealed),
		);
	}
	const tokenOf = async (number: string) =>
		(await noticesOf(number, 'place_offered')).at(-1)!.values['token']!;

	/** What is counted as taken is what somebody has, holds, or is offered. */
	async function expectCounted(): Promise<void> {
		const { rows } = await sql<{ taken: number; held: number }>`
			select d.taken, (
				(select count(*) from pickups p where (p.office_id, p.on_date, p.quota_group) = (d.office_id, d.on_date, d.quota_group))
				+ coalesce((select sum(e.places) from pickup_extra_places e join pickups p using (application_id)
					where (p.office_id, e.on_date, e.quota_group) = (d.office_id, d.on_date, d.quota_group)), 0)
				+ coalesce((select sum(f.places) from waiting_offer_places f join waiting_offers o on o.id = f.offer_id
					where o.outcome is null and (o.office_id, f.on_date, f.quota_group) = (d.office_id, d.on_date, d.quota_group)), 0)
			)::int as held
			from pickup_days d`.execute(of().t.ctx.db);
		expect(rows.length).toBeGreaterThan(0);
		for (const { taken, held } of rows) expect(taken).toBe(held);
	}
	return {
		reset,
		places,
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
	};
}
