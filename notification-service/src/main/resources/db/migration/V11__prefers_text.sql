-- The patient would rather be written to than called: said to the owner before a call is offered.
alter table page add column prefers_text boolean not null default false;
