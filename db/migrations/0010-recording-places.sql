-- People recorded for a KTP-el come on a chosen day too. What each office can record a day is in its file; an office that was
-- loaded before starts with none, and the next start fills in what the file says.
alter table pickup_days drop constraint pickup_days_quota_group_check;
alter table pickup_days add constraint pickup_days_quota_group_check check (quota_group in ('paper', 'card', 'recording'));
