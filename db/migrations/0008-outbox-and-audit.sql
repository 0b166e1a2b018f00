-- Messages to people: written in the transaction that causes them, delivered by a job afterwards.
create table notices (
	id uuid primary key,
	kind text not null,
	channel text not null check (channel in ('email')),
	account_id uuid references accounts on delete cascade,
	application_id uuid references applications on delete cascade,
	-- sealed with the outbox key: address, locale, values
	sealed bytea not null,
	created_at timestamptz not null,
	attempts integer not null default 0,
	last_error text,
	sent_at timestamptz
);
create index notices_by_application on notices (application_id, created_at);
-- Who did or saw what. Nothing personal stands here; nothing here is ever changed.
create table audit (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	actor_kind text not null check (actor_kind in ('anyone', 'applicant', 'officer', 'system')),
	actor_id uuid,
	action text not null,
	subject_kind text not null,
	subject_id text,
	detail jsonb not null default '{}',
	request_id text
);
create index audit_by_subject on audit (subject_kind, subject_id, id);
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception 'the audit trail is append-only';
end $$;
create trigger audit_append_only before update or delete or truncate on audit
	for each statement execute function refuse_change();
