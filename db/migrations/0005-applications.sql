create sequence application_serial;
create table applications (
	id uuid primary key,
	number text not null unique,
	service text not null,
	variant text not null,
	catalogue_revision text not null,
	status text not null default 'draft' check (status in ('draft', 'verification', 'returned', 'processing', 'ready',
		'collected', 'failed', 'rejected', 'cancelled', 'expired')),
	channel text not null default 'self' check (channel in ('self', 'agent', 'counter')),
	applicant_id uuid not null references accounts,
	entered_by uuid not null references accounts,
	-- keyed hash of what it is about (holder's NIK, or No. KK): finds duplicates
	subject_hash bytea,
	kelurahan_code text not null references kelurahan,
	rw text not null,
	office_id text references offices,
	data_key bytea not null,
	-- sealed: who applies and for whom, as shown in lists
	summary bytea not null,
	-- sealed: answers as they are typed; and, once submitted, the questions as asked with the answers as given
	answers bytea not null,
	submitted_answers bytea,
	pin bytea,
	hand_over_code bytea,
	terms_version text,
	terms_accepted_at timestamptz,
	submit_key text,
	-- counts every change, for "someone else changed this meanwhile"
	revision integer not null default 1,
	-- counts the verifications: 1, and one more each time it comes back corrected
	round integer not null default 1,
	taken_by uuid references accounts,
	taken_at timestamptz,
	submitted_at timestamptz,
	verified_at timestamptz,
	returned_at timestamptz,
	correct_by date,
	due_on date,
	siak_done_at timestamptz,
	printed_at timestamptz,
	ready_at timestamptz,
	collected_at timestamptz,
	closed_at timestamptz,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	unique (applicant_id, submit_key),
	check (status = 'draft' or (submitted_at is not null and submitted_answers is not null and pin is not null))
);
create index applications_by_applicant on applications (applicant_id, created_at desc);
create index applications_by_work on applications (status, kelurahan_code, submitted_at) where status in ('verification', 'processing', 'failed', 'ready', 'returned');
create index applications_by_holder on applications (taken_by) where taken_by is not null;
create index applications_by_subject on applications (subject_hash, service) where status not in ('draft', 'collected', 'rejected', 'cancelled', 'expired');
-- What happened, in order: the applicant's timeline. `detail` is sealed with the application's key.
create table application_events (
	id bigint generated always as identity primary key,
	application_id uuid not null references applications on delete cascade,
	at timestamptz not null,
	action text not null,
	from_status text not null,
	to_status text not null,
	actor_kind text not null check (actor_kind in ('applicant', 'officer', 'system')),
	actor_id uuid,
	detail bytea
);
create index application_events_by_application on application_events (application_id, id);
-- What a verifier said of each document and field, round by round.
create table verdicts (
	application_id uuid not null references applications on delete cascade,
	round integer not null,
	target text not null,
	good boolean not null,
	reason text,
	note bytea,
	officer_id uuid not null references accounts,
	given_at timestamptz not null,
	primary key (application_id, round, target),
	check (good or reason is not null)
);
-- SIAK's answers, attempt by attempt.
create table siak_entries (
	application_id uuid not null references applications on delete cascade,
	attempt integer not null,
	outcome text not null check (outcome in ('accepted', 'refused')),
	refusal_code text,
	sealed bytea not null,
	officer_id uuid not null references accounts,
	entered_at timestamptz not null,
	primary key (application_id, attempt),
	check ((outcome = 'refused') = (refusal_code is not null))
);
