-- A life event: one form for several applications. The lead keeps what was ticked; each companion knows its lead, which
-- companion of the life event it is, for which of the people, and the application whose event SIAK must accept before its own.
alter table applications
	add column life_event text,
	add column offers text[],
	add column lead_id uuid references applications on delete cascade,
	add column companion text,
	add column companion_place integer,
	add column waits_for text references applications (number),
	add constraint applications_companion_of_a_lead check ((lead_id is null) = (companion is null)),
	add constraint applications_only_companions_wait check (waits_for is null or lead_id is not null);
create index applications_by_lead on applications (lead_id) where lead_id is not null;
create index applications_by_waiting on applications (waits_for) where waits_for is not null;
-- Places a draft holds for what goes along with it, at the office and on the day of its own place.
create table pickup_extra_places (
	application_id uuid not null references pickups on delete cascade,
	quota_group text not null check (quota_group in ('paper', 'card', 'recording')),
	places integer not null check (places > 0),
	primary key (application_id, quota_group)
);
-- One file may answer the requirements of several applications; each has the file's key sealed under its own.
alter table documents drop constraint documents_storage_key_key;
create index documents_by_bytes on documents (storage_key);
