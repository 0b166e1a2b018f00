-- What open applications ask for, one row for each person (or family) and service, as a keyed hash: the primary key is what keeps
-- two open applications from asking for the same. Taken when an application is sent, given back when it ends.
create table application_claims (
	claim_hash bytea primary key,
	application_id uuid not null references applications on delete cascade
);
create index application_claims_by_application on application_claims (application_id);
