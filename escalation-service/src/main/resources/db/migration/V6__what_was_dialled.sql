-- On the emergency task: the number that somebody dialled, and the reference that they were given,
-- encrypted like the note beside which they stand.
alter table note add column dialled bytea;
alter table note add column reference bytea;
