import { open } from '#server/keyring.ts';
import { keyring, query } from './database.ts';
import { contextOf } from './reads.ts';

/** A page of what waits for verification. */
export async function listQueue(): Promise<
	{ number: string; applicant: string; kelurahan: string; office: string; at: Date }[]
> {
	const rows = await query(
		`select a.id, a.data_key, a.summary, a.number, a.service, a.variant, a.status, a.submitted_at, a.due_on, a.round, a.siak_done_at,
			a.printed_at, a.taken_by, a.revision, k.name as kelurahan_name, p.on_date as pickup_on, o.name as office_name from applications a
		join kelurahan k on k.code = a.kelurahan_code left join pickups p on p.application_id = a.id
		left join offices o on o.id = p.office_id where a.status in ('verification') order by a.submitted_at, a.id limit 51`,
	);
	return rows.slice(0, 50).map((row) => ({
		number: row.number,
		applicant: open<{ applicantName: string }>(
			keyring.unwrap(row.data_key),
			contextOf('summary', row.id),
			row.summary,
		).applicantName,
		kelurahan: row.kelurahan_name,
		office: row.office_name ?? '',
		at: row.submitted_at,
	}));
}
