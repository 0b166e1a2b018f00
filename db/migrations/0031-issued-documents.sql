-- Paper documents of civil registration (KK, certificates, SKPWNI) become PDF files that a signatory approves and a service signs, before
-- they can be printed. A row is one version of one document of an application.
create table signing_keys (
	id text primary key,
	-- certificate: signs PDF files in demos and trials; check: signs the codes on documents
	purpose text not null check (purpose in ('certificate', 'check')),
	serial integer not null,
	-- DER: an X.509 certificate, or a public key
	public_part bytea not null,
	data_key bytea not null,
	sealed bytea not null,
	made_at timestamptz not null default now(),
	unique (purpose, serial)
);
-- What documents say of who signs: NIP, rank, and the NIK that the signing service knows them by.
create table signatories (
	account_id uuid primary key references accounts on delete cascade,
	data_key bytea not null,
	sealed bytea not null,
	updated_at timestamptz not null
);
-- What a signatory approved at once, with their own code. The passphrase is kept only until all of it is signed.
create table signing_batches (
	id uuid primary key,
	account_id uuid not null references accounts,
	approved_at timestamptz not null,
	data_key bytea not null,
	signatory bytea not null,
	passphrase bytea
);
create table issued_documents (
	id uuid primary key,
	-- stands on the document; tells nothing of it
	code text not null unique,
	application_id uuid not null references applications on delete cascade,
	-- the first, second ... document of the application
	place smallint not null,
	version integer not null,
	kind text not null check (kind in ('kk', 'akta_lahir', 'akta_mati', 'skpwni')),
	number_hash bytea not null,
	issued_on date not null,
	-- what it says, by the key of its application
	content bytea not null,
	state text not null default 'waiting' check (state in ('waiting', 'approved', 'signed', 'refused', 'superseded', 'revoked')),
	prepared_at timestamptz not null,
	batch_id uuid references signing_batches,
	signed_at timestamptz,
	storage_key text unique,
	file_key bytea,
	byte_size integer,
	sha256 bytea,
	-- one worker at a time signs it, and not before then
	claimed_until timestamptz,
	not_before timestamptz,
	tries integer not null default 0,
	fault text,
	ended_at timestamptz,
	ended_by uuid references accounts,
	end_reason text check (end_reason in ('lost', 'correction', 'error', 'court', 'newer')),
	end_note bytea,
	unique (application_id, place, version),
	constraint issued_documents_approved check (state in ('waiting', 'refused') or batch_id is not null),
	constraint issued_documents_signed check (state not in ('signed', 'superseded', 'revoked') or (signed_at is not null and storage_key is not null)),
	constraint issued_documents_ended check ((state in ('superseded', 'revoked')) = (end_reason is not null))
);
-- Of one document there is one version at a time that holds or is on its way to.
create unique index issued_documents_one_each on issued_documents (application_id, place) where state in ('waiting', 'approved', 'signed');
create index issued_documents_by_number on issued_documents (number_hash) where state = 'signed';
create index issued_documents_open on issued_documents (state, prepared_at) where state in ('waiting', 'approved', 'refused');
create index issued_documents_by_batch on issued_documents (batch_id) where state = 'approved';
-- Its documents are to be signed and are not yet: until then nothing of it is printed.
alter table applications add column unsigned boolean not null default false;
create index applications_unsigned on applications (id) where unsigned;
