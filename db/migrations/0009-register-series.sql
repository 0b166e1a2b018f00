-- Numbers of certificates and moving letters of the local register: the last one given of each series on a day.
create table register_series (
	series text not null check (series in ('LU', 'LT', 'KM', 'SKPWNI')),
	on_date date not null,
	last integer not null check (last > 0),
	primary key (series, on_date)
);
