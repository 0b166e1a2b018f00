-- What an office does on one date other than its week and the city's holidays say: closed, or open though it would not be.
create table office_days (
	office_id text not null references offices,
	on_date date not null,
	open boolean not null,
	-- hours of an open day where they are not those of its weekday
	hours jsonb,
	-- said to residents too
	reason text not null,
	set_by uuid references accounts,
	set_at timestamptz not null,
	primary key (office_id, on_date),
	constraint office_days_closed_without_hours check (open or hours is null)
);
create index office_days_by_date on office_days (on_date);
alter table offices
	-- places by quota group and weekday ("0" is Sunday) where they are not those of `quotas`
	add column weekday_quotas jsonb not null default '{}',
	-- times of arrival a day is divided into; none: at any time of the opening hours
	add column sessions jsonb not null default '[]',
	-- counts changes, so that of two administrators the second sees what the first changed
	add column revision integer not null default 1;
-- its quota was set for this day alone, and a change of the office's ordinary quota leaves it
alter table pickup_days add column by_hand boolean not null default false;
-- "08:00": the time of arrival chosen, where the office divides its days
alter table pickups add column session text;
