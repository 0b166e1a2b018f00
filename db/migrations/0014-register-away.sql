-- Whether the population register (SIAK) answers: one row.
create table register_state (
	only_row boolean primary key default true check (only_row),
	failing_since timestamptz,
	failures integer not null default 0,
	fault text,
	-- the office has said that it is closed
	closed_since timestamptz
);
insert into register_state default values;
-- Events that wait for SIAK, in the order officers asked. Nothing personal stands here.
create table siak_queue (
	position bigint generated always as identity primary key,
	application_id uuid not null unique references applications on delete cascade,
	asked_by uuid not null references accounts,
	asked_at timestamptz not null,
	tries integer not null default 0,
	not_before timestamptz,
	-- whoever enters it holds it until then; a process that ended lets go by itself
	claimed_until timestamptz,
	errors integer not null default 0,
	-- failed by a fault of the product: the next ones go on, an officer tries again
	stuck_at timestamptz
);
-- The family of an account as the register last told it, so that its applications go on while the register does not answer.
create table account_families (
	account_id uuid primary key references accounts on delete cascade,
	sealed bytea not null,
	seen_at timestamptz not null
);
alter table applications
	-- sent while the register did not answer: `pending` until compared, `differs` when the register says otherwise
	add column register_check text check (register_check in ('pending', 'differs')),
	-- told once that SIAK keeps it waiting
	add column siak_wait_told_at timestamptz;
create index applications_by_register_check on applications (submitted_at) where register_check = 'pending';
create index applications_waiting_for_siak on applications (verified_at) where status = 'processing' and siak_done_at is null;
