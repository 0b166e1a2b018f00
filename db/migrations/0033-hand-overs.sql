-- Who may collect in the applicant's place (surat kuasa F-1.07), named by the applicant; at most one at a time. Name and NIK are sealed.
create table proxies (
	id uuid primary key,
	application_id uuid not null references applications on delete cascade,
	sealed bytea not null,
	named_at timestamptz not null,
	ended_at timestamptz
);
create unique index proxies_one_each on proxies (application_id) where ended_at is null;
-- The record (berita acara) of each hand-over: who received it, who handed it over, and how it was signed. Never changed.
create table hand_overs (
	application_id uuid primary key references applications on delete cascade,
	at timestamptz not null,
	office_id text references offices,
	officer_id uuid not null references accounts,
	receiver text not null check (receiver in ('applicant', 'family', 'proxy', 'proxy_on_paper')),
	signed_on text not null check (signed_on in ('screen', 'paper')),
	-- sealed: name, NIK, and the lines of the signature
	sealed bytea not null
);
-- Wrong data seen at the counter: since when it waits to be mended in SIAK.
alter table applications add column wrong_data_at timestamptz;
