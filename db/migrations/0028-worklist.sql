-- The clock of an application, who is at work on it, and the worklist read in the order of its index however many rows there are.
alter table applications
	-- the day by which its present status is to be left; null where no clock runs (draft, returned, over)
	add column target_on date,
	-- returned: working days the verifier still had when the clock stopped
	add column clock_left integer,
	-- since when its supervisors know that the target was missed
	add column escalated_at timestamptz,
	-- when its holder last did something with it; idle for too long, it goes back to the others by itself
	add column acted_at timestamptz,
	-- who sent it back: corrected, it is offered to the same officer first, until `back_until`
	add column back_to uuid references accounts,
	add column back_until timestamptz;
update applications set acted_at = taken_at where taken_by is not null;
update applications set target_on = case
		when status = 'verification' then (
			select day::date from generate_series(
				(submitted_at at time zone 'Asia/Jakarta')::date + 1, (submitted_at at time zone 'Asia/Jakarta')::date + 30, interval '1 day'
			) day
			where extract(isodow from day) < 6
				and not exists (select 1 from holidays where on_date = day::date and not counts_as_working_day)
			order by day offset 1 limit 1)
		when status = 'ready' then (coalesce(ready_at, updated_at) at time zone 'Asia/Jakarta')::date + 60
		else coalesce(due_on, (updated_at at time zone 'Asia/Jakarta')::date + 7)
	end
	where status in ('verification', 'processing', 'failed', 'ready');
-- One index for each kind of area an officer may have: within it and a status, in the order of the list.
create index applications_work_of_city on applications (status, target_on, submitted_at, id)
	where status in ('verification', 'processing', 'failed', 'ready');
create index applications_work_of_kecamatan on applications (left(kelurahan_code, 8), status, target_on, submitted_at, id)
	where status in ('verification', 'processing', 'failed', 'ready');
create index applications_work_of_kelurahan on applications (kelurahan_code, status, target_on, submitted_at, id)
	where status in ('verification', 'processing', 'failed', 'ready');
create index applications_work_of_office on applications (office_id, status, target_on, submitted_at, id)
	where status in ('verification', 'processing', 'failed', 'ready');
-- Few rows each: what came back corrected, what its supervisors do not know yet, what is held, what waits for its applicant.
create index applications_corrected on applications (target_on, submitted_at, id) where status = 'verification' and round > 1;
create index applications_to_escalate on applications (target_on)
	where status in ('verification', 'processing', 'failed') and escalated_at is null;
create index applications_back_to on applications (back_to) where status = 'verification' and back_to is not null;
create index applications_held_since on applications (acted_at) where taken_by is not null;
drop index applications_by_work;
-- What an officer is told when signed in, until they say they have read it.
create table officer_news (
	id bigint generated always as identity primary key,
	account_id uuid not null references accounts on delete cascade,
	kind text not null check (kind in ('given', 'taken_away', 'let_go', 'overdue')),
	application_id uuid references applications on delete cascade,
	-- overdue: how many that day
	amount integer,
	on_date date not null,
	at timestamptz not null,
	seen_at timestamptz,
	check ((kind = 'overdue') = (amount is not null)),
	check (kind = 'overdue' or application_id is not null)
);
create index officer_news_unseen on officer_news (account_id, id) where seen_at is null;
create unique index officer_news_once_a_day on officer_news (account_id, on_date) where kind = 'overdue';
