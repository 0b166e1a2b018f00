-- Complaints, and reports that somebody asked for money. What was written, and who wrote it, stands sealed apart from each other.
create table complaints (
	id uuid primary key,
	code text not null unique,
	kind text not null check (kind in ('money', 'unfair', 'slow', 'wrong_data', 'other')),
	-- what it is about, as far as it is known: decides whose it is
	application_id uuid references applications on delete set null,
	kecamatan_code text,
	kelurahan_code text,
	rw text,
	office_id text references offices,
	-- the account of who reports; null: without signing in, or without a name
	reporter_id uuid references accounts on delete set null,
	data_key bytea not null,
	content bytea not null,
	-- sealed: name and contact of who reports; null: nothing is kept
	reporter bytea,
	pin bytea not null,
	state text not null default 'received' check (state in ('received', 'looking', 'answered', 'closed')),
	handler_id uuid references accounts,
	revision integer not null default 1,
	received_at timestamptz not null,
	answer_by date not null,
	looking_at timestamptz,
	answered_at timestamptz,
	closed_at timestamptz,
	late_told_at timestamptz,
	constraint complaints_handled check (state = 'received' or handler_id is not null),
	constraint complaints_answered check ((state in ('answered', 'closed')) <= (answered_at is not null)),
	constraint complaints_closed check ((state = 'closed') = (closed_at is not null))
);
create index complaints_waiting on complaints (answer_by) where state in ('received', 'looking');
create index complaints_by_application on complaints (application_id) where application_id is not null;
create index complaints_by_state on complaints (state, received_at);
-- What is written to and fro after the report, in order; sealed with the report's key.
create table complaint_messages (
	id bigint generated always as identity primary key,
	complaint_id uuid not null references complaints on delete cascade,
	at timestamptz not null,
	by_office boolean not null,
	officer_id uuid references accounts,
	sealed bytea not null,
	constraint complaint_messages_author check (by_office = (officer_id is not null))
);
create index complaint_messages_by_complaint on complaint_messages (complaint_id, id);
