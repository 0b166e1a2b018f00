-- A resident's word that an agent may send an application in their name. By a code sent to an address of their own, by their signature on the
-- agent's screen, or on paper that was photographed; the last two with the reason why no code was possible.
create table consents (
	application_id uuid primary key references applications on delete cascade,
	agent_id uuid not null references accounts,
	method text not null check (method in ('code', 'signature', 'paper')),
	-- the code sent last; only its keyed hash
	code_hash bytea,
	code_expires_at timestamptz,
	code_attempts integer not null default 0,
	given_at timestamptz,
	-- sealed with the application's key: the address, the reason, the signature, the key of the photograph
	sealed bytea not null,
	photo_key text,
	-- keyed hash of an address that is not the resident's account's: shows one address used for many
	address_hash bytea,
	constraint consents_code_whole check ((code_hash is null) = (code_expires_at is null))
);
create index consents_by_agent on consents (agent_id, given_at);
create index consents_by_address on consents (address_hash) where address_hash is not null;
-- The resident took it back: agents do not see it any more.
alter table applications add column consent_withdrawn_at timestamptz;
