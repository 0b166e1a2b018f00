-- The local population register (adapter `local`): everything personal sealed, found by keyed hash.
create table register_families (
	id bigint generated always as identity primary key,
	kk_hash bytea not null unique,
	kelurahan_code text not null references kelurahan,
	sealed bytea not null
);
create table register_residents (
	id bigint generated always as identity primary key,
	nik_hash bytea not null unique,
	family_id bigint not null references register_families,
	-- place on the KK, the head first
	position integer not null,
	sealed bytea not null
);
create index register_residents_by_family on register_residents (family_id, position);
-- What was entered in SIAK, once per application and attempt: the same key gets the same answer.
create table register_events (
	key text primary key,
	event text not null,
	sealed bytea not null,
	entered_at timestamptz not null default now()
);
