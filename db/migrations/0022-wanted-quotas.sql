-- A day's quota that was lowered below what is booked: the quota stays at what is taken and follows it down to this as places are
-- given back, so that nobody loses a place and nobody new gets one. Null: the quota is the one wanted.
alter table pickup_days add column wanted integer check (wanted >= 0);
