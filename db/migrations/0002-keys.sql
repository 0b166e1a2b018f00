-- Data keys that belong to no single row (register, outbox, look-ups), wrapped by SECRET_KEYS.
create table wrapped_keys (
	name text primary key,
	wrapped bytea not null,
	created_at timestamptz not null default now()
);
