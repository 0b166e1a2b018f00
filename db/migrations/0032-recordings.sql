-- Recordings for the KTP-el. The biometrics stay on SIAK's own device; here stands only that they were taken. Each time somebody comes
-- to be recorded, or is visited for it, is a turn of its own.
create table recordings (
	id uuid primary key,
	application_id uuid not null references applications on delete cascade,
	turn integer not null check (turn > 0),
	-- where; null: at home
	office_id text references offices,
	officer_id uuid not null references accounts,
	state text not null check (state in ('arrived', 'identified', 'recorded', 'ended')),
	arrived_at timestamptz not null,
	identified_at timestamptz,
	ended_at timestamptz,
	-- why it ended without a recording
	end_reason text,
	-- sealed: how the identity was checked, what was taken and what was not, and why
	sealed bytea not null,
	ikd text check (ikd in ('activated', 'not_wanted', 'phone_not_suitable')),
	revision integer not null default 1,
	unique (application_id, turn),
	constraint recordings_ended check ((state in ('recorded', 'ended')) = (ended_at is not null) and (state = 'ended') = (end_reason is not null))
);
-- Nobody is recorded by two officers at once, and nobody twice.
create unique index recordings_one_open on recordings (application_id) where state in ('arrived', 'identified');
create unique index recordings_one_recorded on recordings (application_id) where state = 'recorded';
create index recordings_by_office on recordings (office_id, arrived_at);
-- when the person was recorded on SIAK's device, and the last day on which they came for it
alter table applications add column recorded_at timestamptz;
alter table applications add column came_on date;
-- A visit at home is made by a team, of which each makes so many a day; the row of a day is what is locked while one is added.
alter table visit_days add column team integer not null default 1 check (team > 0);
create index visit_days_by_route on visit_days (on_date, team);
create table visit_routes (
	on_date date not null,
	team integer not null check (team > 0),
	primary key (on_date, team)
);
alter table promise_changes drop constraint promise_changes_cause_check;
alter table promise_changes add constraint promise_changes_cause_check check (cause in (
	'applicant', 'verification_late', 'processing_late', 'siak_away', 'meeting_moved', 'office_closed', 'stock_out', 'missed', 'earlier',
	'not_recorded'
));
