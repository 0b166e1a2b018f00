-- A final rejection may be appealed once. Who rejected it is kept, so that somebody else decides on the appeal and verifies it again.
alter table applications
	add column rejected_by uuid references accounts,
	add column appeal text check (appeal in ('open', 'granted', 'upheld')),
	-- how many reminders were sent before what was returned must be corrected
	add column correction_reminders integer not null default 0;
update applications set rejected_by = (select actor_id from application_events
	where application_id = applications.id and action = 'reject' and actor_kind = 'officer' order by application_events.id desc limit 1)
	where status = 'rejected';
create table appeals (
	application_id uuid primary key references applications on delete cascade,
	filed_at timestamptz not null,
	answer_by date not null,
	-- sealed with the application's key: the applicant's reason; the supervisor's explanation
	reason bytea not null,
	late_told_at timestamptz,
	decided_at timestamptz,
	decided_by uuid references accounts,
	outcome text check (outcome in ('granted', 'upheld')),
	explanation bytea,
	constraint appeals_decided_whole check ((decided_at is null) = (outcome is null) and (decided_at is null) = (decided_by is null) and (decided_at is null) = (explanation is null))
);
create index appeals_waiting on appeals (answer_by) where decided_at is null;
-- Files beside what an application requires: with an appeal, with a report. Bytes stand in storage, sealed with the file's own key.
create table attached_files (
	id uuid primary key,
	owner_kind text not null check (owner_kind in ('appeal', 'complaint')),
	owner_id uuid not null,
	storage_key text not null unique,
	-- the file's key, wrapped by the owner's data key
	file_key bytea not null,
	file_name bytea not null,
	media_type text not null,
	byte_size integer not null check (byte_size > 0),
	added_at timestamptz not null
);
create index attached_files_by_owner on attached_files (owner_kind, owner_id, added_at);
create index applications_to_correct on applications (correct_by) where status = 'returned';
