-- What an officer prints at one go, and what became of each: the sheet that lies beside the printer.
create table print_batches (
	id uuid primary key,
	office_id text references offices,
	made_by uuid not null references accounts,
	made_at timestamptz not null
);
create table print_batch_items (
	batch_id uuid not null references print_batches on delete cascade,
	application_id uuid not null references applications on delete cascade,
	-- open: to be printed; undone: came out wrong after it was said to be printed; left: taken off the sheet
	outcome text not null default 'open' check (outcome in ('open', 'printed', 'undone', 'left')),
	-- the last word of a refusal, such as no_blanks
	refusal text,
	primary key (batch_id, application_id)
);
-- Two officers never print one and the same.
create unique index print_batch_items_once on print_batch_items (application_id) where outcome = 'open';
create index print_batches_by_maker on print_batches (made_by, made_at);
