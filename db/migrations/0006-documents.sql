-- Uploaded files. Bytes stand in storage, sealed with the file's own key; names are sealed with the application's.
create table documents (
	id uuid primary key,
	application_id uuid not null references applications on delete cascade,
	requirement text not null,
	storage_key text not null unique,
	-- the file's key, wrapped by the application's data key
	file_key bytea not null,
	file_name bytea not null,
	media_type text not null,
	byte_size integer not null check (byte_size > 0),
	sha256 bytea not null,
	width integer,
	height integer,
	uploaded_by uuid not null references accounts,
	uploaded_at timestamptz not null,
	replaced_at timestamptz
);
create unique index documents_current on documents (application_id, requirement) where replaced_at is null;
