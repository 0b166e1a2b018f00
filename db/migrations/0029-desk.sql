-- Reasons an officer picks for "not good". Every change is a new version; the newest of a key is the one that is offered.
create table reason_templates (
	key text not null check (key ~ '^[a-z0-9_]{1,40}$'),
	version integer not null check (version > 0),
	scope text not null check (scope in ('document', 'field', 'both')),
	-- the order in which they are offered
	place integer not null,
	words_id text not null,
	words_en text not null,
	needs_note boolean not null default false,
	retired boolean not null default false,
	-- null: came with the city's data
	written_by uuid references accounts,
	written_at timestamptz not null default now(),
	primary key (key, version)
);
-- What a verdict told, filled in, as it was when it was given: {"id": …, "en": …}. Nothing personal.
alter table verdicts add column words jsonb;
update verdicts set words = case reason
	when 'unreadable' then '{"id": "Foto kurang jelas, tulisannya tidak terbaca. Mohon foto ulang di tempat terang.", "en": "The photo is not clear enough to read. Please take it again in good light."}'::jsonb
	when 'cut_off' then '{"id": "Sebagian dokumen terpotong. Mohon foto seluruh halaman.", "en": "Part of the document is cut off. Please photograph the whole page."}'::jsonb
	when 'wrong_document' then '{"id": "Ini bukan dokumen yang diminta.", "en": "This is not the document asked for."}'::jsonb
	when 'not_original' then '{"id": "Ini fotokopi. Mohon foto dokumen aslinya.", "en": "This is a photocopy. Please photograph the original."}'::jsonb
	when 'out_of_date' then '{"id": "Dokumen ini sudah tidak berlaku.", "en": "This document is no longer valid."}'::jsonb
	when 'unsigned' then '{"id": "Tanda tangan belum lengkap.", "en": "A signature is missing."}'::jsonb
	when 'differs_from_register' then '{"id": "Isian ini berbeda dengan data kependudukan. Mohon periksa kembali.", "en": "This answer differs from the population register. Please check it."}'::jsonb
	when 'differs_from_document' then '{"id": "Isian ini berbeda dengan dokumen yang diunggah.", "en": "This answer differs from the uploaded document."}'::jsonb
	when 'incomplete' then '{"id": "Isian ini belum lengkap.", "en": "This answer is not complete."}'::jsonb
	else '{"id": "Lihat catatan petugas.", "en": "See the officer’s note."}'::jsonb
end where not good;

-- Notes of officers on an application, for officers. Sealed with the application's key; only ever added to.
create table application_notes (
	id uuid primary key,
	position bigint generated always as identity,
	application_id uuid not null references applications on delete cascade,
	author_id uuid not null references accounts,
	written_at timestamptz not null,
	sealed bytea not null
);
create index application_notes_by_application on application_notes (application_id, position);
create function refuse_note_change() returns trigger language plpgsql as $$
begin
	raise exception 'a note is only ever added';
end $$;
create trigger application_notes_kept before update on application_notes
	for each row execute function refuse_note_change();

-- A colleague's view that the holder of an application asks for. Who asks stays responsible. Question and answer are sealed.
create table opinions (
	id uuid primary key,
	position bigint generated always as identity,
	application_id uuid not null references applications on delete cascade,
	round integer not null,
	asked_by uuid not null references accounts,
	asked_at timestamptz not null,
	-- one colleague, or anybody of an office
	asked_of uuid references accounts,
	asked_office text references offices,
	question bytea not null,
	answered_by uuid references accounts,
	answered_at timestamptz,
	good boolean,
	answer bytea,
	withdrawn_at timestamptz,
	constraint opinions_asked_of_one check ((asked_of is null) <> (asked_office is null)),
	constraint opinions_answer_whole check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (good is null)
		and (answered_at is null) = (answer is null)),
	constraint opinions_end_once check (answered_at is null or withdrawn_at is null)
);
create unique index opinions_one_open on opinions (application_id) where answered_at is null and withdrawn_at is null;
create index opinions_by_application on opinions (application_id, position);
create index opinions_by_asked on opinions (asked_of) where answered_at is null and withdrawn_at is null;
create index opinions_by_office on opinions (asked_office) where answered_at is null and withdrawn_at is null;
create index opinions_by_asker on opinions (asked_by) where withdrawn_at is null;

-- Keyed hashes of the event an application is about (a birth, a death), so that another one about the same event is found.
create table application_likenesses (
	application_id uuid not null references applications on delete cascade,
	likeness bytea not null,
	primary key (application_id, likeness)
);
create index application_likenesses_by_likeness on application_likenesses (likeness);
-- The other applications about a person, closed ones too.
create index applications_by_person on applications (subject_hash, submitted_at desc) where status <> 'draft';
