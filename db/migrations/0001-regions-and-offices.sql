-- Where people live and where they collect: data of the city, loaded by the seed, editable by an administrator.
create table kecamatan (
	code text primary key,
	name text not null
);
create table kelurahan (
	code text primary key,
	kecamatan_code text not null references kecamatan,
	name text not null,
	postal_code text not null
);
create table offices (
	id text primary key,
	kind text not null check (kind in ('disdukcapil', 'mpp', 'gerai', 'kecamatan', 'kelurahan')),
	name text not null,
	kecamatan_code text references kecamatan,
	kelurahan_code text references kelurahan,
	address text not null,
	opening_hours jsonb not null,
	-- places a day by quota group, where no day says otherwise
	quotas jsonb not null,
	pickup boolean not null default true,
	position integer not null default 0
);
create table holidays (
	on_date date primary key,
	name_id text not null,
	name_en text not null,
	kind text not null check (kind in ('libur_nasional', 'cuti_bersama', 'closure')),
	counts_as_working_day boolean not null default false
);
create table settings (
	name text primary key,
	value jsonb not null
);
