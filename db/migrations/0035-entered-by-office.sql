-- Whom an officer enters an application for without an account of their own: kept by the office, found by the keyed hash of the NIK, and
-- nobody can sign in to it, since it has no NIK, e-mail or phone to sign in by. A registration later is an account of its own.
alter table accounts
	add column resident_hash bytea unique,
	add constraint accounts_kept_by_office check (resident_hash is null
		or (kind = 'applicant' and nik_hash is null and email_hash is null and phone_hash is null and password_hash = ''));
-- The office at whose counter it was entered: its counter officers go on with it, wherever the document is collected.
alter table applications add column entered_office_id text references offices;
