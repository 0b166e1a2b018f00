-- What an application was judged by when it was submitted: its answers and the family as the register had it, sealed. The official
-- forms are filled from it, so that they stay as they were handed in after the register has changed.
alter table applications add column submitted_facts bytea;
