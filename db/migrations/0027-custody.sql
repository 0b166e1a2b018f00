-- Printed documents and the bags they travel in. Each has exactly one holder at every moment: an office, an account that carries it, or
-- the applicant; what is offered stays with who gave it until the other side confirms.
create table bags (
	id uuid primary key,
	code text not null unique,
	to_office text not null references offices,
	holder_kind text not null check (holder_kind in ('office', 'carrier')),
	holder_office text references offices,
	holder_account uuid references accounts,
	held_since timestamptz not null,
	offered_kind text check (offered_kind in ('office', 'carrier', 'any_carrier')),
	offered_office text references offices,
	offered_account uuid references accounts,
	offered_by uuid references accounts,
	offered_at timestamptz,
	state text not null default 'open' check (state in ('open', 'sealed', 'emptied')),
	made_at timestamptz not null,
	constraint bags_one_holder check ((holder_kind = 'office') = (holder_office is not null) and (holder_kind = 'carrier') = (holder_account is not null)),
	constraint bags_offer_whole check ((offered_kind is null) = (offered_by is null) and (offered_kind is null) = (offered_at is null))
);
create table papers (
	id uuid primary key,
	application_id uuid not null references applications on delete cascade,
	code text not null unique,
	holder_kind text not null check (holder_kind in ('office', 'carrier', 'applicant')),
	holder_office text references offices,
	holder_account uuid references accounts,
	held_since timestamptz not null,
	offered_kind text check (offered_kind in ('office', 'carrier', 'any_carrier')),
	offered_office text references offices,
	offered_account uuid references accounts,
	offered_by uuid references accounts,
	offered_at timestamptz,
	bag_id uuid references bags,
	state text not null default 'here' check (state in ('here', 'handed_over', 'lost', 'void')),
	printed_at timestamptz not null,
	constraint papers_one_holder check ((holder_kind = 'office') = (holder_office is not null) and (holder_kind = 'carrier') = (holder_account is not null)
		and (holder_kind = 'applicant') = (state = 'handed_over')),
	constraint papers_offer_whole check ((offered_kind is null) = (offered_by is null) and (offered_kind is null) = (offered_at is null)),
	constraint papers_in_bag_not_offered check (bag_id is null or (offered_kind is null and state = 'here'))
);
-- Of one application there is one paper at a time; a lost one is printed anew.
create unique index papers_one_each on papers (application_id) where state in ('here', 'handed_over');
create index papers_by_office on papers (holder_office) where state = 'here';
create index papers_by_carrier on papers (holder_account) where state = 'here';
create index papers_by_bag on papers (bag_id) where bag_id is not null;
create index bags_by_office on bags (holder_office) where state <> 'emptied';
create index bags_by_goal on bags (to_office) where state <> 'emptied';
-- The way of each paper, a line a step; a bag's steps are written for each paper in it. Never changed.
create table custody_events (
	id bigint generated always as identity primary key,
	paper_id uuid not null references papers on delete cascade,
	bag_id uuid references bags,
	at timestamptz not null,
	action text not null check (action in ('printed', 'packed', 'unpacked', 'given', 'taken_back', 'received', 'handed_over', 'lost', 'void')),
	-- who has it after this step; of what is given, to whom
	holder_kind text not null check (holder_kind in ('office', 'carrier', 'any_carrier', 'applicant')),
	holder_office text references offices,
	holder_account uuid references accounts,
	actor_id uuid references accounts
);
create index custody_events_by_paper on custody_events (paper_id, id);
