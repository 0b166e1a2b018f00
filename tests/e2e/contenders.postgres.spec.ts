import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPickupDays } from '#features/booking/server/public.ts';
import type { Contender } from '../support/contenders.ts';
import { startTwoServers, type Answered, type TwoServers } from '../support/two-servers.ts';

const CONTENDERS = 2_000;
/** Connections to each of the two. */
const SOCKETS = 250;
const office = 'kecamatan-bekasi-timur';

let two: TwoServers;
let days: readonly string[];

beforeAll(async () => {
	two = await startTwoServers(process.env.TEST_DATABASE!, { contenders: CONTENDERS, sockets: SOCKETS });
	days = (await listPickupDays(two.ctx, two.ctx.db, office, 'paper'))!.map(({ date }) => date);
}, 120_000);
afterAll(async () => await two.close());

/** So many places on a day, of which nothing is taken. */
async function offer(onDate: string, quota: number): Promise<void> {
	await two.ctx.db
		.insertInto('pickupDays')
		.values({ officeId: office, onDate, quotaGroup: 'paper', quota })
		.onConflict((conflict) => conflict.columns(['officeId', 'onDate', 'quotaGroup']).doUpdateSet({ quota }))
		.execute();
}

const choose = (at: number, who: Contender, date: string): Promise<Answered> =>
	two.send(at, {
		method: 'PUT',
		path: `/api/v1/applications/${who.number}/pickup`,
		headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
		body: JSON.stringify({ office, date }),
	});

const refusalOf = ({ body }: Answered): string => (JSON.parse(body) as { refusal: string }).refusal;

/** How many were answered how, the slow ones too. */
function tally(what: string, answers: readonly Answered[], seconds: number): Map<number, number> {
	const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
	const at = (share: number): string => times[Math.floor(share * (times.length - 1))]!.toFixed(0);
	const statuses = new Map<number, number>();
	for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1);
	const said = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
	console.info(
		`${what}: ${answers.length} answers in ${seconds.toFixed(1)} s (${said}); p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`,
	);
	return statuses;
}

/** Days on which what is taken is not what is held, or is more than there is. */
async function wrongDays(): Promise<readonly unknown[]> {
	const { rows } = await sql`
		select d.on_date, d.taken, d.quota, count(p.*) as held from pickup_days d left join pickups p using (office_id, on_date, quota_group)
		group by d.office_id, d.on_date, d.quota_group having d.taken <> count(p.*) or d.taken > d.quota`.execute(
		two.ctx.db,
	);
	return rows;
}

async function placesOn(onDate: string): Promise<ReadonlySet<string>> {
	const rows = await two.ctx.db
		.selectFrom('pickups')
		.select('applicationId')
		.where('onDate', '=', onDate)
		.execute();
	return new Set(rows.map(({ applicationId }) => applicationId));
}

test('2,000 at once on 25 places, at two processes: 25 get one, everybody else is told that it is full', async () => {
	const [day] = days as [string];
	await offer(day, 25);
	const began = performance.now();
	const answers = await Promise.all(two.contenders.map((who, at) => choose(at, who, day)));
	const statuses = tally('2,000 on 25 places', answers, (performance.now() - began) / 1_000);
	expect(Object.fromEntries(statuses), two.said()).toEqual({ 200: 25, 409: CONTENDERS - 25 });
	expect(answers.filter(({ status }) => status === 409).every((one) => refusalOf(one) === 'day_full')).toBe(
		true,
	);
	const winners = two.contenders.filter((_, at) => answers[at]!.status === 200);
	expect(await placesOn(day)).toEqual(new Set(winners.map(({ applicationId }) => applicationId)));
	expect(await wrongDays()).toEqual([]);
}, 90_000);

test('choosing, changing the day and giving up at once: what everybody was told last is what stands', async () => {
	const [first, second, third] = days as [string, string, string];
	for (const day of [first, second, third]) await offer(day, 25);
	const people = two.contenders.slice(0, 400);
	const answers: Answered[] = [];
	const discarded = new Set<string>();
	const last = new Map<string, string>();
	for (const { onDate, applicationId } of await two.ctx.db
		.selectFrom('pickups')
		.select(['applicationId', 'onDate'])
		.execute())
		last.set(applicationId, onDate);
	const began = performance.now();
	await Promise.all(
		people.map(async (who, at) => {
			// Each asks one thing after the other, at either process in turn, in a way of its own.
			for (let turn = 0; turn < 4; turn += 1) {
				if (at % 7 === turn) {
					const gone = await two.send(at + turn, {
						method: 'DELETE',
						path: `/api/v1/applications/${who.number}`,
						headers: { authorization: `Bearer ${who.token}` },
					});
					answers.push(gone);
					if (gone.status < 300) discarded.add(who.applicationId);
					last.delete(who.applicationId);
					return;
				}
				const date = [first, second, third][(at + turn) % 3]!;
				const chosen = await choose(at + turn, who, date);
				answers.push(chosen);
				if (chosen.status === 200) last.set(who.applicationId, date);
			}
		}),
	);
	const statuses = tally('choosing, changing, giving up', answers, (performance.now() - began) / 1_000);
	expect(
		[...statuses.keys()].filter((status) => ![200, 204, 409].includes(status)),
		two.said(),
	).toEqual([]);
	expect(discarded.size).toBeGreaterThan(100);
	const standing = await two.ctx.db.selectFrom('pickups').select(['applicationId', 'onDate']).execute();
	expect(new Map(standing.map(({ applicationId, onDate }) => [applicationId, onDate]))).toEqual(last);
	expect(await wrongDays()).toEqual([]);
}, 90_000);

test('the page’s own form: 200 at once on 10 places', async () => {
	const day = days[3]!;
	await offer(day, 10);
	const people = two.contenders.slice(-200);
	const began = performance.now();
	const answers = await Promise.all(
		people.map((who, at) =>
			two.send(at, {
				method: 'POST',
				path: `/permohonan/${who.number}/ambil`,
				headers: {
					cookie: `eopen=${who.cookie}`,
					origin: two.origin,
					accept: 'text/html',
					'content-type': 'application/x-www-form-urlencoded',
				},
				body: new URLSearchParams({ office, date: day }).toString(),
			}),
		),
	);
	const statuses = tally('200 on 10 places, by form', answers, (performance.now() - began) / 1_000);
	expect(Object.fromEntries(statuses), two.said()).toEqual({ 303: 10, 409: 190 });
	const full = answers.find(({ status }) => status === 409)!;
	expect(full.body).toContain('Tempat pada hari itu baru saja habis');
	expect((await placesOn(day)).size).toBe(10);
	expect(await wrongDays()).toEqual([]);
}, 90_000);
