-- Officers are invited, changed and suspended by the city's administrators.
alter table accounts
	add column suspended_at timestamptz,
	add column last_signed_in_at timestamptz,
	-- counted up by every change an administrator makes, so that two of them do not undo each other's
	add column revision integer not null default 1,
	add constraint accounts_suspended_officers check (suspended_at is null or kind = 'officer');
update accounts set last_signed_in_at = seen.at
	from (select subject_id, max(at) as at from audit where action = 'sign_in' group by subject_id) seen
	where accounts.kind = 'officer' and seen.subject_id = accounts.id::text;
-- The one link an officer enrols by: only its keyed hash is kept. `totp` is the second factor it offers, sealed; the account has it once confirmed.
create table officer_invitations (
	account_id uuid primary key references accounts on delete cascade,
	purpose text not null check (purpose in ('join', 'second_factor')),
	token_hash bytea not null unique,
	totp bytea not null,
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at timestamptz
);
create index officer_grants_by_role on officer_grants (role, jurisdiction_kind);
