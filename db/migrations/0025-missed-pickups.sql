-- Days on which somebody was awaited and did not come.
create table missed_pickups (
	id bigint generated always as identity primary key,
	application_id uuid not null references applications on delete cascade,
	office_id text not null references offices,
	missed_on date not null,
	-- of those met for together the one that stands for the visit; of one alone itself
	visit_of uuid not null references applications on delete cascade,
	noted_at timestamptz not null,
	unique (application_id, missed_on)
);
create index missed_pickups_by_date on missed_pickups (missed_on);
create index missed_pickups_by_visit on missed_pickups (visit_of);
alter table promise_changes drop constraint promise_changes_cause_check;
alter table promise_changes add constraint promise_changes_cause_check check (cause in (
	'applicant', 'verification_late', 'processing_late', 'siak_away', 'meeting_moved', 'office_closed', 'stock_out', 'missed', 'earlier'
));
create index promise_changes_by_promised_day on promise_changes (from_date);
-- the day of which its applicant was reminded: another day is another reminder
alter table pickups add column reminded_on date;
-- since when it has no place because its day was missed too often: it is kept, and its applicant chooses a day again
alter table applications add column shelved_at timestamptz;
create index applications_ready_by_office on applications (office_id, ready_at) where status = 'ready';
create index applications_by_ready on applications (ready_at) where ready_at is not null;
