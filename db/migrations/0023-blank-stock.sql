-- Blank cards. A row is a kind of blank in one store: the city's (office_id null) or an office's own. A city without rows does not count blanks.
create table blank_balances (
	blank text not null check (blank in ('ktp_el', 'kia')),
	office_id text references offices,
	on_hand integer not null constraint blank_balances_never_below_zero check (on_hand >= 0),
	unique nulls not distinct (blank, office_id)
);
-- Every blank that came, went or was counted; only ever added to.
create table blank_entries (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	blank text not null check (blank in ('ktp_el', 'kia')),
	office_id text references offices,
	kind text not null check (kind in ('received', 'allocated', 'used', 'spoiled', 'counted', 'returned')),
	-- what the store has more (or less) by it
	quantity integer not null,
	reason text,
	-- null: by the product itself
	officer_id uuid references accounts,
	-- the card printed on it; stays when the application's own row is gone
	application_id uuid
);
create index blank_entries_by_time on blank_entries (blank, at);
create index blank_entries_by_application on blank_entries (application_id) where application_id is not null;
create function refuse_stock_change() returns trigger language plpgsql as $$
begin
	raise exception 'the ledger of blanks is append-only';
end $$;
create trigger blank_entries_append_only before update or delete or truncate on blank_entries
	for each statement execute function refuse_stock_change();
create table blank_deliveries (
	id bigint generated always as identity primary key,
	blank text not null check (blank in ('ktp_el', 'kia')),
	quantity integer not null check (quantity > 0),
	expected_on date not null,
	received_at timestamptz,
	cancelled_at timestamptz,
	constraint blank_deliveries_one_end check (received_at is null or cancelled_at is null)
);
-- Cards promised and not printed yet: those of an application's place, and of what goes along with a draft.
create table blank_promises (
	application_id uuid not null references pickups on delete cascade,
	office_id text not null references offices,
	on_date date not null,
	blank text not null check (blank in ('ktp_el', 'kia')),
	first_card boolean not null,
	cards integer not null check (cards > 0),
	-- the date before blanks were short: who was promised earlier comes first
	promised_on date not null,
	primary key (application_id, on_date, blank, first_card)
);
create index blank_promises_by_date on blank_promises (blank, on_date);
insert into blank_promises
	select pickups.application_id, pickups.office_id, pickups.on_date,
		case applications.service when 'KIA' then 'kia' else 'ktp_el' end,
		applications.service = 'CETAK_KTP' and applications.variant = 'BARU', 1, pickups.on_date
	from pickups join applications on applications.id = pickups.application_id
	where applications.service in ('CETAK_KTP', 'KIA') and applications.printed_at is null
		and applications.status in ('draft', 'verification', 'returned', 'processing', 'failed');
-- Kept without a blank for it: the day is not certain, and another is found when blanks are expected.
alter table pickups add column provisional boolean not null default false;
alter table promise_changes drop constraint promise_changes_cause_check;
alter table promise_changes add constraint promise_changes_cause_check check (cause in (
	'applicant', 'verification_late', 'processing_late', 'siak_away', 'meeting_moved', 'office_closed', 'stock_out', 'missed', 'earlier'
));
