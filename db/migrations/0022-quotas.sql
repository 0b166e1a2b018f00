-- A day's quota that was lowered below what is booked: the quota stays at what is taken and follows it down to this as places are
-- given back, so that nobody loses a place and nobody new gets one. Null: the quota is the one wanted.
alter table pickup_days add column wanted integer check (wanted >= 0);
-- the demand of past days is read by when it was sent
create index applications_by_submission on applications (submitted_at) where submitted_at is not null;
