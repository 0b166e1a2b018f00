-- Places a day: never more taken than there are. A day's row appears when somebody first books on it.
create table pickup_days (
	office_id text not null references offices,
	on_date date not null,
	quota_group text not null check (quota_group in ('paper', 'card')),
	quota integer not null check (quota >= 0),
	taken integer not null default 0,
	primary key (office_id, on_date, quota_group),
	constraint pickup_days_never_overbooked check (taken >= 0 and taken <= quota)
);
create table pickups (
	application_id uuid primary key references applications on delete cascade,
	office_id text not null,
	on_date date not null,
	quota_group text not null,
	-- a draft holds its place for a while; once submitted it keeps it
	held_until timestamptz,
	booked_at timestamptz not null,
	foreign key (office_id, on_date, quota_group) references pickup_days (office_id, on_date, quota_group)
);
create index pickups_by_day on pickups (office_id, on_date);
create index pickups_by_hold on pickups (held_until) where held_until is not null;
