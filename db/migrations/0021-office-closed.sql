-- A day is moved because its office does not work on it: one more cause, and the way to find what stands on such a day.
alter table promise_changes drop constraint promise_changes_cause_check;
alter table promise_changes add constraint promise_changes_cause_check check (cause in (
	'applicant', 'verification_late', 'processing_late', 'siak_away', 'meeting_moved', 'office_closed', 'stock_out', 'missed', 'earlier'
));
create index pickups_by_any_date on pickups (on_date, office_id);
