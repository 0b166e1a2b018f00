-- A supervisor who passes on what a suspended officer carries says why; sealed with the key of the custody slice.
alter table custody_events add column reason bytea;
-- Who kept a paper or bag longer than a leg may take (domain/custody/lateness.ts): one line a leg, never taken back. Who acts on it reads
-- it on the page of late hand-overs; a carrier is told once.
create table late_legs (
	id bigint generated always as identity primary key,
	paper_id uuid references papers on delete cascade,
	bag_id uuid references bags on delete cascade,
	holder_office text references offices,
	holder_account uuid references accounts,
	held_since timestamptz not null,
	due_on date not null,
	noted_at timestamptz not null,
	constraint late_legs_one_item check ((paper_id is null) <> (bag_id is null)),
	constraint late_legs_one_holder check ((holder_office is null) <> (holder_account is null)),
	unique (paper_id, held_since),
	unique (bag_id, held_since)
);
create index late_legs_by_holder on late_legs (holder_account, noted_at) where holder_account is not null;
-- Brought to the door by an agent who covers the applicant's RW, instead of collected. The place of collection stays the office of their
-- own kelurahan or kecamatan, where the agent takes it.
create table deliveries (
	application_id uuid primary key references applications on delete cascade,
	asked_by uuid not null references accounts,
	asked_at timestamptz not null,
	-- what helps to find the door, and a number to call; sealed with the application's key
	sealed bytea not null,
	-- somebody else of the KK took it: why; sealed likewise
	receiver bytea,
	delivered_at timestamptz,
	delivered_by uuid references accounts
);
-- Nobody was at home.
create table delivery_tries (
	application_id uuid not null references deliveries on delete cascade,
	at timestamptz not null,
	agent_id uuid not null references accounts,
	outcome text not null check (outcome in ('again', 'to_office')),
	primary key (application_id, at)
);
