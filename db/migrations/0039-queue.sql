-- The queue of an office. A day's row is locked whenever a number is given or called: numbers are neither given twice nor skipped, and
-- two counters never call the same one.
create table queue_offices (
	office_id text primary key references offices,
	-- counters that usually serve, minutes a person takes, and how much of the day may be taken online, in percent
	counters integer not null default 2 check (counters between 1 and 50),
	minutes_each integer not null default 10 check (minutes_each between 1 and 120),
	online_share integer not null default 40 check (online_share between 0 and 100),
	revision integer not null default 1
);
create table queue_kiosks (
	id uuid primary key,
	office_id text not null references offices,
	-- keyed hash of the link that makes a device a kiosk
	token_hash bytea not null unique,
	made_by uuid not null references accounts,
	made_at timestamptz not null,
	revoked_at timestamptz
);
create index queue_kiosks_by_office on queue_kiosks (office_id) where revoked_at is null;
create table queue_days (
	office_id text not null references offices,
	on_date date not null,
	changes integer not null default 0,
	primary key (office_id, on_date)
);
create table queue_counters (
	id uuid primary key,
	office_id text not null,
	on_date date not null,
	number integer not null check (number between 1 and 50),
	officer_id uuid not null references accounts,
	service_groups text[] not null,
	-- how many of a lane this counter has called in a row
	appointments_called integer not null default 0,
	priority_called integer not null default 0,
	opened_at timestamptz not null,
	closed_at timestamptz,
	foreign key (office_id, on_date) references queue_days (office_id, on_date)
);
create unique index queue_counters_one_number on queue_counters (office_id, on_date, number) where closed_at is null;
create unique index queue_counters_one_officer on queue_counters (officer_id) where closed_at is null;
create table queue_tickets (
	id uuid primary key,
	office_id text not null,
	on_date date not null,
	service_group text not null,
	lane text not null check (lane in ('regular', 'priority', 'appointment')),
	series text not null,
	serial integer not null check (serial > 0),
	-- keyed hash of the code by which its holder follows it
	code_hash bytea not null unique,
	source text not null check (source in ('kiosk', 'online', 'receipt')),
	-- expected: taken online, not at the office yet
	state text not null check (state in ('expected', 'waiting', 'called', 'missed', 'done', 'left')),
	taken_at timestamptz not null,
	arrived_at timestamptz,
	-- the place in line
	order_at timestamptz not null,
	session text,
	-- transferred to this counter alone
	for_counter integer,
	counter_id uuid references queue_counters,
	called_at timestamptz,
	missed_at timestamptz,
	rejoined_at timestamptz,
	done_at timestamptz,
	-- keyed hashes: one open number a device and an account
	device_hash bytea,
	account_id uuid references accounts,
	application_id uuid references applications on delete set null,
	unique (office_id, on_date, series, serial),
	foreign key (office_id, on_date) references queue_days (office_id, on_date),
	constraint queue_tickets_called_at_counter check (state <> 'called' or (counter_id is not null and called_at is not null))
);
create index queue_tickets_in_line on queue_tickets (office_id, on_date, order_at) where state in ('expected', 'waiting', 'called', 'missed');
create index queue_tickets_served on queue_tickets (office_id, service_group, done_at) where state = 'done';
create unique index queue_tickets_one_a_device on queue_tickets (device_hash, on_date) where state in ('expected', 'waiting', 'called') and device_hash is not null;
create unique index queue_tickets_one_an_account on queue_tickets (account_id, on_date) where state in ('expected', 'waiting', 'called') and account_id is not null;
create unique index queue_tickets_one_an_application on queue_tickets (application_id, on_date) where state in ('expected', 'waiting', 'called') and application_id is not null;
create unique index queue_tickets_one_a_counter on queue_tickets (counter_id) where state = 'called';
-- Every call, also the repeated: the display says each once.
create table queue_calls (
	id bigint generated always as identity primary key,
	office_id text not null,
	on_date date not null,
	ticket_id uuid not null references queue_tickets on delete cascade,
	counter_number integer not null,
	at timestamptz not null,
	again boolean not null
);
create index queue_calls_by_day on queue_calls (office_id, on_date, id desc);
-- The berita acara of what was entered at a counter: signed on the screen (sealed with the application's key) or on paper.
create table counter_records (
	application_id uuid primary key references applications on delete cascade,
	ticket_id uuid references queue_tickets on delete set null,
	office_id text references offices,
	officer_id uuid not null references accounts,
	started_at timestamptz not null,
	signed text check (signed in ('drawn', 'paper')),
	signature bytea,
	signed_at timestamptz,
	signed_before uuid references accounts,
	constraint counter_records_signed_whole check ((signed is null) = (signed_at is null) and (signed = 'drawn') = (signature is not null))
);
