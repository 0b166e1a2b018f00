import { sql } from 'kysely';
import { expect } from 'vitest';
import type { QuotaGroup } from '#domain/catalogue/service.ts';
import { startApplication } from '#features/applications/server/start-application.ts';
import type { Ctx } from '#server/ctx.ts';
import { storedOf, valueOf } from '../support/make-application.ts';
import { makeApplicant } from '../support/make.ts';
import { testCtx, type TestCtx } from '../support/test-db.ts';
import { BookingModel, ordinaryQuotas, sessions, type Along, type Asker } from './model.ts';

type Counted = {
	readonly days: readonly string[];
	readonly places: readonly string[];
	/** Days on which what is taken is not what is held, or is more than there is. */
	readonly wrong: readonly string[];
};

const nobody: Pick<Asker, 'thatDay' | 'later'> = { thatDay: [], later: [] };
/** Who asks, in a round: alone, with others on the same day, and with a card that is made after the meeting. */
const kinds: readonly (Asker & { readonly companions: readonly Pick<Asker, 'group'>[] })[] = [
	{ group: 'paper', ...nobody, companions: [] },
	{ group: 'card', ...nobody, companions: [] },
	{ group: 'paper', thatDay: [['paper', 1]], later: [], companions: [{ group: 'paper' }] },
	{ group: 'recording', thatDay: [], later: [['card', 1]], companions: [{ group: 'card' }] },
	{ group: 'paper', ...nobody, companions: [] },
	{
		group: 'paper',
		thatDay: [['card', 2]],
		later: [],
		companions: [{ group: 'card' }, { group: 'card' }],
	},
];
const LEADS = 36;

/** The product's booking on a database of its own, with drafts enough, and what its tables say. */
export class BookingWorld {
	readonly ctx: Ctx;
	/** Ids of the applications, the place of each the number of its asker in the model. */
	readonly ids: readonly string[];
	/** Who books by themselves. */
	readonly leads: readonly number[];
	readonly askers: readonly Asker[];
	steps = 0;
	readonly counts = new Map<string, number>();
	private readonly t: TestCtx;
	private readonly companions: ReadonlyMap<number, readonly Along[]>;

	private constructor(t: TestCtx, ids: readonly string[], made: ReturnType<typeof cast>) {
		this.t = t;
		this.ctx = t.ctx;
		this.ids = ids;
		({ askers: this.askers, leads: this.leads, companions: this.companions } = made);
	}

	static async make(): Promise<BookingWorld> {
		const t = await testCtx();
		for (const [id, quotas] of Object.entries(ordinaryQuotas))
			await t.ctx.db
				.updateTable('offices')
				.set({
					quotas: JSON.stringify(quotas),
					sessions: JSON.stringify(sessions[id as keyof typeof sessions] ?? []),
				})
				.where('id', '=', id)
				.execute();
		const made = cast();
		const applicant = await makeApplicant(t);
		const ids: string[] = [];
		for (const _ of made.askers) {
			const wish = { service: 'KK', variant: 'HILANG', termsAccepted: true };
			const { number } = valueOf(await startApplication(applicant.ctx, wish));
			ids.push((await storedOf(t, number)).row.id);
		}
		return new BookingWorld(t, ids, made);
	}

	close(): Promise<void> {
		return this.t.close();
	}

	/** Nothing booked, nothing said of any day; the model of it. */
	async begin(at: string): Promise<BookingModel> {
		this.t.now(at);
		await this.ctx.db.deleteFrom('pickups').execute();
		await this.ctx.db.deleteFrom('pickupDays').execute();
		await this.ctx.db.deleteFrom('officeDays').execute();
		return new BookingModel(this.askers, at);
	}

	setClock(at: Date): void {
		this.t.now(at.toISOString());
	}

	companionsOf(lead: number): readonly Along[] {
		return this.companions.get(lead) ?? [];
	}

	count(what: string): void {
		this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
	}

	/** The number of places of one day, by hand. */
	async setQuota(officeId: string, onDate: string, quotaGroup: QuotaGroup, quota: number): Promise<void> {
		await this.ctx.db
			.insertInto('pickupDays')
			.values({ officeId, onDate, quotaGroup, quota, byHand: true })
			.onConflict((conflict) =>
				conflict
					.columns(['officeId', 'onDate', 'quotaGroup'])
					.doUpdateSet({ quota: sql`greatest(${quota}::int, pickup_days.taken)`, byHand: true }),
			)
			.execute();
	}

	/** Says of one day that an office is open or closed; null: as its week is. */
	async sayOpen(officeId: string, onDate: string, open: boolean | null, setAt: Date): Promise<void> {
		await this.ctx.db
			.deleteFrom('officeDays')
			.where('officeId', '=', officeId)
			.where('onDate', '=', onDate)
			.execute();
		if (open === null) return;
		const values = { officeId, onDate, open, hours: null, reason: 'a test', setBy: null, setAt };
		await this.ctx.db.insertInto('officeDays').values(values).execute();
	}

	/** Expects the tables to hold what the model holds, and to agree among themselves. */
	async expectSame(model: BookingModel, after: string): Promise<void> {
		const found = await this.read();
		expect(
			found.wrong,
			`after ${after}: what is taken is what is held, and never more than there is`,
		).toEqual([]);
		const places = [...model.places].flatMap(([asker, place]) => [
			`${this.ids[asker]} ${place.office} ${place.onDate} ${place.group} ${place.heldUntil ?? 'kept'} ${place.session ?? 'any time'}`,
			...place.extra.map((one) => `${this.ids[asker]} + ${one.onDate} ${one.group} ${one.places}`),
		]);
		const days = [...model.days].map(([key, { quota, taken }]) => `${key} ${taken}/${quota}`);
		expect(found.days, `days after ${after}`).toEqual(days.sort());
		expect(found.places, `places after ${after}`).toEqual(places.sort());
	}

	private async read(): Promise<Counted> {
		const { rows } = await sql<{ kind: 'day' | 'place' | 'extra' | 'wrong'; line: string }>`
			with held as (
				select office_id, on_date, quota_group, 1 as places from pickups
				union all
				select p.office_id, e.on_date, e.quota_group, e.places
				from pickup_extra_places e join pickups p using (application_id)
			), counted as (
				select office_id, on_date, quota_group, sum(places) as places from held group by 1, 2, 3
			)
			select 'day' as kind, concat_ws(' ', office_id, on_date, quota_group, taken || '/' || quota) as line from pickup_days
			union all
			select 'place', concat_ws(' ', application_id, office_id, on_date, quota_group,
				coalesce((extract(epoch from held_until) * 1000)::bigint::text, 'kept'), coalesce(session, 'any time')) from pickups
			union all
			select 'extra', concat_ws(' ', application_id, '+', on_date, quota_group, places) from pickup_extra_places
			union all
			select 'wrong', concat_ws(' ', d.office_id, d.on_date, d.quota_group, d.taken, 'of', d.quota, 'held', c.places)
			from pickup_days d full join counted c using (office_id, on_date, quota_group)
			where d.taken is distinct from coalesce(c.places, 0) or d.taken > d.quota`.execute(this.ctx.db);
		const lines = (...of: string[]) =>
			rows
				.filter(({ kind }) => of.includes(kind))
				.map(({ line }) => line)
				.sort();
		return { days: lines('day'), places: lines('place', 'extra'), wrong: lines('wrong') };
	}
}

/** Askers in their rounds, each followed by those that may go along. */
function cast() {
	const askers: Asker[] = [];
	const leads: number[] = [];
	const companions = new Map<number, readonly Along[]>();
	for (let n = 0; n < LEADS; n += 1) {
		const { companions: along, ...asker } = kinds[n % kinds.length]!;
		const lead = askers.push(asker) - 1;
		leads.push(lead);
		companions.set(
			lead,
			along.map(({ group }) => ({
				asker: askers.push({ group, ...nobody }) - 1,
				later: asker.later.length > 0,
			})),
		);
	}
	return { askers, leads, companions };
}
