-- People who sign in. NIK, No. KK, name, e-mail and phone stand in `sealed`; look-ups go by keyed hash.
create table accounts (
	id uuid primary key,
	kind text not null check (kind in ('applicant', 'officer')),
	nik_hash bytea unique,
	email_hash bytea unique,
	phone_hash bytea unique,
	data_key bytea not null,
	sealed bytea not null,
	password_hash text not null,
	-- officers: the secret of the second factor
	totp bytea,
	totp_last_step bigint,
	office_id text references offices,
	locale text not null default 'id' check (locale in ('id', 'en')),
	demo boolean not null default false,
	confirmed_at timestamptz,
	closed_at timestamptz,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create table officer_grants (
	account_id uuid not null references accounts on delete cascade,
	role text not null,
	jurisdiction_kind text not null check (jurisdiction_kind in ('city', 'kecamatan', 'kelurahan', 'rw', 'office')),
	jurisdiction_code text not null default '',
	primary key (account_id, role, jurisdiction_kind, jurisdiction_code)
);
create table sessions (
	token_hash bytea primary key,
	account_id uuid not null references accounts on delete cascade,
	kind text not null check (kind in ('web', 'api')),
	second_factor boolean not null default false,
	created_at timestamptz not null default now(),
	last_seen_at timestamptz not null default now(),
	expires_at timestamptz not null
);
create index sessions_by_account on sessions (account_id);
create index sessions_by_expiry on sessions (expires_at);
create table account_codes (
	id uuid primary key,
	account_id uuid not null references accounts on delete cascade,
	purpose text not null check (purpose in ('confirm', 'reset')),
	code_hash bytea not null,
	attempts integer not null default 0,
	expires_at timestamptz not null,
	used_at timestamptz,
	created_at timestamptz not null default now()
);
create index account_codes_by_account on account_codes (account_id, purpose, created_at desc);
-- Form input of a session that ended in mid-form, kept until its owner has signed in again.
create table kept_forms (
	id uuid primary key,
	path text not null,
	sealed bytea not null,
	expires_at timestamptz not null
);
create table rate_limits (
	key varchar(255) primary key,
	points integer not null default 0,
	expire bigint
);
create table idempotency_keys (
	account_id uuid not null references accounts on delete cascade,
	key text not null,
	request_hash bytea not null,
	status integer,
	body bytea,
	created_at timestamptz not null default now(),
	primary key (account_id, key)
);
