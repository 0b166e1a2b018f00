-- The day an officer and an applicant agreed on for a visit at home. Each agreement is a row, the last one holds; the note for the
-- applicant and why it was changed are sealed.
create table visit_days (
	application_id uuid not null references applications on delete cascade,
	turn integer not null check (turn > 0),
	on_date date not null,
	part text not null check (part in ('morning', 'afternoon')),
	sealed bytea not null,
	officer_id uuid not null references accounts,
	set_at timestamptz not null,
	primary key (application_id, turn)
);
