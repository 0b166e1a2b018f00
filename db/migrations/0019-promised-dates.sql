-- Every change of a promised place or date, by whom and why; what reports count.
create table promise_changes (
	id bigint generated always as identity primary key,
	application_id uuid not null references applications on delete cascade,
	changed_at timestamptz not null,
	-- the applicant's own wish, or why the office could not keep the date
	cause text not null check (cause in ('applicant', 'verification_late', 'processing_late', 'siak_away', 'meeting_moved')),
	from_office text not null references offices,
	from_date date not null,
	to_office text not null references offices,
	to_date date not null
);
create index promise_changes_by_application on promise_changes (application_id);
create index promise_changes_by_time on promise_changes (changed_at);
create index pickups_by_date on pickups (on_date) where held_until is null;
