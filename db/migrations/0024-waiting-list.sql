-- Who waits for a place: days and offices wished, in the order of the line.
create table waiting_list (
	id uuid primary key,
	application_id uuid not null references applications on delete cascade,
	joined_at timestamptz not null,
	-- the place in line: when it was joined, or when an offer was last let lapse
	queued_at timestamptz not null,
	priority smallint not null default 0,
	from_on date not null,
	to_on date not null,
	offices text[] not null check (cardinality(offices) between 1 and 5),
	-- places by quota group, of the day itself or of a later one
	needs jsonb not null,
	status text not null check (status in ('waiting', 'offered', 'taken', 'left', 'ended')),
	-- put on the list by the product, when it moved a promised day
	by_system boolean not null default false,
	-- offers that were let lapse
	lapses smallint not null default 0,
	-- the day for which `from_on` was last looked at
	seen_for date not null
);
create unique index waiting_list_one_open on waiting_list (application_id) where status in ('waiting', 'offered');
create index waiting_list_line on waiting_list (priority desc, queued_at, id) where status = 'waiting';
create index waiting_list_by_joining on waiting_list (joined_at);
-- A place offered to who waits. While `outcome` is null its places are taken on their days for it.
create table waiting_offers (
	id uuid primary key,
	entry_id uuid not null references waiting_list on delete cascade,
	office_id text not null references offices,
	on_date date not null,
	offered_at timestamptz not null,
	expires_at timestamptz not null,
	outcome text check (outcome in ('taken', 'passed', 'expired', 'withdrawn')),
	token_hash bytea not null unique
);
create unique index waiting_offers_one_open on waiting_offers (entry_id) where outcome is null;
create index waiting_offers_open on waiting_offers (expires_at) where outcome is null;
create index waiting_offers_by_entry on waiting_offers (entry_id);
create table waiting_offer_places (
	offer_id uuid not null references waiting_offers on delete cascade,
	on_date date not null,
	quota_group text not null,
	places integer not null check (places > 0),
	primary key (offer_id, on_date, quota_group)
);
-- An earlier day taken from the waiting list is a cause of its own.
alter table promise_changes drop constraint promise_changes_cause_check;
alter table promise_changes add constraint promise_changes_cause_check check (cause in ('applicant', 'verification_late', 'processing_late', 'siak_away', 'meeting_moved', 'office_closed', 'stock_out', 'missed', 'earlier'));
