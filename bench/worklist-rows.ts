import { randomUUID } from 'node:crypto';
import { accountFacts } from '#features/applications/server/form-facts-of.ts';
import { sealColumn, type Summary } from '#features/applications/server/stored-application.ts';
import { applied, type World } from './world.ts';

const BATCH = 5_000;

/* Rows `from` to `to` of applications: of a hundred 6 wait for a verifier, 7 are processed, 1 failed, 5 wait to be collected, 3 are sent
 * back, the others are over. A third of the work is held by somebody, a fifth of what is verified is corrected, one in six is overdue. */
const insertBatch = `
	insert into applications (id, number, service, variant, catalogue_revision, status, applicant_id, entered_by, kelurahan_code, rw,
		office_id, data_key, summary, answers, submitted_answers, pin, round, taken_by, taken_at, acted_at, target_on, submitted_at, closed_at, created_at, updated_at)
	select one.id, 'BENCH-' || n, $5, $6, 'bench', status, applicant, applicant, k.code, '001',
		o.id, one.data_key, one.summary, one.summary, one.summary, one.summary, case when n % 5 = 0 then 2 else 1 end,
		case when held then ($8::uuid[])[1 + n % cardinality($8::uuid[])] end,
		case when held then now() end, case when held then now() end,
		case when worked then current_date - 2 + (n % 11) end, at, case when status in ('collected', 'rejected') then at end, at, at
	from (select id, data_key, summary, $4::int + place::int as n from unnest($1::uuid[], $2::bytea[], $3::bytea[])
			with ordinality as given (id, data_key, summary, place)) one
		cross join lateral (select case when n * 7919 % 100 < 6 then 'verification' when n * 7919 % 100 < 13 then 'processing'
			when n * 7919 % 100 < 14 then 'failed' when n * 7919 % 100 < 19 then 'ready' when n * 7919 % 100 < 22 then 'returned'
			when n * 7919 % 100 < 92 then 'collected' else 'rejected' end as status) s
		cross join lateral (select status in ('verification', 'processing', 'failed', 'ready') as worked,
			status in ('verification', 'processing', 'failed') and n % 3 = 0 as held,
			now() - (n % 260000) * interval '1 minute' as at, ($7::uuid[])[1 + n % cardinality($7::uuid[])] as applicant) t
		join (select code, row_number() over (order by code) - 1 as place, count(*) over () as of from kelurahan) k on k.place = n % k.of
		join (select id, row_number() over (order by id) - 1 as place, count(*) over () as of from offices) o on o.place = n % o.of`;

/**
 * Fills the table to `to` applications. Key and summary, which the list opens, are sealed for each row as the product seals them; the
 * sealed answers, which no list opens, are a copy of the summary.
 */
export async function growApplications(
	{ ctx, applicants }: World,
	officers: readonly string[],
	from: number,
	to: number,
): Promise<void> {
	const { accountId, answers, nik, kkNumber } = applicants[0]!;
	const facts = await accountFacts(ctx, accountId, answers);
	const name = facts.family.members.find((member) => member.nik === nik)!.name;
	const summary: Summary = {
		applicantName: name,
		applicantNik: nik,
		kkNumber,
		subjectName: name,
		subjectNik: null,
	};
	for (let at = from; at < to; at += BATCH) {
		const rows = Array.from({ length: Math.min(BATCH, to - at) }, () => {
			const id = randomUUID();
			const { key, wrapped } = ctx.keyring.newDataKey();
			return { id, wrapped, summary: sealColumn(key, id, 'summary', summary) };
		});
		await ctx.database.pool.query(insertBatch, [
			rows.map(({ id }) => id),
			rows.map(({ wrapped }) => wrapped),
			rows.map((row) => row.summary),
			at,
			applied.service,
			applied.variant,
			applicants.map((one) => one.accountId),
			officers,
		]);
	}
	await ctx.database.pool.query('vacuum analyze applications');
}
