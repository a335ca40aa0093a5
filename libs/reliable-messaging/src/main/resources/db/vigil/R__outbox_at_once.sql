-- Repeatable, for it comes after the services' own migrations, whose numbers are higher than the libraries'.

-- A message that overtakes what waits: it goes to its reader at once, and is looked for apart from the others.
alter table outbox add column if not exists at_once boolean not null default false;

-- The two halves of what SecondPath looks for several times a second.
create index if not exists outbox_at_once on outbox (id) where at_once and receipted_at is null;
create index if not exists outbox_unheard on outbox (id)
    where receipted_at is null and (receipt_wanted or published_at is null) and not at_once;
drop index if exists outbox_without_receipt;
